// Documents at a terminal, whole outputs.

#include <doctest/doctest.h>

#include "render/render.hpp"
#include "support/documents.hpp"

using namespace qaf;
using document::Document;
using document::Section;
using document::Table;
using document::Value;
using test::document_of;

namespace {

std::string shown(const Document& document, int width = 80, bool colour = false) {
  return render::rendered(document, render::Format::human, {width, colour}).value();
}

const std::string stamp = "\nas of 2026-04-01 00:00, London time; qaf 0.1.0\n";
const std::string narrow_stamp = "\nas of 2026-04-01 00:00, London time; qaf\n0.1.0\n";

Value text(const char* words) {
  return Value(std::string(words));
}

Table table_of(std::vector<document::Column> columns, std::vector<std::vector<Value>> rows) {
  Table table;
  table.key = "t";
  table.columns = std::move(columns);
  table.rows = std::move(rows);
  return table;
}

}  // namespace

TEST_CASE("a table stands in aligned columns without a grid") {
  CHECK(
      shown(document_of(test::duties()), 101) ==
      "Task              Who              Unit            Window end            Done          By  "
      "Status\n"
      "----------------  ---------------  --------------  ----------  --------------  ----------  "
      "----------\n" +
          std::string(
              "plr               tm-assessment-2  assessment-2    2026-01-31  1 of  1  100 %     "
              "      -  + met\n"
              "live-supervision  tm-031           assessment-2    2026-03-31  7 of  9   78 %  3 "
              "days 4 h  ! met late\n"
              "plr               sm-014           family-support  2026-02-28  0 of 12    0 %     "
              "      -  x missed\n"
              "plr               -                family-support  2026-02-28  0 of  0            "
              "      -  - vacant\n") +
          stamp);
}

TEST_CASE("where the width does not do, headings are broken, then columns left out and named") {
  // 16 + 15 + 14 + 10 + 14 + 10 + 10 and six gaps are 101; without the unit 85; without By 73.
  CHECK(shown(document_of(test::duties()), 80) ==
        "Task              Who              Window end            Done  Status\n"
        "----------------  ---------------  ----------  --------------  ----------\n"
        "plr               tm-assessment-2  2026-01-31  1 of  1  100 %  + met\n"
        "live-supervision  tm-031           2026-03-31  7 of  9   78 %  ! met late\n"
        "plr               sm-014           2026-02-28  0 of 12    0 %  x missed\n"
        "plr               -                2026-02-28  0 of  0         - vacant\n"
        "columns left out: Unit, By; a wider terminal or `--format csv` shows them\n" +
            stamp);
}

TEST_CASE("long text is wrapped in its column") {
  CHECK(shown(document_of(table_of(
                  {{"task", "Task"}, {"why", "Why"}, {"n", "Records", document::Align::right}},
                  {{text("plr"), text("two of the observations were recorded after the window"),
                    std::int64_t{2}},
                   {text("dip-sample"), text("one\n\ntwo"), std::int64_t{1234}}})),
              40) ==
        "Task        Why                  Records\n"
        "----------  -------------------  -------\n"
        "plr         two of the                 2\n"
        "            observations were\n"
        "            recorded after the\n"
        "            window\n"
        "dip-sample  one                     1234\n"
        "\n"
        "            two\n" +
            narrow_stamp);
}

TEST_CASE("headings are broken before any cell is") {
  CHECK(shown(document_of(table_of(
                  {{"a", "Not yet moderated", document::Align::right}, {"b", "Why it was so"}},
                  {{std::int64_t{3}, text("a text as long as can stand here")}})),
              43) ==
        "  Not yet\n"
        "moderated  Why it was so\n"
        "---------  --------------------------------\n"
        "        3  a text as long as can stand here\n" +
            narrow_stamp);
}

TEST_CASE(
    "where nothing can be left out, prose is broken before names, and names at their joints") {
  // 13 + 25 + 21 + 10 and three gaps are 75: the 19 too many are taken from the two widest, one
  // after the other, until these are 13 and 14.
  CHECK(
      shown(document_of(table_of(
                {{"record", "Audit record"}, {"who", "Staff id"}, {"due", "Due"}, {"s", "Status"}},
                {{text("PLR-2025-0401"), text("quality-assurance-service"),
                  calendar::Instant::from_unix(1774223999),
                  document::Status{"met_late", document::Tone::attention}},
                 {text("PLR-2025-0402"), text("sm-014"), Value(),
                  document::Status{"due", document::Tone::attention}}})),
            56) ==
      "Audit record   Staff id       Due             Status\n"
      "-------------  -------------  --------------  ----------\n"
      "PLR-2025-0401  quality-       2026-03-22 end  ! met late\n"
      "               assurance-     of day\n"
      "               service\n"
      "PLR-2025-0402  sm-014         -               ! due\n" +
          stamp);
}

TEST_CASE("a table that can not fit becomes one value a line") {
  const char* id = "practice-learning";
  CHECK(shown(document_of(table_of({{"a", "First"}, {"b", "Second"}, {"c", "Third"}},
                                   {{document::Status{id, document::Tone::good},
                                     document::Status{id, document::Tone::bad},
                                     text("a long text that goes on to the next line")},
                                    {document::Ratio{7, 9}, Value(), text("y")}})),
              40) ==
        "First: + practice-learning\n"
        "Second: x practice-learning\n"
        "Third: a long text that goes on to the\n"
        "       next line\n"
        "\n"
        "First: 7 of 9  78 %\n"
        "Second: -\n"
        "Third: y\n" +
            narrow_stamp);
}

TEST_CASE("an expendable column without any value is not shown, one for machines never") {
  CHECK(shown(document_of(table_of(
            {{"a", "A"},
             {"b", "B", document::Align::left, 1},
             {"c", "C", document::Align::left, 0, document::Column::Audience::machines},
             {"d", "D"}},
            {{text("1"), Value(), text("raw"), Value()}}))) == "A  D\n-  -\n1  -\n" + stamp);
}

TEST_CASE("a whole report: titles, paragraphs, notes, stamp, closing lines last") {
  Section grades;
  grades.key = "grades";
  grades.title = "Grades";
  grades.paragraphs = {"How good the work was."};
  Table table =
      table_of({{"grade", "Grade"},
                {"n", "Records", document::Align::right},
                {"bar", "", document::Align::left, 0, document::Column::Audience::people}},
               {{text("good"), std::int64_t{120}, document::Bar{120, 200}},
                {text("inadequate"), std::int64_t{1}, document::Bar{1, 200}},
                {text("not graded"), std::int64_t{0}, document::Bar{0, 200}}});
  table.caption = "By grade";
  grades.tables = {table};
  Table none = table_of({{"a", "A"}}, {});
  none.when_empty = "no trend: only one period is known";
  grades.tables.push_back(none);
  grades.notes = {"2 audit records could not be read and are not counted", "another"};
  Section inner;
  inner.key = "areas";
  inner.title = "By area";
  inner.paragraphs = {"None."};
  grades.sections = {inner};
  Document document = document_of(grades);
  document.title = "Report to the board, March 2026";
  document.stamp.revision = "5b85fcb";
  document.stamp.frameworks = {"bcp 1 (effective 2022-05-23)"};
  document.closing = {"120 of 121 good (>99 %)"};
  CHECK(shown(document, 60) ==
        "Report to the board, March 2026\n"
        "===============================\n"
        "\n"
        "Grades\n"
        "------\n"
        "\n"
        "How good the work was.\n"
        "\n"
        "By grade\n"
        "Grade       Records\n"
        "----------  -------  ------------\n"
        "good            120  ############\n"
        "inadequate        1  #\n"
        "not graded        0\n"
        "\n"
        "no trend: only one period is known\n"
        "\n"
        "note: 2 audit records could not be read and are not counted\n"
        "note: another\n"
        "\n"
        "By area\n"
        "None.\n"
        "\n"
        "as of 2026-04-01 00:00, London time; revision 5b85fcb; bcp 1\n"
        "(effective 2022-05-23); qaf 0.1.0\n"
        "\n"
        "120 of 121 good (>99 %)\n");
}

TEST_CASE("wide letters, marks and controls keep the columns straight") {
  CHECK(shown(document_of(table_of({{"a", "A"}, {"b", "B"}}, {{text("\u8996\u5bdf"), text("1")},
                                                              {text("e\u0301"), text("2")},
                                                              {text("\x1b[2J\u202e"), text("3\t4")},
                                                              {text("::error"), text("\x07")}}))) ==
        "A              B\n"
        "-------------  ----\n"
        "\u8996\u5bdf           1\n"
        "e\u0301              2\n"
        "\\x1b[2J\\u202e  3 4\n"
        ":\\x3aerror     \\x07\n" +
            stamp);
}

TEST_CASE("colour is added to the same words") {
  const std::string out =
      shown(document_of(table_of({{"a", "A"}, {"s", "S"}},
                                 {{Value(), document::Status{"overdue", document::Tone::bad}}})),
            80, true);
  CHECK(out ==
        "\x1b[1mA\x1b[0m  \x1b[1mS\x1b[0m\n"
        "\x1b[2m-  ---------\x1b[0m\n"
        "\x1b[2m-\x1b[0m  \x1b[1;31mx overdue\x1b[0m\n"
        "\n\x1b[2mas of 2026-04-01 00:00, London time; qaf 0.1.0\x1b[0m\n");
}

TEST_CASE(
    "rows that share a value stand under it, and a table of keys and values has no headings") {
  Table grouped =
      table_of({{"g", "Group"}, {"a", "A"}, {"b", "B"}}, {{text("one"), text("1"), text("x")},
                                                          {text("one"), text("2"), text("y")},
                                                          {text("two"), text("3"), text("z")}});
  grouped.grouped_by = "g";
  CHECK(shown(document_of(grouped)) == "A  B\n-  -\none\n1  x\n2  y\n\ntwo\n3  z\n" + stamp);
  Table pairs = table_of({{"k", ""}, {"v", ""}}, {{text("Owner"), text("Board")}});
  pairs.columns.front().is_row_heading = true;
  CHECK(shown(document_of(pairs)) == "Owner  Board\n" + stamp);
}

// Findings for people, whole outputs.

#include <doctest/doctest.h>

#include "render/render.hpp"
#include "support/findings.hpp"

using namespace qaf;
using render::Format;
using test::Findings;

namespace {

std::string human(const render::FindingsReport& report, int width = 80) {
  return render::rendered(report, Format::human, {width, false}).value();
}

}  // namespace

TEST_CASE("a finding is shown with its line, carets and advice") {
  Findings findings;
  const auto file =
      findings.file("framework/tasks.yaml", "tasks:\n  - id: dip-sample\n    owner: team-leed\n");
  findings
      .add(test::unknown_role, findings.place(file, "team-leed"),
           "`team-leed` is not a role of this framework")
      .with_help("did you mean `team-lead`?");
  CHECK(human(findings.report(2, 0)) ==
        "framework/tasks.yaml:3:12: error: `team-leed` is not a role of this framework "
        "[unknown-role]\n"
        "3 |     owner: team-leed\n"
        "  |            ^~~~~~~~~\n"
        "  help: did you mean `team-lead`?\n"
        "1 error, 0 warnings in 1 of 2 files\n");
}

TEST_CASE("labels are further lines, numbers aligned") {
  Findings findings;
  const auto file = findings.file("records/a.yaml", "id: A\n1\n2\n3\n4\n5\n6\n7\n8\nid: B\n");
  findings.add(test::past_review, {file, {22, 24}}, "the key `id` is given twice")
      .with_label({file, {0, 2}}, "first given here")
      .with_help(
          "keep the one that is right and take the other away; a key may stand only once in an "
          "audit record");
  CHECK(human(findings.report(1, 1)) ==
        "records/a.yaml:10:1: warning: the key `id` is given twice [past-review]\n"
        "10 | id: B\n"
        "   | ^~\n"
        "   records/a.yaml:1:1: first given here\n"
        " 1 | id: A\n"
        "   | ^~\n"
        "   help: keep the one that is right and take the other away; a key may stand\n"
        "         only once in an audit record\n"
        "0 errors, 1 warning in 1 of 1 file\n");
}

TEST_CASE("a finding about a whole file has no line") {
  Findings findings;
  const auto file = findings.missing_file("records/a.yaml");
  findings.add(test::early, {file, {0, 0}}, "it can not be read").with_help("ask for the right");
  CHECK(human(findings.report(0, 0)) ==
        "records/a.yaml:1:1: note: it can not be read [early]\n"
        "  help: ask for the right\n"
        "0 errors, 0 warnings, 1 note\n");
}

TEST_CASE("no findings are one short line") {
  Findings findings;
  CHECK(human(findings.report(318, 304)) == "318 files, 304 audit records: nothing to mend\n");
  CHECK(human(findings.report(0, 0)) == "no files here to check\n");
}

TEST_CASE("controls, tabs and direction are written out, and the carets follow") {
  Findings findings;
  const auto file = findings.file("a\x1b[2J.yaml", "\twhy: \u202e\x1b[31m bad\n");
  findings.add(test::unknown_role, findings.place(file, "bad"), "`\x1b]0;x\x07` is\nbad");
  CHECK(human(findings.report(1, 1)) ==
        "a\\x1b[2J.yaml:1:14: error: `\\x1b]0;x\\x07` is\\nbad [unknown-role]\n"
        "1 | \\twhy: \\u202e\\x1b[31m bad\n"
        "  |                       ^~~\n"
        "1 error, 0 warnings in 1 of 1 file\n");
}

TEST_CASE("carets under wide letters are as wide as these") {
  Findings findings;
  const auto file = findings.file("a.yaml", "\u8996: e\u0301\u5bdf\u5bdf x\n");
  findings.add(test::unknown_role, findings.place(file, "\u5bdf\u5bdf"), "no");
  CHECK(human(findings.report(1, 1)) ==
        "a.yaml:1:6: error: no [unknown-role]\n"
        "1 | \u8996: e\u0301\u5bdf\u5bdf x\n"
        "  |      ^~~~\n"
        "1 error, 0 warnings in 1 of 1 file\n");
}

TEST_CASE("an empty range is one caret, and lines have no trailing blanks") {
  Findings findings;
  const auto file = findings.file("a.yaml", "id:   \n\n");
  findings.add(test::unknown_role, {file, {3, 3}}, "no value");
  findings.add(test::unknown_role, {file, {7, 7}}, "nothing here");
  CHECK(human(findings.report(1, 1)) ==
        "a.yaml:1:4: error: no value [unknown-role]\n"
        "1 | id:\n"
        "  |    ^\n"
        "a.yaml:2:1: error: nothing here [unknown-role]\n"
        "2 |\n"
        "  | ^\n"
        "2 errors, 0 warnings in 1 of 1 file\n");
}

TEST_CASE("a long line is cut around the carets to the width of the screen") {
  Findings findings;
  const std::string digits = "0123456789";
  std::string line = "why: ";
  for (int i = 0; i < 10; ++i) line += digits;
  line += "bad";
  for (int i = 0; i < 10; ++i) line += digits;
  const auto file = findings.file("a.yaml", line + "\n");
  findings.add(test::unknown_role, findings.place(file, "why"), "start");
  findings.add(test::unknown_role, findings.place(file, "bad"), "middle");
  findings.add(test::unknown_role, {file, {207, 208}}, "end");
  // 40 columns: 4 for the number and its bar, 36 for the line and its dots.
  CHECK(human(findings.report(1, 1), 40) ==
        "a.yaml:1:1: error: start [unknown-role]\n"
        "1 | why: 0123456789012345678901234567...\n"
        "  | ^~~\n"
        "a.yaml:1:106: error: middle [unknown-role]\n"
        "1 | ...7890123456789bad01234567890123...\n"
        "  |                 ^~~\n"
        "a.yaml:1:208: error: end [unknown-role]\n"
        "1 | ...789012345678901234567890123456789\n"
        "  |                                    ^\n"
        "3 errors, 0 warnings in 1 of 1 file\n");
}

TEST_CASE("a thousand findings are shown, all are counted") {
  Findings findings;
  const auto file = findings.file("a.yaml", "id: x\n");
  for (int i = 0; i < 1234; ++i) findings.add(test::past_review, {file, {0, 0}}, "late");
  const std::string out = human(findings.report(1, 1));
  CHECK(std::count(out.begin(), out.end(), '\n') == 1002);
  CHECK(out.substr(out.find("and ")) ==
        "and 234 more findings; `--format concise` lists them all\n"
        "0 errors, 1,234 warnings in 1 of 1 file\n");
}

TEST_CASE("colour is added to the same words") {
  Findings findings;
  const auto file = findings.file("a.yaml", "id: x\n");
  findings.add(test::unknown_role, findings.place(file, "x"), "no").with_help("mend it");
  CHECK(render::rendered(findings.report(1, 1), Format::human, {80, true}).value() ==
        "\x1b[1ma.yaml:1:5:\x1b[0m \x1b[1;31merror:\x1b[0m no \x1b[2m[unknown-role]\x1b[0m\n"
        "\x1b[2m1 |\x1b[0m id: x\n"
        "\x1b[2m  |\x1b[0m     \x1b[1;31m^\x1b[0m\n"
        "  \x1b[1;36mhelp:\x1b[0m mend it\n"
        "\x1b[1m1 error, 0 warnings in 1 of 1 file\x1b[0m\n");
}

// The document of qaf compliance: keys, filters, figures. Figures are counted by hand from the
// duties, which lib/schedule tests.

#include "report/compliance_report.hpp"

#include <doctest/doctest.h>

#include "support/duties.hpp"
#include "support/readable.hpp"

namespace qaf {
namespace {

using document::Column;
using document::Ratio;
using document::Table;
using Lines = std::vector<std::string>;

// Three months of two managers and their board: tm-1 met January, late February, missed March;
// tm-2 joined on 20 February, missed March; the report was made in March only.
test::Council winter() {
  return {
      "  - {id: plr, ref: \"1\", title: P, role: team-manager, frequency: 1 per month}\n"
      "  - {id: paper, title: R, role: board, reported_to: [{to: panel, frequency: 1 per month}]}\n"
      "  - {id: visits, title: V, role: team-manager, frequency: at most 3 per year}\n"
      "  - {id: talks, title: T, role: team-manager, frequency: not stated}\n",
      "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01}]}\n"
      "  - {id: tm-2, posts: [{role: team-manager, unit: b1, from: 2026-02-20}]}\n",
      "{id: R1, task: plr, by: tm-1, completed: 2026-01-10}\n"
      "{id: R2, task: plr, by: tm-1, completed: 2026-03-02, counts_for: 2026-02}\n"
      "{id: R3, task: plr, by: tm-2, completed: 2026-02-01}\n"
      "{report: paper, to: [panel], delivered: 2026-03-30, by: board}\n"};
}

document::Document report_of(const report::ComplianceWishes& wishes) {
  const model::Dataset data = test::council(winter());
  const model::Index index(data);
  const schedule::Compliance compliance =
      test::compliance_of(data, "2026-01..2026-03", "2026-04-15");
  return report::compliance_report(index, compliance, wishes, {});
}

const Table& table_of(const document::Document& document) {
  REQUIRE(document.sections.size() == 1);
  REQUIRE(document.sections[0].tables.size() == 1);
  return document.sections[0].tables[0];
}

std::string text_of(const document::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* status = std::get_if<document::Status>(&value)) return status->word;
  if (const auto* date = std::get_if<calendar::Date>(&value)) return calendar::to_text(*date);
  if (const auto* ratio = std::get_if<Ratio>(&value)) {
    return std::to_string(ratio->part) + "/" + std::to_string(ratio->whole);
  }
  if (const auto* items = std::get_if<std::vector<std::string>>(&value)) {
    std::string text;
    for (const std::string& item : *items) text += (text.empty() ? "" : "+") + item;
    return text;
  }
  return "-";
}

// The cells of these columns, row by row.
Lines cells(const Table& table, const Lines& keys) {
  Lines lines;
  for (const auto& row : table.rows) {
    REQUIRE(row.size() == table.columns.size());
    std::string line;
    for (const std::string& key : keys) {
      for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (table.columns[c].key == key) line += (line.empty() ? "" : " ") + text_of(row[c]);
      }
    }
    lines.push_back(line);
  }
  return lines;
}

TEST_CASE("the keys that other programs rely on, in their order") {
  Lines keys;
  const Table table = table_of(report_of({}));
  for (const Column& column : table.columns) {
    if (column.audience != Column::Audience::people) keys.push_back(column.key);
  }
  CHECK(keys == Lines{"framework", "task", "ref", "role", "holder", "unit", "subject", "to",
                      "window_start", "window_end", "expected", "bound", "done", "status",
                      "evidence"});
}

TEST_CASE("duty by duty, with nothing where there is nothing") {
  const Table table = table_of(report_of({.tasks = {"plr", "visits", "talks"}}));
  CHECK(cells(table, {"framework", "task", "ref", "role", "holder", "unit", "subject", "to"})[0] ==
        "t plr 1 team-manager tm-1 a1 - -");
  CHECK(cells(table, {"holder", "window_start", "window_end", "expected", "bound", "done", "status",
                      "evidence"}) == Lines{"tm-1 2026-01-01 2026-01-31 1 - 1 met R1",
                                            "tm-1 2026-02-01 2026-02-28 1 - 1 met_late R2",
                                            "tm-2 2026-02-01 2026-02-28 0 - 0 excused ",
                                            "tm-1 2026-03-01 2026-03-31 1 - 0 missed ",
                                            "tm-2 2026-03-01 2026-03-31 1 - 0 missed ",
                                            "tm-1 2025-04-01 2026-03-31 0 3 0 within_limit ",
                                            "tm-2 2025-04-01 2026-03-31 0 3 0 within_limit ",
                                            "- - - - - 0 undetermined "});
}

TEST_CASE("what is wished narrows the duties") {
  CHECK(table_of(report_of({.people = {"tm-2"}})).rows.size() == 3);
  CHECK(table_of(report_of({.units = {"fs"}})).rows.size() == 4);
  CHECK(table_of(report_of({.roles = {"board"}})).rows.size() == 3);
  CHECK(cells(table_of(report_of({.only = {schedule::Status::missed}})), {"task", "holder"}) ==
        Lines{"plr tm-1", "plr tm-2", "paper board", "paper board"});
}

TEST_CASE("counted by one thing: the rate, and all that is left out of it") {
  const model::Dataset data = test::council(winter());
  const model::Index index(data);
  const auto by = [&](const std::string& text) {
    const auto groupings = report::duty_groupings(index, text);
    REQUIRE(groupings.has_value());
    return table_of(report_of({.by = *groupings}));
  };
  CHECK(cells(by("task"), {"task", "rate", "met", "met_late", "missed", "excused", "within_limit",
                           "undetermined"}) == Lines{"plr 2/4 1 1 2 1 0 0", "paper 1/3 1 0 2 0 0 0",
                                                     "visits 0/0 0 0 0 0 2 0",
                                                     "talks 0/0 0 0 0 0 0 1"});
  CHECK(cells(by("month"), {"month", "rate"}) ==
        Lines{"- 0/0", "2026-01 1/2", "2026-02 1/2", "2026-03 1/3"});
  CHECK(cells(by("quarter"), {"quarter", "rate"}) == Lines{"- 0/0", "2025-26-Q4 3/7"});
  CHECK(cells(by("person"), {"person", "rate"}) ==
        Lines{"- 0/0", "board 1/3", "tm-1 2/3", "tm-2 0/1"});
  CHECK(cells(by("team"), {"team", "rate"}) == Lines{"- 1/3", "a1 2/3", "b1 0/1"});
  CHECK(cells(by("service"), {"service", "rate"}) == Lines{"- 1/3", "ch 0/1", "fs 2/3"});
}

TEST_CASE("counted by two things: a matrix that can be read without colour") {
  const model::Dataset data = test::council(winter());
  const model::Index index(data);
  const auto groupings = report::duty_groupings(index, "person,month");
  REQUIRE(groupings.has_value());
  const Table table = table_of(report_of({.tasks = {"plr"}, .by = *groupings}));
  CHECK(cells(table, {"person", "2026-01", "2026-02", "2026-03"}) ==
        Lines{"tm-1 1/1 1/1 0/1", "tm-2 0/0 0/0 0/1"});
  CHECK(cells(table, {"person", "shown_2026-01", "shown_2026-02", "shown_2026-03"}) ==
        Lines{"tm-1 ✓ 1/1 ✓ 1/1 ✗ 0/1", "tm-2  · ✗ 0/1"});
}

TEST_CASE("a word that duties are not counted by") {
  const model::Dataset data = test::council(winter());
  const model::Index index(data);
  const auto near = report::duty_groupings(index, "taem");
  REQUIRE(!near.has_value());
  CHECK(near.error().message == "duties are not counted by `taem`");
  CHECK(near.error().hint == "did you mean `team`?");
  CHECK(!report::duty_groupings(index, "task,month,role").has_value());
}

TEST_CASE("the summary and the last line state what was left out") {
  const document::Document document = report_of({});
  CHECK(document.summary.front() == std::pair<std::string, document::Value>{"rate", Ratio{3, 7}});
  CHECK(document.closing == Lines{"3 of 7 met, 1 of them late; left out: 1 excused, 2 within "
                                  "limit, 1 undetermined"});
  CHECK(document.sections[0].notes ==
        Lines{"`R3` counts for nothing: `tm-2` was not `team-manager` on 2026-02-01"});
}

}  // namespace
}  // namespace qaf

// The year of a role: in which month what falls due.

#include <doctest/doctest.h>

#include "report/handbook/handbook.hpp"
#include "support/readable.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

using Lines = std::vector<std::string>;

// The planner of the role `m`: each row as its marks, a dot for none; then what no month fixes.
Lines planner_of(const std::string& tasks, calendar::YearStart year_start = {}) {
  const model::Dataset data = test::dataset(
      {{"framework/t.yaml",
        "framework: t\ntitle: T\neffective: 2020-01-01\nunit_kinds: [team]\n"
        "roles: [{id: m, title: Manager, held_in: team}]\nbodies: [{id: board, title: Board}]\n"
        "tasks:\n" +
            tasks}});
  const report::HandbookQuestion question{calendar::date_of(2026, 5, 20), year_start,
                                          data.calendar.holidays};
  const document::Document page =
      report::party_document(data.frameworks.front(), "m", question, document::Stamp{});
  const document::Section& planner = page.sections.front().sections.back();
  REQUIRE(planner.key == "planner");
  Lines lines;
  for (const document::Table& table : planner.tables) {
    for (const auto& row : table.rows) {
      std::string line;
      for (std::size_t month = 1; month < row.size(); ++month) {
        const auto* mark = std::get_if<std::int64_t>(&row[month]);
        line += mark == nullptr ? "." : std::to_string(*mark);
      }
      lines.push_back(line);
    }
  }
  for (const document::Section& besides : planner.sections)
    lines.insert(lines.end(), besides.items.begin(), besides.items.end());
  return lines;
}

std::string task(const std::string& rest) {
  return "  - {id: a, title: A, role: m, " + rest + "}\n";
}

TEST_CASE("what the calendar fixes is due in the month in which its window ends") {
  CHECK(planner_of(task("frequency: 1 per month")) == Lines{"111111111111"});
  CHECK(planner_of(task("frequency: 1 per 2 months")) == Lines{".1.1.1.1.1.1"});
  CHECK(planner_of(task("frequency: 1 per quarter")) == Lines{"..1..1..1..1"});
  CHECK(planner_of(task("frequency: 2 per half-year")) == Lines{".....2.....2"});
  CHECK(planner_of(task("frequency: at least 1 per year")) == Lines{"...........1"});
}

TEST_CASE("each time as much as the task asks for") {
  CHECK(planner_of(task("frequency: 2 per year, quantity: 3 case_file")) == Lines{"...........6"});
}

TEST_CASE("a task is due only in windows in which it is asked") {
  CHECK(planner_of(task("frequency: 1 per month, until: 2026-06-15")) == Lines{"111........."});
  CHECK(planner_of(task("frequency: 1 per quarter, effective: 2027-01-10")) ==
        Lines{"...........1"});
}

TEST_CASE("a report is due as long after its window as it may take") {
  // The quarter to 31 March 2026 is reported by 30 April, that to 31 March 2027 after this year.
  CHECK(planner_of(task("reported_to: [{to: board, frequency: 1 per quarter, within: 1 month}]")) ==
        Lines{"1..1..1..1.."});
  CHECK(planner_of(task("reported_to: [{to: board, frequency: 1 per quarter}]")) ==
        Lines{"..1..1..1..1"});
}

TEST_CASE("months of a year that begins in the middle of one run from that day") {
  // Quarters end on 5 July, 5 October, 5 January and 5 April; calendar months where they end.
  CHECK(planner_of(task("frequency: 1 per quarter"), {4, 6}) == Lines{"..1..1..1..1"});
  CHECK(planner_of(task("frequency: 1 per month"), {4, 6}) == Lines{"111111111111"});
}

TEST_CASE("what no month fixes is named once, what has no number last") {
  CHECK(planner_of("  - {id: a, title: A, role: m, frequency: not stated}\n"
                   "  - {id: b, title: B, role: m, frequency: weekly}\n"
                   "  - {id: c, title: C, role: m, frequency: every 12 months}\n"
                   "  - {id: d, title: D, role: m, frequency: on b within 10 days}\n"
                   "  - {id: e, title: E, role: m, frequency: at most 4 per year}\n"
                   "  - {id: f, title: F, role: m, frequency: as required}\n"
                   "  - {id: g, title: G, role: m, frequency: 1 per 2 weeks from 2026-04-06}\n") ==
        Lines{"once each week: B", "at the latest 12 months after the last: C",
              "after each: B, within 10 days: D", "at most 4 times each year: E",
              "once every 2 weeks (from 2026-04-06): G", "not stated: A", "as required: F"});
}

}  // namespace
}  // namespace qaf

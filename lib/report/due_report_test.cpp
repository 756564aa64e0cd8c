// The document of qaf due: what is next, in order of time.

#include "report/due_report.hpp"

#include <doctest/doctest.h>

#include "support/duties.hpp"
#include "support/readable.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

using report::DueItem;
using Lines = std::vector<std::string>;

test::Council spring() {
  return {
      "  - {id: plr, title: Review, role: team-manager, frequency: 1 per month}\n"
      "  - {id: pair, title: Pair, role: team-manager, frequency: 2 per quarter}\n"
      "  - {id: roll, title: Observation, role: team-manager, frequency: every 2 months}\n"
      "  - {id: close, title: Closure, role: team-manager, frequency: on closure}\n"
      "  - {id: paper, title: Paper, role: board, reported_to: [{to: panel, frequency: 1 per "
      "month, "
      "within: 10 days}]}\n",
      "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2026-02-10}]}\n",
      "{id: R1, task: pair, by: tm-1, completed: 2026-04-10}\n"
      "{report: paper, to: [panel], period: 2026-03, delivered: 2026-04-08, by: board}\n",
      "- {id: CL-1, at: 2026-04-01, unit: a1}\n"};
}

Lines items(const std::string& horizon, const std::string& as_of) {
  test::Council council = spring();
  council.framework = "effective: 2026-03-01\n";
  const model::Dataset data = test::council(council);
  const model::Index index(data);
  const std::vector<DueItem> found =
      report::due_duties(index, *calendar::parse_date(horizon), test::london(as_of));
  const document::Document document =
      report::due_report(index, found, {}, *calendar::parse_date(horizon), {});
  Lines lines;
  for (const auto& row : document.sections[0].tables[0].rows) {
    std::string line = std::get<std::string>(row[0]) + " | " + std::get<std::string>(row[1]) +
                       " | " + (row[2].index() == 0 ? "-" : std::get<std::string>(row[2])) + " | ";
    if (const auto* due = std::get_if<calendar::Instant>(&row[5])) {
      line += calendar::to_text(calendar::local_date(*due, calendar::Zone::london));
    }
    lines.push_back(line + " | " + std::get<document::Status>(row[6]).word + " | " +
                    std::get<std::string>(row[8]));
  }
  return lines;
}

TEST_CASE("late first, then in order of time, what has no limit last") {
  // The observation runs from 1 March, when the framework came into force, to 1 May.
  CHECK(
      items("2026-05-31", "2026-05-04 12:00") ==
      Lines{"duty | Observation | tm-1 | 2026-05-01 | overdue | late by 3 days",
            "report | Paper to panel, 2026-04 | board | 2026-05-10 | due | overdue after "
            "2026-05-10 if nothing is recorded",
            "duty | Review, 2026-05 | tm-1 | 2026-05-31 | due | missed after 2026-05-31 if nothing "
            "is recorded",
            "duty | Closure for CL-1 | tm-1 |  | due | open for 33 days; no limit is stated"});
}

TEST_CASE("what falls due after the horizon waits, what is done is gone") {
  CHECK(items("2026-04-20", "2026-04-15 12:00") ==
        Lines{"duty | Closure for CL-1 | tm-1 |  | due | open for 14 days; no limit is stated"});
}

TEST_CASE("items of several engines are put in one order, or person by person") {
  const model::Dataset data = test::council(spring());
  const model::Index index(data);
  const auto at = [](const char* text) { return calendar::exactly(test::london(text)); };
  std::vector<DueItem> all(3);
  all[0] = {
      "clock", "tell", "plr", "sw-1", "", model::nowhere, at("2026-04-20"), schedule::Status::due,
      "PLR-1", ""};
  all[1] = {"action",
            "mend",
            "plr",
            "tm-1",
            "",
            index.unit("a1"),
            at("2026-04-18"),
            schedule::Status::overdue,
            "PLR-1",
            ""};
  all[2] = {
      "re_audit", "again", "plr", "sw-1", "", model::nowhere, std::nullopt, schedule::Status::due,
      "PLR-1",    ""};
  const auto kinds = [&](const report::DueWishes& wishes) {
    Lines lines;
    const auto document =
        report::due_report(index, all, wishes, calendar::date_of(2026, 4, 30), {});
    for (const auto& row : document.sections[0].tables[0].rows) {
      lines.push_back(std::get<std::string>(row[0]));
    }
    return lines;
  };
  report::DueWishes wishes;
  CHECK(kinds(wishes) == Lines{"action", "clock", "re_audit"});
  wishes.by_person = true;
  CHECK(kinds(wishes) == Lines{"clock", "re_audit", "action"});
  wishes.units = {"fs"};
  CHECK(kinds(wishes) == Lines{"action"});
}

}  // namespace
}  // namespace qaf

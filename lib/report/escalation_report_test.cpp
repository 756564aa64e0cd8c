// The documents of escalations, actions, due items and one record's story.

#include "report/escalation_report.hpp"

#include <doctest/doctest.h>

#include "report/action_report.hpp"
#include "report/due_items.hpp"
#include "report/record_events.hpp"
#include "support/clocks.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

using Lines = std::vector<std::string>;

constexpr const char* rules =
    "  - {id: concern, title: Graded inadequate, tasks: [audit], when: {grade: inadequate}, steps: "
    "[{id: tell, notify: [practitioner, team-manager], within: 24 hours}, {id: next, notify: "
    "[service-manager], unless: tell}, {id: fix, remedy: all, within: 10 days}, {id: again, "
    "re_audit: "
    "case, after: 2 months, grace: 1 month}]}\n";

// R1 (team a1): the practitioner was told in time, nobody told the manager; one action of two is
// done. R2 (team b1, where nobody is team manager) is as bad, and later.
model::Dataset two_records() {
  test::Setting parts;
  parts.escalations = rules;
  test::Audit audit;
  audit.more =
      "follow_up: [{to: [sw-1], at: 2026-03-12 17:00, how: email}], actions: [{id: 1, what: see "
      "the "
      "child, owner: sw-1, due: 2026-03-14, completed: 2026-03-13}, {id: 2, what: write it up, "
      "owner: "
      "sw-3, due: 2026-03-18}]";
  parts.records = test::written(audit) +
                  "{id: R2, task: audit, by: sm-1, case: M-2, practitioner: sw-9, completed: "
                  "2026-03-18 10:00, grade: inadequate}\n";
  return test::setting(parts);
}

constexpr const char* as_of = "2026-03-19 09:00";

document::Stamp stamp() {
  document::Stamp stamp;
  stamp.as_of = test::london(as_of);
  return stamp;
}

// The column `key` of the only table, as text.
Lines column(const document::Document& document, std::string_view key) {
  const document::Table& table = document.sections.front().tables.front();
  Lines cells;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].key != key) continue;
    for (const auto& row : table.rows) {
      const document::Value& cell = row[i];
      if (const auto* text = std::get_if<std::string>(&cell)) {
        cells.push_back(*text);
      } else if (const auto* status = std::get_if<document::Status>(&cell)) {
        cells.push_back(status->word);
      } else {
        cells.emplace_back("-");
      }
    }
  }
  return cells;
}

Lines machine_keys(const document::Document& document) {
  Lines keys;
  for (const document::Column& column : document.sections.front().tables.front().columns) {
    if (column.audience != document::Column::Audience::people) keys.push_back(column.key);
  }
  return keys;
}

std::int64_t summary(const document::Document& document, std::string_view key) {
  for (const auto& [name, value] : document.summary) {
    if (name == key) return std::get<std::int64_t>(value);
  }
  return -1;
}

document::Document escalations(const report::EscalationFilter& filter) {
  const model::Dataset data = two_records();
  const model::Index index(data);
  return report::escalation_report(index, escalation::follow(index, test::london(as_of)), filter,
                                   stamp());
}

TEST_CASE("the keys of an escalation's row are those programs rely on, in their order") {
  CHECK(machine_keys(escalations({})) == Lines{"framework", "record", "rule", "step", "who", "role",
                                               "started", "due", "overdue_from", "done", "status",
                                               "by_seconds", "evidence_level"});
}

TEST_CASE("one row a recipient, and one for each other step") {
  const document::Document document = escalations({});
  CHECK(column(document, "step") ==
        Lines{"tell", "tell", "next", "fix", "again", "tell", "tell", "next", "fix", "again"});
  CHECK(column(document, "who") ==
        Lines{"sw-1", "tm-1", "sm-1", "qa-1", "qa-1", "sw-9", "-", "sm-2", "sm-1", "sm-1"});
  CHECK(column(document, "status") == Lines{"met", "overdue", "due", "due", "upcoming", "due",
                                            "vacant", "upcoming", "due", "upcoming"});
  // 13 March 15:40 to 19 March 09:00; R2 has an hour left
  const Lines by = column(document, "by");
  CHECK(by[1] == "5 days 17 h late");
  CHECK(by[4] == "opens 2026-05-12");
  CHECK(by[5] == "1 h left");
  CHECK(document.closing == Lines{"1 overdue, 1 vacant, 4 due, 1 met"});
}

TEST_CASE("the summary counts each status, and the rate in time as two integers") {
  const document::Document document = escalations({});
  CHECK(summary(document, "clocks") == 10);
  CHECK(summary(document, "met") == 1);
  CHECK(summary(document, "overdue") == 1);
  CHECK(summary(document, "due") == 4);
  CHECK(summary(document, "upcoming") == 3);
  CHECK(summary(document, "vacant") == 1);
  CHECK(document.summary.back().first == "in_time");
  CHECK(std::get<document::Ratio>(document.summary.back().second) == document::Ratio{1, 2});
}

TEST_CASE("filters narrow by status, record, rule, person and unit") {
  using escalation::Status;
  report::EscalationFilter filter;
  filter.only = {Status::overdue, Status::vacant};
  CHECK(column(escalations(filter), "record") == Lines{"R1", "R2"});
  filter = {};
  filter.records = {"R2"};
  CHECK(column(escalations(filter), "step") == Lines{"tell", "tell", "next", "fix", "again"});
  filter = {};
  filter.people = {"sm-1"};
  CHECK(column(escalations(filter), "step") == Lines{"next", "fix", "again"});
  filter = {};
  filter.units = {"ch"};
  CHECK(column(escalations(filter), "record") == Lines{"R2", "R2", "R2", "R2", "R2"});
  filter.units = {"cs"};
  CHECK(column(escalations(filter), "record").size() == 10);
  filter = {};
  filter.rules = {"other"};
  CHECK(column(escalations(filter), "record").empty());
}

document::Document actions(const report::ActionFilter& filter) {
  const model::Dataset data = two_records();
  const model::Index index(data);
  return report::action_report(index, escalation::actions(index, test::london(as_of)), filter,
                               stamp());
}

TEST_CASE("the tracker of actions: keys, filters and how long they are late") {
  CHECK(machine_keys(actions({})) == Lines{"record", "action", "what", "owner", "due", "completed",
                                           "verified", "status", "days_overdue"});
  CHECK(column(actions({}), "status") == Lines{"completed", "overdue"});
  CHECK(summary(actions({}), "overdue_1_to_7_days") == 1);
  CHECK(summary(actions({}), "overdue_8_to_30_days") == 0);
  CHECK(actions({}).closing == Lines{"1 of 2 actions is open and overdue"});
  report::ActionFilter filter;
  filter.units = {"a2"};  // the team of the owner
  CHECK(column(actions(filter), "action") == Lines{"2"});
  filter = {};
  filter.owners = {"sw-1"};
  CHECK(column(actions(filter), "action") == Lines{"1"});
  filter = {};
  filter.only = {escalation::ActionStatus::open};
  CHECK(column(actions(filter), "action").empty());
}

TEST_CASE("what is due says what breaches when, and to whom it goes next") {
  const model::Dataset data = two_records();
  const model::Index index(data);
  const calendar::Instant now = test::london(as_of);
  Lines lines;
  for (const report::DueItem& item : report::due_clocks(index, escalation::clocks(index, now),
                                                        calendar::date_of(2026, 3, 22), now)) {
    lines.push_back(item.kind + " | " + item.what + " | " + item.who + " | " + item.forecast);
  }
  CHECK(
      lines ==
      Lines{"clock | R1: tell (Graded inadequate) | tm-1 | stays overdue until it is recorded; "
            "then it goes to service-manager",
            "clock | R1: tell (Graded inadequate) | sm-1 | no limit is stated, and so it is never "
            "late; 5 days 17 h old",
            "clock | R1: complete all remedial actions (Graded inadequate) | qa-1 | overdue after "
            "2026-03-22 if nothing is recorded",
            "clock | R2: tell (Graded inadequate) | sw-9 | overdue after 2026-03-19 10:00 if "
            "nothing is recorded; then it goes to service-manager",
            "clock | R2: tell (Graded inadequate) |  | nobody is in post: tell whoever takes over, "
            "or record an exemption; then it goes to service-manager"});
  const auto due = report::due_actions(index, escalation::actions(index, now),
                                       calendar::date_of(2026, 3, 22), now);
  REQUIRE(due.size() == 1);
  CHECK(due.front().what == "R1, action 2: write it up");
  CHECK(due.front().forecast == "stays overdue until it is completed");
}

TEST_CASE("a re-audit is shown when it opens") {
  const model::Dataset data = two_records();
  const model::Index index(data);
  const auto count = [&](const char* when, calendar::Date horizon) {
    const calendar::Instant now = test::london(when);
    const auto items = report::due_clocks(index, escalation::clocks(index, now), horizon, now);
    return std::count_if(items.begin(), items.end(), [](const report::DueItem& item) {
      return item.kind == "re_audit" && item.source == "R1";
    });
  };
  CHECK(count("2026-05-01", calendar::date_of(2026, 5, 11)) == 0);
  CHECK(count("2026-05-01", calendar::date_of(2026, 5, 12)) == 1);
  CHECK(count("2026-05-20", calendar::date_of(2026, 5, 20)) == 1);
}

TEST_CASE("the story of a record is in the order of time") {
  const model::Dataset data = two_records();
  const model::Index index(data);
  const calendar::Instant now = test::london(as_of);
  std::vector<escalation::Clock> own;
  for (const escalation::Clock& clock : escalation::clocks(index, now)) {
    if (clock.record == 0) own.push_back(clock);
  }
  Lines lines;
  for (const report::RecordEvent& event : report::events_of(index, 0, own, now)) {
    const std::string day =
        calendar::to_text(calendar::local_date(event.at.first, calendar::Zone::london));
    lines.push_back(day + " " + event.what + " (" + event.who + ")" +
                    (event.is_ahead ? " ahead" : ""));
  }
  CHECK(lines == Lines{"2026-03-02 allocated (qa-1)", "2026-03-12 completed: inadequate (qa-1)",
                       "2026-03-12 told (by email) (sw-1)",
                       "2026-03-13 action 1 completed: see the child (sw-1)",
                       "2026-03-13 time ran out: concern, tell (tm-1)",
                       "2026-03-22 time runs out: concern, fix (qa-1) ahead",
                       "2026-05-12 opens: concern, again (qa-1) ahead"});
}

}  // namespace
}  // namespace qaf

// The clocks that audit records set off in the period, and those that are not met.

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "report/columns.hpp"
#include "report/section.hpp"
#include "report/status_tone.hpp"

namespace qaf::report {
namespace {

using schedule::Status;

struct Tally {
  std::int64_t started = 0;
  std::int64_t met = 0;
  std::int64_t met_late = 0;
  std::int64_t running = 0;
  std::int64_t late = 0;  // overdue, or missed
  std::int64_t unproven = 0;
  std::int64_t vacant = 0;
};

void add(Tally& tally, Status status) {
  ++tally.started;
  switch (status) {
    case Status::met:
      ++tally.met;
      return;
    case Status::met_late:
      ++tally.met_late;
      return;
    case Status::due:
    case Status::upcoming:
      ++tally.running;
      return;
    case Status::overdue:
    case Status::missed:
      ++tally.late;
      return;
    case Status::unproven:
      ++tally.unproven;
      return;
    case Status::vacant:
      ++tally.vacant;
      return;
    case Status::not_applicable:
    case Status::excused:
    case Status::within_limit:
    case Status::over_limit:
    case Status::undetermined:
      return;
  }
}

bool wants_attention(Status status) {
  return status == Status::overdue || status == Status::missed || status == Status::unproven ||
         status == Status::vacant || status == Status::met_late;
}

// What a rule of escalation asks, and every other step that can be late: a task's own notice within
// 48 hours. Steps without a limit stand in the tracker.
bool is_shown(const BoardFacts& facts, const escalation::Clock& clock) {
  return is_of_document(facts, clock.place.framework) &&
         (clock.place.origin == escalation::Origin::escalation || clock.overdue_from);
}

std::string first_remark(const escalation::Clock& clock) {
  return clock.remarks.empty() ? std::string() : clock.remarks.front().words;
}

document::Section make(const BoardFacts& facts) {
  std::map<std::pair<std::string, std::string>, Tally> tallies;
  document::Table open{
      .key = "escalations_attention",
      .caption = "Late, unproven, or with nobody to tell",
      .columns = {text_column("record", "Record"), text_column("step", "Step"),
                  text_column("who", "Who"), text_column("due", "In time until"),
                  text_column("status", "Status"), text_column("remark", "Remark", 1)},
      .rows = {},
      .when_empty = "every clock that started in this period was met, or still runs in time"};
  for (const escalation::Clock& clock : facts.following.clocks) {
    if (!is_shown(facts, clock)) continue;
    if (!clock.started || !touches(facts, *clock.started, facts.period)) continue;
    const model::Step& step = escalation::step_at(facts.data(), clock.place);
    const std::string rule = escalation::rule_at(facts.data(), clock.place).str();
    add(tallies[{rule, step.id->str()}], clock.status);
    if (!wants_attention(clock.status)) continue;
    const auto who = escalation::who_of(facts.data(), clock);
    open.rows.push_back({facts.data().records[clock.record].id->str(), step.id->str(),
                         who ? *who : escalation::role_of(facts.data(), clock),
                         clock.due ? document::Value{*clock.due} : document::Value{},
                         shown(clock.status), first_remark(clock)});
  }
  document::Table table{
      .key = "escalations",
      .caption = {},
      .columns = {text_column("rule", "Rule"), text_column("step", "Step"),
                  number_column("started", "Started"), number_column("met", "In time"),
                  number_column("met_late", "Late"), number_column("running", "Running"),
                  number_column("overdue", "Overdue"), number_column("unproven", "Unproven"),
                  number_column("vacant", "Nobody there", 1)},
      .rows = {},
      .when_empty = "no audit record of this period set off an escalation"};
  for (const auto& [key, tally] : tallies) {
    table.rows.push_back({key.first, key.second, tally.started, tally.met, tally.met_late,
                          tally.running, tally.late, tally.unproven, tally.vacant});
  }
  return {
      .key = "escalations",
      .title = "Escalations",
      .paragraphs = {},
      .tables = {std::move(table), std::move(open)},
      .notes =
          {"Clocks that started in the period, as they stand now; one for each person to be told."},
      .sections = {}};
}

}  // namespace

const SectionKind escalations_section{"escalations",
                                      "the clocks set off in the period, and those not met", make};

}  // namespace qaf::report

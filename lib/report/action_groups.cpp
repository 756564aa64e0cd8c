// Remedial actions counted.

#include "report/action_groups.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "model/subject.hpp"
#include "report/action_bands.hpp"
#include "report/columns.hpp"

namespace qaf::report {
namespace {

using document::Value;
using escalation::ActionStatus;
using escalation::TrackedAction;

struct Counted {
  std::array<std::int64_t, escalation::action_statuses> statuses{};
  std::int64_t in_time = 0;  // completed, and not after its day
  std::int64_t over = 0;     // completed, or past due
  std::int32_t longest = 0;  // days past due, of open ones
};

void count(Counted& counted, const TrackedAction& tracked) {
  ++counted.statuses[static_cast<std::size_t>(tracked.status)];
  if (tracked.status == ActionStatus::open) return;
  ++counted.over;
  if (!tracked.days_overdue) ++counted.in_time;
  if (tracked.status == ActionStatus::overdue) {
    counted.longest = std::max(counted.longest, tracked.days_overdue.value_or(0));
  }
}

std::vector<Group> groups_of(const model::Index& index, const TrackedAction& tracked,
                             const std::vector<std::vector<Text>>& rules, const Grouping& by,
                             calendar::Instant as_of) {
  using Kind = Grouping::Kind;
  const model::Dataset& data = index.data();
  const model::Record& record = data.records[tracked.record];
  const model::Action& action = escalation::action_at(data, tracked);
  switch (by.kind) {
    case Kind::person:
      return {{0, action.owner->str()}};
    case Kind::task:
      return {{0, record.task->str()}};
    case Kind::rule: {
      std::vector<Group> groups;
      for (const Text& rule : rules[tracked.record]) groups.emplace_back(0, rule.str());
      if (groups.empty()) groups.emplace_back(0, std::string{});
      return groups;
    }
    case Kind::status:
      return {{static_cast<std::size_t>(tracked.status),
               std::string(escalation::status_name(tracked.status))}};
    case Kind::age:
      return age_group(action, tracked);
    case Kind::month:
    case Kind::quarter:
      // An action belongs to the month in which it is to be done.
      return {{0, action.due ? window_group(index, *action.due, by) : std::string{}}};
    default:
      return {{0, unit_group(index, escalation::unit_of(index, tracked, as_of), by)}};
  }
}

}  // namespace

Result<std::vector<Grouping>> action_groupings(const model::Index& index, std::string_view text) {
  using Kind = Grouping::Kind;
  static constexpr GroupingWord words[] = {{"owner", Kind::person}, {"unit", Kind::unit},
                                           {"task", Kind::task},    {"rule", Kind::rule},
                                           {"age", Kind::age},      {"status", Kind::status},
                                           {"month", Kind::month},  {"quarter", Kind::quarter}};
  return parse_groupings(index, text, words, "actions", 1);
}

std::vector<std::vector<Text>> rules_of_records(const model::Dataset& data,
                                                const std::vector<escalation::Clock>& clocks) {
  std::vector<std::vector<Text>> rules(data.records.size());
  for (const escalation::Clock& clock : clocks) {
    // A task's own steps follow every audit record, and so tell no rule apart.
    if (clock.place.origin == escalation::Origin::task) continue;
    std::vector<Text>& own = rules[clock.record];
    const Text rule = escalation::rule_at(data, clock.place);
    if (std::ranges::find(own, rule) == own.end()) own.push_back(rule);
  }
  for (std::vector<Text>& own : rules) {
    std::ranges::sort(own, {}, [](const Text& text) { return text.view(); });
  }
  return rules;
}

document::Table grouped_actions(const model::Index& index,
                                const std::vector<TrackedAction>& actions,
                                const std::vector<std::vector<Text>>& rules, const Grouping& by,
                                calendar::Instant as_of) {
  std::map<Group, Counted> groups;
  for (const TrackedAction& tracked : actions) {
    for (const Group& group : groups_of(index, tracked, rules, by, as_of)) {
      count(groups[group], tracked);
    }
  }
  document::Table table;
  table.key = "actions";
  table.columns = {text_column(by.name, heading_of(by.name)),
                   rate_column("in_time", "In time"),
                   number_column("overdue", "Overdue"),
                   number_column("open", "Open"),
                   number_column("completed_late", "Completed late", 3),
                   number_column("completed", "Completed", 2),
                   number_column("verified", "Verified", 1),
                   number_column("longest_overdue_days", "Days late")};
  table.when_empty = "no action is like that";
  for (const auto& [group, counted] : groups) {
    const auto of = [&](ActionStatus status) {
      return counted.statuses[static_cast<std::size_t>(status)];
    };
    table.rows.push_back({group.second.empty() ? Value{} : Value(group.second),
                          document::Ratio{counted.in_time, counted.over}, of(ActionStatus::overdue),
                          of(ActionStatus::open), of(ActionStatus::completed_late),
                          of(ActionStatus::completed), of(ActionStatus::verified),
                          counted.longest > 0 ? Value(std::int64_t{counted.longest}) : Value{}});
  }
  return table;
}

}  // namespace qaf::report

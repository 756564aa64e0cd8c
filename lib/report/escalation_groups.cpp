// Clocks counted.

#include "report/escalation_groups.hpp"

#include <algorithm>
#include <map>

#include "model/subject.hpp"
#include "report/columns.hpp"
#include "report/status_tally.hpp"

namespace qaf::report {
namespace {

using document::Value;
using escalation::Clock;
using escalation::Status;

// What must be acted on comes first.
constexpr Status shown_statuses[] = {
    Status::overdue,     Status::due, Status::unproven, Status::vacant,  Status::missed,
    Status::met_late,    Status::met, Status::upcoming, Status::excused, Status::not_applicable,
    Status::undetermined};

Group group_of(const model::Index& index, const Clock& clock, const Grouping& grouping) {
  using Kind = Grouping::Kind;
  const model::Dataset& data = index.data();
  const model::Record& record = data.records[clock.record];
  switch (grouping.kind) {
    case Kind::task:
      return {0, record.task->str()};
    case Kind::rule:
      return {0, escalation::rule_at(data, clock.place).str()};
    case Kind::step:
      return {clock.place.rule * std::size_t{1000} + clock.place.step,
              escalation::rule_at(data, clock.place).str() + "." +
                  escalation::step_at(data, clock.place).id->str()};
    case Kind::role:
      return {0, escalation::role_of(data, clock)};
    case Kind::person:
      return {0, escalation::who_of(data, clock).value_or("")};
    case Kind::framework:
      return {0, data.frameworks[clock.place.framework].id->str()};
    case Kind::month:
    case Kind::quarter:
      if (!clock.started) return {0, {}};
      return {0, window_group(index, calendar::local_date(clock.started->first, data.settings.zone),
                              grouping)};
    default:
      return {0, unit_group(index, model::unit_of(index, record), grouping)};
  }
}

struct Counted {
  StatusTally tally;
  std::int64_t longest = 0;  // seconds overdue
};

}  // namespace

Result<std::vector<Grouping>> clock_groupings(const model::Index& index, std::string_view text) {
  using Kind = Grouping::Kind;
  static constexpr GroupingWord words[] = {
      {"person", Kind::person}, {"role", Kind::role},       {"rule", Kind::rule},
      {"step", Kind::step},     {"task", Kind::task},       {"unit", Kind::unit},
      {"month", Kind::month},   {"quarter", Kind::quarter}, {"framework", Kind::framework}};
  return parse_groupings(index, text, words, "clocks", 1);
}

document::Table grouped_clocks(const model::Index& index, const std::vector<Clock>& clocks,
                               const Grouping& by) {
  std::map<Group, Counted> groups;
  for (const Clock& clock : clocks) {
    Counted& counted = groups[group_of(index, clock, by)];
    counted.tally.add(clock.status);
    if (clock.status == Status::overdue && clock.by_seconds) {
      counted.longest = std::max(counted.longest, *clock.by_seconds);
    }
  }
  document::Table table;
  table.key = "clocks";
  table.columns = {text_column(by.name, heading_of(by.name)), rate_column("in_time", "In time")};
  int expendable = 0;
  for (const Status status : shown_statuses) {
    const std::string name(escalation::status_name(status));
    // What asks for something now always stays.
    expendable += status == Status::unproven || expendable > 0 ? 1 : 0;
    table.columns.push_back(number_column(name, heading_of(name), expendable));
  }
  table.columns.push_back(number_column("longest_overdue_seconds", "Longest late"));
  table.when_empty = "no step of an audit record is like that";
  for (const auto& [group, counted] : groups) {
    const document::Ratio rate{counted.tally.of(Status::met), counted.tally.rate().whole};
    std::vector<Value> row{group.second.empty() ? Value{} : Value(group.second), rate};
    for (const Status status : shown_statuses) row.emplace_back(counted.tally.of(status));
    row.push_back(counted.longest > 0 ? Value(document::Seconds{counted.longest}) : Value{});
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace qaf::report

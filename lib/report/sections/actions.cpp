// Remedial actions: how many are open and overdue, how old, and where.

#include <array>
#include <map>

#include <fmt/format.h>

#include "report/columns.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

using escalation::ActionStatus;

struct Tally {
  std::int64_t raised = 0;
  std::int64_t completed = 0;
  std::int64_t late = 0;
  std::int64_t open = 0;
  std::int64_t overdue = 0;
};

void add(Tally& tally, ActionStatus status) {
  ++tally.raised;
  switch (status) {
    case ActionStatus::open:
      ++tally.open;
      return;
    case ActionStatus::overdue:
      ++tally.overdue;
      return;
    case ActionStatus::completed:
    case ActionStatus::verified:
      ++tally.completed;
      return;
    case ActionStatus::completed_late:
      ++tally.completed;
      ++tally.late;
      return;
  }
}

struct AgeBand {
  int most_days;
  std::string_view words;
};
constexpr std::array<AgeBand, 4> age_bands{{{10, "1 to 10 days"},
                                            {30, "11 to 30 days"},
                                            {90, "31 to 90 days"},
                                            {1 << 30, "more than 90 days"}}};

document::Table ages(const std::map<std::size_t, std::int64_t>& counts) {
  document::Table table{
      .key = "actions_overdue",
      .caption = "Overdue, by how long",
      .columns = {text_column("age", "Past due"), number_column("actions", "Actions")},
      .rows = {},
      .when_empty = "no action is overdue"};
  for (const auto& [band, count] : counts)
    table.rows.push_back({std::string(age_bands[band].words), count});
  return table;
}

document::Section make(const BoardFacts& facts) {
  std::map<std::uint32_t, Tally> by_unit;
  std::map<std::size_t, std::int64_t> overdue_by_age;
  for (const escalation::TrackedAction& tracked : facts.actions) {
    const model::Record& record = facts.data().records[tracked.record];
    const auto task = task_of(facts, record);
    if (!task || !is_of_document(facts, task->framework)) continue;
    const bool is_open =
        tracked.status == ActionStatus::open || tracked.status == ActionStatus::overdue;
    const bool is_of_period = record.completed && facts.period.contains(record.completed->date());
    if (!is_open && !is_of_period) continue;
    add(by_unit[detail_unit(facts, escalation::unit_of(facts.index, tracked, facts.as_of))],
        tracked.status);
    if (tracked.status != ActionStatus::overdue || !tracked.days_overdue) continue;
    std::size_t band = 0;
    while (*tracked.days_overdue > age_bands[band].most_days) ++band;
    ++overdue_by_age[band];
  }
  document::Table table{
      .key = "actions",
      .caption = {},
      .columns = {machine_column("unit"), people_column("title", "Unit"),
                  number_column("actions", "Actions"), number_column("completed", "Completed"),
                  number_column("completed_late", "Of these late"),
                  number_column("open", "Open, in time"), number_column("overdue", "Overdue")},
      .rows = {},
      .when_empty = "no action was raised in this period, and none is open"};
  for (const auto& [unit, tally] : by_unit) {
    table.rows.push_back({unit_id(facts, unit), unit_title(facts, unit), tally.raised,
                          tally.completed, tally.late, tally.open, tally.overdue});
  }
  return {.key = "actions",
          .title = "Actions",
          .paragraphs = {},
          .tables = {std::move(table), ages(overdue_by_age)},
          .notes = {"Actions of the audit records completed in the period, and all earlier ones "
                    "that are still open. The unit is the owner's."},
          .sections = {}};
}

}  // namespace

const SectionKind actions_section{"actions", "remedial actions open and overdue, by unit and age",
                                  make};

}  // namespace qaf::report

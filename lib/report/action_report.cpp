// The answer of `qaf actions`.

#include "report/action_report.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "report/action_bands.hpp"
#include "report/action_groups.hpp"
#include "report/cells.hpp"
#include "report/clock_words.hpp"
#include "report/wanted.hpp"

namespace qaf::report {
namespace {

using document::Value;
using escalation::ActionStatus;
using escalation::TrackedAction;

bool is_under_rule(const TrackedAction& tracked, const ActionFilter& filter) {
  if (filter.rules.empty()) return true;
  return std::ranges::any_of(filter.rules_of_records[tracked.record],
                             [&](const Text& rule) { return is_among(filter.rules, rule.view()); });
}

bool is_wanted(const model::Index& index, const TrackedAction& tracked, const ActionFilter& filter,
               calendar::Instant as_of) {
  const model::Record& record = index.data().records[tracked.record];
  const model::Action& action = escalation::action_at(index.data(), tracked);
  const bool is_status = filter.only.empty() || std::find(filter.only.begin(), filter.only.end(),
                                                          tracked.status) != filter.only.end();
  return is_status && is_among(filter.records, record.id->view()) &&
         is_among(filter.tasks, record.task->view()) &&
         is_among(filter.owners, action.owner->view()) && is_under_rule(tracked, filter) &&
         (filter.units.empty() ||
          lies_in(index, escalation::unit_of(index, tracked, as_of), filter.units));
}

bool is_open(const TrackedAction& tracked) {
  return tracked.status == ActionStatus::open || tracked.status == ActionStatus::overdue;
}

document::Tone tone_of(ActionStatus status) {
  switch (status) {
    case ActionStatus::open:
      return document::Tone::neutral;
    case ActionStatus::overdue:
      return document::Tone::bad;
    case ActionStatus::completed_late:
      return document::Tone::attention;
    case ActionStatus::completed:
    case ActionStatus::verified:
      return document::Tone::good;
  }
  return document::Tone::neutral;
}

// What happened, and is there at as-of.
Value done_cell(const model::Spanned<calendar::Moment>& when, calendar::Instant as_of,
                calendar::Zone zone) {
  if (!when) return {};
  const calendar::Interval at = calendar::interval(*when, zone);
  if (at.first > as_of) return {};
  return moment_cell(at, zone);
}

std::vector<Value> row_of(const model::Index& index, const TrackedAction& tracked,
                          calendar::Instant as_of) {
  const model::Dataset& data = index.data();
  const calendar::Zone zone = data.settings.zone;
  const model::Action& action = escalation::action_at(data, tracked);
  const std::string status(escalation::status_name(tracked.status));
  return {data.records[tracked.record].id->str(),
          escalation::action_id(data, tracked),
          text_cell(action.what->view()),
          text_cell(action.owner->view()),
          action.due ? Value(*action.due) : Value(),
          done_cell(action.completed, as_of, zone),
          done_cell(action.verified.when, as_of, zone),
          document::Status{status, tone_of(tracked.status)},
          tracked.days_overdue ? Value(std::int64_t{*tracked.days_overdue}) : Value()};
}

std::vector<document::Column> columns() {
  using document::Align;
  const auto column = [](std::string key, std::string heading, int expendable = 0) {
    document::Column result;
    result.key = std::move(key);
    result.heading = std::move(heading);
    result.expendable = expendable;
    return result;
  };
  std::vector<document::Column> columns = {column("record", "Audit record"),
                                           column("action", "Action", 3),
                                           column("what", "What"),
                                           column("owner", "Owner"),
                                           column("due", "Due"),
                                           column("completed", "Completed", 2),
                                           column("verified", "Verified", 1),
                                           column("status", "Status"),
                                           column("days_overdue", "Days late")};
  columns.back().align = Align::right;
  return columns;
}

document::Table action_table(const model::Index& index, const std::vector<TrackedAction>& actions,
                             calendar::Instant as_of) {
  document::Table table;
  table.key = "actions";
  table.columns = columns();
  table.when_empty = "no action is like that";
  for (const TrackedAction& tracked : actions) {
    table.rows.push_back(row_of(index, tracked, as_of));
  }
  return table;
}

template <class Holds>
std::int64_t count(const std::vector<TrackedAction>& actions, Holds holds) {
  return std::count_if(actions.begin(), actions.end(), holds);
}

void add_summary(const model::Dataset& data, const std::vector<TrackedAction>& actions,
                 document::Document& document) {
  const auto add = [&](std::string_view key, std::int64_t number) {
    document.summary.emplace_back(std::string(key), number);
  };
  add("actions", static_cast<std::int64_t>(actions.size()));
  for (std::size_t i = 0; i < escalation::action_statuses; ++i) {
    const auto status = static_cast<ActionStatus>(i);
    add(escalation::status_name(status),
        count(actions, [&](const TrackedAction& tracked) { return tracked.status == status; }));
  }
  add("open_without_due_date", count(actions, [&](const TrackedAction& tracked) {
        return is_open(tracked) && !escalation::action_at(data, tracked).due;
      }));
  for (const Band& band : bands) {
    add(band.key, count(actions, [&](const TrackedAction& tracked) {
          return tracked.status == ActionStatus::overdue && tracked.days_overdue &&
                 *tracked.days_overdue >= band.from && *tracked.days_overdue <= band.to;
        }));
  }
}

std::string closing_line(const std::vector<TrackedAction>& actions) {
  const std::int64_t open = count(actions, is_open);
  const std::int64_t overdue = count(actions, [](const TrackedAction& tracked) {
    return tracked.status == ActionStatus::overdue;
  });
  const std::string_view lateness = overdue == 0 ? "open, not overdue" : "open and overdue";
  if (actions.size() == 1) return fmt::format("1 action, {}", open == 0 ? "completed" : lateness);
  if (open == 0) return fmt::format("all {} actions are completed", actions.size());
  if (open == 1) return fmt::format("1 of {} actions is {}", actions.size(), lateness);
  return fmt::format("{} of {} actions are open, {} of them overdue", open, actions.size(),
                     overdue);
}

}  // namespace

std::vector<TrackedAction> chosen(const model::Index& index, std::vector<TrackedAction> actions,
                                  const ActionFilter& filter, calendar::Instant as_of) {
  std::erase_if(actions, [&](const TrackedAction& tracked) {
    return !is_wanted(index, tracked, filter, as_of);
  });
  return actions;
}

document::Document action_report(const model::Index& index,
                                 const std::vector<TrackedAction>& actions,
                                 const ActionFilter& filter, document::Stamp stamp) {
  const std::vector<TrackedAction> wanted = chosen(index, actions, filter, stamp.as_of);
  document::Document document;
  document.kind = "actions";
  document.title = "Remedial actions";
  document.stamp = std::move(stamp);

  document::Table table = filter.by.empty()
                              ? action_table(index, wanted, document.stamp.as_of)
                              : grouped_actions(index, wanted, filter.rules_of_records,
                                                filter.by.front(), document.stamp.as_of);
  const bool is_narrowed =
      !(filter.only.empty() && filter.owners.empty() && filter.units.empty() &&
        filter.tasks.empty() && filter.records.empty() && filter.rules.empty());
  if (actions.empty() && !is_narrowed) table.when_empty = "no audit record has an action";
  document::Section section;
  section.key = "actions";
  section.tables.push_back(std::move(table));
  document.sections.push_back(std::move(section));

  add_summary(index.data(), wanted, document);
  if (!wanted.empty()) document.closing.push_back(closing_line(wanted));
  return document;
}

}  // namespace qaf::report

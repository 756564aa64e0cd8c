// The tracker of remedial actions.

#include "escalation/action.hpp"

#include <algorithm>
#include <array>

#include "calendar/moment.hpp"
#include "escalation/context.hpp"
#include "model/subject.hpp"

namespace qaf::escalation {
namespace {

using model::Action;
using model::nowhere;
using model::Record;

constexpr std::array<std::string_view, action_statuses> names = {"open", "overdue", "completed",
                                                                 "completed_late", "verified"};

// What the actions of all records are judged with.
struct Tracker {
  const model::Index& index;
  calendar::Instant as_of;
  calendar::Zone zone;
  calendar::Date today;
};

bool is_there(const Tracker& tracker, const model::Spanned<calendar::Moment>& when) {
  return model::has_happened(when, tracker.as_of, tracker.today, tracker.zone);
}

bool is_raised(const Tracker& tracker, const Record& record, const Action& action) {
  const auto& from = action.raised ? action.raised : record.completed;
  return !from || is_there(tracker, from);
}

TrackedAction track(const Tracker& tracker, std::uint32_t position, std::uint32_t which) {
  const Record& record = tracker.index.data().records[position];
  const Action& action = record.actions[which];
  TrackedAction tracked{position, which, ActionStatus::open, std::nullopt};
  const bool is_verified = is_there(tracker, action.verified.when);
  const bool is_completed = is_there(tracker, action.completed);
  const calendar::Date end = is_completed  ? action.completed->date()
                             : is_verified ? action.verified.when->date()
                                           : tracker.today;
  const bool is_late = action.due && end > *action.due;
  if (is_late) tracked.days_overdue = calendar::days_between(*action.due, end);
  if (is_verified) {
    tracked.status = ActionStatus::verified;
  } else if (is_completed) {
    tracked.status = is_late ? ActionStatus::completed_late : ActionStatus::completed;
  } else {
    tracked.status = is_late ? ActionStatus::overdue : ActionStatus::open;
  }
  return tracked;
}

void track_record(const Tracker& tracker, std::uint32_t position, std::vector<TrackedAction>& all) {
  const Record& record = tracker.index.data().records[position];
  if (record.actions.empty() || is_void(record, tracker.as_of, tracker.zone)) return;
  for (std::uint32_t i = 0; i < record.actions.size(); ++i) {
    if (is_raised(tracker, record, record.actions[i])) all.push_back(track(tracker, position, i));
  }
}

Tracker tracker_at(const model::Index& index, calendar::Instant as_of) {
  const calendar::Zone zone = index.data().settings.zone;
  return {index, as_of, zone, calendar::local_date(as_of, zone)};
}

}  // namespace

std::string_view status_name(ActionStatus status) {
  return names[static_cast<std::size_t>(status)];
}

std::span<const std::string_view> all_action_status_names() {
  return names;
}

std::vector<TrackedAction> actions(const model::Index& index, calendar::Instant as_of) {
  const Tracker tracker = tracker_at(index, as_of);
  std::vector<TrackedAction> all;
  for (std::uint32_t i = 0; i < index.data().records.size(); ++i) track_record(tracker, i, all);
  return all;
}

std::vector<TrackedAction> actions_of(const model::Index& index, std::uint32_t record,
                                      calendar::Instant as_of) {
  std::vector<TrackedAction> own;
  track_record(tracker_at(index, as_of), record, own);
  return own;
}

std::uint32_t unit_of(const model::Index& index, const TrackedAction& tracked,
                      calendar::Instant as_of) {
  const Action& action = action_at(index.data(), tracked);
  const std::uint32_t owner = action.owner ? index.person(action.owner->view()) : nowhere;
  const calendar::Date today = calendar::local_date(as_of, index.data().settings.zone);
  const std::uint32_t own = owner == nowhere ? nowhere : index.unit_on(owner, today);
  return own == nowhere ? model::unit_of(index, index.data().records[tracked.record]) : own;
}

const Action& action_at(const model::Dataset& data, const TrackedAction& tracked) {
  return data.records[tracked.record].actions[tracked.action];
}

std::string action_id(const model::Dataset& data, const TrackedAction& tracked) {
  const Action& action = action_at(data, tracked);
  return action.id ? action.id->str() : std::to_string(tracked.action + 1);
}

}  // namespace qaf::escalation

#pragma once

// What several rules ask of audit records: their task, their dates, the names in them.

#include <optional>
#include <span>
#include <vector>

#include "calendar/moment.hpp"
#include "model/index.hpp"

namespace qaf::check {

// Returns the task of a record in the version in force on its day; nothing where it is unknown.
[[nodiscard]] std::optional<model::TaskPlace> task_of(const model::Index& index,
                                                      const model::Record& record);

// A completed record that was not declared void: only those are evidence.
[[nodiscard]] inline bool is_evidence(const model::Record& record) {
  return record.completed.has_value() && !record.void_.has_value();
}

// Returns whether `a` lies before `b`, whatever the parts left unsaid may be: two moments of one
// day, of one minute or of one repeated hour are not told apart.
[[nodiscard]] bool is_certainly_before(calendar::Moment a, calendar::Moment b, calendar::Zone zone);

// One value for each task of the repository, worked out when it is first asked for.
template <class T>
class PerTask {
 public:
  explicit PerTask(const model::Dataset& data) {
    for (const model::Framework& framework : data.frameworks) {
      values_.emplace_back(framework.tasks.size());
    }
  }

  template <class Make>
  const T& at(model::TaskPlace place, const Make& make) {
    std::optional<T>& value = values_[place.framework][place.task];
    if (!value) value = make();
    return *value;
  }

 private:
  std::vector<std::vector<std::optional<T>>> values_;
};

// Calls visit(Spanned<Moment>, "`completed`") for each moment of a record.
template <class Visit>
void each_moment(const model::Record& record, const Visit& visit) {
  visit(record.allocated, "`allocated`");
  visit(record.completed, "`completed`");
  visit(record.feedback->when, "the feedback");
  for (const model::FollowUp& entry : record.follow_up) visit(entry.when, "the follow-up");
  for (const model::Action& action : record.actions) {
    visit(action.raised, "the action");
    visit(action.completed, "the action");
    visit(action.verified.when, "the verification");
  }
  for (const model::ModerationEntry& entry : record.moderation) visit(entry.when, "moderation");
  visit(record.void_->when, "`void`");
}

}  // namespace qaf::check

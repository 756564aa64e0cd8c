#pragma once

// What `qaf due` shows beside duties: running clocks, re-audits, remedial actions and moderation
// still to be done, each with what becomes of it if nothing more is recorded.

#include <vector>

#include "escalation/action.hpp"
#include "escalation/clock.hpp"
#include "report/due_report.hpp"
#include "sampling/moderation.hpp"

namespace qaf::report {

// Returns all that is next: duties, reports to boards, clocks, re-audits, remedial actions and
// moderation, each by the rule below.
[[nodiscard]] std::vector<DueItem> due_items(const model::Index& index, calendar::Date horizon,
                                             calendar::Instant as_of);

// Returns the clocks that can be met at `as_of` and fall due, or open, by `horizon`, are late
// already, or have no limit; and those for which nobody is in post.
[[nodiscard]] std::vector<DueItem> due_clocks(const model::Index& index,
                                              const std::vector<escalation::Clock>& clocks,
                                              calendar::Date horizon, calendar::Instant as_of);

// Returns the actions that are open, by the same rule.
[[nodiscard]] std::vector<DueItem> due_actions(
    const model::Index& index, const std::vector<escalation::TrackedAction>& actions,
    calendar::Date horizon, calendar::Instant as_of);

// Returns the windows of the twelve months before `as_of` in which moderation is not complete.
[[nodiscard]] std::vector<DueItem> due_moderation(const model::Index& index, calendar::Date horizon,
                                                  calendar::Instant as_of);

// Returns to whom a clock goes next when its time runs out: the role told by the step that stands
// in for it; empty where there is none.
[[nodiscard]] std::string next_after(const model::Dataset& data, const escalation::Clock& clock);

// Returns what becomes of a clock that is not met yet, if nothing more is recorded.
[[nodiscard]] std::string forecast(const model::Dataset& data, const escalation::Clock& clock,
                                   calendar::Instant as_of);

}  // namespace qaf::report

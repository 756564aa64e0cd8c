#pragma once

// Remedial actions counted: by owner, unit, task, rule, age, status or month.

#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "escalation/action.hpp"
#include "escalation/clock.hpp"
#include "report/grouping.hpp"

namespace qaf::report {

// Reads what actions are counted by. Errors: usage, with the words there are.
[[nodiscard]] Result<std::vector<Grouping>> action_groupings(const model::Index& index,
                                                             std::string_view text);

// Returns the rules whose steps follow each audit record, sorted, by its position.
[[nodiscard]] std::vector<std::vector<Text>> rules_of_records(
    const model::Dataset& data, const std::vector<escalation::Clock>& clocks);

// Returns a row a group: completed in time of those that are completed or past due, then each
// status, and the longest that one of them is past due.
//
// Edges: an action counts under every rule that its audit record set off, and under none where
//        there is none. Ages are those of open actions: not yet due, or past due by so many days.
[[nodiscard]] document::Table grouped_actions(const model::Index& index,
                                              const std::vector<escalation::TrackedAction>& actions,
                                              const std::vector<std::vector<Text>>& rules,
                                              const Grouping& by, calendar::Instant as_of);

}  // namespace qaf::report

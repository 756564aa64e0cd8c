#pragma once

// Clocks counted: by who is to be told or to act, by rule, step, task, unit or month.

#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "escalation/clock.hpp"
#include "report/grouping.hpp"

namespace qaf::report {

// Reads what clocks are counted by. Errors: usage, with the words there are.
[[nodiscard]] Result<std::vector<Grouping>> clock_groupings(const model::Index& index,
                                                            std::string_view text);

// Returns a row a group: in time of those whose time is over, then each status, and the longest
// that one of them has been overdue.
//
// Edges: months and quarters are those in which the clock started; a clock that has not started
//        stands under no month.
[[nodiscard]] document::Table grouped_clocks(const model::Index& index,
                                             const std::vector<escalation::Clock>& clocks,
                                             const Grouping& by);

}  // namespace qaf::report

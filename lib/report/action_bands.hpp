#pragma once

// How long actions that are open are past due, in bands that a board can read.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "escalation/action.hpp"
#include "report/grouping.hpp"

namespace qaf::report {

// Days past due, both ends included.
struct Band {
  std::string_view key;    // of programs
  std::string_view words;  // for people
  std::int32_t from;
  std::int32_t to;
};

inline constexpr std::array<Band, 4> bands = {
    {{"overdue_1_to_7_days", "1 to 7 days late", 1, 7},
     {"overdue_8_to_30_days", "8 to 30 days late", 8, 30},
     {"overdue_31_to_90_days", "31 to 90 days late", 31, 90},
     {"overdue_over_90_days", "over 90 days late", 91, INT32_MAX}}};

// Returns the group of an open action by its age; none for one that is completed.
[[nodiscard]] inline std::vector<Group> age_group(const model::Action& action,
                                                  const escalation::TrackedAction& tracked) {
  if (tracked.status == escalation::ActionStatus::open) {
    if (action.due) return {{0, "not yet due"}};
    return {{bands.size() + 1, "without a due date"}};
  }
  if (tracked.status != escalation::ActionStatus::overdue) return {};
  for (std::size_t i = 0; i < bands.size(); ++i) {
    const std::int32_t days = tracked.days_overdue.value_or(0);
    if (days >= bands[i].from && days <= bands[i].to) return {{i + 1, std::string(bands[i].words)}};
  }
  return {};
}

}  // namespace qaf::report

#pragma once

// The tracker of remedial actions: every action of every audit record, and where it stands.
// Source: docs/reference/escalations.md, actions.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/instant.hpp"
#include "model/index.hpp"

namespace qaf::escalation {

enum class ActionStatus : std::uint8_t { open, overdue, completed, completed_late, verified };

inline constexpr std::size_t action_statuses = 5;

// Returns `completed_late` and so on, as every table prints it.
[[nodiscard]] std::string_view status_name(ActionStatus status);
// Returns the names of all, in the order of the enumeration.
[[nodiscard]] std::span<const std::string_view> all_action_status_names();

struct TrackedAction {
  std::uint32_t record = 0;  // a position in Dataset::records
  std::uint32_t action = 0;  // a position in its actions
  ActionStatus status = ActionStatus::open;
  // Days past due: to completion, or to as-of while it is open; nothing where it is not past due.
  std::optional<std::int32_t> days_overdue;

  friend bool operator==(const TrackedAction&, const TrackedAction&) = default;
};

// Returns every action that was raised by `as_of`, in the order of records, as it stood then.
//
// Edges: actions of void records are left out; an action counts from its `raised`, else from the
//        completion of its record; the last second of the due date is in time; what was verified
//        was completed by then.
[[nodiscard]] std::vector<TrackedAction> actions(const model::Index& index,
                                                 calendar::Instant as_of);

// Returns those of the record at `record` alone.
[[nodiscard]] std::vector<TrackedAction> actions_of(const model::Index& index, std::uint32_t record,
                                                    calendar::Instant as_of);

// Returns the unit of the owner at `as_of`, else of the record, or `nowhere`.
[[nodiscard]] std::uint32_t unit_of(const model::Index& index, const TrackedAction& tracked,
                                    calendar::Instant as_of);

[[nodiscard]] const model::Action& action_at(const model::Dataset& data,
                                             const TrackedAction& tracked);
// Returns the id of the action, or its place in the list of the record, from 1.
[[nodiscard]] std::string action_id(const model::Dataset& data, const TrackedAction& tracked);

}  // namespace qaf::escalation

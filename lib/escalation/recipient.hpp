#pragma once

// Who is meant by a recipient: `practitioner`, `team-manager`, `{any: [iro, cp-chair]}`.
// Source: docs/reference/escalations.md, who.

#include <cstdint>
#include <optional>
#include <vector>

#include "calendar/date.hpp"
#include "escalation/context.hpp"

namespace qaf::escalation {

// Returns who `recipient` was on `day`, for the moderation entry at `moderation`, if one.
//
// A role is the nearest unit upward from the record's team where it was held; one that is held at
// no level of the tree (no `held_in`), or of a record without a team, is anybody who held it.
[[nodiscard]] Group group_on(const Subject& subject, const PlannedRecipient& recipient,
                             calendar::Date day, std::uint32_t moderation);

// Returns whether `name` is one of `group`.
[[nodiscard]] bool has_name(const model::Index& index, const Group& group, Text name);

// Returns whether the person holds one of the recipient's roles on `day`, wherever that is.
[[nodiscard]] bool holds_a_role_of(const Subject& subject, const PlannedRecipient& recipient,
                                   std::uint32_t person, calendar::Date day);

}  // namespace qaf::escalation

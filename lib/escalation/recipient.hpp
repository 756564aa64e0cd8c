#pragma once

// Who is meant by a recipient: `practitioner`, `team-manager`, `{any: [iro, cp-chair]}`,
// `{every: head-of-service}`.
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

// Returns each who held one of the roles of `{every: ROLE}` on `day`, in the order of people, and
// the units whose post (`in_every`) was empty; of nobody at all one who is nowhere.
[[nodiscard]] std::vector<Addressee> every_holder(const model::Index& index,
                                                  const PlannedRecipient& recipient,
                                                  calendar::Date day);

// Whom one row of a notice is for.
struct Told {
  const PlannedRecipient& recipient;
  std::optional<Addressee> addressee;  // of `{every: ROLE}`
  calendar::Date since;                // the day the clock starts
  std::uint32_t moderation = model::nowhere;
};

// Returns who may be told on `day` for that row.
//
// Edges: for one of `{every: ROLE}` it is that person, whoever covers them, and once they have left
//        (or where the post was empty) whoever came into the role in their unit since.
[[nodiscard]] Group group_on(const Subject& subject, const Told& told, calendar::Date day);

// Returns whether `name` is one of `group`.
[[nodiscard]] bool has_name(const model::Index& index, const Group& group, Text name);

// Returns whether the person holds one of the recipient's roles on `day`, wherever that is.
[[nodiscard]] bool holds_a_role_of(const Subject& subject, const PlannedRecipient& recipient,
                                   std::uint32_t person, calendar::Date day);

}  // namespace qaf::escalation

#pragma once

// Who stands nearest to a duty that any of several can meet, and whether there is anybody at all.

#include <optional>

#include "schedule/holders.hpp"

namespace qaf::schedule {

// A holder, and the name by which they owe.
struct NamedHolder {
  Holder holder;
  Text role;
};

// Whose work a duty is about: a unit, and the person in it where it is owed for one.
struct Concerned {
  std::uint32_t unit = model::nowhere;
  std::uint32_t person = model::nowhere;
};

// Returns the holder nearest to the unit of `subject` from there upward on `day` (else on any day
// of `window`) among the doers `doer` (nowhere: all). Without a unit, or where somebody from
// outside is asked, only a single holder who may do it is the nearest, and nobody where several do
// it together.
[[nodiscard]] std::optional<NamedHolder> nearest_holder(
    const Roster& roster, const Obligation& obligation, std::uint32_t doer,
    const Concerned& subject, calendar::Period window, calendar::Date day);

// Returns whether on any day of `window` anybody can owe what concerns `subject`.
[[nodiscard]] bool has_holder(const Roster& roster, const Obligation& obligation,
                              std::uint32_t doer, const Concerned& subject,
                              calendar::Period window);

// Returns whether `person` alone can owe what concerns `subject` on the days of `window`: no body,
// no unit and nobody else can.
[[nodiscard]] bool is_only_holder(const Roster& roster, const Obligation& obligation,
                                  std::uint32_t doer, const Concerned& subject,
                                  calendar::Period window, std::uint32_t person);

}  // namespace qaf::schedule

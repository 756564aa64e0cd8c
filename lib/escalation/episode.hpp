#pragma once

// When a rule begins to ask something of a record, and when moderation ends it again.
// Source: docs/reference/escalations.md, moderation.

#include <cstdint>
#include <optional>
#include <vector>

#include "escalation/context.hpp"
#include "model/holds.hpp"

namespace qaf::escalation {

// The record from its completion on, or from one of its moderations on, until the next.
struct State {
  calendar::Interval from;
  std::uint32_t moderation = model::nowhere;  // an entry of the record
  model::TaskPlace place;                     // the task in the version in force then
  model::GradeNow grade;
};

// Returns the states of a record in the order of time: completed, then each dated moderation.
[[nodiscard]] std::vector<State> states_of(const Subject& subject);

struct Episode {
  calendar::Interval started;
  std::uint32_t moderation = model::nowhere;  // the entry that started it, if one
  std::optional<calendar::Interval> ended;    // when moderation dropped it
  std::uint32_t ended_by = model::nowhere;    // the entry that did
};

// Returns the times for which `rule`, of the framework version at `place`, asks something of the
// record.
[[nodiscard]] std::vector<Episode> episodes_of(const Subject& subject,
                                               const std::vector<State>& states,
                                               model::TaskPlace place, const PlannedRule& rule);

}  // namespace qaf::escalation

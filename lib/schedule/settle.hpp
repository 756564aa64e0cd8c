#pragma once

// From a window, a claim and its evidence to a duty with its status.

#include "schedule/gather.hpp"

namespace qaf::schedule {

// Returns a duty with all that does not depend on its window's evidence: who, for whom, to whom.
// `piece` is what met it, or nothing: of a shared duty its author is the holder.
[[nodiscard]] Duty draft(const Question& question, const Obligation& obligation, const Claim& claim,
                         calendar::Period window, const Piece* piece);

// How much of its window a claim is there for, and why not for all of it.
struct Share {
  std::int32_t days = 0;  // of `owed`
  std::vector<Reason> reasons;
};

// Counts the days of `owed`, the part of a window in which something can be owed.
[[nodiscard]] Share share_of(const Claim& claim, const Days& in_force, calendar::Period owed);

// Settles the status: what exemptions, an empty post or nothing owed make of `by_evidence`.
// `left` says that the holder or subject went before the due date.
enum class Left : std::uint8_t { no, before_due };
void settle(const Question& question, const Obligation& obligation, const Claim& claim, Left left,
            Status by_evidence, Duty& duty);

// Returns whether the question wants this duty: its window overlaps the span, or it is open still.
[[nodiscard]] bool is_wanted(const Question& question, const Duty& duty);

}  // namespace qaf::schedule

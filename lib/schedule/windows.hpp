#pragma once

// Duties of frequencies with windows: so many in each window of the calendar, or of each step since
// a post began; and what is never owed, as required or not stated.

#include "schedule/settle.hpp"

namespace qaf::schedule {

// Each appends its duties to `duties` and says in `tally` what counted.
void add_counted(const Question& question, const Obligation& obligation,
                 const calendar::Counted& counted, Tally& tally, std::vector<Duty>& duties);
void add_stepped(const Question& question, const Obligation& obligation,
                 const calendar::Stepped& stepped, Tally& tally, std::vector<Duty>& duties);
void add_standing(const Question& question, const Obligation& obligation, Reason reason,
                  Tally& tally, std::vector<Duty>& duties);
[[nodiscard]] AsRequired as_required(const Question& question, const Obligation& obligation,
                                     Tally& tally);

}  // namespace qaf::schedule

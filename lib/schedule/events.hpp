#pragma once

// Duties that an event sets off, or that must be done before one; and sequences from an event.

#include "schedule/happening.hpp"
#include "schedule/settle.hpp"

namespace qaf::schedule {

void add_events(const Question& question, const Obligation& obligation,
                const calendar::OnEvent& frequency, Tally& tally, std::vector<Duty>& duties);
void add_before(const Question& question, const Obligation& obligation,
                const calendar::BeforeEvent& frequency, Tally& tally, std::vector<Duty>& duties);
void add_sequences(const Question& question, const Obligation& obligation,
                   const calendar::Sequence& frequency, Tally& tally, std::vector<Duty>& duties);

}  // namespace qaf::schedule

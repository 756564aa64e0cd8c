#pragma once

// Rolling duties: the longest gap allowed since the last one done.

#include "schedule/settle.hpp"

namespace qaf::schedule {

void add_rolling(const Question& question, const Obligation& obligation,
                 const calendar::Rolling& rolling, Tally& tally, std::vector<Duty>& duties);

}  // namespace qaf::schedule

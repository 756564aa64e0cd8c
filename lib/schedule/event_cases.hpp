#pragma once

// Each event with those who owe something for it, and the evidence that answers it.

#include <vector>

#include "schedule/happening.hpp"

namespace qaf::schedule {

// One event and one who owes: of several names each owes it.
struct EventCase {
  Happening happening;
  Claim claim;
  std::vector<Piece> pieces;  // in order of time
};

enum class Timing : std::uint8_t {
  after,     // on or after the event
  before,    // by the event
  repeated,  // after it, again and again
};

// Returns the cases of every event of that name, in order of time, with what answers them: by name,
// or the oldest open one alike.
[[nodiscard]] std::vector<EventCase> event_cases(const Question& question,
                                                 const Obligation& obligation,
                                                 std::string_view event, Timing timing,
                                                 Tally& tally);

}  // namespace qaf::schedule

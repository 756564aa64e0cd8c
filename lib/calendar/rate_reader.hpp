#pragma once

// Reads `2 per quarter`, `at least monthly`, `every 12 months`: a number in a window, or a gap.

#include <cstdint>
#include <optional>

#include "calendar/frequency_reader.hpp"
#include "calendar/words.hpp"

namespace qaf::calendar {

// Where windows that no calendar fixes count from.
enum class Anchor : std::uint8_t {
  needed,        // a date in the phrase
  of_the_stage,  // the first day of the stage of a stepped frequency
};

// Takes a Counted or a Rolling from the words, or nothing. `refusal` is set where the words look
// like a rate and have no one meaning, and where it was not set before.
[[nodiscard]] std::optional<Frequency> read_rate(WordReader& words, Anchor anchor,
                                                 std::optional<Refusal>& refusal);

// Takes a duration within its limits, or nothing.
[[nodiscard]] std::optional<Duration> checked_duration(WordReader& words,
                                                       std::optional<Refusal>& refusal);

}  // namespace qaf::calendar

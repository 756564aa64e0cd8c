#pragma once

// Reads one phrase as one frequency; what it cannot read it leaves to
// calendar/frequency_refusal.hpp.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/frequency.hpp"
#include "calendar/words.hpp"

namespace qaf::calendar {

// Why a phrase that looks like a frequency is none: `reason` follows the phrase (`is ambiguous`).
struct Refusal {
  std::string reason;
  std::string readings;
};

// Either a frequency, or a refusal, or neither: the words are not those of a frequency.
struct Reading {
  std::optional<Frequency> frequency;
  std::optional<Refusal> refusal;
};

// Reads all of `words`. `phrase` is the same in its own spelling, for `set by`.
[[nodiscard]] Reading read_frequency(const std::vector<std::string>& words,
                                     std::string_view phrase);

}  // namespace qaf::calendar

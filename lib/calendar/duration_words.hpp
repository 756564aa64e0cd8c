#pragma once

// Durations inside longer phrases: `on case-closure within 10 days`.

#include <optional>

#include "base/result.hpp"
#include "calendar/duration.hpp"
#include "calendar/words.hpp"

namespace qaf::calendar {

// Takes a duration from the words, or takes nothing. The number is not yet held against its limits.
[[nodiscard]] std::optional<Duration> take_duration(WordReader& words);

// Returns what is wrong with the number of a duration, if anything is.
[[nodiscard]] std::optional<Error> out_of_limits(Duration duration);

}  // namespace qaf::calendar

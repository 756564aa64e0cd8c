#pragma once

// Says why a phrase is no frequency, and what to write in its place.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace qaf::calendar {

// Returns the error for words that read_frequency could not read at all. `phrase` is quoted.
[[nodiscard]] Error refused_frequency(const std::vector<std::string>& words,
                                      std::string_view phrase);

}  // namespace qaf::calendar

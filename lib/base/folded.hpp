#pragma once

// What is left of an identifier when it is only looked at: for finding two that people confuse.

#include <string>
#include <string_view>

namespace qaf {

// Returns `id` in lower case, in one Unicode form, without characters that cannot be seen, and with
// `-` for `_`. Equal for two ids that look alike in this sense.
[[nodiscard]] std::string folded(std::string_view id);

}  // namespace qaf

#pragma once

// What is left of a name when it is only looked at: for finding two that people or machines
// confuse.

#include <string>
#include <string_view>

namespace qaf {

// Returns `id` in lower case, in one Unicode form, without characters that cannot be seen, and with
// `-` for `_`. Equal for two ids that look alike in this sense.
[[nodiscard]] std::string folded(std::string_view id);

// Returns `path` as Windows and macOS compare it: without regard to capitals, in one Unicode form.
// What is no UTF-8 stays, but for its ASCII letters.
[[nodiscard]] std::string folded_path(std::string_view path);

}  // namespace qaf

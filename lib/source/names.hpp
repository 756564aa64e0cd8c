#pragma once

// Which paths belong to a repository, the same for a directory and its twin in memory.

#include <cstddef>
#include <string>
#include <string_view>

namespace qaf::source {

// True for what no listing shows: hidden names (`.git`, `.x.swp`) and editors' backups (`x~`,
// `#x#`).
[[nodiscard]] inline bool is_left_out(std::string_view name) {
  return name.empty() || name.front() == '.' || name.back() == '~' ||
         (name.size() > 1 && name.front() == '#' && name.back() == '#');
}

// True for a path that names something below the root without tricks: parts that are not empty,
// `.` or `..`, and no NUL byte.
[[nodiscard]] bool is_plain_path(std::string_view path);

// Returns the number of parts of a plain path: 1 for `people`, 2 for `records/2026`.
[[nodiscard]] std::size_t depth(std::string_view path);

// Returns `a` and `b` joined by `/`; the other one where one is empty.
[[nodiscard]] std::string join(std::string_view a, std::string_view b);

}  // namespace qaf::source

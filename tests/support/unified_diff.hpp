#pragma once

// The difference between two lists of lines, as people are used to read it.

#include <cstddef>
#include <string>
#include <vector>

namespace qaf::test {

// Returns hunks (`@@ -3,2 +3,2 @@`, then lines that begin with a blank, `-` or `+`) with three
// lines around each change; empty where nothing differs. Lines of `before` are counted from
// `first_line`. Control characters and blanks at the end of a line are made visible (`\x1b`, `·`).
[[nodiscard]] std::string unified_diff(const std::vector<std::string>& before,
                                       const std::vector<std::string>& after,
                                       std::size_t first_line);

}  // namespace qaf::test

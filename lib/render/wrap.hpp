#pragma once

// Breaking text for people into lines of a width.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace qaf::render {

// Returns `text`, made visible(), in lines of at most `cells` (not less than two): broken at
// blanks, a word longer than a line anywhere between graphemes. Line ends in the text are kept as
// breaks, other blanks in a row become one; an empty text is one empty line. No line ends in a
// blank.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t cells);

// Returns `text` wrapped to `width`, the first line after `first`, the others after as many blanks;
// every line ended.
[[nodiscard]] std::string hanging(std::string_view first, std::string_view text, std::size_t width);

// Returns `line` without blanks at its end, and ended.
[[nodiscard]] std::string ended(std::string line);

// Returns "1 file", "2 files", "1,234 files".
[[nodiscard]] std::string counted(std::size_t count, std::string_view thing);

}  // namespace qaf::render

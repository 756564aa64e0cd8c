#pragma once

// Text as Markdown (GFM) that shows exactly that text.

#include <string>
#include <string_view>

namespace qaf::render {

// Returns `text` on one line, fit for a table cell, a heading or between asterisks: every character
// that could mark up, link, mention or begin a block is escaped, line ends are `<br>`.
[[nodiscard]] std::string markdown_line(std::string_view text);

// Returns `text` as a paragraph, its line ends kept; the last line is ended.
[[nodiscard]] std::string markdown_paragraph(std::string_view text);

}  // namespace qaf::render

#pragma once

// CSV as RFC 4180 has it, but with LF line ends; safe to open in a spreadsheet.

#include <string>
#include <string_view>
#include <vector>

namespace qaf::render {

// Returns `text` as one field. Controls that a terminal obeys are written out (`\x1b`, and `\r` for
// a carriage return that ends no line); tabs and line ends stay. Text that a spreadsheet would
// compute (first character = + - @, a tab or a line end, or one of the wide forms of the four) gets
// an apostrophe before it; so does such text with apostrophes before it already, so that taking one
// away always gives the text back. Source: docs/decisions/0008-csv-neither-computes-nor-acts.md.
[[nodiscard]] std::string csv_text(std::string_view text);

// Returns the fields, made by csv_text() or safe as they are, as one line with its end.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& fields);

}  // namespace qaf::render

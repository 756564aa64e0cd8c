#pragma once

// How much room a text takes on a screen, in cells; the only file that knows utf8proc.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace qaf {

// What a character does on a screen.
enum class Appearance : std::uint8_t {
  shown,   // takes one cell or two
  mark,    // is drawn upon the character before it
  hidden,  // takes no cell, or moves the cursor, or turns the direction of the text
};

[[nodiscard]] Appearance appearance_of(char32_t character);

// One character of UTF-8 text; `is_valid` is false for a byte that does not belong to any.
struct Decoded {
  char32_t character = 0;
  std::size_t bytes = 1;
  bool is_valid = true;
};

// Returns the first character of `text`, which must not be empty.
[[nodiscard]] Decoded first_character(std::string_view text);

// Returns the bytes of the first character as a reader sees it, its marks included (a grapheme).
[[nodiscard]] std::size_t first_grapheme_bytes(std::string_view text);

// Returns how many cells `text` takes; controls count as none, invalid bytes as one each.
[[nodiscard]] std::size_t cell_width(std::string_view text);

// Returns the longest beginning of `text` that fits into `cells`, never cut inside a grapheme.
[[nodiscard]] std::string_view cut_to_cells(std::string_view text, std::size_t cells);

// Returns the longest end of `text` that fits into `cells`, never cut inside a grapheme.
[[nodiscard]] std::string_view end_in_cells(std::string_view text, std::size_t cells);

}  // namespace qaf

// Cell widths and grapheme boundaries, by utf8proc; plain ASCII, nearly all there is, is counted
// here.

#include "base/width.hpp"

#include <algorithm>

#include <utf8proc.h>

namespace qaf {
namespace {

bool is_plain(char letter) {
  return letter >= 0x20 && letter < 0x7f;
}

std::size_t plain_beginning(std::string_view text) {
  const auto first_other = std::find_if_not(text.begin(), text.end(), is_plain);
  return static_cast<std::size_t>(first_other - text.begin());
}

std::size_t width_of(char32_t character) {
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(character));
  return width > 0 ? static_cast<std::size_t>(width) : 0;
}

// Letters that Unicode calls letters or marks and that no font shows.
bool is_blank_filler(char32_t character) {
  return character == 0x034F || character == 0x115F || character == 0x1160 || character == 0x17B4 ||
         character == 0x17B5 || (character >= 0x180B && character <= 0x180F) ||
         character == 0x3164 || character == 0xFFA0;
}

// Code points that are promised never to be characters; XML, for one, can not hold some of them.
bool is_noncharacter(char32_t character) {
  return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
}

struct Measured {
  std::size_t bytes = 0;
  std::size_t cells = 0;
};

// A grapheme is never wider than two cells: what joins is drawn in the place of its first
// character.
Measured first_grapheme(std::string_view text) {
  const Decoded first = first_character(text);
  if (!first.is_valid) return {1, 1};
  Measured measured{first.bytes, width_of(first.character)};
  utf8proc_int32_t state = 0;
  auto before = static_cast<utf8proc_int32_t>(first.character);
  while (measured.bytes < text.size()) {
    const Decoded next = first_character(text.substr(measured.bytes));
    const auto character = static_cast<utf8proc_int32_t>(next.character);
    if (!next.is_valid || utf8proc_grapheme_break_stateful(before, character, &state)) break;
    measured.bytes += next.bytes;
    measured.cells = std::min<std::size_t>(2, measured.cells + width_of(next.character));
    before = character;
  }
  return measured;
}

}  // namespace

Appearance appearance_of(char32_t character) {
  if (character >= 0x20 && character < 0x7f) return Appearance::shown;
  if (is_blank_filler(character) || is_noncharacter(character)) return Appearance::hidden;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return Appearance::hidden;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
      return Appearance::mark;
    default:
      return Appearance::shown;
  }
}

Decoded first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) return {lead, 1, true};
  utf8proc_int32_t character = 0;
  const utf8proc_ssize_t bytes =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                       static_cast<utf8proc_ssize_t>(text.size()), &character);
  if (bytes <= 0) return {lead, 1, false};
  return {static_cast<char32_t>(character), static_cast<std::size_t>(bytes), true};
}

std::size_t first_grapheme_bytes(std::string_view text) {
  return first_grapheme(text).bytes;
}

std::size_t cell_width(std::string_view text) {
  std::size_t cells = 0;
  while (!text.empty()) {
    // The last plain letter is left to the grapheme: a mark may follow it.
    const std::size_t plain = plain_beginning(text);
    if (plain == text.size()) return cells + plain;
    const std::size_t alone = plain > 0 ? plain - 1 : 0;
    const Measured next = first_grapheme(text.substr(alone));
    cells += alone + next.cells;
    text.remove_prefix(alone + next.bytes);
  }
  return cells;
}

std::string_view cut_to_cells(std::string_view text, std::size_t cells) {
  std::size_t bytes = 0;
  std::size_t used = 0;
  while (bytes < text.size()) {
    const Measured next = first_grapheme(text.substr(bytes));
    if (used + next.cells > cells) break;
    used += next.cells;
    bytes += next.bytes;
  }
  return text.substr(0, bytes);
}

std::string_view end_in_cells(std::string_view text, std::size_t cells) {
  std::size_t left = cell_width(text);
  while (left > cells) {
    const Measured next = first_grapheme(text);
    left -= next.cells;
    text.remove_prefix(next.bytes);
  }
  return text;
}

}  // namespace qaf

// Writing out what a screen or a build server would obey.

#include "base/visible.hpp"

#include <cstddef>

#include <fmt/format.h>

#include "base/width.hpp"

namespace qaf {
namespace {

// More marks than any living script piles upon one letter.
constexpr int most_marks = 4;

bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

// A build server obeys `::word` at the start of a line, blanks before it or not.
bool starts_command(std::string_view rest, bool at_word_start) {
  if (rest.substr(0, 3) == "##[" || rest.substr(0, 6) == "##vso[") return true;
  return at_word_start && rest.size() > 2 && rest.substr(0, 2) == "::" && is_letter(rest[2]);
}

std::string escape_of(const Decoded& decoded) {
  const auto code = static_cast<std::uint32_t>(decoded.character);
  if (code == '\t') return "\\t";
  if (code == '\n') return "\\n";
  if (code == '\r') return "\\r";
  if (!decoded.is_valid || code < 0x100) return fmt::format("\\x{:02x}", code);
  if (code < 0x10000) return fmt::format("\\u{:04x}", code);
  return fmt::format("\\U{:08x}", code);
}

bool needs_no_care(std::string_view text) {
  bool colon_or_hash_before = false;
  for (const char letter : text) {
    if (letter < 0x20 || letter >= 0x7f) return false;
    const bool colon_or_hash = letter == ':' || letter == '#';
    if (colon_or_hash && colon_or_hash_before) return false;
    colon_or_hash_before = colon_or_hash;
  }
  return true;
}

}  // namespace

std::string visible(std::string_view text) {
  if (needs_no_care(text)) return std::string(text);
  std::string shown;
  shown.reserve(text.size() + 16);
  int marks = most_marks;  // as if full: a mark at the start has nothing to stand upon
  bool at_word_start = true;
  while (!text.empty()) {
    const Decoded decoded = first_character(text);
    const Appearance appearance =
        decoded.is_valid ? appearance_of(decoded.character) : Appearance::hidden;
    const bool piled_up = appearance == Appearance::mark && marks >= most_marks;
    if (starts_command(text, at_word_start)) {
      shown += text.front() == ':' ? ":\\x3a" : "#\\x23";
      text.remove_prefix(2);
      marks = 0;
      at_word_start = false;
      continue;
    }
    if (appearance == Appearance::hidden || piled_up) {
      shown += escape_of(decoded);
      marks = 0;
    } else {
      shown += text.substr(0, decoded.bytes);
      marks = appearance == Appearance::mark ? marks + 1 : 0;
    }
    // Blanks of every width count: what trims a line may know them all.
    at_word_start = decoded.character == ' ' || decoded.character == 0xA0 ||
                    decoded.character == 0x3000 || decoded.character == 0x1680 ||
                    (decoded.character >= 0x2000 && decoded.character <= 0x200A) ||
                    decoded.character == 0x202F || decoded.character == 0x205F;
    text.remove_prefix(decoded.bytes);
  }
  return shown;
}

std::string valid_utf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  while (!text.empty()) {
    const Decoded decoded = first_character(text);
    valid += decoded.is_valid ? text.substr(0, decoded.bytes) : "\xEF\xBF\xBD";
    text.remove_prefix(decoded.bytes);
  }
  return valid;
}

}  // namespace qaf

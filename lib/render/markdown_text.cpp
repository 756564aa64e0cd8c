// Escaping for Markdown.

#include "render/markdown_text.hpp"

#include <algorithm>

#include "render/wrap.hpp"

namespace qaf::render {
namespace {

constexpr std::size_t unlimited = 1'000'000'000;

bool is_word(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || static_cast<unsigned char>(letter) >= 0x80;
}

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

// What marks up anywhere. An underscore does only at the edge of a word.
bool always_marks_up(char letter) {
  return std::string_view("\\`*[]<>|~&$").find(letter) != std::string_view::npos;
}

// `-`, `+`, `=` and `#` begin a block, and so does a number with a dot or bracket.
bool begins_block(std::string_view line, std::size_t at) {
  const char letter = line[at];
  if (at == 0) return std::string_view("-+=#").find(letter) != std::string_view::npos;
  return (letter == '.' || letter == ')') &&
         std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(at), is_digit);
}

// Addresses become links by themselves: `http://` and `www.` must not be seen as such.
bool begins_link(std::string_view line, std::size_t at) {
  if (line[at] == ':') return line.substr(at, 3) == "://";
  if (line[at] != '.' || at < 3) return false;
  const auto is_w = [](char letter) { return letter == 'w' || letter == 'W'; };
  return is_w(line[at - 1]) && is_w(line[at - 2]) && is_w(line[at - 3]);
}

bool needs_escape(std::string_view line, std::size_t at) {
  const char letter = line[at];
  if (always_marks_up(letter) || begins_block(line, at) || begins_link(line, at)) return true;
  if (letter != '_') return false;
  const bool is_inside =
      at > 0 && at + 1 < line.size() && is_word(line[at - 1]) && is_word(line[at + 1]);
  return !is_inside;
}

std::string escaped(std::string_view line) {
  std::string safe;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (needs_escape(line, at)) safe += '\\';
    safe += line[at];
    // An empty comment shows nothing and keeps `@name` from calling anybody.
    const bool is_mention = line[at] == '@' && at + 1 < line.size() && is_word(line[at + 1]) &&
                            (at == 0 || !is_word(line[at - 1]));
    if (is_mention) safe += "<!-- -->";
  }
  return safe;
}

std::string lines_joined(std::string_view text, std::string_view between) {
  std::string out;
  bool is_first = true;
  for (const std::string& line : wrapped(text, unlimited)) {
    if (!is_first) out += between;
    is_first = false;
    out += escaped(line);
  }
  return out;
}

}  // namespace

std::string markdown_line(std::string_view text) {
  return lines_joined(text, "<br>");
}

std::string markdown_paragraph(std::string_view text) {
  return lines_joined(text, "\n") + '\n';
}

}  // namespace qaf::render

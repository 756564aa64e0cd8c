// Quoting and guarding of CSV fields.

#include "render/csv_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/visible.hpp"
#include "base/width.hpp"

namespace qaf::render {
namespace {

bool would_be_computed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  if (text.empty()) return false;
  constexpr std::u32string_view starts = U"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  return starts.find(first_character(text).character) != std::u32string_view::npos;
}

bool is_obeyed(char32_t character) {
  return character < 0x20 || (character >= 0x7F && character < 0xA0);
}

// Writes out what a terminal obeys, as visible() does; a tab and the end of a line (LF, CR LF) are
// text to a spreadsheet, and stay.
std::string without_controls(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  while (!text.empty()) {
    const Decoded decoded = first_character(text);
    const bool is_line_end = text.front() == '\n' || text.starts_with("\r\n");
    if (!is_obeyed(decoded.character) || text.front() == '\t' || is_line_end) {
      safe += text.substr(0, decoded.bytes);
    } else if (text.front() == '\r') {
      safe += "\\r";
    } else {
      safe += fmt::format("\\x{:02x}", static_cast<std::uint32_t>(decoded.character));
    }
    text.remove_prefix(decoded.bytes);
  }
  return safe;
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char letter) { return letter >= 0x20 && letter < 0x7F; });
}

}  // namespace

std::string csv_text(std::string_view text) {
  std::string field = is_plain(text) ? std::string(text) : without_controls(valid_utf8(text));
  if (would_be_computed(field)) field.insert(0, 1, '\'');
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string quoted = "\"";
  for (const char letter : field) {
    if (letter == '"') quoted += '"';
    quoted += letter;
  }
  return quoted + '"';
}

std::string csv_line(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields) {
    if (&field != &fields.front()) line += ',';
    line += field;
  }
  return line + '\n';
}

}  // namespace qaf::render

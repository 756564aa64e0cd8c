// Quoting and guarding of CSV fields.

#include "render/csv_text.hpp"

#include <algorithm>

#include "base/visible.hpp"
#include "base/width.hpp"

namespace qaf::render {
namespace {

bool would_be_computed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  if (text.empty()) return false;
  constexpr std::u32string_view starts = U"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
  return starts.find(first_character(text).character) != std::u32string_view::npos;
}

}  // namespace

std::string csv_text(std::string_view text) {
  std::string field = valid_utf8(text);
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

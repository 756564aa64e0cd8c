// Writing JSON.

#include "render/json_text.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "base/visible.hpp"
#include "base/width.hpp"

namespace qaf::render {
namespace {

std::string escape_of(char32_t character) {
  const auto code = static_cast<std::uint32_t>(character);
  if (code < 0x10000) return fmt::format("\\u{:04x}", code);
  const std::uint32_t above = code - 0x10000;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (above >> 10), 0xDC00 + (above & 0x3FF));
}

// nlohmann leaves these as they are, which is JSON, but not fit for a terminal. They can only stand
// inside a text, where an escape means the same.
std::string without_hidden(std::string json) {
  const bool is_plain = std::all_of(json.begin(), json.end(),
                                    [](char letter) { return letter >= 0 && letter < 0x7f; });
  if (is_plain) return json;
  std::string safe;
  safe.reserve(json.size() + 16);
  std::string_view rest = json;
  while (!rest.empty()) {
    const Decoded decoded = first_character(rest);
    if (appearance_of(decoded.character) == Appearance::hidden) {
      safe += escape_of(decoded.character);
    } else {
      safe += rest.substr(0, decoded.bytes);
    }
    rest.remove_prefix(decoded.bytes);
  }
  return safe;
}

// Azure's build server obeys `##[` and `##vso[` wherever they stand in a line of its log. They can
// only stand inside a text, where an escape means the same.
std::string without_commands(std::string json) {
  for (std::size_t at = json.find("##"); at != std::string::npos; at = json.find("##", at))
    json.replace(at, 2, "#\\u0023");
  return json;
}

// Nearly all texts need no escape at all, and are written without asking nlohmann.
bool is_written_as_it_is(char letter) {
  return letter >= 0x20 && letter < 0x7f && letter != '"' && letter != '\\';
}

std::string plain(const Json& value) {
  if (!value.is_string()) return value.dump();
  const auto& text = value.get_ref<const std::string&>();
  if (std::all_of(text.begin(), text.end(), is_written_as_it_is))
    return without_commands('"' + text + '"');
  return without_commands(without_hidden(Json(valid_utf8(text)).dump()));
}

bool is_plain(const Json& value) {
  return !value.is_structured() || value.empty();
}

bool holds_only_plain(const Json& value) {
  return std::all_of(value.begin(), value.end(), [](const Json& item) {
    return is_plain(item) || (item.is_array() && std::all_of(item.begin(), item.end(), is_plain));
  });
}

void append_one_line(std::string& out, const Json& value) {
  if (is_plain(value)) {
    out += plain(value);
    return;
  }
  out += value.is_object() ? '{' : '[';
  bool is_first = true;
  for (const auto& [key, item] : value.items()) {
    if (!is_first) out += ", ";
    is_first = false;
    if (value.is_object()) out += plain(Json(key)) + ": ";
    append_one_line(out, item);
  }
  out += value.is_object() ? '}' : ']';
}

void append_laid_out(std::string& out, const Json& value, std::size_t indent, bool is_outermost) {
  const bool fits_one_line = is_plain(value) || (holds_only_plain(value) && !is_outermost);
  if (fits_one_line) {
    append_one_line(out, value);
    return;
  }
  out += value.is_object() ? '{' : '[';
  bool is_first = true;
  for (const auto& [key, item] : value.items()) {
    out += is_first ? "\n" : ",\n";
    is_first = false;
    out.append(indent + 2, ' ');
    if (value.is_object()) out += plain(Json(key)) + ": ";
    append_laid_out(out, item, indent + 2, false);
  }
  out += '\n';
  out.append(indent, ' ');
  out += value.is_object() ? '}' : ']';
}

}  // namespace

std::string one_line(const Json& value) {
  std::string out;
  append_one_line(out, value);
  return out;
}

std::string laid_out(const Json& value) {
  std::string out;
  append_laid_out(out, value, 0, true);
  return out + '\n';
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

void add_stamp(Json& object, const document::Stamp& stamp) {
  object["as_of"] = calendar::to_text(stamp.as_of, stamp.zone);
  object["zone"] = calendar::zone_name(stamp.zone);
  object["revision"] = stamp.revision ? Json(*stamp.revision) : Json(nullptr);
  object["working_tree"] = stamp.is_working_tree;
  object["tool"] = stamp.tool;
  object["frameworks"] = stamp.frameworks;
}

}  // namespace qaf::render

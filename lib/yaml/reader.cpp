// The reader's small parts: nodes, places, limits, and the words of its findings.

#include "yaml/reader.hpp"

#include <cstring>

#include <fmt/format.h>

#include "yaml/faults.hpp"
#include "yaml/guard.hpp"

namespace qaf::yaml {
namespace {

bool is_null_word(std::string_view text) {
  if (text.size() == 1) return text[0] == '~';
  return text.size() == 4 && (text == "null" || text == "Null" || text == "NULL");
}

// YAML bounds what may stand before the colon of a key, so that no reader has to look far ahead.
constexpr std::size_t max_key_bytes = 1000;

}  // namespace

bool Reader::add_text(std::uint32_t node, const Scalar& scalar) {
  if (scalar.text.size() > max_text_bytes) {
    return fail(
        faults::text_too_long, {scalar.at.begin, scalar.at.begin + 1},
        fmt::format("this text has {} bytes; {} are the most", scalar.text.size(), max_text_bytes),
        "check where it ends: a quote may be missing");
  }
  Node& value = tree_.nodes[node];
  value.at = scalar.at;
  value.style = scalar.style;
  if (scalar.style == Style::plain && is_null_word(scalar.text)) {
    value.kind = Kind::empty;
  } else {
    value.kind = Kind::scalar;
    value.text = scalar.text;
  }
  return true;
}

bool Reader::check_key(const Scalar& key) {
  if (!key.is_one_line) {
    return fail(faults::complex_key, key.at, "this key goes over several lines",
                "write the key on one line");
  }
  if (key.text.empty()) {
    return fail(faults::empty_key, key.at, "this key is empty", "write the key before the `:`");
  }
  if (key.at.end - key.at.begin > max_key_bytes) {
    return fail(faults::complex_key, {key.at.begin, key.at.begin + 1},
                fmt::format("this key has more than {} bytes", max_key_bytes),
                "put a text that holds `: ` in quotes");
  }
  if (key.style != Style::plain) return true;
  if (key.text == "<<") {
    return fail(faults::merge_key, key.at, "the merge key `<<` is not allowed here",
                "write the keys out");
  }
  if (is_null_word(key.text)) {
    return fail(faults::empty_key, key.at,
                fmt::format("`{}` means nothing, so this key has no name", key.text),
                "put the key in quotes if that is its name");
  }
  return true;
}

bool Reader::enter(const char* opener) {
  if (++depth_ <= static_cast<int>(max_nesting)) return true;
  return fail(faults::too_deep, range(opener, opener + 1),
              fmt::format("nested deeper than {}", max_nesting),
              "check where the file comes from; no framework or audit record needs this");
}

const char* Reader::end_of_line(const char* at) const {
  const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end_ - at));
  if (found == nullptr) return end_;
  const char* line_end = static_cast<const char*>(found);
  return line_end != at && line_end[-1] == '\r' ? line_end - 1 : line_end;
}

std::string_view Reader::word_at(const char* at) const {
  constexpr std::ptrdiff_t longest = 40;
  const char* stop = at;
  while (!is_end_or_blank(stop) && stop - at < longest) ++stop;
  // Not in the middle of a character.
  while (stop != end_ && stop > at && (static_cast<unsigned char>(*stop) & 0xC0U) == 0x80U) --stop;
  return {at, static_cast<std::size_t>(stop - at)};
}

bool Reader::fail(const diag::Fault& fault, source::Range where, std::string message,
                  std::string help) {
  out_.add(fault, {file_, where}, std::move(message)).with_help(std::move(help));
  return false;
}

bool Reader::refuse_indentation() {
  return fail(faults::wrong_indentation, range(at_, end_of_line(at_)),
              fmt::format("this line is indented by {} space{}, which fits no line above it",
                          indent_, indent_ == 1 ? "" : "s"),
              "indent it like the lines it belongs with");
}

}  // namespace qaf::yaml

// Lines and columns of a byte offset.

#include "source/line_index.hpp"

#include <algorithm>
#include <cstring>

namespace qaf::source {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool starts_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace

LineIndex::LineIndex(std::string_view bytes) : bytes_(bytes), starts_{0} {
  const char* const begin = bytes.data();
  const char* const end = begin + bytes.size();
  for (const char* at = begin; at != end;) {
    const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
    if (found == nullptr) break;
    at = static_cast<const char*>(found) + 1;
    starts_.push_back(static_cast<std::uint32_t>(at - begin));
  }
}

LineColumn LineIndex::at(std::uint32_t offset) const {
  const std::uint32_t size = static_cast<std::uint32_t>(bytes_.size());
  offset = std::min(offset, size);
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(after - starts_.begin());
  std::uint32_t start = starts_[line - 1];
  if (start == 0 && bytes_.starts_with(byte_order_mark)) start = 3;
  if (offset < start) return {line, 1};
  const std::string_view before = bytes_.substr(start, offset - start);
  const auto characters =
      static_cast<std::uint32_t>(std::count_if(before.begin(), before.end(), starts_character));
  // An offset inside a character stands for the character; a stray byte after ASCII is in none.
  const bool inside = offset < size && characters > 0 && !starts_character(bytes_[offset]) &&
                      static_cast<unsigned char>(bytes_[offset - 1]) >= 0x80;
  return {line, inside ? characters : characters + 1};
}

std::string_view LineIndex::line(std::uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::uint32_t start = starts_[number - 1];
  std::string_view text = bytes_.substr(start);
  text = text.substr(0, text.find('\n'));
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::uint32_t LineIndex::line_count() const {
  return static_cast<std::uint32_t>(starts_.size());
}

std::uint32_t LineIndex::line_start(std::uint32_t number) const {
  if (number == 0) return 0;
  if (number > starts_.size()) return static_cast<std::uint32_t>(bytes_.size());
  return starts_[number - 1];
}

}  // namespace qaf::source

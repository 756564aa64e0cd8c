#pragma once

// Where something stands: byte ranges in files. Lines and columns are computed only when shown.

#include <algorithm>
#include <compare>
#include <cstdint>
#include <utility>

namespace qaf::source {

// A file of the repository: its position in the sorted list of paths that was read
// (source::FileList).
enum class FileId : std::uint32_t {};

// Bytes [begin, end) of one file. The empty range at 0 stands for "nowhere".
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool is_nowhere() const { return end == 0; }
  friend auto operator<=>(const Range&, const Range&) = default;
};

// A range in a file.
struct Place {
  FileId file{};
  Range range;

  friend auto operator<=>(const Place&, const Place&) = default;
};

// A Range in four bytes, for what is kept by the hundred thousand.
//
// Files end at 1 MiB (max_file_bytes), so the beginning is exact. The end is exact up to 3,839
// bytes on; that of a longer range is kept to within 4 KiB, and never lies beyond it: such a text
// is shown by its beginning.
class PackedRange {
 public:
  constexpr PackedRange() = default;
  constexpr PackedRange(Range range)  // NOLINT: the same, smaller
      : bits_(std::min(range.begin, last_begin) << length_bits |
              packed_length(range.end - range.begin)) {}
  constexpr operator Range() const {  // NOLINT
    const std::uint32_t begin = bits_ >> length_bits;
    return {begin, begin + length(bits_ & length_mask)};
  }

  [[nodiscard]] constexpr bool is_nowhere() const { return bits_ == 0; }

 private:
  static constexpr std::uint32_t length_bits = 12;
  static constexpr std::uint32_t length_mask = (1U << length_bits) - 1;
  static constexpr std::uint32_t last_begin = (1U << (32 - length_bits)) - 1;
  static constexpr std::uint32_t first_long = 3840;  // lengths from here on go by steps
  static constexpr std::uint32_t step_bits = 12;

  static constexpr std::uint32_t packed_length(std::uint32_t length) {
    if (length < first_long) return length;
    return std::min(first_long + ((length - first_long) >> step_bits), length_mask);
  }
  static constexpr std::uint32_t length(std::uint32_t packed) {
    if (packed < first_long) return packed;
    return first_long + ((packed - first_long) << step_bits);
  }

  std::uint32_t bits_ = 0;
};

// A value with the bytes it was read from. A key that was left out has no value, and stands
// nowhere.
template <class T>
struct Spanned {
  T value{};
  PackedRange at;

  [[nodiscard]] bool has_value() const { return !at.is_nowhere(); }
  explicit operator bool() const { return has_value(); }
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};

}  // namespace qaf::source

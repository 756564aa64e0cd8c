#pragma once

// Where something stands: byte ranges in files. Lines and columns are computed only when shown.

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

// A value with the bytes it was read from. A key that was left out has no value, and stands
// nowhere.
template <class T>
struct Spanned {
  T value{};
  Range at;

  [[nodiscard]] bool has_value() const { return !at.is_nowhere(); }
  explicit operator bool() const { return has_value(); }
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};

}  // namespace qaf::source

#pragma once

// Lines and columns of a byte offset, for people.

#include <cstdint>
#include <string_view>
#include <vector>

namespace qaf::source {

// Both count from 1; a column counts characters (code points), a byte-order mark not among them.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  friend bool operator==(LineColumn, LineColumn) = default;
};

// The starts of the lines of one text, which must outlive the index. Lines end in LF or CR LF.
class LineIndex {
 public:
  explicit LineIndex(std::string_view bytes);

  // Returns where `offset` (clamped to the text's length) stands.
  [[nodiscard]] LineColumn at(std::uint32_t offset) const;
  // Returns the line of that number without its end; an empty view beyond the last.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t line_count() const;
  // Returns the byte offset at which the line of that number starts.
  [[nodiscard]] std::uint32_t line_start(std::uint32_t number) const;

 private:
  std::string_view bytes_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace qaf::source

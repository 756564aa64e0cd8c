#pragma once

// A set of bytes, and where in a text the first of them stands.

#include <array>
#include <string_view>

namespace qaf::yaml {

class ByteSet {
 public:
  explicit constexpr ByteSet(std::string_view bytes) {
    for (const char byte : bytes) table_[static_cast<unsigned char>(byte)] = 1;
  }

  [[nodiscard]] bool contains(char byte) const {
    return table_[static_cast<unsigned char>(byte)] != 0;
  }

  // Returns the first byte of [at, end) that is in the set; `end` where there is none.
  [[nodiscard]] const char* find(const char* at, const char* end) const {
    // Four questions for one branch: most bytes of a text are in no set.
    while (end - at >= 4 && (mark(at[0]) | mark(at[1]) | mark(at[2]) | mark(at[3])) == 0) at += 4;
    while (at != end && !contains(*at)) ++at;
    return at;
  }

 private:
  [[nodiscard]] unsigned mark(char byte) const { return table_[static_cast<unsigned char>(byte)]; }

  std::array<unsigned char, 256> table_{};
};

}  // namespace qaf::yaml

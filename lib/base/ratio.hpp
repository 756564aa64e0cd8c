#pragma once

// An exact share: two integers until a renderer prints a percentage.

#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>

namespace qaf {

// Kept as written (20/100), never reduced; the denominator is at least 1.
struct Ratio {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;

  // Equal in value: 20/100 equals 1/5.
  friend bool operator==(const Ratio& a, const Ratio& b) {
    return a.numerator * b.denominator == b.numerator * a.denominator;
  }
};

// Reads `20%`, `20 %` or `12.5%` (up to four decimals, 0 to 100).
[[nodiscard]] std::optional<Ratio> parse_percentage(std::string_view text);

// Returns a ratio that was read so as people write it: `20 %`, `12.5 %`.
[[nodiscard]] std::string to_percentage(Ratio ratio);

// Returns `ratio` of `count` rounded up, the rule for shares of a sample (both at least 0, below
// 2^31).
[[nodiscard]] inline std::int64_t share_rounded_up(Ratio ratio, std::int64_t count) {
  return (ratio.numerator * count + ratio.denominator - 1) / ratio.denominator;
}

// Returns `ratio` of `count` rounded half up, once: the rule for parts of a window.
[[nodiscard]] inline std::int64_t share_rounded_half_up(Ratio ratio, std::int64_t count) {
  return (2 * ratio.numerator * count + ratio.denominator) / (2 * ratio.denominator);
}

}  // namespace qaf

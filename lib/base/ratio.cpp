// Reading and writing percentages exactly.

#include "base/ratio.hpp"

#include <fmt/format.h>

namespace qaf {

std::optional<Ratio> parse_percentage(std::string_view text) {
  if (text.empty() || text.back() != '%') return std::nullopt;
  text.remove_suffix(1);
  if (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  constexpr int most_decimals = 4;
  Ratio ratio{0, 100};
  int digits = 0;
  int decimals = -1;  // -1: no point seen yet
  for (const char letter : text) {
    if (letter == '.' && decimals < 0 && digits > 0) {
      decimals = 0;
      continue;
    }
    if (letter < '0' || letter > '9' || digits > 8) return std::nullopt;
    if (decimals >= 0 && ++decimals > most_decimals) return std::nullopt;
    if (decimals > 0) ratio.denominator *= 10;
    ratio.numerator = ratio.numerator * 10 + (letter - '0');
    ++digits;
  }
  if (digits == 0 || decimals == 0 || ratio.numerator > ratio.denominator) return std::nullopt;
  return ratio;
}

std::string to_percentage(Ratio ratio) {
  constexpr std::int64_t parts_of_a_percent = 10'000;  // four decimals, as many as are read
  const std::int64_t parts = ratio.numerator * 100 * parts_of_a_percent / ratio.denominator;
  std::string text =
      fmt::format("{}.{:04}", parts / parts_of_a_percent, parts % parts_of_a_percent);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text + " %";
}

}  // namespace qaf

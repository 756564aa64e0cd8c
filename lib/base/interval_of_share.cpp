// Wilson's score interval.

#include "base/interval_of_share.hpp"

#include <cmath>

namespace qaf {

namespace {

constexpr double z = 1.96;  // 95 %

// `n` is how many draws with putting back tell as much; as a rule the number drawn.
ShareInterval wilson(double share, double n) {
  const double centre = share + z * z / (2 * n);
  const double spread = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  const double scale = 1 + z * z / n;
  // At the ends the square root is exact only in theory: 0 of n begins at 0, n of n ends at 100.
  const int low = share <= 0 ? 0 : static_cast<int>(std::floor(100 * (centre - spread) / scale));
  const int high = share >= 1 ? 100 : static_cast<int>(std::ceil(100 * (centre + spread) / scale));
  return {low, high};
}

}  // namespace

ShareInterval interval_of_share(std::int64_t part, std::int64_t whole) {
  if (whole <= 0) return {};
  return wilson(static_cast<double>(part) / static_cast<double>(whole), static_cast<double>(whole));
}

ShareInterval interval_of_share(std::int64_t part, std::int64_t whole, std::int64_t population) {
  if (whole <= 0) return {};
  if (whole >= population) {
    const auto up = static_cast<int>((100 * part + whole - 1) / whole);
    return {static_cast<int>(100 * part / whole), up};
  }
  const auto n = static_cast<double>(whole);
  const double worth =
      n * static_cast<double>(population - 1) / static_cast<double>(population - whole);
  return wilson(static_cast<double>(part) / n, worth);
}

std::optional<int> margin_of_share(std::int64_t sample, std::int64_t population) {
  if (sample <= 0 || population <= 0) return std::nullopt;
  if (sample >= population) return 0;
  const double variance = 0.25 / static_cast<double>(sample) *
                          static_cast<double>(population - sample) /
                          static_cast<double>(population - 1);
  return static_cast<int>(std::ceil(1000 * z * std::sqrt(variance)));
}

}  // namespace qaf

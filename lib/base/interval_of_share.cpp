// Wilson's score interval.

#include "base/interval_of_share.hpp"

#include <cmath>

namespace qaf {

ShareInterval interval_of_share(std::int64_t part, std::int64_t whole) {
  if (whole <= 0) return {};
  constexpr double z = 1.96;
  const auto n = static_cast<double>(whole);
  const double share = static_cast<double>(part) / n;
  const double centre = share + z * z / (2 * n);
  const double spread = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  const double scale = 1 + z * z / n;
  // At the ends the square root is exact only in theory: 0 of n begins at 0, n of n ends at 100.
  const int low = part == 0 ? 0 : static_cast<int>(std::floor(100 * (centre - spread) / scale));
  const int high =
      part == whole ? 100 : static_cast<int>(std::ceil(100 * (centre + spread) / scale));
  return {low, high};
}

}  // namespace qaf

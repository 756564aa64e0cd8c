#pragma once

// How far a share found in a few can be trusted: Wilson's score interval.

#include <cstdint>

namespace qaf {

// Whole per cent, the low end rounded down, the high end up: the interval never looks narrower than
// it is.
struct ShareInterval {
  int low = 0;
  int high = 100;

  friend bool operator==(const ShareInterval&, const ShareInterval&) = default;
};

// Returns the 95 % interval of `part` of `whole` (z = 1.96); 0 to 100 where `whole` is 0.
// Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212.
[[nodiscard]] ShareInterval interval_of_share(std::int64_t part, std::int64_t whole);

}  // namespace qaf

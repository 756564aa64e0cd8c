#pragma once

// How far a share found in a few can be trusted: Wilson's score interval.

#include <cstdint>
#include <optional>

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

// The same, where the `whole` were drawn without putting back from a population of that many: the
// more of it is known, the less is left to be unsure of. Of all of it, the share itself.
// Source: the finite population correction (N - n) / (N - 1), put into Wilson's interval as
// n (N - 1) / (N - n) for n.
[[nodiscard]] ShareInterval interval_of_share(std::int64_t part, std::int64_t whole,
                                              std::int64_t population);

// Returns how far, at worst (a share near one half), a share found in `sample` of a population may
// lie from that of all of it, in tenths of a per cent, rounded up: 95 %, with the finite population
// correction. Nothing of no sample.
// Source: R. V. Krejcie and D. W. Morgan, Educational and Psychological Measurement 30 (1970),
// 607-610, whose table of sample sizes is this for 5 %.
[[nodiscard]] std::optional<int> margin_of_share(std::int64_t sample, std::int64_t population);

}  // namespace qaf

#pragma once

// How far two people who grade the same things agree, beyond what chance alone would give.

#include <cstdint>
#include <optional>
#include <vector>

namespace qaf::sampling {

// How often the first gave grade i and the second grade j; square, grades in the order of a scale.
using RatingTable = std::vector<std::vector<std::int64_t>>;
// How much of an agreement each pair is: 1 the same, 0 none. As large as the table, symmetric.
using AgreementWeights = std::vector<std::vector<double>>;

// A grade next to the other is half an agreement on a scale of three, two thirds on one of four.
[[nodiscard]] AgreementWeights linear_weights(std::size_t grades);
// The same, squared: neighbours count for much more.
[[nodiscard]] AgreementWeights quadratic_weights(std::size_t grades);
// Only the same grade counts.
[[nodiscard]] AgreementWeights identity_weights(std::size_t grades);

struct Kappa {
  double value = 0;  // 1: always the same; 0: as by chance; below: less than by chance
  double error = 0;  // the large-sample standard error
};

// Returns Cohen's kappa with these weights; nothing where nothing is rated, or where chance alone
// agrees fully (both gave one and the same grade to everything), so that there is no kappa.
// Source: J. Cohen, Psychological Bulletin 70 (1968), 213-220; the standard error is that of J. L.
// Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72 (1969), 323-327.
[[nodiscard]] std::optional<Kappa> kappa(const RatingTable& table, const AgreementWeights& weights);

// Returns how many pairs a kappa on a scale of so many grades needs: 2 k k.
// Source: D. V. Cicchetti, Applied Psychological Measurement 5 (1981), 101-104.
[[nodiscard]] constexpr std::int64_t pairs_needed(std::size_t grades) {
  const auto k = static_cast<std::int64_t>(grades);
  return 2 * k * k;
}

}  // namespace qaf::sampling

// Cohen's weighted kappa, with its standard error.

#include "sampling/kappa.hpp"

#include <algorithm>
#include <cmath>

namespace qaf::sampling {
namespace {

// Returns how far two grades are apart, from 0 to 1.
double distance(std::size_t i, std::size_t j, std::size_t grades) {
  if (grades < 2) return 0;
  return static_cast<double>(std::max(i, j) - std::min(i, j)) / static_cast<double>(grades - 1);
}

template <class Weight>
AgreementWeights weights_of(std::size_t grades, const Weight& weight) {
  AgreementWeights weights(grades, std::vector<double>(grades));
  for (std::size_t i = 0; i < grades; ++i) {
    for (std::size_t j = 0; j < grades; ++j) weights[i][j] = weight(distance(i, j, grades));
  }
  return weights;
}

// The table as shares of all pairs, and the shares of each rater.
struct Shares {
  double pairs = 0;
  std::vector<std::vector<double>> both;
  std::vector<double> first;
  std::vector<double> second;

  explicit Shares(const RatingTable& table)
      : both(table.size(), std::vector<double>(table.size())),
        first(table.size()),
        second(table.size()) {
    for (const std::vector<std::int64_t>& row : table) {
      for (const std::int64_t count : row) pairs += static_cast<double>(count);
    }
    if (pairs <= 0) return;
    for (std::size_t i = 0; i < table.size(); ++i) {
      for (std::size_t j = 0; j < table.size(); ++j) {
        both[i][j] = static_cast<double>(table[i][j]) / pairs;
        first[i] += both[i][j];
        second[j] += both[i][j];
      }
    }
  }
};

}  // namespace

AgreementWeights linear_weights(std::size_t grades) {
  return weights_of(grades, [](double apart) { return 1 - apart; });
}

AgreementWeights quadratic_weights(std::size_t grades) {
  return weights_of(grades, [](double apart) { return 1 - apart * apart; });
}

AgreementWeights identity_weights(std::size_t grades) {
  return weights_of(grades, [](double apart) { return apart > 0 ? 0.0 : 1.0; });
}

std::optional<Kappa> kappa(const RatingTable& table, const AgreementWeights& weights) {
  const std::size_t k = table.size();
  const Shares shares(table);
  if (shares.pairs <= 0) return std::nullopt;
  double observed = 0;
  double by_chance = 0;
  std::vector<double> of_row(k);  // the mean weight of a first grade, and of a second
  std::vector<double> of_column(k);
  for (std::size_t i = 0; i < k; ++i) {
    for (std::size_t j = 0; j < k; ++j) {
      observed += weights[i][j] * shares.both[i][j];
      by_chance += weights[i][j] * shares.first[i] * shares.second[j];
      of_row[i] += weights[i][j] * shares.second[j];
      of_column[j] += weights[i][j] * shares.first[i];
    }
  }
  constexpr double rounding = 1e-12;
  if (1 - by_chance < rounding) return std::nullopt;
  const double value = (observed - by_chance) / (1 - by_chance);
  double squares = 0;
  for (std::size_t i = 0; i < k; ++i) {
    for (std::size_t j = 0; j < k; ++j) {
      const double term = weights[i][j] - (of_row[i] + of_column[j]) * (1 - value);
      squares += shares.both[i][j] * term * term;
    }
  }
  const double centre = value - by_chance * (1 - value);
  const double variance =
      std::max(squares - centre * centre, 0.0) / (shares.pairs * (1 - by_chance) * (1 - by_chance));
  return Kappa{value, std::sqrt(variance)};
}

}  // namespace qaf::sampling

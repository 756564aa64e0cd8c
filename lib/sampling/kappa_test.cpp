// Kappa against published worked examples.

#include "sampling/kappa.hpp"

#include <cmath>

#include <doctest/doctest.h>

namespace qaf::sampling {
namespace {

double rounded(double value, int places) {
  const double scale = std::pow(10, places);
  return std::round(value * scale) / scale;
}

// Two psychiatrists, 200 patients: personality disorder, neurosis, psychosis.
// Source: Cohen (1968): kappa .492 and, with disagreements 1, 3 and 6, weighted kappa .348.
TEST_CASE("Cohen's example of 1968") {
  const RatingTable table = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
  CHECK(rounded(kappa(table, identity_weights(3))->value, 3) == 0.492);
  const AgreementWeights weights = {
      {1, 1 - 1 / 6.0, 1 - 3 / 6.0}, {1 - 1 / 6.0, 1, 0}, {1 - 3 / 6.0, 0, 1}};
  CHECK(rounded(kappa(table, weights)->value, 3) == 0.348);
}

// Source: a printout of SAS that the tests of statsmodels (test_inter_rater.py) compare with:
// simple kappa 0.4842, ASE 0.1380; weighted kappa (linear) 0.4701, ASE 0.1457.
TEST_CASE("kappa and its standard error are those that SAS prints") {
  const RatingTable table = {{0, 4, 1}, {0, 8, 0}, {0, 1, 5}};
  const auto simple = kappa(table, identity_weights(3));
  CHECK(rounded(simple->value, 4) == 0.4842);
  CHECK(rounded(simple->error, 4) == 0.1380);
  const auto linear = kappa(table, linear_weights(3));
  CHECK(rounded(linear->value, 4) == 0.4701);
  CHECK(rounded(linear->error, 4) == 0.1457);
}

// Source: the data `anxiety` of the R package irr, second and third rater (20 pairs; grades 1, 2,
// 3, 5, 6, of which nobody gave 4, taken as five neighbours, as irr does): unweighted -0.006289308,
// equal weights 0.1459075, squared weights 0.2520325.
TEST_CASE("linear and squared weights are those of irr") {
  constexpr int second[] = {3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4};
  constexpr int third[] = {2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2};
  const auto place = [](int grade) { return static_cast<std::size_t>(grade == 6 ? 4 : grade - 1); };
  RatingTable table(5, std::vector<std::int64_t>(5));
  for (std::size_t i = 0; i < 20; ++i) ++table[place(second[i])][place(third[i])];
  CHECK(rounded(kappa(table, identity_weights(5))->value, 9) == -0.006289308);
  CHECK(rounded(kappa(table, linear_weights(5))->value, 7) == 0.1459075);
  CHECK(rounded(kappa(table, quadratic_weights(5))->value, 7) == 0.2520325);
}

TEST_CASE("where chance alone agrees fully, or nothing was rated, there is no kappa") {
  CHECK_FALSE(kappa({{0, 0}, {0, 7}}, linear_weights(2)));
  CHECK_FALSE(kappa({{0, 0}, {0, 0}}, linear_weights(2)));
  CHECK_FALSE(kappa({}, {}));
  CHECK_FALSE(kappa({{3}}, linear_weights(1)));
}

TEST_CASE("a scale of four needs 32 pairs") {
  CHECK(pairs_needed(4) == 32);
  CHECK(pairs_needed(3) == 18);
}

}  // namespace
}  // namespace qaf::sampling

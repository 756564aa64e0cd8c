// Laws of drawing and of agreement, on populations and ratings made at random from seeds that a
// failure prints.

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/arena.hpp"
#include "base/draw_order.hpp"
#include "model/redraw.hpp"
#include "sampling/kappa.hpp"
#include "sampling/verify.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

using Ids = std::vector<std::string>;

constexpr unsigned seeds = 200;

Ids population(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  std::set<std::string> ids;
  while (ids.size() < count)
    ids.insert(fmt::format("M-{}", std::uniform_int_distribution<int>(1, 99999)(random)));
  return {ids.begin(), ids.end()};
}

Ids drawn(const std::string& seed, const Ids& ids) {
  const std::vector<std::string_view> views(ids.begin(), ids.end());
  Ids order;
  for (const std::size_t position : draw_order(seed, views)) order.push_back(ids[position]);
  return order;
}

TEST_CASE("drawing twice draws the same, and in whatever order the members stand") {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    const Ids ids = population(seed, 1 + seed % 40);
    Ids mixed = ids;
    std::shuffle(mixed.begin(), mixed.end(), std::mt19937(seed));
    const Ids first = drawn("s" + std::to_string(seed), ids);
    CHECK(first == drawn("s" + std::to_string(seed), ids));
    CHECK(first == drawn("s" + std::to_string(seed), mixed));
    Ids sorted = first;
    std::sort(sorted.begin(), sorted.end());
    CHECK(sorted == ids);
  }
}

TEST_CASE("another member changes nothing in the order of the others") {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    Ids ids = population(seed, 30);
    const Ids before = drawn("autumn", ids);
    ids.push_back("M-new");
    Ids after = drawn("autumn", ids);
    std::erase(after, "M-new");
    CHECK(after == before);
  }
}

TEST_CASE("each place is as likely for one member as for another") {
  // 4000 seeds, 8 members: each comes first about 500 times; six standard errors are 125.
  const Ids ids = population(1, 8);
  std::map<std::string, int> first;
  for (int seed = 0; seed < 4000; ++seed) ++first[drawn(std::to_string(seed), ids).front()];
  for (const std::string& id : ids) {
    CAPTURE(id);
    CHECK(first[id] > 375);
    CHECK(first[id] < 625);
  }
}

TEST_CASE("strata part the population: each member is in one, and in its own order") {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    Arena arena;
    std::vector<model::Member> members;
    std::vector<Text> excluded;
    for (const std::string& id : population(seed, 25)) {
      members.push_back({Text::copy(id, arena), 0, std::string(1, "abc"[random() % 3])});
      if (random() % 5 == 0) excluded.push_back(members.back().id);
    }
    const std::vector<model::Stratum> strata = model::strata_of(members, excluded, "autumn");
    std::size_t count = 0;
    std::set<std::string> placed;
    for (const model::Stratum& stratum : strata) {
      count += stratum.count;
      CHECK(model::in_order(stratum.order, "autumn") == stratum.order);
      for (const Text id : stratum.order) {
        CHECK(placed.insert(id.str()).second);
        const auto member = std::find_if(members.begin(), members.end(),
                                         [&](const model::Member& one) { return one.id == id; });
        REQUIRE(member != members.end());
        CHECK(member->stratum == stratum.name);
      }
    }
    CHECK(count == members.size());
    CHECK(placed.size() + excluded.size() == members.size());
  }
}

TEST_CASE("every draw of the examples is what its seed gives") {
  for (const char* name : {"bcp", "east-sussex", "leeds", "nottinghamshire", "oxfordshire"}) {
    CAPTURE(name);
    const model::Dataset data = test::example(name);
    const model::Index index(data);
    for (std::uint32_t i = 0; i < data.draws.size(); ++i) {
      CAPTURE(data.draws[i].id->str());
      CHECK(sampling::verify(index, i, test::london("2026-07-31")).differences ==
            std::vector<sampling::Difference>{});
    }
  }
}

using sampling::RatingTable;

RatingTable ratings(unsigned seed, std::size_t grades) {
  std::mt19937 random(seed);
  RatingTable table(grades, std::vector<std::int64_t>(grades));
  for (std::vector<std::int64_t>& row : table) {
    for (std::int64_t& count : row) count = static_cast<std::int64_t>(random() % 9);
  }
  return table;
}

RatingTable mirrored(const RatingTable& table) {
  RatingTable other = table;
  for (std::size_t i = 0; i < table.size(); ++i) {
    for (std::size_t j = 0; j < table.size(); ++j) other[j][i] = table[i][j];
  }
  return other;
}

TEST_CASE("kappa is the same whoever of the two comes first") {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    const std::size_t grades = 2 + seed % 5;
    const RatingTable table = ratings(seed, grades);
    for (const auto& weights :
         {sampling::linear_weights(grades), sampling::quadratic_weights(grades)}) {
      const auto one = sampling::kappa(table, weights);
      const auto other = sampling::kappa(mirrored(table), weights);
      REQUIRE(one.has_value() == other.has_value());
      if (!one) continue;
      CHECK(one->value == doctest::Approx(other->value));
      CHECK(one->error == doctest::Approx(other->error).epsilon(1e-6));
      CHECK(one->value <= 1);
    }
  }
}

TEST_CASE("kappa of ratings that are the same is 1, without error; and less once one differs") {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    const std::size_t grades = 2 + seed % 5;
    RatingTable table(grades, std::vector<std::int64_t>(grades));
    for (std::size_t i = 0; i < grades; ++i) table[i][i] = 1 + seed % 7;
    const auto same = sampling::kappa(table, sampling::linear_weights(grades));
    REQUIRE(same);
    CHECK(same->value == doctest::Approx(1));
    CHECK(same->error < 1e-6);
    ++table[0][1];
    CHECK(sampling::kappa(table, sampling::linear_weights(grades))->value < 1);
  }
}

TEST_CASE("ratings that have nothing to do with each other have a kappa of 0") {
  for (std::size_t grades = 2; grades <= 6; ++grades) {
    RatingTable table(grades, std::vector<std::int64_t>(grades));
    for (std::size_t i = 0; i < grades; ++i) {
      for (std::size_t j = 0; j < grades; ++j)
        table[i][j] = static_cast<std::int64_t>((i + 1) * (2 * j + 1));
    }
    CHECK(sampling::kappa(table, sampling::linear_weights(grades))->value ==
          doctest::Approx(0).epsilon(1e-9));
  }
}

}  // namespace
}  // namespace qaf

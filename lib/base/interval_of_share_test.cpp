// Wilson's interval against published worked examples.
//
// Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3 (score
// without continuity correction): 81/263 gives 0.2553 to 0.3662, 15/148 gives 0.0624 to 0.1605,
// 0/20 gives 0 to 0.1611, 1/29 gives 0.0061 to 0.1718.

#include "base/interval_of_share.hpp"

#include <doctest/doctest.h>

namespace qaf {
namespace {

TEST_CASE("the interval is the published one, rounded outward to whole per cent") {
  CHECK(interval_of_share(81, 263) == ShareInterval{25, 37});
  CHECK(interval_of_share(15, 148) == ShareInterval{6, 17});
  CHECK(interval_of_share(0, 20) == ShareInterval{0, 17});
  CHECK(interval_of_share(1, 29) == ShareInterval{0, 18});
}

TEST_CASE("nothing is known of a share of none") {
  CHECK(interval_of_share(0, 0) == ShareInterval{0, 100});
}

TEST_CASE("the interval holds the share, and mirrors when good and bad change places") {
  for (int whole = 1; whole <= 60; ++whole) {
    for (int part = 0; part <= whole; ++part) {
      const ShareInterval interval = interval_of_share(part, whole);
      const ShareInterval mirror = interval_of_share(whole - part, whole);
      CHECK(interval.low * whole <= 100 * part);
      CHECK(interval.high * whole >= 100 * part);
      CHECK(mirror == ShareInterval{100 - interval.high, 100 - interval.low});
    }
  }
}

// Source: Krejcie and Morgan (1970), table 1, populations of 100, 1000, 1500 and 10000.
TEST_CASE("a sample of the published size has a margin of 5 %, and one fewer a wider one") {
  struct Row {
    std::int64_t population, sample;
  };
  for (const Row row : {Row{100, 80}, Row{1000, 278}, Row{1500, 306}, Row{10000, 370}}) {
    CHECK(margin_of_share(row.sample, row.population) <= 50);
    CHECK(margin_of_share(row.sample - 1, row.population) > 50);
  }
  // 1.96 * sqrt(0.25 / 6 * 54 / 59) = 0.3828
  CHECK(margin_of_share(6, 60) == 383);
  CHECK(margin_of_share(60, 60) == 0);
  CHECK(margin_of_share(1, 1) == 0);
  CHECK_FALSE(margin_of_share(0, 60));
}

TEST_CASE("the more of a population is known, the narrower the interval") {
  // 30 of 60 of a population of 120 are worth 60 * 119 / 60 = 119 with putting back: by hand
  // 0.5 +- 0.0884 about the centre, 41.16 % to 58.84 %.
  CHECK(interval_of_share(30, 60, 120) == ShareInterval{41, 59});
  CHECK(interval_of_share(30, 60) == ShareInterval{37, 63});
  CHECK(interval_of_share(20, 60, 60) == ShareInterval{33, 34});
  CHECK(interval_of_share(0, 20, 1'000'000'000) == interval_of_share(0, 20));
  CHECK(interval_of_share(0, 0, 60) == ShareInterval{});
  for (std::int64_t part = 0; part <= 40; ++part) {
    ShareInterval wider = interval_of_share(part, 40);
    for (const std::int64_t population : {4000, 400, 80, 50, 41, 40}) {
      const ShareInterval interval = interval_of_share(part, 40, population);
      CHECK(interval.low >= wider.low);
      CHECK(interval.high <= wider.high);
      wider = interval;
    }
  }
}

}  // namespace
}  // namespace qaf

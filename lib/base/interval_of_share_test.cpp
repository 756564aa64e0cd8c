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

}  // namespace
}  // namespace qaf

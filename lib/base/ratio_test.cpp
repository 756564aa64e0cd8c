// Exact shares: reading percentages, and the two ways of rounding.

#include "base/ratio.hpp"

#include <doctest/doctest.h>

namespace qaf {
namespace {

TEST_CASE("a percentage is read exactly") {
  CHECK(parse_percentage("20%") == Ratio{20, 100});
  CHECK(parse_percentage("20 %") == Ratio{1, 5});
  CHECK(parse_percentage("12.5%") == Ratio{1, 8});
  CHECK(parse_percentage("0%") == Ratio{0, 1});
  CHECK(parse_percentage("100%") == Ratio{1, 1});
  CHECK(parse_percentage("0.0001%") == Ratio{1, 1000000});
}

TEST_CASE("a percentage is written exactly, without needless zeros") {
  CHECK(to_percentage({20, 100}) == "20 %");
  CHECK(to_percentage({1, 8}) == "12.5 %");
  CHECK(to_percentage({0, 100}) == "0 %");
  CHECK(to_percentage({1, 1}) == "100 %");
  CHECK(to_percentage({1, 1000000}) == "0.0001 %");
  CHECK(to_percentage({1005, 10000}) == "10.05 %");
}

TEST_CASE("what is not a percentage is refused") {
  for (const char* text : {"", "%", "20", "-5%", "101%", "1.%", ".5%", "1.23456%", "2 0%",
                           "20 percent", "1e2%", "100.0001%"}) {
    CAPTURE(text);
    CHECK(parse_percentage(text) == std::nullopt);
  }
}

TEST_CASE("a share of a sample is rounded up") {
  CHECK(share_rounded_up({20, 100}, 29) == 6);  // 5.8
  CHECK(share_rounded_up({20, 100}, 30) == 6);  // 6 exactly
  CHECK(share_rounded_up({20, 100}, 31) == 7);  // 6.2
  CHECK(share_rounded_up({20, 100}, 0) == 0);
  CHECK(share_rounded_up({125, 1000}, 8) == 1);
}

TEST_CASE("a part of a window is rounded half up") {
  CHECK(share_rounded_half_up({15, 30}, 1) == 1);  // a half exactly
  CHECK(share_rounded_half_up({14, 30}, 1) == 0);
  CHECK(share_rounded_half_up({15, 31}, 1) == 0);  // just below a half
  CHECK(share_rounded_half_up({16, 31}, 1) == 1);
  CHECK(share_rounded_half_up({1, 4}, 2) == 1);  // 0.5
}

}  // namespace
}  // namespace qaf

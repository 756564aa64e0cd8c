// Which of two moments lies certainly before the other.

#include "check/records.hpp"

#include <doctest/doctest.h>

namespace qaf::check {
namespace {

bool before(std::string_view a, std::string_view b) {
  constexpr calendar::Zone zone = calendar::Zone::london;
  const auto first = calendar::parse_moment(a, zone);
  const auto second = calendar::parse_moment(b, zone);
  REQUIRE(first.has_value());
  REQUIRE(second.has_value());
  return is_certainly_before(*first, *second, zone);
}

}  // namespace

TEST_CASE("dates and times of other days are told apart") {
  CHECK(before("2026-03-11", "2026-03-12"));
  CHECK(before("2026-03-11 23:59", "2026-03-12"));
  CHECK_FALSE(before("2026-03-12", "2026-03-11 23:59"));
}

TEST_CASE("a day without a time is before no time of that day") {
  CHECK_FALSE(before("2026-03-12", "2026-03-12 23:59"));
  CHECK_FALSE(before("2026-03-12 00:00", "2026-03-12"));
}

TEST_CASE("a time to the minute may be any second of it") {
  CHECK(before("2026-03-12 15:30", "2026-03-12 15:31"));
  CHECK_FALSE(before("2026-03-12 15:30", "2026-03-12 15:30:30"));
  CHECK(before("2026-03-12 15:30:10", "2026-03-12 15:30:30"));
}

TEST_CASE("the hour that came twice is not told apart without its offset") {
  CHECK_FALSE(before("2026-10-25 01:30", "2026-10-25 01:45"));
  CHECK(before("2026-10-25 01:30+01:00", "2026-10-25 01:15+00:00"));
  CHECK(before("2026-10-25 00:59", "2026-10-25 01:30"));
}

}  // namespace qaf::check

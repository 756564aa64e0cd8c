// London and UTC: the hour that is missing, the hour that comes twice, and midnight.

#include "calendar/zone.hpp"

#include <doctest/doctest.h>

namespace qaf::calendar {
namespace {

constexpr LocalTime local(Date date, int hour, int minute, int second = 0) {
  return {date, hour * 3600 + minute * 60 + second};
}

constexpr Date spring = date_of(2026, 3, 29);
constexpr Date autumn = date_of(2026, 10, 25);

TEST_CASE("the hour the clocks jump over has no instant, and both readings are named") {
  const Gap half_past{local(spring, 0, 30), local(spring, 2, 30)};
  CHECK(read_local(local(spring, 1, 30), Zone::london) == LocalReading(half_past));
  CHECK(std::holds_alternative<Gap>(read_local(local(spring, 1, 0), Zone::london)));
  CHECK(std::holds_alternative<Gap>(read_local(local(spring, 1, 59, 59), Zone::london)));
  CHECK(std::holds_alternative<Instant>(read_local(local(spring, 0, 59, 59), Zone::london)));
  CHECK(std::holds_alternative<Instant>(read_local(local(spring, 2, 0), Zone::london)));
}

TEST_CASE("the hour the clocks repeat is two instants, an hour apart") {
  const LocalReading reading = read_local(local(autumn, 1, 30), Zone::london);
  const Fold* fold = std::get_if<Fold>(&reading);
  REQUIRE(fold != nullptr);
  CHECK(to_text(fold->first, Zone::london) == "2026-10-25T01:30:00+01:00");
  CHECK(to_text(fold->second, Zone::london) == "2026-10-25T01:30:00+00:00");
  CHECK(seconds_between(fold->first, fold->second) == 3600);
  CHECK(std::holds_alternative<Instant>(read_local(local(autumn, 0, 59, 59), Zone::london)));
  CHECK(std::holds_alternative<Instant>(read_local(local(autumn, 2, 0), Zone::london)));
}

TEST_CASE("UTC has neither") {
  CHECK(std::holds_alternative<Instant>(read_local(local(spring, 1, 30), Zone::utc)));
  CHECK(std::holds_alternative<Instant>(read_local(local(autumn, 1, 30), Zone::utc)));
}

TEST_CASE("half past midnight of a summer day is the day before in UTC") {
  const Instant instant = plus_seconds(start_of_day(date_of(2026, 7, 1), Zone::london), 1800);
  CHECK(to_text(instant, Zone::utc) == "2026-06-30T23:30:00+00:00");
  CHECK(local_date(instant, Zone::london) == date_of(2026, 7, 1));
  CHECK(local_date(instant, Zone::utc) == date_of(2026, 6, 30));
}

TEST_CASE("a day ends one second before the next, on both clock changes too") {
  CHECK(to_text(end_of_day(spring, Zone::london), Zone::london) == "2026-03-29T23:59:59+01:00");
  CHECK(to_text(start_of_day(spring, Zone::london), Zone::london) == "2026-03-29T00:00:00+00:00");
  CHECK(to_text(end_of_day(autumn, Zone::london), Zone::london) == "2026-10-25T23:59:59+00:00");
  CHECK(to_text(start_of_day(autumn, Zone::london), Zone::london) == "2026-10-25T00:00:00+01:00");
}

TEST_CASE("summer time goes on after 2037") {
  CHECK(offset_at(start_of_day(date_of(2038, 7, 1), Zone::london), Zone::london) == 3600);
  CHECK(offset_at(start_of_day(date_of(2199, 7, 1), Zone::london), Zone::london) == 3600);
  CHECK(offset_at(start_of_day(date_of(2199, 1, 1), Zone::london), Zone::london) == 0);
}

TEST_CASE("London kept summer time all year until 31 October 1971") {
  CHECK(to_text(start_of_day(date_of(1970, 1, 1), Zone::london), Zone::utc) ==
        "1969-12-31T23:00:00+00:00");
  CHECK(offset_at(start_of_day(date_of(1971, 1, 1), Zone::london), Zone::london) == 3600);
  CHECK(offset_at(start_of_day(date_of(1972, 1, 1), Zone::london), Zone::london) == 0);
}

TEST_CASE("only London and UTC are zones") {
  CHECK(parse_zone("Europe/London") == Zone::london);
  CHECK(parse_zone("UTC") == Zone::utc);
  CHECK(parse_zone("Europe/Paris").error().message ==
        "`Europe/Paris` is not a time zone qaf knows");
  CHECK(parse_zone("Europe/Paris").error().hint == "write `Europe/London` or `UTC`");
  CHECK(!parse_zone("europe/london"));
  CHECK(!parse_zone(""));
}

}  // namespace
}  // namespace qaf::calendar

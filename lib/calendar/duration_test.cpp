// Durations: their words, their limits, and the day they lead to.

#include "calendar/duration.hpp"

#include <doctest/doctest.h>

#include "calendar/holidays.hpp"

namespace qaf::calendar {
namespace {

std::string read(std::string_view text) {
  const auto duration = parse_duration(text);
  return duration ? to_text(*duration) : duration.error().message + " | " + duration.error().hint;
}

TEST_CASE("durations are read in the words people use") {
  CHECK(parse_duration("24 hours") == Duration{24, Unit::hours});
  CHECK(parse_duration("3 working days") == Duration{3, Unit::working_days});
  CHECK(read("24h") == "24 hours");
  CHECK(read("14d") == "14 days");
  CHECK(read("2w") == "2 weeks");
  CHECK(read("1y") == "1 year");
  CHECK(read("10 calendar days") == "10 days");
  CHECK(read("5 Working Days") == "5 working days");
  CHECK(read("five business days") == "5 working days");
  CHECK(read("two weeks") == "2 weeks");
  CHECK(read("a month") == "1 month");
  CHECK(read("1 day") == "1 day");
  CHECK(read("30 minutes") == "30 minutes");
  CHECK(read("Immediately") == "immediately");
}

TEST_CASE("a duration is at least one and at most a hundred years") {
  CHECK(read("0 days") ==
        "`0 days` is no time at all | write a number of 1 or more, or `immediately`");
  CHECK(read("36600 days") == "36600 days");
  CHECK(read("36601 days") == "`36601 days` is too long | at most 36600 days can be counted");
  CHECK(read("1200 months") == "1200 months");
  CHECK(read("1201 months") == "`1201 months` is too long | at most 1200 months can be counted");
  CHECK(read("100 years") == "100 years");
  CHECK(read("101 years") == "`101 years` is too long | at most 100 years can be counted");
}

TEST_CASE("what is not a length of time says what is") {
  const std::string advice =
      "write a number and `hours`, `days`, `working days`, `weeks`, `months` or `years`, such as "
      "`10 "
      "days`";
  for (const std::string text : {"soon", "10", "days", "-1 days", "1.5 days", "10 days or so", "",
                                 "999999999 months", "10 working"}) {
    CHECK(read(text) == "`" + text + "` is not a length of time | " + advice);
  }
  CHECK(read("5m") ==
        "`5m` is not a length of time | `m` may be minutes or months: write the word");
}

TEST_CASE("ten calendar days end on a bank holiday if that is where they end") {
  const Holidays holidays;
  // Good Friday 2026 is 3 April.
  CHECK(plus(date_of(2026, 3, 24), {10, Unit::days}, holidays) == date_of(2026, 4, 3));
  CHECK(plus(date_of(2026, 3, 30), {3, Unit::working_days}, holidays) == date_of(2026, 4, 2));
  CHECK(plus(date_of(2026, 3, 30), {4, Unit::working_days}, holidays) == date_of(2026, 4, 7));
  CHECK(plus(date_of(2024, 2, 29), {1, Unit::years}, holidays) == date_of(2025, 2, 28));
}

TEST_CASE("a number that begins with a nought is no length of time, and says so") {
  const auto refused = [](std::string_view text) {
    const auto duration = parse_duration(text);
    return duration ? to_text(*duration) : duration.error().message + " | " + duration.error().hint;
  };
  CHECK(refused("024 hours") ==
        "`024 hours` has a number that begins with a nought: `024` | write `24`");
  CHECK(refused("014d") == "`014d` has a number that begins with a nought: `014d` | write `14d`");
  CHECK(refused("00 days") ==
        "`00 days` has a number that begins with a nought: `00` | write a number of 1 or more, or "
        "`immediately`");
  CHECK(refused("0 days").starts_with("`0 days` is no time at all"));
}

}  // namespace
}  // namespace qaf::calendar

// Dates: which days exist, what is read as one, and what is said about the rest.

#include "calendar/date.hpp"

#include <type_traits>

#include <doctest/doctest.h>

#include "calendar/instant.hpp"
#include "calendar/zone.hpp"

namespace qaf::calendar {
namespace {

// What must not compile: a number is no date and no instant, and the two do not mix.
static_assert(!std::is_convertible_v<int, Date>);
static_assert(!std::is_constructible_v<Date, int>);
static_assert(!std::is_convertible_v<std::int64_t, Instant>);
static_assert(!std::is_constructible_v<Instant, std::int64_t>);
static_assert(!std::is_constructible_v<Instant, Date>);
static_assert(!std::is_constructible_v<Instant, LocalTime>);
static_assert(!std::is_convertible_v<Instant, Date>);
static_assert(std::is_trivially_copyable_v<Date>);

static_assert(make_date(2024, 2, 29).has_value());
static_assert(!make_date(2026, 2, 29).has_value());
static_assert(!make_date(1899, 12, 31).has_value());
static_assert(!make_date(2200, 1, 1).has_value());

std::string message(std::string_view text) {
  const auto date = parse_date(text);
  return date ? "read as " + to_text(*date) : date.error().message;
}

std::string hint(std::string_view text) {
  const auto date = parse_date(text);
  return date ? "read as " + to_text(*date) : date.error().hint;
}

TEST_CASE("centuries are leap years only every 400 years") {
  CHECK(!make_date(1900, 2, 29));
  CHECK(make_date(2000, 2, 29));
  CHECK(!make_date(2100, 2, 29));
  CHECK(days_between(date_of(1900, 1, 1), date_of(2000, 1, 1)) == 36524);
}

TEST_CASE("only ISO dates of the years 1900 to 2199 are read") {
  CHECK(parse_date("2026-03-29") == date_of(2026, 3, 29));
  CHECK(parse_date("1900-01-01") == date_of(1900, 1, 1));
  CHECK(parse_date("2199-12-31") == date_of(2199, 12, 31));
  CHECK(message("1899-12-31") == "`1899-12-31` is outside the years 1900 to 2199");
  CHECK(message("2200-01-01") == "`2200-01-01` is outside the years 1900 to 2199");
  CHECK(message("0000-01-01") == "`0000-01-01` is outside the years 1900 to 2199");
  CHECK(message("99999-01-01") == "`99999-01-01` is not a date");
  CHECK(message("-0001-01-01") == "`-0001-01-01` is not a date");
}

TEST_CASE("a day that does not exist is named, never moved") {
  CHECK(message("2026-02-30") == "`2026-02-30` is not a date: that month has 28 days");
  CHECK(hint("2026-02-30") == "the last day of that month is `2026-02-28`");
  CHECK(message("2026-13-01") == "`2026-13-01` is not a date: there is no month 13");
  CHECK(hint("2026-13-01") == "write year, month, day: `2026-01-13`");
  CHECK(message("2026-02-00") == "`2026-02-00` is not a date: there is no day 00");
}

TEST_CASE("the shapes people write are refused with the date they mean") {
  CHECK(message("2021/07/07") == "`2021/07/07` is not a date");
  CHECK(hint("2021/07/07") == "write `2021-07-07`");
  CHECK(hint("2026-2-1") == "write `2026-02-01`");
  CHECK(hint("20260201") == "write `2026-02-01`");
  CHECK(hint("1 Feb 2026") == "write `2026-02-01`");
  CHECK(hint("1st February 2026") == "write `2026-02-01`");
  CHECK(hint("Feb 1, 2026") == "write `2026-02-01`");
  CHECK(hint("13/02/2026") == "write `2026-02-13`");
  CHECK(hint("02/13/2026") == "write `2026-02-13`");
  CHECK(hint("01/02/2026") ==
        "write `2026-02-01` for 1 February 2026, or `2026-01-02` for 2 January 2026");
  CHECK(hint("01/02/26") ==
        "write `2026-02-01` for 1 February 2026, or `2026-01-02` for 2 January 2026");
  CHECK(hint(" 2026-02-01 ") == "write `2026-02-01`");
  CHECK(message("2026-W05") == "`2026-W05` is a week, not a date");
  CHECK(message("2026-02") == "`2026-02` is a month, not a date");
  CHECK(message("2026-02-01 15:40") == "`2026-02-01 15:40` has a time; a date is wanted here");
  CHECK(hint("2026-02-01 15:40") == "write `2026-02-01`");
  CHECK(message("") == "there is no date here");
  CHECK(hint("\xEF\xBC\x92\xEF\xBC\x90"
             "26-02-01") == "use the digits 0 to 9 and plain hyphens: `2026-02-01`");
  CHECK(hint("soon") == "write year, month, day, such as `2026-02-01`");
}

TEST_CASE("a monthly date from the 31st comes back to the 31st") {
  const Date anchor = date_of(2026, 1, 31);
  CHECK(plus_months(anchor, 1) == date_of(2026, 2, 28));
  CHECK(plus_months(anchor, 2) == date_of(2026, 3, 31));
  CHECK(plus_months(anchor, 25) == date_of(2028, 2, 29));
  CHECK(plus_months(date_of(2025, 12, 31), 2) == date_of(2026, 2, 28));
  CHECK(plus_months(date_of(2024, 2, 29), 12) == date_of(2025, 2, 28));
  CHECK(plus_months(date_of(2024, 2, 29), 48) == date_of(2028, 2, 29));
}

TEST_CASE("months backwards clamp too, and are not the way back") {
  CHECK(plus_months(date_of(2026, 3, 31), -1) == date_of(2026, 2, 28));
  CHECK(plus_months(plus_months(date_of(2026, 3, 31), -1), 1) == date_of(2026, 3, 28));
}

TEST_CASE("arithmetic goes on beyond the years that are read, and stops without wrapping") {
  CHECK(to_text(plus_days(date_of(2199, 12, 31), 1)) == "2200-01-01");
  CHECK(plus_days(date_of(9999, 12, 31), 1) == date_of(9999, 12, 31));
  CHECK(plus_months(date_of(9999, 12, 31), 1) == date_of(9999, 12, 31));
  CHECK(plus_days(date_of(2026, 1, 1), 1'000'000'000'000'000'000) == date_of(9999, 12, 31));
  CHECK(plus_days(date_of(2026, 1, 1), -1'000'000'000'000) == date_of(1, 1, 1));
  CHECK(plus_months(date_of(1900, 1, 1), -30000) == date_of(1, 1, 1));
}

TEST_CASE("weeks begin on Monday") {
  CHECK(date_of(2026, 3, 29).weekday() == Weekday::sunday);
  CHECK(monday_of_week(date_of(2026, 3, 29)) == date_of(2026, 3, 23));
  CHECK(monday_of_week(date_of(2026, 3, 23)) == date_of(2026, 3, 23));
  CHECK(date_of(1900, 1, 1).weekday() == Weekday::monday);
  CHECK(date_of(1969, 12, 31).weekday() == Weekday::wednesday);
}

}  // namespace
}  // namespace qaf::calendar

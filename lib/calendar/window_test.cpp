// Windows at their edges: year ends, week 53, leap years, anchors.

#include "calendar/window.hpp"

#include <doctest/doctest.h>

namespace qaf::calendar {
namespace {

constexpr YearStart april{4, 1};

std::string holding(const WindowLength& length, Date date, YearStart year_start = april) {
  return to_text(window_containing(length, date, year_start));
}

TEST_CASE("weeks go on over New Year") {
  CHECK(holding(week_window, date_of(2026, 12, 31)) == "2026-12-28 to 2027-01-03");
  CHECK(holding(week_window, date_of(2027, 1, 1)) == "2026-12-28 to 2027-01-03");
  const WindowLength four_weeks{WindowLength::Unit::week, 4, date_of(2026, 4, 6)};
  CHECK(holding(four_weeks, date_of(2026, 12, 31)) == "2026-12-14 to 2027-01-10");
  CHECK(holding(four_weeks, date_of(2027, 1, 11)) == "2027-01-11 to 2027-02-07");
  CHECK(holding(four_weeks, date_of(2026, 4, 5)) == "2026-03-09 to 2026-04-05");
}

TEST_CASE("quarters count from the year start and may hold the end of February") {
  CHECK(holding(quarter_window, date_of(2028, 2, 29)) == "2028-01-01 to 2028-03-31");
  CHECK(holding(quarter_window, date_of(2026, 5, 10)) == "2026-04-01 to 2026-06-30");
  CHECK(holding(quarter_window, date_of(2026, 5, 10), {2, 1}) == "2026-05-01 to 2026-07-31");
  CHECK(holding({WindowLength::Unit::month, 2, std::nullopt}, date_of(2028, 2, 29)) ==
        "2028-02-01 to 2028-03-31");
  CHECK(holding({WindowLength::Unit::month, 4, std::nullopt}, date_of(2026, 3, 31)) ==
        "2025-12-01 to 2026-03-31");
  CHECK(holding(half_year_window, date_of(2026, 10, 1)) == "2026-10-01 to 2027-03-31");
  CHECK(holding(half_year_window, date_of(2026, 10, 1), {1, 1}) == "2026-07-01 to 2026-12-31");
}

TEST_CASE("a reporting year may be cut off on the 25th, months stay calendar months") {
  CHECK(holding(quarter_window, date_of(2026, 4, 24), {3, 25}) == "2026-03-25 to 2026-06-24");
  CHECK(holding(quarter_window, date_of(2026, 3, 24), {3, 25}) == "2025-12-25 to 2026-03-24");
  CHECK(holding(month_window, date_of(2026, 4, 24), {3, 25}) == "2026-04-01 to 2026-04-30");
}

TEST_CASE("the months of a quarter are its months") {
  const Period quarter = window_containing(quarter_window, date_of(2026, 5, 10), april);
  const std::vector<Period> months = windows_overlapping(month_window, quarter, april);
  REQUIRE(months.size() == 3);
  CHECK(months.front().first == quarter.first);
  CHECK(months.back().last == quarter.last);
}

TEST_CASE("windows that end with the month come back to the 31st") {
  const WindowLength five_months{WindowLength::Unit::month, 5, date_of(2026, 1, 31)};
  CHECK(holding(five_months, date_of(2026, 6, 29)) == "2026-01-31 to 2026-06-29");
  CHECK(holding(five_months, date_of(2026, 6, 30)) == "2026-06-30 to 2026-11-29");
  CHECK(holding(five_months, date_of(2031, 2, 1)) == "2031-01-31 to 2031-06-29");
}

TEST_CASE("an empty span overlaps no window, one day overlaps one") {
  CHECK(
      windows_overlapping(month_window, {date_of(2026, 4, 2), date_of(2026, 4, 1)}, april).empty());
  CHECK(
      windows_overlapping(month_window, {date_of(2026, 4, 2), date_of(2026, 4, 2)}, april).size() ==
      1);
}

TEST_CASE("the last window there is does not repeat") {
  const Period end{date_of(9999, 12, 30), date_of(9999, 12, 31)};
  CHECK(windows_overlapping(month_window, end, april).size() == 1);
}

TEST_CASE("only some lengths are fixed by the calendar") {
  for (const std::int32_t months : {1, 2, 3, 4, 6, 12}) {
    CHECK(is_fixed_by_calendar(WindowLength::Unit::month, months));
  }
  for (const std::int32_t months : {5, 7, 8, 9, 10, 11, 24}) {
    CHECK(!is_fixed_by_calendar(WindowLength::Unit::month, months));
  }
  CHECK(is_fixed_by_calendar(WindowLength::Unit::week, 1));
  CHECK(!is_fixed_by_calendar(WindowLength::Unit::week, 2));
}

}  // namespace
}  // namespace qaf::calendar

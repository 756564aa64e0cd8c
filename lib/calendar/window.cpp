// Windows: each is found from its date alone, by counting from an anchor that never moves.

#include "calendar/window.hpp"

#include <cassert>

namespace qaf::calendar {

namespace {

constexpr std::int64_t floor_divide(std::int64_t number, std::int64_t divisor) {
  const std::int64_t quotient = number / divisor;
  return number % divisor < 0 ? quotient - 1 : quotient;
}

// Windows of a fixed number of days.
Period window_of_days(std::int64_t days, Date anchor, Date date) {
  const std::int64_t index = floor_divide(days_between(anchor, date), days);
  const Date first = plus_days(anchor, index * days);
  return {first, plus_days(first, days - 1)};
}

// Windows of months. Their first days are all counted from the anchor: 31 January, 31 March, 31
// May.
Period window_of_months(std::int64_t months, Date anchor, Date date) {
  const YearMonthDay from = anchor.parts();
  const YearMonthDay to = date.parts();
  const std::int64_t apart = (to.year - from.year) * std::int64_t{12} + to.month - from.month;
  std::int64_t index = floor_divide(apart, months);
  if (plus_months(anchor, index * months) > date) --index;
  return {plus_months(anchor, index * months),
          plus_days(plus_months(anchor, (index + 1) * months), -1)};
}

}  // namespace

bool is_fixed_by_calendar(WindowLength::Unit unit, std::int32_t length) {
  if (unit != WindowLength::Unit::month) return length == 1;
  return length == 1 || length == 2 || length == 3 || length == 4 || length == 6 || length == 12;
}

Period window_containing(const WindowLength& length, Date date, YearStart year_start) {
  constexpr Date a_monday = date_of(1970, 1, 5);
  assert((length.anchor || is_fixed_by_calendar(length.unit, length.length)) &&
         "the windows have an anchor");
  if (length.unit == WindowLength::Unit::month) {
    const Date new_year = date_of(1970, year_start.month, year_start.day);
    const Date fixed = length.length == 1 ? date_of(1970, 1, 1) : new_year;
    return window_of_months(length.length, length.anchor.value_or(fixed), date);
  }
  const std::int64_t days = length.unit == WindowLength::Unit::week ? 7 : 1;
  return window_of_days(days * length.length, length.anchor.value_or(a_monday), date);
}

Period window_after(const WindowLength& length, Period window, YearStart year_start) {
  return window_containing(length, plus_days(window.last, 1), year_start);
}

std::vector<Period> windows_overlapping(const WindowLength& length, Period span,
                                        YearStart year_start) {
  std::vector<Period> windows;
  if (span.last < span.first) return windows;
  Period window = window_containing(length, span.first, year_start);
  windows.push_back(window);
  while (window.last < span.last) {
    const Period next = window_after(length, window, year_start);
    if (next.first <= window.first) break;  // the end of all dates, in the year 9999
    windows.push_back(next);
    window = next;
  }
  return windows;
}

}  // namespace qaf::calendar

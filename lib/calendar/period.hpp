#pragma once

// Stretches of whole days and their names: 2026-03, 2026-W14, 2026-27-Q1, 2026-01..2026-03.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "calendar/date.hpp"

namespace qaf::calendar {

// Both days included.
struct Period {
  Date first;
  Date last;

  [[nodiscard]] constexpr bool contains(Date date) const { return first <= date && date <= last; }
  [[nodiscard]] constexpr bool overlaps(Period other) const {
    return first <= other.last && other.first <= last;
  }
  [[nodiscard]] constexpr std::int32_t days() const { return days_between(first, last) + 1; }

  friend constexpr auto operator<=>(const Period&, const Period&) = default;
};

// The day on which the council's year begins; 1 April where nothing else is said.
struct YearStart {
  std::uint8_t month = 4;
  std::uint8_t day = 1;  // at most 28, so that it exists in every year

  // A year that begins on 1 January has the name of one year, any other of two: 2026-27.
  [[nodiscard]] constexpr bool is_january() const { return month == 1 && day == 1; }

  friend constexpr bool operator==(const YearStart&, const YearStart&) = default;
};

// Reads `04-01`: month and day.
[[nodiscard]] Result<YearStart> parse_year_start(std::string_view text);
[[nodiscard]] std::string to_text(YearStart year_start);

// Returns the year, from its first day to its last, in which `date` lies.
[[nodiscard]] Period year_containing(Date date, YearStart year_start);

// Reads a name of a period: a date, a week, month, quarter, half-year or year, or a range `A..B` of
// these. A name with two readings under this year start is refused with both.
[[nodiscard]] Result<Period> parse_period(std::string_view text, YearStart year_start);

// Returns the shortest name that parse_period reads as this period.
[[nodiscard]] std::string label(Period period, YearStart year_start);

// Prints `2026-04-01 to 2026-06-30`.
[[nodiscard]] std::string to_text(Period period);

}  // namespace qaf::calendar

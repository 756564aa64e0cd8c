#pragma once

// The windows in which something is owed: weeks, months, quarters ... They tile the calendar
// without gap or overlap and never depend on the span that is asked about.

#include <cstdint>
#include <optional>
#include <vector>

#include "calendar/date.hpp"
#include "calendar/period.hpp"

namespace qaf::calendar {

// How the calendar is cut: windows of `length` days, weeks or months (a quarter is 3 months, a year
// 12).
//
// Without an anchor: single days; ISO weeks; calendar months; and 2, 3, 4, 6 or 12 months counted
// from the year start. Any other length has an anchor: the first day of one of its windows.
struct WindowLength {
  enum class Unit : std::uint8_t { day, week, month };

  Unit unit = Unit::month;
  std::int32_t length = 1;
  std::optional<Date> anchor;

  friend bool operator==(const WindowLength&, const WindowLength&) = default;
};

inline constexpr WindowLength week_window{WindowLength::Unit::week, 1, std::nullopt};
inline constexpr WindowLength month_window{WindowLength::Unit::month, 1, std::nullopt};
inline constexpr WindowLength quarter_window{WindowLength::Unit::month, 3, std::nullopt};
inline constexpr WindowLength half_year_window{WindowLength::Unit::month, 6, std::nullopt};
inline constexpr WindowLength year_window{WindowLength::Unit::month, 12, std::nullopt};

// Returns whether the calendar alone fixes such windows, so that they need no anchor.
[[nodiscard]] bool is_fixed_by_calendar(WindowLength::Unit unit, std::int32_t length);

[[nodiscard]] Period window_containing(const WindowLength& length, Date date, YearStart year_start);
[[nodiscard]] Period window_after(const WindowLength& length, Period window, YearStart year_start);

// Returns every window that overlaps `span`, whole, in order.
[[nodiscard]] std::vector<Period> windows_overlapping(const WindowLength& length, Period span,
                                                      YearStart year_start);

}  // namespace qaf::calendar

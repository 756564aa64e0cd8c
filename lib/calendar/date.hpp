#pragma once

// A day of the calendar, and the arithmetic of days and months.
//
// A Date is always a day that exists. Dates are read for the years 1900 to 2199; arithmetic goes on
// exactly beyond them (to the year 9999, where it stops), so that nothing ever wraps.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace qaf::calendar {

inline constexpr int first_year = 1900;  // of dates that can be written
inline constexpr int last_year = 2199;

// Numbered as ISO 8601 does.
enum class Weekday : std::uint8_t {
  monday = 1,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday,
};

// A date in its three parts, as it is written.
struct YearMonthDay {
  int year = 1970;
  int month = 1;
  int day = 1;

  friend constexpr auto operator<=>(const YearMonthDay&, const YearMonthDay&) = default;
};

// A day, as the number of days since 1 January 1970.
class Date {
 public:
  constexpr Date() = default;  // 1970-01-01

  // Returns the date `days` after 1970-01-01; beyond the year 9999 and before the year 1 it stops.
  [[nodiscard]] static constexpr Date from_day_number(std::int64_t days) {
    constexpr std::int64_t lowest = -719162;   // 0001-01-01
    constexpr std::int64_t highest = 2932896;  // 9999-12-31
    return Date(static_cast<std::int32_t>(days < lowest    ? lowest
                                          : days > highest ? highest
                                                           : days));
  }

  [[nodiscard]] constexpr std::int32_t day_number() const { return days_; }
  [[nodiscard]] constexpr YearMonthDay parts() const;
  [[nodiscard]] constexpr int year() const { return parts().year; }
  [[nodiscard]] constexpr int month() const { return parts().month; }
  [[nodiscard]] constexpr int day() const { return parts().day; }
  [[nodiscard]] constexpr Weekday weekday() const {
    const int since_monday = (days_ % 7 + 10) % 7;  // day 0 was a Thursday
    return static_cast<Weekday>(since_monday + 1);
  }

  friend constexpr auto operator<=>(const Date&, const Date&) = default;

 private:
  explicit constexpr Date(std::int32_t days) : days_(days) {}

  std::int32_t days_ = 0;
};

static_assert(sizeof(Date) == 4);

[[nodiscard]] constexpr bool is_leap_year(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

[[nodiscard]] constexpr int days_in_month(int year, int month) {
  if (month == 2) return is_leap_year(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Returns the date of parts known to exist, of any year from 1 to 9999.
[[nodiscard]] constexpr Date date_of(int year, int month, int day) {
  const int shifted =
      month <= 2 ? year - 1 : year;  // a year that begins in March ends in the leap day
  const int era = shifted / 400;
  const int year_of_era = shifted - era * 400;
  const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return Date::from_day_number(std::int64_t{era} * 146097 + day_of_era - 719468);
}

constexpr YearMonthDay Date::parts() const {
  const int shifted = days_ + 719468;  // days since 0000-03-01
  const int era = shifted / 146097;
  const int day_of_era = shifted - era * 146097;
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;
  const int day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

// Returns nothing where there is no such day, or its year is outside 1900 to 2199.
[[nodiscard]] constexpr std::optional<Date> make_date(int year, int month, int day) {
  if (year < first_year || year > last_year || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return date_of(year, month, day);
}

// Reads `2026-03-29` and nothing else; the hint of the error shows how to write what was meant.
[[nodiscard]] Result<Date> parse_date(std::string_view text);

// Prints `2026-03-29`.
[[nodiscard]] std::string to_text(Date date);

[[nodiscard]] constexpr Date plus_days(Date date, std::int64_t days) {
  return Date::from_day_number(date.day_number() + days);
}

// Returns the days from `from` to `to`; negative where `to` comes first.
[[nodiscard]] constexpr std::int32_t days_between(Date from, Date to) {
  return to.day_number() - from.day_number();
}

// Returns the same day of the month `months` later, or the last of that month where it has no such
// day. Add to the anchor, not to the last result: 31 January, 28 February, 31 March.
[[nodiscard]] constexpr Date plus_months(Date date, std::int64_t months) {
  const YearMonthDay parts = date.parts();
  const std::int64_t month_number = parts.year * std::int64_t{12} + parts.month - 1 + months;
  if (month_number < 12) return date_of(1, 1, 1);
  if (month_number >= 10000 * std::int64_t{12}) return date_of(9999, 12, 31);
  const int year = static_cast<int>(month_number / 12);
  const int month = static_cast<int>(month_number % 12) + 1;
  const int last = days_in_month(year, month);
  return date_of(year, month, parts.day < last ? parts.day : last);
}

[[nodiscard]] constexpr Date first_of_month(Date date) {
  return plus_days(date, 1 - date.parts().day);
}

[[nodiscard]] constexpr Date last_of_month(Date date) {
  const YearMonthDay parts = date.parts();
  return plus_days(date, days_in_month(parts.year, parts.month) - parts.day);
}

// Returns the Monday of the ISO week the date lies in.
[[nodiscard]] constexpr Date monday_of_week(Date date) {
  return plus_days(date, 1 - static_cast<int>(date.weekday()));
}

}  // namespace qaf::calendar

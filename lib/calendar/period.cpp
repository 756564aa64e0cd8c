// The names of periods, read and printed.

#include "calendar/period.hpp"

#include <optional>

#include <fmt/format.h>

#include "calendar/period_refusal.hpp"
#include "calendar/window.hpp"

namespace qaf::calendar {

namespace {

// Returns the value of text that is all digits, at most four of them.
std::optional<int> digits(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int value = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  return value;
}

bool is_year(int year) {
  return year >= first_year && year <= last_year;
}

Error usage(std::string message, std::string hint) {
  return {ErrorKind::usage, std::move(message), std::move(hint)};
}

tl::unexpected<Error> refused(std::string message, std::string hint) {
  return tl::unexpected<Error>(usage(std::move(message), std::move(hint)));
}

std::string quoted_with_dates(Period period, YearStart year_start) {
  return fmt::format("`{}` ({})", label(period, year_start), to_text(period));
}

Date new_year_of(int year, YearStart year_start) {
  return date_of(year, year_start.month, year_start.day);
}

// The parts of a year, counted from its first day: the n-th stretch of `months` months.
Period part_of_year(Date new_year, int months, int number) {
  const Date first = plus_months(new_year, std::int64_t{months} * (number - 1));
  return {first, plus_days(plus_months(new_year, std::int64_t{months} * number), -1)};
}

Period iso_week(int year, int week) {
  // 4 January is always in week 1.
  const Date monday = plus_days(monday_of_week(date_of(year, 1, 4)), std::int64_t{7} * (week - 1));
  return {monday, plus_days(monday, 6)};
}

struct IsoWeek {
  int year;
  int week;
};

IsoWeek iso_week_of(Date date) {
  const int year = plus_days(monday_of_week(date), 3).year();  // the year of its Thursday
  return {year, days_between(iso_week(year, 1).first, date) / 7 + 1};
}

Result<Period> week_named(std::string_view text, int year, int week) {
  const int weeks = iso_week_of(date_of(year, 12, 28)).week;
  if (week >= 1 && week <= weeks) return iso_week(year, week);
  return refused(fmt::format("`{}` does not exist: {} has {} weeks", text, year, weeks),
                 "weeks are those of ISO 8601: they begin on Monday, and week 1 holds 4 January");
}

// Reads `Q1` to `Q4`, `H1` and `H2`: its months and its number.
struct Part {
  int months;
  int number;
};

std::optional<Part> part_named(std::string_view text) {
  if (text.size() != 2 || text[1] < '1') return std::nullopt;
  if (text[0] == 'Q' && text[1] <= '4') return Part{3, text[1] - '0'};
  if (text[0] == 'H' && text[1] <= '2') return Part{6, text[1] - '0'};
  return std::nullopt;
}

// Refuses the name of a calendar year (or a part of one) where the year starts elsewhere.
Error two_readings(std::string_view text, int year, std::optional<Part> part,
                   YearStart year_start) {
  const Part asked = part.value_or(Part{12, 1});
  const Period ours = part_of_year(new_year_of(year, year_start), asked.months, asked.number);
  const Period theirs = part_of_year(date_of(year, 1, 1), asked.months, asked.number);
  return usage(fmt::format("`{}` is ambiguous: the year starts on {}", text, to_text(year_start)),
               fmt::format("write {} or {}", quoted_with_dates(ours, year_start),
                           quoted_with_dates(theirs, year_start)));
}

// Refuses 2026-27 where years start in January.
Error one_year_wanted(std::string_view text, int year, YearStart year_start) {
  const Period first = year_containing(date_of(year, 1, 1), year_start);
  const Period second = year_containing(date_of(year + 1, 1, 1), year_start);
  return usage(
      fmt::format("`{}` names no year here: the year starts on {}", text, to_text(year_start)),
      fmt::format("write {} or {}", quoted_with_dates(first, year_start),
                  quoted_with_dates(second, year_start)));
}

// Reads a year or a part of one by the calendar's own number: 2026, 2026-Q1.
Result<Period> part_of_one_year(std::string_view text, int year, std::optional<Part> part,
                                YearStart year_start) {
  if (!year_start.is_january()) {
    return tl::unexpected<Error>(two_readings(text, year, part, year_start));
  }
  const Part asked = part.value_or(Part{12, 1});
  return part_of_year(date_of(year, 1, 1), asked.months, asked.number);
}

// Reads a year or a part of one by the name of two years: 2026-27, 2026-27-Q1.
Result<Period> part_of_two_years(std::string_view text, int year, Part part, YearStart year_start) {
  if (year_start.is_january()) {
    return tl::unexpected<Error>(one_year_wanted(text, year, year_start));
  }
  return part_of_year(new_year_of(year, year_start), part.months, part.number);
}

// Reads one name, without a range.
Result<Period> parse_one(std::string_view text, YearStart year_start) {
  const auto year = text.size() >= 4 ? digits(text.substr(0, 4)) : std::nullopt;
  if (!year || (text.size() > 4 && text[4] != '-'))
    return tl::unexpected<Error>(refused_period(text, year_start));
  if (!is_year(*year)) {
    return refused(fmt::format("`{}` is outside the years {} to {}", text, first_year, last_year),
                   "check the year");
  }
  if (text.size() == 4) return part_of_one_year(text, *year, std::nullopt, year_start);
  const std::string_view tail = text.substr(5);
  if (const auto part = part_named(tail)) return part_of_one_year(text, *year, part, year_start);
  if (tail.size() == 3 && tail[0] == 'W') {
    if (const auto week = digits(tail.substr(1))) return week_named(text, *year, *week);
  }
  const auto number = tail.size() >= 2 ? digits(tail.substr(0, 2)) : std::nullopt;
  const bool is_next_year = number && (*year + 1) % 100 == *number;
  if (tail.size() == 2 && number && *number >= 1 && *number <= 12) {
    const Date first = date_of(*year, *number, 1);
    return Period{first, last_of_month(first)};
  }
  if (tail.size() == 2 && is_next_year) {
    return part_of_two_years(text, *year, {12, 1}, year_start);
  }
  if (tail.size() == 5 && tail[2] == '-' && is_next_year) {
    if (const auto part = part_named(tail.substr(3))) {
      return part_of_two_years(text, *year, *part, year_start);
    }
  }
  if (const auto date = parse_date(text)) return Period{*date, *date};
  return tl::unexpected<Error>(refused_period(text, year_start));
}

// Returns the name of a year, or nothing where it would be read as a month: 2005-06.
std::optional<std::string> year_name(int year, YearStart year_start) {
  if (year_start.is_january()) return fmt::format("{:04}", year);
  const int next = (year + 1) % 100;
  if (next >= 1 && next <= 12) return std::nullopt;
  return fmt::format("{:04}-{:02}", year, next);
}

// Returns the name of a whole year, half-year or quarter.
std::optional<std::string> name_in_year(Period period, YearStart year_start) {
  const Period year = year_containing(period.first, year_start);
  if (period == year) return year_name(year.first.year(), year_start);
  const std::string prefix = year_start.is_january() ? fmt::format("{:04}", year.first.year())
                                                     : fmt::format("{:04}-{:02}", year.first.year(),
                                                                   (year.first.year() + 1) % 100);
  for (const int months : {6, 3}) {
    for (int number = 1; number <= 12 / months; ++number) {
      if (part_of_year(year.first, months, number) != period) continue;
      return fmt::format("{}-{}{}", prefix, months == 3 ? 'Q' : 'H', number);
    }
  }
  return std::nullopt;
}

std::string month_name(Date date) {
  return fmt::format("{:04}-{:02}", date.year(), date.month());
}

std::string week_name(Date date) {
  const IsoWeek week = iso_week_of(date);
  return fmt::format("{:04}-W{:02}", week.year, week.week);
}

}  // namespace

Result<YearStart> parse_year_start(std::string_view text) {
  const bool is_shaped = text.size() == 5 && text[2] == '-';
  const auto month = is_shaped ? digits(text.substr(0, 2)) : std::nullopt;
  const auto day = is_shaped ? digits(text.substr(3)) : std::nullopt;
  if (!month || !day || *month < 1 || *month > 12 || *day < 1 ||
      *day > days_in_month(2024, *month)) {
    return refused(fmt::format("`{}` is not the first day of a year", text),
                   "write month and day, such as `04-01` for 1 April");
  }
  if (*day > 28) {
    return refused(fmt::format("`{}` does not come in every month", text),
                   "a year starts on one of the days 01 to 28");
  }
  return YearStart{static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
}

std::string to_text(YearStart year_start) {
  return fmt::format("{:02}-{:02}", year_start.month, year_start.day);
}

Period year_containing(Date date, YearStart year_start) {
  return window_containing(year_window, date, year_start);
}

Result<Period> parse_period(std::string_view text, YearStart year_start) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return parse_one(text, year_start);
  if (auto error = refused_dots(text)) return tl::unexpected<Error>(std::move(*error));
  const auto first = parse_one(text.substr(0, dots), year_start);
  if (!first) return first;
  const auto last = parse_one(text.substr(dots + 2), year_start);
  if (!last) return last;
  if (auto error = refused_order(text, *first, *last, year_start))
    return tl::unexpected<Error>(std::move(*error));
  return Period{first->first, last->last};
}

std::string label(Period period, YearStart year_start) {
  if (period.first == period.last) return to_text(period.first);
  const bool begins_month = period.first == first_of_month(period.first);
  const bool is_months = begins_month && period.last == last_of_month(period.last);
  if (is_months && period.last == last_of_month(period.first)) return month_name(period.first);
  const bool is_weeks = period.first.weekday() == Weekday::monday && period.days() % 7 == 0;
  if (is_weeks && period.days() == 7) return week_name(period.first);
  if (const auto name = name_in_year(period, year_start)) return *name;
  if (is_months) return fmt::format("{}..{}", month_name(period.first), month_name(period.last));
  if (is_weeks) return fmt::format("{}..{}", week_name(period.first), week_name(period.last));
  return fmt::format("{}..{}", to_text(period.first), to_text(period.last));
}

std::string to_text(Period period) {
  return fmt::format("{} to {}", to_text(period.first), to_text(period.last));
}

}  // namespace qaf::calendar

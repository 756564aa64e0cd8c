// The clock changes of London: rules, not tables.

#include "calendar/zone.hpp"

#include <fmt/format.h>

namespace qaf::calendar {

namespace {

// Returns the first Sunday of the month that is not before `day`.
constexpr Date sunday_from(int year, int month, int day) {
  const Date date = date_of(year, month, day);
  return plus_days(date, 7 - static_cast<int>(date.weekday()));
}

constexpr Instant at_hour_utc(Date date, int hour) {
  return Instant::from_unix(date.day_number() * seconds_per_day + hour * seconds_per_hour);
}

struct Summer {
  Instant begin;  // the first second of summer time
  Instant end;    // the first second after it
};

// Returns the summer time of the year. Until 31 October 1971 London kept it all year round.
//
// Source: Summer Time Act 1972 and the orders under it (to 1995); directive 94/21/EC and the
// Summer Time Order 2002 (from 1996 on).
constexpr Summer summer_time(int year) {
  if (year >= 1996) {
    return {at_hour_utc(sunday_from(year, 3, 25), 1), at_hour_utc(sunday_from(year, 10, 25), 1)};
  }
  if (year >= 1981) {
    const int october = year >= 1990 ? 22 : 23;
    return {at_hour_utc(sunday_from(year, 3, 25), 1),
            at_hour_utc(sunday_from(year, 10, october), 1)};
  }
  if (year >= 1972) {
    return {at_hour_utc(sunday_from(year, 3, 16), 2), at_hour_utc(sunday_from(year, 10, 23), 2)};
  }
  const Date new_year = date_of(year, 1, 1);
  if (year == 1971) return {at_hour_utc(new_year, -1), at_hour_utc(date_of(1971, 10, 31), 2)};
  if (year == 1970) return {at_hour_utc(new_year, -1), at_hour_utc(date_of(1971, 1, 1), -1)};
  return {at_hour_utc(new_year, 0), at_hour_utc(new_year, 0)};  // not read: times begin in 1970
}

constexpr Instant as_utc(LocalTime local) {
  return Instant::from_unix(local.date.day_number() * seconds_per_day + local.second_of_day);
}

constexpr LocalTime utc_clock(Instant instant) {
  const std::int64_t seconds = instant.unix_seconds();
  std::int64_t day = seconds / seconds_per_day;
  std::int64_t second = seconds % seconds_per_day;
  if (second < 0) {
    second += seconds_per_day;
    --day;
  }
  return {Date::from_day_number(day), static_cast<std::int32_t>(second)};
}

}  // namespace

Result<Zone> parse_zone(std::string_view text) {
  if (text == zone_name(Zone::london)) return Zone::london;
  if (text == zone_name(Zone::utc)) return Zone::utc;
  return failure(ErrorKind::usage, fmt::format("`{}` is not a time zone qaf knows", text),
                 "write `Europe/London` or `UTC`");
}

std::string_view zone_name(Zone zone) {
  return zone == Zone::london ? "Europe/London" : "UTC";
}

std::string_view zone_title(Zone zone) {
  return zone == Zone::london ? "London" : "UTC";
}

std::int32_t offset_at(Instant instant, Zone zone) {
  if (zone == Zone::utc) return 0;
  // The year of the local clock: an hour ahead, so that 31 December 1970, 23:00 UTC, is in 1971.
  const YearMonthDay day = utc_clock(plus_seconds(instant, seconds_per_hour)).date.parts();
  if (day.year >= 1972) {
    // Only March and October hold a change; most instants are settled by their month.
    if (day.month >= 4 && day.month <= 9) return static_cast<std::int32_t>(seconds_per_hour);
    if (day.month <= 2 || day.month >= 11) return 0;
  }
  const Summer summer = summer_time(day.year);
  return summer.begin <= instant && instant < summer.end
             ? static_cast<std::int32_t>(seconds_per_hour)
             : 0;
}

LocalReading read_local(LocalTime local, Zone zone) {
  const Instant winter = as_utc(local);
  if (zone == Zone::utc) return winter;
  const Instant summer = plus_seconds(winter, -seconds_per_hour);
  const bool is_winter = offset_at(winter, zone) == 0;
  const bool is_summer = offset_at(summer, zone) != 0;
  if (is_winter && is_summer) return Fold{summer, winter};
  if (is_winter) return winter;
  if (is_summer) return summer;
  return Gap{utc_clock(summer), utc_clock(plus_seconds(winter, seconds_per_hour))};
}

LocalTime local_time(Instant instant, Zone zone) {
  return utc_clock(plus_seconds(instant, offset_at(instant, zone)));
}

Date local_date(Instant instant, Zone zone) {
  return local_time(instant, zone).date;
}

Instant start_of_day(Date date, Zone zone) {
  const Instant midnight = at_hour_utc(date, 0);
  if (zone == Zone::utc) return midnight;
  const Instant earlier = plus_seconds(midnight, -seconds_per_hour);
  return offset_at(earlier, zone) != 0 ? earlier : midnight;
}

Instant end_of_day(Date date, Zone zone) {
  return plus_seconds(start_of_day(plus_days(date, 1), zone), -1);
}

Interval whole_day(Date date, Zone zone) {
  return {start_of_day(date, zone), end_of_day(date, zone)};
}

std::string to_text(Instant instant, Zone zone) {
  const std::int32_t offset = offset_at(instant, zone);
  const LocalTime local = utc_clock(plus_seconds(instant, offset));
  const YearMonthDay day = local.date.parts();
  const std::int32_t second = local.second_of_day;
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}+{:02}:00", day.year, day.month, day.day,
                     second / 3600, second / 60 % 60, second % 60, offset / 3600);
}

}  // namespace qaf::calendar

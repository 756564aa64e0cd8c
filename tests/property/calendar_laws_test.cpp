// Laws of the calendar, on every day of 1996 to 2199 where they speak of days.

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "calendar/calendar.hpp"
#include "calendar/clock.hpp"
#include "calendar/frequency.hpp"
#include "calendar/moment.hpp"
#include "calendar/period.hpp"
#include "calendar/window.hpp"

namespace qaf::calendar {
namespace {

constexpr Date first_day = date_of(1996, 1, 1);
constexpr Date last_day = date_of(2199, 12, 31);

// Calls `law` with every day; a law says itself what failed. Checks are counted by hand, since
// doctest is slow where it is asked a million times.
template <class Law>
void on_every_day(Law law) {
  std::vector<std::string> failures;
  for (Date day = first_day; day <= last_day && failures.size() < 5; day = plus_days(day, 1)) {
    if (!law(day)) failures.push_back(to_text(day));
  }
  CHECK(failures == std::vector<std::string>{});
}

TEST_CASE("a date is its parts, is what it prints, and follows the day before it") {
  std::vector<std::string> failures;
  Date before = date_of(1899, 12, 31);
  for (Date day = date_of(1900, 1, 1); day <= last_day; day = plus_days(day, 1)) {
    const YearMonthDay parts = day.parts();
    const bool is_good =
        make_date(parts.year, parts.month, parts.day) == day && parse_date(to_text(day)) == day &&
        days_between(before, day) == 1 &&
        (before.weekday() == Weekday::sunday
             ? day.weekday() == Weekday::monday
             : static_cast<int>(day.weekday()) == static_cast<int>(before.weekday()) + 1) &&
        (parts.day == 1 || parts.day == before.day() + 1) &&
        (parts.day != 1 || before == last_of_month(before));
    if (!is_good && failures.size() < 5) failures.push_back(to_text(day));
    before = day;
  }
  CHECK(failures == std::vector<std::string>{});
  CHECK(date_of(1970, 1, 1).weekday() == Weekday::thursday);
}

TEST_CASE("a local day begins where the one before it ended and is 23, 24 or 25 hours long") {
  int short_days = 0;
  int long_days = 0;
  on_every_day([&](Date day) {
    const Interval whole = whole_day(day, Zone::london);
    const std::int64_t length = seconds_between(whole.first, whole.last) + 1;
    short_days += length == 23 * seconds_per_hour ? 1 : 0;
    long_days += length == 25 * seconds_per_hour ? 1 : 0;
    const bool is_plain = length == seconds_per_day;
    const bool is_sunday = day.weekday() == Weekday::sunday;
    return (is_plain || is_sunday) && local_date(whole.first, Zone::london) == day &&
           local_date(whole.last, Zone::london) == day &&
           plus_seconds(whole.last, 1) == start_of_day(plus_days(day, 1), Zone::london);
  });
  CHECK(short_days == 204);
  CHECK(long_days == 204);
}

TEST_CASE("every hour of UTC is a local time that reads back as that hour") {
  on_every_day([](Date day) {
    for (int hour = 0; hour < 24; ++hour) {
      const Instant instant =
          Instant::from_unix(day.day_number() * seconds_per_day + hour * seconds_per_hour + 1800);
      const LocalReading reading = read_local(local_time(instant, Zone::london), Zone::london);
      const auto* one = std::get_if<Instant>(&reading);
      const auto* fold = std::get_if<Fold>(&reading);
      const bool is_it = one != nullptr    ? *one == instant
                         : fold != nullptr ? fold->first == instant || fold->second == instant
                                           : false;
      if (!is_it) return false;
    }
    return true;
  });
}

TEST_CASE("what an instant prints is read back as that instant") {
  on_every_day([](Date day) {
    const Instant instant = Instant::from_unix(day.day_number() * seconds_per_day + 5025);
    const auto moment = parse_moment(to_text(instant, Zone::london), Zone::london);
    return moment && !moment->is_ambiguous() && interval(*moment, Zone::london) == exactly(instant);
  });
}

TEST_CASE("24 hours are 86,400 seconds, and a deadline never moves back when its start moves on") {
  const Calendar calendar;
  const std::vector<Duration> limits = {
      {24, Unit::hours}, {48, Unit::hours}, {10, Unit::days}, {3, Unit::working_days},
      {2, Unit::weeks},  {2, Unit::months}, {1, Unit::years}};
  std::vector<Instant> last(limits.size());
  on_every_day([&](Date day) {
    const Instant start = plus_seconds(start_of_day(day, calendar.zone), 56400);
    for (std::size_t index = 0; index < limits.size(); ++index) {
      const Deadline due = deadline(exactly(start), limits[index], calendar);
      if (!due.due->is_exact() || due.due->first < start) return false;
      if (due.due->first < last[index]) return false;
      last[index] = due.due->first;
      const bool is_day = limits[index] == Duration{24, Unit::hours};
      if (is_day && seconds_between(start, due.due->first) != 86400) return false;
    }
    return true;
  });
}

TEST_CASE("the deadline of a day holds the deadlines of all its seconds") {
  const Calendar calendar;
  on_every_day([&](Date day) {
    const Interval whole = whole_day(day, calendar.zone);
    for (const Duration limit : {Duration{24, Unit::hours}, Duration{10, Unit::days},
                                 Duration{2, Unit::months}, Duration{5, Unit::working_days}}) {
      const Interval due = *deadline(whole, limit, calendar).due;
      const Instant noon = plus_seconds(whole.first, 43200);
      const Instant one = deadline(exactly(noon), limit, calendar).due->first;
      if (one < due.first || one > due.last) return false;
      if (!limit.is_elapsed() && !due.is_exact()) return false;
    }
    return true;
  });
}

TEST_CASE("n months later is the anchor day or the last day of its month, and never drifts") {
  on_every_day([](Date day) {
    for (const int months : {1, 2, 3, 6, 11, 12, 13, 120}) {
      const Date later = plus_months(day, months);
      const YearMonthDay from = day.parts();
      const YearMonthDay to = later.parts();
      const int apart = (to.year - from.year) * 12 + to.month - from.month;
      const bool is_anchor = to.day == from.day;
      const bool is_clamped = to.day < from.day && later == last_of_month(later);
      if (apart != months || !(is_anchor || is_clamped)) return false;
      if (plus_months(day, -months).day() > from.day) return false;
    }
    return true;
  });
}

TEST_CASE("windows tile time: every day lies in one, and the next begins the day after") {
  const std::vector<WindowLength> lengths = {{WindowLength::Unit::day, 1, {}},
                                             {WindowLength::Unit::week, 1, {}},
                                             {WindowLength::Unit::month, 1, {}},
                                             {WindowLength::Unit::month, 2, {}},
                                             {WindowLength::Unit::month, 3, {}},
                                             {WindowLength::Unit::month, 4, {}},
                                             {WindowLength::Unit::month, 6, {}},
                                             {WindowLength::Unit::month, 12, {}},
                                             {WindowLength::Unit::week, 2, date_of(2026, 4, 6)},
                                             {WindowLength::Unit::week, 4, date_of(2026, 12, 30)},
                                             {WindowLength::Unit::month, 5, date_of(2026, 1, 31)},
                                             {WindowLength::Unit::month, 24, date_of(2024, 2, 29)}};
  for (const YearStart year_start :
       {YearStart{4, 1}, YearStart{1, 1}, YearStart{4, 6}, YearStart{9, 28}}) {
    for (const WindowLength& length : lengths) {
      CAPTURE(length.length);
      CAPTURE(to_text(year_start));
      Period window = window_containing(length, first_day, year_start);
      on_every_day([&](Date day) {
        const Period found = window_containing(length, day, year_start);
        if (!found.contains(day)) return false;
        if (found == window) return true;
        const bool is_next = found == window_after(length, window, year_start) &&
                             found.first == plus_days(window.last, 1) && found.first == day;
        window = found;
        return is_next;
      });
    }
  }
}

TEST_CASE("the same windows come whatever span is asked for") {
  const Period whole{date_of(2025, 11, 3), date_of(2027, 6, 9)};
  for (const WindowLength& length :
       {week_window, month_window, quarter_window, year_window,
        WindowLength{WindowLength::Unit::week, 4, date_of(2026, 4, 6)}}) {
    const std::vector<Period> all = windows_overlapping(length, whole, {});
    for (const Period& window : all) {
      CHECK(windows_overlapping(length, window, {}) == std::vector<Period>{window});
      CHECK(windows_overlapping(length, {window.last, window.last}, {}) ==
            std::vector<Period>{window});
    }
    CHECK(all.front().contains(whole.first));
    CHECK(all.back().contains(whole.last));
  }
}

TEST_CASE("the name of a period is read as that period") {
  for (const YearStart year_start : {YearStart{4, 1}, YearStart{1, 1}, YearStart{4, 6}}) {
    on_every_day([&](Date day) {
      for (const std::int32_t months : {1, 2, 3, 4, 6, 12}) {
        const WindowLength length{WindowLength::Unit::month, months, std::nullopt};
        const Period window = window_containing(length, day, year_start);
        if (window.last > last_day || window.first < first_day) continue;
        if (parse_period(label(window, year_start), year_start) != window) return false;
      }
      const Period rest{day, std::min(plus_days(day, day.day()), last_day)};
      return parse_period(label(rest, year_start), year_start) == rest;
    });
  }
}

TEST_CASE("working days between two days are the ones counted one by one") {
  Holidays holidays(Nation::scotland);
  holidays.add_closures({date_of(2026, 12, 29), date_of(2026, 12, 27)});
  const Date from = date_of(2025, 11, 20);
  std::int32_t count = 0;
  for (Date to = from; to < date_of(2028, 2, 1); to = plus_days(to, 1)) {
    if (to > from && holidays.is_working_day(to)) ++count;
    REQUIRE(holidays.working_days_between(from, to) == count);
    REQUIRE(holidays.working_days_between(to, from) == -count);
    REQUIRE(holidays.working_days_between(from, holidays.plus_working_days(from, count)) == count);
  }
}

TEST_CASE("a verdict on intervals holds for every second they allow") {
  // All intervals of whole numbers from 0 to 5, against the same question asked of single seconds.
  const auto at = [](int second) { return Instant::from_unix(second); };
  for (int due_first = 0; due_first < 5; ++due_first) {
    for (int due_last = due_first; due_last < 5; ++due_last) {
      for (int first = 0; first < 5; ++first) {
        for (int last = first; last < 5; ++last) {
          bool may_be_met = false;
          bool may_be_late = false;
          for (int due = due_first; due <= due_last; ++due) {
            for (int done = first; done <= last; ++done)
              (done <= due ? may_be_met : may_be_late) = true;
          }
          const Limits limits{std::nullopt, Interval{at(due_first), at(due_last)}};
          const Verdict verdict = judge(limits, Interval{at(first), at(last)}, at(9)).verdict;
          const Verdict expected = may_be_met && may_be_late ? Verdict::unproven
                                   : may_be_met              ? Verdict::met
                                                             : Verdict::met_late;
          REQUIRE(verdict == expected);
        }
      }
    }
  }
}

}  // namespace
}  // namespace qaf::calendar

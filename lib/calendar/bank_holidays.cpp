// The bank holidays of 2012 to 2027: the statutory days, what falls on a weekend moved to the next
// free weekday, and the days that royal proclamation added or moved.
//
// Contains public sector information licensed under the Open Government Licence v3.0: the lists of
// https://www.gov.uk/bank-holidays, against which calendar/holidays_test.cpp holds these rules.
// Source: Banking and Financial Dealings Act 1971, schedule 1;
// docs/decisions/0002-bank-holidays.md.

#include <algorithm>
#include <array>

#include "calendar/holidays.hpp"

namespace qaf::calendar {

namespace {

constexpr int first_known_year = 2012;
constexpr int last_known_year = 2027;

constexpr bool is_weekend(Date date) {
  return date.weekday() >= Weekday::saturday;
}

// Returns Easter Sunday. Source: the Gregorian computus (Meeus, Astronomical Algorithms, chapter
// 8).
constexpr Date easter_sunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int shifted = h + l - 7 * m + 114;
  return date_of(year, shifted / 31, shifted % 31 + 1);
}

constexpr Date first_monday(int year, int month) {
  const Date seventh = date_of(year, month, 7);
  return monday_of_week(seventh);
}

constexpr Date last_monday(int year, int month) {
  return monday_of_week(date_of(year, month, days_in_month(year, month)));
}

// The days of one year while they are gathered.
class Year {
 public:
  Year(int year, Nation nation) : year_(year), nation_(nation) {}

  std::vector<Holiday> holidays() {
    add_movable();
    add_special();
    // What falls on a weekday stays; only then do the others look for a free one.
    add_fixed(1, 1, "New Year's Day");
    if (nation_ == Nation::scotland) add_fixed(1, 2, "2nd January");
    if (nation_ == Nation::northern_ireland) add_fixed(3, 17, "St Patrick's Day");
    if (nation_ == Nation::northern_ireland)
      add_fixed(7, 12, "Battle of the Boyne (Orangemen's Day)");
    if (nation_ == Nation::scotland) add_fixed(11, 30, "St Andrew's Day");
    add_fixed(12, 25, "Christmas Day");
    add_fixed(12, 26, "Boxing Day");
    for (Holiday& waiting : waiting_) {
      while (is_weekend(waiting.date) || is_taken(waiting.date)) {
        waiting.date = plus_days(waiting.date, 1);
      }
      days_.push_back(std::move(waiting));
    }
    std::sort(days_.begin(), days_.end(),
              [](const Holiday& a, const Holiday& b) { return a.date < b.date; });
    return std::move(days_);
  }

 private:
  void add_movable() {
    const Date easter = easter_sunday(year_);
    const bool is_scotland = nation_ == Nation::scotland;
    add(plus_days(easter, -2), "Good Friday");
    if (!is_scotland) add(plus_days(easter, 1), "Easter Monday");
    // 2020: moved to the 75th anniversary of VE Day.
    add(year_ == 2020 ? date_of(2020, 5, 8) : first_monday(year_, 5), "Early May bank holiday");
    add(spring(), "Spring bank holiday");
    add(is_scotland ? first_monday(year_, 8) : last_monday(year_, 8), "Summer bank holiday");
  }

  // Returns the last Monday of May, moved for the two jubilees.
  [[nodiscard]] Date spring() const {
    if (year_ == 2012) return date_of(2012, 6, 4);
    if (year_ == 2022) return date_of(2022, 6, 2);
    return last_monday(year_, 5);
  }

  void add_special() {
    if (year_ == 2012) add(date_of(2012, 6, 5), "Queen's Diamond Jubilee");
    if (year_ == 2022) {
      add(date_of(2022, 6, 3), "Platinum Jubilee bank holiday");
      add(date_of(2022, 9, 19), "Bank Holiday for the State Funeral of Queen Elizabeth II");
    }
    if (year_ == 2023) {
      add(date_of(2023, 5, 8), "Bank holiday for the coronation of King Charles III");
    }
  }

  void add_fixed(int month, int day, std::string title) {
    const Date date = date_of(year_, month, day);
    (is_weekend(date) ? waiting_ : days_).push_back({date, std::move(title)});
  }

  void add(Date date, std::string title) { days_.push_back({date, std::move(title)}); }

  [[nodiscard]] bool is_taken(Date date) const {
    return std::any_of(days_.begin(), days_.end(),
                       [date](const Holiday& day) { return day.date == date; });
  }

  int year_;
  Nation nation_;
  std::vector<Holiday> days_;
  std::vector<Holiday> waiting_;  // those of the weekend, in the order of the calendar
};

}  // namespace

std::vector<Holiday> bank_holidays(Nation nation) {
  std::vector<Holiday> all;
  for (int year = first_known_year; year <= last_known_year; ++year) {
    std::vector<Holiday> days = Year(year, nation).holidays();
    std::move(days.begin(), days.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace qaf::calendar

// Working days: weekends, bank holidays and closure days left out.

#include "calendar/holidays.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace qaf::calendar {

namespace {

struct Named {
  std::string_view name;
  Nation nation;
};

constexpr Named nations[] = {{"england-and-wales", Nation::england_and_wales},
                             {"scotland", Nation::scotland},
                             {"northern-ireland", Nation::northern_ireland}};

}  // namespace

Result<Nation> parse_nation(std::string_view text) {
  for (const Named& known : nations) {
    if (text == known.name) return known.nation;
  }
  return failure(ErrorKind::usage, fmt::format("`{}` has no bank holidays qaf knows", text),
                 "write `england-and-wales`, `scotland` or `northern-ireland`");
}

std::string_view nation_name(Nation nation) {
  for (const Named& known : nations) {
    if (nation == known.nation) return known.name;
  }
  return {};
}

Holidays::Holidays(Nation nation) : Holidays(bank_holidays(nation)) {}

Holidays::Holidays(std::vector<Holiday> days) : days_(std::move(days)) {
  std::stable_sort(days_.begin(), days_.end(),
                   [](const Holiday& a, const Holiday& b) { return a.date < b.date; });
  const auto same = [](const Holiday& a, const Holiday& b) { return a.date == b.date; };
  days_.erase(std::unique(days_.begin(), days_.end(), same), days_.end());
  if (days_.empty()) return;
  known_from_ = date_of(days_.front().date.year(), 1, 1);
  known_until_ = date_of(days_.back().date.year(), 12, 31);
}

void Holidays::add_closures(const std::vector<Date>& closures) {
  for (const Date closure : closures) {
    const auto place =
        std::lower_bound(days_.begin(), days_.end(), closure,
                         [](const Holiday& day, Date date) { return day.date < date; });
    if (place != days_.end() && place->date == closure) continue;
    days_.insert(place, {closure, "local closure day"});
  }
}

std::optional<std::string_view> Holidays::title_on(Date date) const {
  const auto place =
      std::lower_bound(days_.begin(), days_.end(), date,
                       [](const Holiday& day, Date other) { return day.date < other; });
  if (place == days_.end() || place->date != date) return std::nullopt;
  return place->title;
}

bool Holidays::is_working_day(Date date) const {
  return date.weekday() < Weekday::saturday && !title_on(date);
}

Date Holidays::plus_working_days(Date date, std::int32_t n) const {
  const int step = n < 0 ? -1 : 1;
  for (std::int32_t left = n < 0 ? -n : n; left > 0;) {
    date = plus_days(date, step);
    if (is_working_day(date)) --left;
  }
  return date;
}

std::int32_t Holidays::working_days_between(Date from, Date to) const {
  if (to < from) return -working_days_between(to, from);
  // Whole weeks hold five weekdays each; only the days left over and the holidays are looked at.
  const std::int32_t days = days_between(from, to);
  std::int32_t count = days / 7 * 5;
  for (Date date = plus_days(from, days / 7 * std::int64_t{7}); date < to;) {
    date = plus_days(date, 1);
    if (date.weekday() < Weekday::saturday) ++count;
  }
  const auto after = [](Date date, const Holiday& day) { return date < day.date; };
  auto holiday = std::upper_bound(days_.begin(), days_.end(), from, after);
  for (; holiday != days_.end() && holiday->date <= to; ++holiday) {
    if (holiday->date.weekday() < Weekday::saturday) --count;
  }
  return count;
}

}  // namespace qaf::calendar

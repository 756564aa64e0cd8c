// Sets of days.

#include "schedule/days.hpp"

#include <algorithm>

namespace qaf::schedule {

using calendar::Date;
using calendar::Period;

Days::Days(Period period) {
  if (period.first <= period.last) stretches_.push_back(period);
}

bool Days::contains(Date day) const {
  return std::any_of(stretches_.begin(), stretches_.end(),
                     [&](Period stretch) { return stretch.contains(day); });
}

bool Days::overlaps(Period period) const {
  return std::any_of(stretches_.begin(), stretches_.end(),
                     [&](Period stretch) { return stretch.overlaps(period); });
}

std::int32_t Days::count_in(Period period) const {
  std::int32_t count = 0;
  for (const Period stretch : stretches_) {
    if (!stretch.overlaps(period)) continue;
    count +=
        Period{std::max(stretch.first, period.first), std::min(stretch.last, period.last)}.days();
  }
  return count;
}

void Days::add(Period period) {
  if (period.last < period.first) return;
  std::vector<Period> merged;
  for (const Period stretch : stretches_) {
    const bool touches = stretch.first <= calendar::plus_days(period.last, 1) &&
                         period.first <= calendar::plus_days(stretch.last, 1);
    if (touches) {
      period = {std::min(period.first, stretch.first), std::max(period.last, stretch.last)};
    } else {
      merged.push_back(stretch);
    }
  }
  merged.insert(std::upper_bound(merged.begin(), merged.end(), period), period);
  stretches_ = std::move(merged);
}

Days operator|(const Days& a, const Days& b) {
  Days both = a;
  for (const Period stretch : b.stretches_) both.add(stretch);
  return both;
}

Days operator&(const Days& a, const Days& b) {
  Days common;
  for (const Period one : a.stretches_) {
    for (const Period other : b.stretches_) {
      if (!one.overlaps(other)) continue;
      common.stretches_.push_back(
          {std::max(one.first, other.first), std::min(one.last, other.last)});
    }
  }
  return common;
}

Days operator-(const Days& a, const Days& b) {
  Days rest = a;
  for (const Period cut : b.stretches_) {
    std::vector<Period> pieces;
    for (const Period stretch : rest.stretches_) {
      if (!stretch.overlaps(cut)) {
        pieces.push_back(stretch);
        continue;
      }
      if (stretch.first < cut.first) {
        pieces.push_back({stretch.first, calendar::plus_days(cut.first, -1)});
      }
      if (cut.last < stretch.last)
        pieces.push_back({calendar::plus_days(cut.last, 1), stretch.last});
    }
    rest.stretches_ = std::move(pieces);
  }
  return rest;
}

Period period_of(const source::Spanned<Date>& from, const source::Spanned<Date>& to) {
  return {from ? *from : first_day, to ? *to : last_day};
}

}  // namespace qaf::schedule

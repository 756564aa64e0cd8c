#pragma once

// A set of days: when somebody was in post, away, tagged; when a task was in force.
//
// Kept as stretches in order which neither touch nor overlap, so that two equal sets are equal.

#include <cstdint>
#include <vector>

#include "calendar/date.hpp"
#include "calendar/period.hpp"
#include "source/span.hpp"

namespace qaf::schedule {

inline constexpr calendar::Date first_day = calendar::Date::from_day_number(-719162);
inline constexpr calendar::Date last_day = calendar::Date::from_day_number(2932896);
inline constexpr calendar::Period all_time{first_day, last_day};

class Days {
 public:
  Days() = default;  // no day at all
  // An empty set where the period ends before it begins.
  explicit Days(calendar::Period period);
  [[nodiscard]] static Days always() { return Days(all_time); }

  [[nodiscard]] bool empty() const { return stretches_.empty(); }
  [[nodiscard]] bool contains(calendar::Date day) const;
  [[nodiscard]] bool overlaps(calendar::Period period) const;
  [[nodiscard]] std::int32_t count_in(calendar::Period period) const;
  [[nodiscard]] const std::vector<calendar::Period>& stretches() const { return stretches_; }

  void add(calendar::Period period);

  friend Days operator|(const Days& a, const Days& b);
  friend Days operator&(const Days& a, const Days& b);
  friend Days operator-(const Days& a, const Days& b);
  friend bool operator==(const Days&, const Days&) = default;

 private:
  std::vector<calendar::Period> stretches_;
};

// Returns the period of two keys `from` and `to`, an absent one being open.
[[nodiscard]] calendar::Period period_of(const source::Spanned<calendar::Date>& from,
                                         const source::Spanned<calendar::Date>& to);

}  // namespace qaf::schedule

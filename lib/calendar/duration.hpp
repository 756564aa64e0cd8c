#pragma once

// How long something may take: a number and a unit, or `immediately`, which has no number.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "calendar/date.hpp"

namespace qaf::calendar {

class Holidays;

enum class Unit : std::uint8_t {
  immediately,  // count is 0
  minutes,
  hours,
  days,
  working_days,
  weeks,
  months,
  years,
};

struct Duration {
  std::int32_t count = 0;
  Unit unit = Unit::immediately;

  [[nodiscard]] constexpr bool has_number() const { return unit != Unit::immediately; }
  // Minutes and hours are counted in elapsed seconds; the other units in local days.
  [[nodiscard]] constexpr bool is_elapsed() const {
    return unit == Unit::minutes || unit == Unit::hours;
  }

  friend constexpr bool operator==(const Duration&, const Duration&) = default;
};

// Reads `24 hours`, `10 days`, `3 working days`, `two weeks`, `2 months`, `1 year`, `immediately`,
// and the short `24h`, `14d`, `2w`. At least 1; at most 100 years.
[[nodiscard]] Result<Duration> parse_duration(std::string_view text);

// Prints `1 day`, `3 working days`, `immediately`.
[[nodiscard]] std::string to_text(Duration duration);

// Returns the day `duration` after `date`. Months and years keep the day of the month or end with
// the month. Elapsed units and `immediately` leave the date alone.
[[nodiscard]] Date plus(Date date, Duration duration, const Holidays& holidays);

}  // namespace qaf::calendar

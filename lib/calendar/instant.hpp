#pragma once

// Points on the line of time, in whole seconds of UTC, and what is known of one only as a stretch.

#include <compare>
#include <cstdint>

namespace qaf::calendar {

inline constexpr std::int64_t seconds_per_minute = 60;
inline constexpr std::int64_t seconds_per_hour = 3600;
inline constexpr std::int64_t seconds_per_day = 86400;

// A second of UTC, counted from 1970-01-01T00:00:00Z. A local time needs a Zone to become one.
class Instant {
 public:
  constexpr Instant() = default;
  [[nodiscard]] static constexpr Instant from_unix(std::int64_t seconds) {
    return Instant(seconds);
  }

  [[nodiscard]] constexpr std::int64_t unix_seconds() const { return seconds_; }

  friend constexpr auto operator<=>(const Instant&, const Instant&) = default;

 private:
  explicit constexpr Instant(std::int64_t seconds) : seconds_(seconds) {}

  std::int64_t seconds_ = 0;
};

[[nodiscard]] constexpr Instant plus_seconds(Instant instant, std::int64_t seconds) {
  return Instant::from_unix(instant.unix_seconds() + seconds);
}

// Returns the seconds from `from` to `to`; negative where `to` comes first.
[[nodiscard]] constexpr std::int64_t seconds_between(Instant from, Instant to) {
  return to.unix_seconds() - from.unix_seconds();
}

// Something that happened once, at some second from `first` to `last`, both included. What is known
// to the second has first == last; what is known to the day is 00:00:00 to 23:59:59 local time.
struct Interval {
  Instant first;
  Instant last;

  [[nodiscard]] constexpr bool is_exact() const { return first == last; }

  friend constexpr bool operator==(const Interval&, const Interval&) = default;
};

[[nodiscard]] constexpr Interval exactly(Instant instant) {
  return {instant, instant};
}

}  // namespace qaf::calendar

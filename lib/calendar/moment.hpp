#pragma once

// What a record says about *when*: a date, or a local time, perhaps with its offset from UTC.
//
// A Moment keeps what was written; interval() says what that leaves open.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "calendar/date.hpp"
#include "calendar/instant.hpp"
#include "calendar/zone.hpp"

namespace qaf::calendar {

class Moment {
 public:
  constexpr Moment() = default;
  constexpr Moment(Date date) : date_(date) {}  // NOLINT: a date is what most records say

  [[nodiscard]] constexpr Date date() const { return date_; }  // local
  [[nodiscard]] constexpr bool has_time() const { return has_time_ != 0; }
  [[nodiscard]] constexpr bool has_seconds() const { return has_seconds_ != 0; }
  // Of a date alone it is 0.
  [[nodiscard]] constexpr std::int32_t second_of_day() const {
    return static_cast<std::int32_t>(second_of_day_);
  }
  // Returns the offset as written, in hours; nothing where none was.
  [[nodiscard]] constexpr std::optional<int> offset_hours() const {
    if (offset_ == 0) return std::nullopt;
    return static_cast<int>(offset_) - 1;
  }
  // True where the clocks showed this time twice and no offset says which is meant: a warning.
  [[nodiscard]] constexpr bool is_ambiguous() const { return is_ambiguous_ != 0; }

  friend constexpr bool operator==(const Moment&, const Moment&) = default;

 private:
  friend class MomentReader;

  Date date_;
  std::uint32_t second_of_day_ : 17 = 0;
  std::uint32_t has_time_ : 1 = 0;
  std::uint32_t has_seconds_ : 1 = 0;
  std::uint32_t offset_ : 2 = 0;  // 0 none, else hours ahead of UTC plus 1
  std::uint32_t is_ambiguous_ : 1 = 0;
};

static_assert(sizeof(Moment) == 8);

// Reads `2026-03-12`, `2026-03-12 15:40`, `2026-03-12T15:40:30+00:00`, of the years 1970 to 2199.
//
// The space may be a `T`; seconds and the offset (`+01:00`, `+00:00`, `Z`) may be left out; parts
// of a second are cut off. The offset must be the zone's at that time. A time in the hour the
// clocks jump over is an error with both readings; one in the hour they repeat is_ambiguous()
// without offset.
[[nodiscard]] Result<Moment> parse_moment(std::string_view text, Zone zone);

// Returns the second of a full time, the whole local day of a date, and of an ambiguous time both
// its seconds with what lies between them. A time to the minute is its first second.
[[nodiscard]] Interval interval(Moment moment, Zone zone);

// Prints the moment as it was written: `2026-03-12`, `2026-03-12 15:40`, `2026-10-25 01:30+01:00`.
[[nodiscard]] std::string to_text(Moment moment);

}  // namespace qaf::calendar

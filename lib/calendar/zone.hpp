#pragma once

// Local time of London and UTC, in code: no zone files are read.
//
// London is exact from 1970 on: the dates of each year by rule to 1995 (and British Standard Time
// to 31 October 1971), the last Sundays of March and October from 1996, for ever. Source:
// docs/decisions/0001-london-time-in-code.md.

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.hpp"
#include "calendar/date.hpp"
#include "calendar/instant.hpp"

namespace qaf::calendar {

enum class Zone : std::uint8_t { london, utc };

// Reads `Europe/London` and `UTC`.
[[nodiscard]] Result<Zone> parse_zone(std::string_view text);

// Returns the name parse_zone reads.
[[nodiscard]] std::string_view zone_name(Zone zone);

// Returns what people call the place: `London`, `UTC`.
[[nodiscard]] std::string_view zone_title(Zone zone);

// What a clock on the wall shows; it needs a zone to become an Instant.
struct LocalTime {
  Date date;
  std::int32_t second_of_day = 0;  // 0 to 86399

  friend constexpr auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

// A local time that never was, since the clocks went forward over it: the same hour read by the
// clock before the change, and by the clock after it.
struct Gap {
  LocalTime before;  // an hour earlier on the wall
  LocalTime after;   // an hour later on the wall

  friend constexpr bool operator==(const Gap&, const Gap&) = default;
};

// A local time that came twice, since the clocks went back over it.
struct Fold {
  Instant first;
  Instant second;

  friend constexpr bool operator==(const Fold&, const Fold&) = default;
};

using LocalReading = std::variant<Instant, Gap, Fold>;

[[nodiscard]] LocalReading read_local(LocalTime local, Zone zone);

// Returns how far local clocks are ahead of UTC, in seconds.
[[nodiscard]] std::int32_t offset_at(Instant instant, Zone zone);

[[nodiscard]] LocalTime local_time(Instant instant, Zone zone);
[[nodiscard]] Date local_date(Instant instant, Zone zone);

// Return 00:00:00 and 23:59:59 of that local day. No clock change falls on a midnight.
[[nodiscard]] Instant start_of_day(Date date, Zone zone);
[[nodiscard]] Instant end_of_day(Date date, Zone zone);
[[nodiscard]] Interval whole_day(Date date, Zone zone);

// Prints `2026-03-29T16:40:00+01:00`; of UTC `2026-03-29T15:40:00+00:00`.
[[nodiscard]] std::string to_text(Instant instant, Zone zone);

}  // namespace qaf::calendar

#pragma once

// Deadlines, and whether they were kept: the one place where verdicts on intervals are made.
//
// Everything is an Interval, since a date without a time leaves the second open. A verdict is only
// given where it holds for every second the interval allows; otherwise it is `unproven`.
// Source: docs/reference/frequency.md, clocks.

#include <cstdint>
#include <optional>
#include <string_view>

#include "calendar/calendar.hpp"
#include "calendar/duration.hpp"
#include "calendar/instant.hpp"

namespace qaf::calendar {

enum class HolidaysKnown : std::uint8_t { yes, no };  // no: working days were counted beyond them

struct Deadline {
  std::optional<Interval> due;  // the last instant in time; nothing where there is no number
  HolidaysKnown holidays_known = HolidaysKnown::yes;

  friend bool operator==(const Deadline&, const Deadline&) = default;
};

// Returns the last instant in time for a clock that started within `start`.
//
// Units: minutes and hours count elapsed seconds; the others end with the last second of the local
//        day, and day 0 is the day of the start; months and years clamp to the end of the month.
// `grace` is added to the anchor before clamping: 31 December + 2 months + 1 month = 31 March.
[[nodiscard]] Deadline deadline(Interval start, Duration within, const Calendar& calendar);
[[nodiscard]] Deadline deadline(Interval start, Duration after, Duration grace,
                                const Calendar& calendar);

// Returns the first instant at which `after` has passed: the start of that local day, or the exact
// second of minutes and hours. `due` holds it.
[[nodiscard]] Deadline opening(Interval start, Duration after, const Calendar& calendar);

enum class Verdict : std::uint8_t { upcoming, due, met, met_late, unproven, overdue };

// Returns `met_late` and so on, as every table prints it.
[[nodiscard]] std::string_view verdict_name(Verdict verdict);

enum class Remark : std::uint8_t {
  none,
  may_already_be_overdue,  // due until the latest possible deadline, and the earliest has passed
  early,                   // the evidence lies before the clock opened and does not count
};

struct Judgement {
  Verdict verdict = Verdict::due;
  // Seconds past due of `met_late` and `overdue`, seconds left of `due`: the smallest certain
  // value.
  std::optional<std::int64_t> by_seconds;
  Remark remark = Remark::none;

  friend bool operator==(const Judgement&, const Judgement&) = default;
};

// What a clock is held against: both may be absent (no floor; no number).
struct Limits {
  std::optional<Interval> opens;
  std::optional<Interval> due;

  friend bool operator==(const Limits&, const Limits&) = default;
};

// Judges one clock. `evidence` is when it was stopped, if it was; evidence after `as_of` is not
// there yet.
//
// Edges: evidence in the last second in time is `met`. Without evidence the clock is `due` up to
// and
//        with the latest last second. Without a number it is `met` or `due`, never late.
//        Evidence wholly before the opening does not count; partly before it, it is `unproven`.
[[nodiscard]] Judgement judge(const Limits& limits, std::optional<Interval> evidence,
                              Instant as_of);

}  // namespace qaf::calendar

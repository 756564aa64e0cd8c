// Deadlines and verdicts. Every function is monotone in its start, so the ends of an interval give
// the ends of the answer.

#include "calendar/clock.hpp"

#include <algorithm>

namespace qaf::calendar {

namespace {

constexpr std::int64_t seconds_of(Duration duration) {
  return duration.count * (duration.unit == Unit::minutes ? seconds_per_minute : seconds_per_hour);
}

constexpr int months_of(Duration duration) {
  if (duration.unit == Unit::months) return duration.count;
  return duration.unit == Unit::years ? duration.count * 12 : 0;
}

HolidaysKnown known(Duration duration, Date from, Date to, const Holidays& holidays) {
  const bool counts_them = duration.unit == Unit::working_days;
  return counts_them && !holidays.knows(from, to) ? HolidaysKnown::no : HolidaysKnown::yes;
}

HolidaysKnown both(HolidaysKnown a, HolidaysKnown b) {
  return a == HolidaysKnown::yes && b == HolidaysKnown::yes ? HolidaysKnown::yes
                                                            : HolidaysKnown::no;
}

// Applies `moved`, a function of one instant, to both ends of `start`.
template <class Move>
Deadline on_both_ends(Interval start, HolidaysKnown holidays_known, Move moved) {
  return {Interval{moved(start.first), moved(start.last)}, holidays_known};
}

}  // namespace

Deadline deadline(Interval start, Duration within, const Calendar& calendar) {
  if (!within.has_number()) return {};
  if (within.is_elapsed()) {
    return on_both_ends(start, HolidaysKnown::yes,
                        [&](Instant at) { return plus_seconds(at, seconds_of(within)); });
  }
  const auto last_day = [&](Instant at) {
    return plus(local_date(at, calendar.zone), within, calendar.holidays);
  };
  const HolidaysKnown holidays_known = known(within, local_date(start.first, calendar.zone),
                                             last_day(start.last), calendar.holidays);
  return on_both_ends(start, holidays_known,
                      [&](Instant at) { return end_of_day(last_day(at), calendar.zone); });
}

Deadline opening(Interval start, Duration after, const Calendar& calendar) {
  Deadline opens = deadline(start, after, calendar);
  if (!opens.due) {
    opens.due = start;
  } else if (!after.is_elapsed()) {
    opens.due->first = start_of_day(local_date(opens.due->first, calendar.zone), calendar.zone);
    opens.due->last = start_of_day(local_date(opens.due->last, calendar.zone), calendar.zone);
  }
  return opens;
}

Deadline deadline(Interval start, Duration after, Duration grace, const Calendar& calendar) {
  if (!grace.has_number()) return {};
  const int months = months_of(after) + months_of(grace);
  if (months_of(after) > 0 && months_of(grace) > 0) {
    return deadline(start, Duration{months, Unit::months}, calendar);
  }
  const Deadline opens = opening(start, after, calendar);
  Deadline closes = deadline(*opens.due, grace, calendar);
  closes.holidays_known = both(closes.holidays_known, opens.holidays_known);
  return closes;
}

std::string_view verdict_name(Verdict verdict) {
  constexpr std::string_view names[] = {"upcoming", "due",      "met",
                                        "met_late", "unproven", "overdue"};
  return names[static_cast<std::size_t>(verdict)];
}

namespace {

// Judges a clock that was stopped, by evidence that counts.
Judgement judge_evidence(const Limits& limits, Interval evidence) {
  if (limits.opens && evidence.first < limits.opens->last)
    return {Verdict::unproven, {}, Remark::none};
  if (!limits.due || evidence.last <= limits.due->first) return {Verdict::met, {}, Remark::none};
  if (evidence.first > limits.due->last) {
    return {Verdict::met_late, seconds_between(limits.due->last, evidence.first), Remark::none};
  }
  return {Verdict::unproven, {}, Remark::none};
}

// Judges a clock that nothing has stopped.
Judgement judge_running(const Limits& limits, Instant as_of) {
  if (limits.opens && as_of < limits.opens->last) return {Verdict::upcoming, {}, Remark::none};
  if (!limits.due) return {Verdict::due, {}, Remark::none};
  if (as_of > limits.due->last) {
    return {Verdict::overdue, seconds_between(limits.due->last, as_of), Remark::none};
  }
  const std::int64_t left = seconds_between(as_of, limits.due->first);
  return {Verdict::due, std::max<std::int64_t>(left, 0),
          left < 0 ? Remark::may_already_be_overdue : Remark::none};
}

}  // namespace

Judgement judge(const Limits& limits, std::optional<Interval> evidence, Instant as_of) {
  const bool is_there = evidence && evidence->first <= as_of;
  const bool is_early = is_there && limits.opens && evidence->last < limits.opens->first;
  if (is_there && !is_early) return judge_evidence(limits, *evidence);
  Judgement judgement = judge_running(limits, as_of);
  if (is_early && judgement.remark == Remark::none) judgement.remark = Remark::early;
  return judgement;
}

}  // namespace qaf::calendar

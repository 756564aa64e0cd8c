// Deadlines and verdicts, each worked out by hand.

#include "calendar/clock.hpp"

#include <doctest/doctest.h>

#include "calendar/moment.hpp"

namespace qaf::calendar {
namespace {

Interval when(std::string_view text) {
  const auto moment = parse_moment(text, Zone::london);
  REQUIRE_MESSAGE(moment.has_value(), text);
  return interval(*moment, Zone::london);
}

Instant at(std::string_view text) {
  return when(text).first;
}

std::string due(std::string_view start, Duration within, const Calendar& calendar = {}) {
  const Deadline found = deadline(when(start), within, calendar);
  if (!found.due) return "no number";
  const std::string first = to_text(found.due->first, calendar.zone);
  const std::string last = to_text(found.due->last, calendar.zone);
  return (found.due->is_exact() ? first : first + " to " + last) +
         (found.holidays_known == HolidaysKnown::yes ? "" : ", holidays not known");
}

TEST_CASE("hours are elapsed time over both clock changes") {
  CHECK(due("2026-03-28 15:40", {24, Unit::hours}) == "2026-03-29T16:40:00+01:00");
  CHECK(due("2026-03-28 15:40", {48, Unit::hours}) == "2026-03-30T16:40:00+01:00");
  CHECK(due("2026-10-24 15:40", {24, Unit::hours}) == "2026-10-25T14:40:00+00:00");
  CHECK(due("2026-10-25 01:30+01:00", {1, Unit::hours}) == "2026-10-25T01:30:00+00:00");
  CHECK(due("2026-03-28 15:40", {90, Unit::minutes}) == "2026-03-28T17:10:00+00:00");
}

TEST_CASE("days end with the last second of the local day, and day 0 is the day of the start") {
  CHECK(due("2026-03-19 15:40", {10, Unit::days}) == "2026-03-29T23:59:59+01:00");
  CHECK(due("2026-03-19", {10, Unit::days}) == "2026-03-29T23:59:59+01:00");
  CHECK(due("2026-03-19 00:00", {1, Unit::days}) == "2026-03-20T23:59:59+00:00");
  CHECK(due("2026-03-30", {3, Unit::working_days}) == "2026-04-02T23:59:59+01:00");
  CHECK(due("2026-03-30", {4, Unit::working_days}) == "2026-04-07T23:59:59+01:00");
  CHECK(due("2026-03-30", {2, Unit::weeks}) == "2026-04-13T23:59:59+01:00");
}

TEST_CASE("months clamp to the end of the month") {
  CHECK(due("2025-12-31", {2, Unit::months}) == "2026-02-28T23:59:59+00:00");
  CHECK(due("2026-08-31", {6, Unit::months}) == "2027-02-28T23:59:59+00:00");
  CHECK(due("2024-02-29", {1, Unit::years}) == "2025-02-28T23:59:59+00:00");
}

TEST_CASE("grace is added to the anchor, not to the clamped day") {
  const Calendar calendar;
  const auto closes = [&](std::string_view start, Duration after, Duration grace) {
    return to_text(deadline(when(start), after, grace, calendar).due->last, calendar.zone);
  };
  CHECK(closes("2025-12-31", {2, Unit::months}, {1, Unit::months}) == "2026-03-31T23:59:59+01:00");
  CHECK(closes("2025-12-31", {2, Unit::months}, {1, Unit::years}) == "2027-02-28T23:59:59+00:00");
  CHECK(closes("2025-12-31", {2, Unit::months}, {10, Unit::days}) == "2026-03-10T23:59:59+00:00");
  CHECK(closes("2026-03-02", {10, Unit::days}, {5, Unit::working_days}) ==
        "2026-03-19T23:59:59+00:00");
  CHECK(closes("2026-03-02 09:00", {24, Unit::hours}, {24, Unit::hours}) ==
        "2026-03-04T09:00:00+00:00");
  CHECK(!deadline(when("2025-12-31"), {2, Unit::months}, {}, calendar).due);
}

TEST_CASE("a floor opens at the start of its local day, one of hours at its second") {
  const Calendar calendar;
  const auto opens = [&](std::string_view start, Duration after) {
    return to_text(opening(when(start), after, calendar).due->last, calendar.zone);
  };
  CHECK(opens("2026-01-31 15:40", {2, Unit::months}) == "2026-03-31T00:00:00+01:00");
  CHECK(opens("2026-03-19 15:40", {10, Unit::days}) == "2026-03-29T00:00:00+00:00");
  CHECK(opens("2026-03-28 15:40", {24, Unit::hours}) == "2026-03-29T16:40:00+01:00");
  CHECK(opens("2026-03-28 15:40", {}) == "2026-03-28T15:40:00+00:00");
}

TEST_CASE("a start without a time leaves a deadline of hours open for a day") {
  CHECK(due("2026-03-28", {24, Unit::hours}) ==
        "2026-03-29T00:00:00+00:00 to 2026-03-30T00:59:59+01:00");
  CHECK(due("2026-10-25 01:30", {24, Unit::hours}) ==
        "2026-10-26T00:30:00+00:00 to 2026-10-26T01:30:00+00:00");
}

TEST_CASE("immediately has no number") {
  CHECK(due("2026-03-28", {}) == "no number");
}

TEST_CASE("working days beyond the known bank holidays say so") {
  CHECK(due("2027-12-30", {1, Unit::working_days}) == "2027-12-31T23:59:59+00:00");
  CHECK(due("2027-12-30", {2, Unit::working_days}) ==
        "2028-01-03T23:59:59+00:00, holidays not known");
  CHECK(due("2027-12-30", {10, Unit::days}) == "2028-01-09T23:59:59+00:00");
  CHECK(due("2011-12-30", {1, Unit::working_days}) ==
        "2012-01-03T23:59:59+00:00, holidays not known");
}

TEST_CASE("local closure days and the nation are counted") {
  Calendar calendar;
  calendar.holidays = Holidays(Nation::scotland);
  calendar.holidays.add_closures({date_of(2026, 1, 5)});
  CHECK(due("2025-12-31", {1, Unit::working_days}, calendar) == "2026-01-06T23:59:59+00:00");
  CHECK(due("2025-12-31", {1, Unit::working_days}) == "2026-01-02T23:59:59+00:00");
}

Judgement verdict(std::string_view limit, std::string_view evidence, std::string_view as_of) {
  Limits limits{std::nullopt, when(limit)};
  return judge(limits, evidence.empty() ? std::nullopt : std::optional(when(evidence)), at(as_of));
}

TEST_CASE("evidence in the last second is in time, one second later it is late by one second") {
  CHECK(verdict("2026-03-29 16:40:00", "2026-03-29 16:40:00", "2026-04-01 09:00") ==
        Judgement{Verdict::met, std::nullopt, Remark::none});
  CHECK(verdict("2026-03-29 16:40:00", "2026-03-29 16:40:01", "2026-04-01 09:00") ==
        Judgement{Verdict::met_late, 1, Remark::none});
  CHECK(verdict("2026-03-29 23:59:59", "2026-03-30 00:00", "2026-04-01 09:00") ==
        Judgement{Verdict::met_late, 1, Remark::none});
}

TEST_CASE("evidence that may or may not have been in time is unproven") {
  CHECK(verdict("2026-03-29 16:40", "2026-03-29", "2026-04-01 09:00") ==
        Judgement{Verdict::unproven, std::nullopt, Remark::none});
  CHECK(verdict("2026-03-29 16:40", "2026-03-28", "2026-04-01 09:00").verdict == Verdict::met);
  CHECK(verdict("2026-03-29 16:40", "2026-03-30", "2026-04-01 09:00") ==
        Judgement{Verdict::met_late, 26400, Remark::none});  // 16:40 to midnight
}

TEST_CASE("an audit and a notice of the same day without times are met in 24 hours") {
  const Calendar calendar;
  const Limits limits{std::nullopt, deadline(when("2026-03-12"), {24, Unit::hours}, calendar).due};
  const Instant later = at("2026-04-01 09:00");
  CHECK(judge(limits, when("2026-03-12"), later).verdict == Verdict::met);
  CHECK(judge(limits, when("2026-03-13"), later).verdict == Verdict::unproven);
  CHECK(judge(limits, when("2026-03-14"), later) == Judgement{Verdict::met_late, 1, Remark::none});
  CHECK(judge(limits, when("2026-03-13 08:00"), later).verdict == Verdict::unproven);
}

TEST_CASE("without evidence a clock is due until its latest possible deadline, then overdue") {
  CHECK(verdict("2026-03-29 16:40", "", "2026-03-29 15:40") ==
        Judgement{Verdict::due, 3600, Remark::none});
  CHECK(verdict("2026-03-29 16:40", "", "2026-03-29 16:40") ==
        Judgement{Verdict::due, 0, Remark::none});
  CHECK(verdict("2026-03-29 16:40", "", "2026-03-29 16:40:01") ==
        Judgement{Verdict::overdue, 1, Remark::none});
  CHECK(verdict("2026-03-13", "", "2026-03-13 10:00") ==
        Judgement{Verdict::due, 0, Remark::may_already_be_overdue});
  CHECK(verdict("2026-03-13", "", "2026-03-12 23:59:59") ==
        Judgement{Verdict::due, 1, Remark::none});
  CHECK(verdict("2026-03-13", "", "2026-03-14 00:00") ==
        Judgement{Verdict::overdue, 1, Remark::none});
}

TEST_CASE("evidence after as-of is not there yet") {
  CHECK(verdict("2026-03-29 16:40", "2026-03-29 12:00", "2026-03-29 11:00") ==
        Judgement{Verdict::due, 20400, Remark::none});
  CHECK(verdict("2026-03-29 16:40", "2026-03-29 12:00", "2026-03-29 12:00").verdict ==
        Verdict::met);
}

TEST_CASE("a clock without a number is due or met, never late") {
  CHECK(judge({}, std::nullopt, at("2026-04-01 09:00")) ==
        Judgement{Verdict::due, std::nullopt, Remark::none});
  CHECK(judge({}, when("2026-03-30"), at("2026-04-01 09:00")) ==
        Judgement{Verdict::met, std::nullopt, Remark::none});
}

TEST_CASE("a clock with a floor is upcoming, then due, and early evidence does not meet it") {
  const Limits floor{when("2026-03-31 00:00"), std::nullopt};
  const Limits both{when("2026-03-31 00:00"), when("2026-04-30 23:59:59")};
  CHECK(judge(floor, std::nullopt, at("2026-03-30 23:59")).verdict == Verdict::upcoming);
  CHECK(judge(floor, std::nullopt, at("2026-03-31 00:00")).verdict == Verdict::due);
  CHECK(judge(both, std::nullopt, at("2026-05-01 00:00")) ==
        Judgement{Verdict::overdue, 1, Remark::none});
  CHECK(judge(both, when("2026-03-20"), at("2026-03-25 09:00")) ==
        Judgement{Verdict::upcoming, std::nullopt, Remark::early});
  CHECK(judge(both, when("2026-03-20"), at("2026-05-01 00:00")) ==
        Judgement{Verdict::overdue, 1, Remark::early});
  CHECK(judge(both, when("2026-03-31"), at("2026-05-01 00:00")).verdict == Verdict::met);
  CHECK(judge(both, when("2026-05-01"), at("2026-05-02 00:00")) ==
        Judgement{Verdict::met_late, 1, Remark::none});
}

TEST_CASE("an expiry date holds to the end of that local day, on both clock changes") {
  for (const std::string_view day : {"2026-01-11", "2026-03-29", "2026-10-25"}) {
    CAPTURE(day);
    const Limits limits{std::nullopt, exactly(when(day).last)};
    CHECK(judge(limits, std::nullopt, at(std::string(day) + " 00:00")).verdict == Verdict::due);
    CHECK(judge(limits, std::nullopt, at(std::string(day) + " 23:59:59")).verdict == Verdict::due);
    CHECK(judge(limits, std::nullopt, plus_seconds(when(day).last, 1)).verdict == Verdict::overdue);
  }
}

TEST_CASE("verdicts have the names every table prints") {
  CHECK(verdict_name(Verdict::upcoming) == "upcoming");
  CHECK(verdict_name(Verdict::due) == "due");
  CHECK(verdict_name(Verdict::met) == "met");
  CHECK(verdict_name(Verdict::met_late) == "met_late");
  CHECK(verdict_name(Verdict::unproven) == "unproven");
  CHECK(verdict_name(Verdict::overdue) == "overdue");
}

}  // namespace
}  // namespace qaf::calendar

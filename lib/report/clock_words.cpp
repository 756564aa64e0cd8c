// Clocks in words.

#include "report/clock_words.hpp"

#include <fmt/format.h>

#include "calendar/zone.hpp"

namespace qaf::report {
namespace {

using escalation::Clock;
using escalation::Status;

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

document::Tone tone_of(Status status) {
  switch (status) {
    case Status::met:
      return document::Tone::good;
    case Status::met_late:
    case Status::due:
    case Status::unproven:
    case Status::vacant:
    case Status::undetermined:
      return document::Tone::attention;
    case Status::overdue:
    case Status::missed:
    case Status::over_limit:
      return document::Tone::bad;
    case Status::upcoming:
    case Status::excused:
    case Status::not_applicable:
    case Status::within_limit:
      return document::Tone::muted;
  }
  return document::Tone::neutral;
}

}  // namespace

std::string duration_words(std::int64_t seconds) {
  const std::int64_t minutes = seconds / calendar::seconds_per_minute;
  const std::int64_t hours = seconds / calendar::seconds_per_hour;
  const std::int64_t days = seconds / calendar::seconds_per_day;
  if (days >= 10) return counted(days, "day", "days");
  if (days >= 1) {
    const std::string words = counted(days, "day", "days");
    return hours % 24 == 0 ? words : fmt::format("{} {} h", words, hours % 24);
  }
  if (hours >= 1) {
    const std::int64_t rest = minutes % 60;
    return rest == 0 ? fmt::format("{} h", hours) : fmt::format("{} h {} min", hours, rest);
  }
  return minutes >= 1 ? fmt::format("{} min", minutes) : "less than a minute";
}

std::string clock_words(const Clock& clock, calendar::Instant as_of, calendar::Zone zone) {
  for (const escalation::Remark& remark : clock.remarks) {
    if (remark.code == escalation::RemarkCode::may_already_be_overdue) {
      return "may already be overdue";
    }
  }
  if (clock.status == Status::upcoming && clock.due) {
    return "opens " + calendar::to_text(calendar::local_date(*clock.due, zone));
  }
  if (clock.status == Status::due && !clock.overdue_from && clock.started) {
    // Without a number it is never late, and so its age is what matters.
    const std::int64_t age = calendar::seconds_between(clock.started->first, as_of);
    return duration_words(age) + " old";
  }
  if (!clock.by_seconds) return {};
  return duration_words(*clock.by_seconds) + (clock.status == Status::due ? " left" : " late");
}

std::string remark_words(const Clock& clock) {
  std::string words;
  for (const escalation::Remark& remark : clock.remarks) {
    if (!words.empty()) words += "; ";
    words += remark.words;
  }
  return words;
}

std::string deed_words(const model::Step& step) {
  if (!step.notify.empty()) {
    const std::string what = step.what.empty() ? "tell" : "tell: " + step.what.str();
    return step.in_writing && *step.in_writing ? what + ", in writing" : what;
  }
  if (step.remedy) {
    const bool is_verified = step.verified && *step.verified;
    return is_verified ? "complete and verify all remedial actions"
                       : "complete all remedial actions";
  }
  if (step.re_audit) {
    return *step.re_audit == model::ReAudit::of_actions ? "re-audit the actions"
                                                        : "re-audit the case";
  }
  if (step.further) {
    return counted(*step.further, "further audit record", "further audit records");
  }
  return step.deed->str();
}

document::Value in_time_until(const model::Dataset& data, const escalation::Clock& clock) {
  const bool opens_on_a_day = static_cast<bool>(escalation::step_at(data, clock.place).after);
  if (opens_on_a_day && clock.overdue_from) return calendar::plus_seconds(*clock.overdue_from, -1);
  return clock.due ? document::Value(*clock.due) : document::Value();
}

document::Status clock_status(Status status) {
  return {std::string(escalation::status_name(status)), tone_of(status)};
}

document::Value moment_cell(const std::optional<calendar::Interval>& when, calendar::Zone zone) {
  if (!when) return {};
  const calendar::Date day = calendar::local_date(when->first, zone);
  const bool is_day = *when == calendar::whole_day(day, zone);
  if (is_day) return day;
  return when->first;
}

}  // namespace qaf::report

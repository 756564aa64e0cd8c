// The words of duties: statuses, reasons, ids of evidence.

#include "schedule/duty.hpp"

#include <array>
#include <utility>

namespace qaf::schedule {
namespace {

using namespace std::string_view_literals;

// In the order of the enumeration.
constexpr std::array status_names{
    "met"sv,          "met_late"sv,   "due"sv,          "upcoming"sv, "overdue"sv,
    "missed"sv,       "unproven"sv,   "excused"sv,      "vacant"sv,   "not_applicable"sv,
    "within_limit"sv, "over_limit"sv, "undetermined"sv,
};
static_assert(status_names.size() == static_cast<std::size_t>(Status::undetermined) + 1);

constexpr std::array because_names{
    "joined"sv,
    "left"sv,
    "away"sv,
    "not_tagged"sv,
    "opened"sv,
    "not_in_force"sv,
    "partly_vacant"sv,
    "rounded_down"sv,
    "exempt"sv,
    "post_empty"sv,
    "no_holder"sv,
    "no_roster"sv,
    "not_stated"sv,
    "set_elsewhere"sv,
    "unknown_name"sv,
    "done_late"sv,
    "away_when_due"sv,
    "exempt_afterwards"sv,
    "exemption_refused"sv,
    "may_be_overdue"sv,
    "beyond_known_holidays"sv,
    "void_record"sv,
    "wrong_framework"sv,
    "task_not_in_force"sv,
    "author_unknown"sv,
    "not_in_post"sv,
    "outside_remit"sv,
    "not_independent"sv,
    "taking_part_missing"sv,
    "not_all_together"sv,
    "wrong_subject"sv,
    "subject_missing"sv,
    "same_case"sv,
    "no_such_event"sv,
    "before_event"sv,
    "no_open_event"sv,
    "counts_for_later"sv,
    "period_missing"sv,
    "no_such_period"sv,
    "wrong_recipient"sv,
    "window_without_duty"sv,
};
static_assert(because_names.size() == static_cast<std::size_t>(Because::window_without_duty) + 1);

}  // namespace

std::string_view status_name(Status status) {
  return status_names[static_cast<std::size_t>(status)];
}

std::span<const std::string_view> all_status_names() {
  return status_names;
}

Status status_of(calendar::Verdict verdict) {
  switch (verdict) {
    case calendar::Verdict::upcoming:
      return Status::upcoming;
    case calendar::Verdict::due:
      return Status::due;
    case calendar::Verdict::met:
      return Status::met;
    case calendar::Verdict::met_late:
      return Status::met_late;
    case calendar::Verdict::unproven:
      return Status::unproven;
    case calendar::Verdict::overdue:
      break;
  }
  return Status::overdue;
}

std::string_view because_name(Because because) {
  return because_names[static_cast<std::size_t>(because)];
}

std::string evidence_id(const model::Dataset& data, const Evidence& evidence) {
  if (evidence.kind == Evidence::Kind::record) return data.records[evidence.position].id->str();
  const model::Report& report = data.reports[evidence.position];
  if (report.id) return report.id->str();
  return report.task->str() + " " + calendar::to_text(report.delivered->date());
}

}  // namespace qaf::schedule

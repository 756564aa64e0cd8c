// The words of clocks: codes for programs, names for officers.

#include <fmt/format.h>

#include "escalation/clock.hpp"

namespace qaf::escalation {
std::string_view code_name(RemarkCode code) {
  switch (code) {
    case RemarkCode::may_already_be_overdue:
      return "may_already_be_overdue";
    case RemarkCode::time_not_recorded:
      return "time_not_recorded";
    case RemarkCode::author_is_recipient:
      return "author_is_recipient";
    case RemarkCode::spoken_not_written:
      return "spoken_not_written";
    case RemarkCode::channel_not_recorded:
      return "channel_not_recorded";
    case RemarkCode::wrong_person:
      return "wrong_person";
    case RemarkCode::told_too_early:
      return "told_too_early";
    case RemarkCode::earlier_than_start:
      return "earlier_than_start";
    case RemarkCode::participants_not_recorded:
      return "participants_not_recorded";
    case RemarkCode::not_with_all:
      return "not_with_all";
    case RemarkCode::no_action_recorded:
      return "no_action_recorded";
    case RemarkCode::actions_open:
      return "actions_open";
    case RemarkCode::re_audited:
      return "re_audited";
    case RemarkCode::re_audited_early:
      return "re_audited_early";
    case RemarkCode::re_audit_allocated:
      return "re_audit_allocated";
    case RemarkCode::another_auditor:
      return "another_auditor";
    case RemarkCode::further_records:
      return "further_records";
    case RemarkCode::not_same_subject:
      return "not_same_subject";
    case RemarkCode::raised_by_moderation:
      return "raised_by_moderation";
    case RemarkCode::ended_by_moderation:
      return "ended_by_moderation";
    case RemarkCode::beyond_known_holidays:
      return "beyond_known_holidays";
    case RemarkCode::exempted:
      return "exempted";
    case RemarkCode::extended:
      return "extended";
    case RemarkCode::exemption_not_allowed:
      return "exemption_not_allowed";
    case RemarkCode::exempted_afterwards:
      return "exempted_afterwards";
    case RemarkCode::nobody_in_post:
      return "nobody_in_post";
    case RemarkCode::nobody_named:
      return "nobody_named";
  }
  return {};
}

std::string_view level_name(EvidenceLevel level) {
  switch (level) {
    case EvidenceLevel::unknown:
      return "unknown";
    case EvidenceLevel::recorded_in_time:
      return "recorded_in_time";
    case EvidenceLevel::claimed_in_time:
      return "claimed_in_time";
    case EvidenceLevel::uncommitted:
      return "uncommitted";
  }
  return {};
}

const std::vector<model::Step>& steps_at(const model::Dataset& data, StepPlace place) {
  const model::Framework& framework = data.frameworks[place.framework];
  switch (place.origin) {
    case Origin::task:
      break;
    case Origin::escalation:
      return framework.escalations[place.rule].steps;
    case Origin::moderation:
      return framework.moderation[place.rule].steps;
  }
  return framework.tasks[place.rule].steps;
}

const model::Step& step_at(const model::Dataset& data, StepPlace place) {
  return steps_at(data, place)[place.step];
}

Text rule_at(const model::Dataset& data, StepPlace place) {
  const model::Framework& framework = data.frameworks[place.framework];
  switch (place.origin) {
    case Origin::task:
      break;
    case Origin::escalation:
      return framework.escalations[place.rule].id->text;
    case Origin::moderation:
      return framework.moderation[place.rule].id->text;
  }
  return framework.tasks[place.rule].id->text;
}

std::string role_of(const model::Dataset& data, const Clock& clock) {
  const model::Step& step = step_at(data, clock.place);
  if (clock.recipient == model::nowhere) return step.by ? step.by->str() : "author";
  const model::Recipient& recipient = step.notify[clock.recipient];
  if (clock.addressee) return fmt::format("every {}", clock.addressee->role.view());
  std::string words;
  for (const model::Name& name : recipient.names) {
    if (!words.empty()) words += " or ";
    words += name->view();
  }
  return words;
}

std::optional<std::string> who_of(const model::Dataset& data, const Clock& clock) {
  if (clock.person != model::nowhere) return data.people[clock.person].id->str();
  if (!clock.body.empty()) return clock.body.str();
  return std::nullopt;
}

}  // namespace qaf::escalation

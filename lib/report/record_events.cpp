// What happened with one audit record, and what will if nothing more is recorded.

#include "report/record_events.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "escalation/action.hpp"
#include "model/seen.hpp"
#include "report/due_items.hpp"

namespace qaf::report {
namespace {

using calendar::Instant;
using calendar::Interval;
using escalation::Clock;
using escalation::Status;
using model::Name;
using model::Record;

std::string names_words(const Slice<Name>& names) {
  std::string words;
  for (const Name& name : names) words += (words.empty() ? "" : ", ") + name->str();
  return words;
}

std::string_view channel_words(model::Channel channel) {
  switch (channel) {
    case model::Channel::email:
      return "by email";
    case model::Channel::letter:
      return "by letter";
    case model::Channel::case_record:
      return "in the case record";
    case model::Channel::message:
      return "by message";
    case model::Channel::meeting:
      return "in a meeting";
    case model::Channel::phone:
      return "by phone";
  }
  return {};
}

// The story of one record as it is gathered.
class Story {
 public:
  Story(const model::Index& index, std::uint32_t position, Instant as_of)
      : data_(index.data()),
        position_(position),
        record_(data_.records[position]),
        as_of_(as_of),
        zone_(data_.settings.zone) {}

  void tell_record() {
    add(record_.allocated, "allocated", names_words(record_.by));
    add(record_.completed, "completed: " + outcome_words(record_), names_words(record_.by));
    if (record_.feedback.has_value() && !record_.feedback->not_obtained) {
      const model::Feedback& feedback = *record_.feedback;
      add(feedback.when, "feedback", feedback.from->str());
    }
    for (const model::FollowUp& entry : record_.follow_up) tell(entry);
    for (std::uint32_t i = 0; i < record_.actions.size(); ++i) tell_action(i);
    Text grade = *record_.grade;
    for (const model::ModerationEntry& entry : record_.moderation) tell(entry, grade);
    if (record_.void_.has_value()) {
      add(record_.void_->when, "made void: " + record_.void_->why->str(),
          record_.void_->approved_by->str());
    }
  }

  void tell_exemptions() {
    for (const model::Exemption& exemption : data_.exemptions) {
      if (!(*exemption.record == record_.id->text)) continue;
      const std::string step = exemption.step ? ", step " + exemption.step->str() : "";
      add(exemption.when,
          fmt::format("exemption {}{}: {}", exemption.id->view(), step, exemption.why->view()),
          exemption.approved_by->str());
    }
  }

  // Other records that name this one.
  void tell_linked() {
    for (const Record& other : data_.records) {
      const bool is_re_audit = *other.re_audit_of == record_.id->text;
      const bool is_further = *other.follows == record_.id->text;
      if (!is_re_audit && !is_further) continue;
      if (model::is_void(other, as_of_, zone_)) continue;
      const std::string_view kind = is_re_audit ? "re-audit" : "further audit";
      const std::string by = names_words(other.by);
      add(other.allocated, fmt::format("{} {} allocated", kind, other.id->view()), by);
      add(other.completed,
          fmt::format("{} {} completed: {}", kind, other.id->view(), outcome_words(other)), by);
    }
  }

  // When time ran out, and when it will.
  void tell(const Clock& clock) {
    const model::Step& step = escalation::step_at(data_, clock.place);
    const std::string name =
        fmt::format("{}, {}", escalation::rule_at(data_, clock.place).view(), step.id->view());
    const std::string role = escalation::role_of(data_, clock);
    const std::string who = escalation::who_of(data_, clock).value_or(role);
    const bool ran_out = clock.status == Status::overdue || clock.status == Status::met_late ||
                         clock.status == Status::missed;
    if (ran_out && clock.overdue_from) {
      add_at(calendar::exactly(calendar::plus_seconds(*clock.overdue_from, -1)),
             fmt::format("time ran out: {}", name), who);
    } else if (clock.status == Status::upcoming && clock.due) {
      add_ahead(*clock.due, fmt::format("opens: {}", name), who);
    } else if (clock.status == Status::due && clock.overdue_from) {
      add_ahead(calendar::plus_seconds(*clock.overdue_from, -1),
                fmt::format("time runs out: {}", name), who);
    }
  }

  [[nodiscard]] std::vector<RecordEvent> in_order() && {
    std::stable_sort(
        events_.begin(), events_.end(),
        [](const RecordEvent& a, const RecordEvent& b) { return a.at.first < b.at.first; });
    return std::move(events_);
  }

 private:
  void tell(const model::FollowUp& entry) {
    const bool is_notice = !entry.to.empty();
    std::string what = is_notice ? "told" : "done";
    if (entry.step) what = is_notice ? "told: " + entry.step->str() : entry.step->str();
    if (entry.how) what += fmt::format(" ({})", channel_words(*entry.how));
    if (!entry.what.empty()) what += fmt::format(": {}", entry.what.view());
    const std::string who = names_words(is_notice ? entry.to : entry.with);
    add(entry.when, what, who.empty() ? entry.by->str() : who);
  }

  void tell_action(std::uint32_t which) {
    const model::Action& action = record_.actions[which];
    escalation::TrackedAction tracked;
    tracked.record = position_;
    tracked.action = which;
    const std::string name = fmt::format("action {}", escalation::action_id(data_, tracked));
    add(action.raised, name + " raised: " + action.what->str(), action.owner->str());
    add(action.completed, name + " completed: " + action.what->str(), action.owner->str());
    add(action.verified.when, name + " verified", action.verified.by->str());
  }

  void tell(const model::ModerationEntry& entry, Text& grade) {
    const std::string rule = entry.rule ? " (" + entry.rule->str() + ")" : "";
    const std::string with = entry.with.empty() ? "" : " with " + names_words(entry.with);
    std::string what = "moderated" + with + rule;
    if (entry.grade) {
      what += *entry.grade == grade
                  ? fmt::format(": {} confirmed", grade.view())
                  : fmt::format(": {}, was {}", entry.grade->view(), grade.view());
      grade = *entry.grade;
    }
    add(entry.when, what, entry.by->str());
  }

  void add(const model::Spanned<calendar::Moment>& when, std::string what, std::string who) {
    if (const auto at = model::happened(when, as_of_, zone_)) {
      add_at(*at, std::move(what), std::move(who));
    }
  }

  void add_at(Interval at, std::string what, std::string who) {
    events_.push_back({at, std::move(what), std::move(who), false});
  }

  void add_ahead(Instant at, std::string what, std::string who) {
    events_.push_back({calendar::exactly(at), std::move(what), std::move(who), true});
  }

  const model::Dataset& data_;
  std::uint32_t position_;
  const Record& record_;
  Instant as_of_;
  calendar::Zone zone_;
  std::vector<RecordEvent> events_;
};

}  // namespace

std::string outcome_words(const Record& record) {
  std::string words = record.grade ? record.grade->str() : "no grade";
  if (!record.concern) return words;
  if (*record.concern == model::Concern::immediate) words += ", immediate concern";
  if (*record.concern == model::Concern::significant) words += ", significant concern";
  return words;
}

std::vector<RecordEvent> events_of(const model::Index& index, std::uint32_t record,
                                   const std::vector<Clock>& clocks, Instant as_of) {
  Story story(index, record, as_of);
  story.tell_record();
  story.tell_exemptions();
  story.tell_linked();
  for (const Clock& clock : clocks) story.tell(clock);
  return std::move(story).in_order();
}

}  // namespace qaf::report

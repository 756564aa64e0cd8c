// From when a step is counted, by when it must be met, and who was let off.

#include "escalation/terms.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calendar/moment.hpp"

namespace qaf::escalation {
namespace {

using calendar::Instant;
using calendar::Interval;
using model::Exemption;
using model::Name;
using model::nowhere;

// The first moderation in this time of the rule.
std::optional<Interval> moderated(const std::vector<State>& states, const Episode& episode) {
  if (episode.moderation != nowhere) return episode.started;
  for (const State& state : states) {
    if (state.moderation != nowhere) return state.from;
  }
  return std::nullopt;
}

std::optional<Interval> start_of(const Subject& subject, const std::vector<State>& states,
                                 const Episode& episode, const PlannedStep& step,
                                 const std::vector<Outcome>& outcomes) {
  switch (step.starts_from) {
    case StartsFrom::rule:
      return episode.started;
    case StartsFrom::completed:
      return subject.completed;
    case StartsFrom::moderated:
      return moderated(states, episode);
    case StartsFrom::step:
      return outcomes[step.from].met;
    case StartsFrom::never:
      return std::nullopt;
  }
  return std::nullopt;
}

void settle_unless(const Outcome& other, Terms& terms) {
  terms.started = other.ran_out;
  if (other.ran_out) return;
  if (other.is_unproven) {
    terms.begins = Begins::perhaps;
  } else {
    const bool is_settled = other.met || other.is_not_needed;
    terms.begins = is_settled ? Begins::not_needed : Begins::not_yet;
  }
}

void note_holidays(calendar::HolidaysKnown known, Terms& terms) {
  if (known == calendar::HolidaysKnown::no) terms.holidays_known = known;
}

void set_limits(const Subject& subject, const model::Step& step, Interval start, Terms& terms) {
  const calendar::Calendar& calendar = subject.world.data.calendar;
  if (step.after) {
    const calendar::Deadline opens = calendar::opening(start, *step.after, calendar);
    terms.limits.opens = opens.due;
    note_holidays(opens.holidays_known, terms);
  }
  const auto& anchor = step.within ? step.within : step.after;
  if (anchor && step.grace) {
    const calendar::Deadline closes = calendar::deadline(start, *anchor, *step.grace, calendar);
    terms.limits.due = closes.due;
    note_holidays(closes.holidays_known, terms);
  } else if (step.within) {
    const calendar::Deadline closes = calendar::deadline(start, *step.within, calendar);
    terms.limits.due = closes.due;
    note_holidays(closes.holidays_known, terms);
  }
}

// `at_next`: by the end of the day of the next row, of which nothing is known until it is there.
void set_meeting(const Subject& subject, const model::Step& step, Interval start, Terms& terms) {
  const model::Dataset& data = subject.world.data;
  const std::string_view practitioner = subject.practitioner == nowhere
                                            ? std::string_view{}
                                            : data.people[subject.practitioner].id->view();
  const std::string_view unit =
      subject.unit == nowhere ? std::string_view{} : data.units[subject.unit].id->view();
  const auto row = subject.world.meetings.next(step.at_next->view(), subject.record, practitioner,
                                               unit, start, subject.world.as_of);
  if (!row) return;
  const calendar::Zone zone = data.settings.zone;
  terms.limits.due = Interval{calendar::end_of_day(calendar::local_date(row->first, zone), zone),
                              calendar::end_of_day(calendar::local_date(row->last, zone), zone)};
}

bool is_allowed(const model::Index& index, const std::vector<Name>& allowed,
                const Exemption& exemption) {
  const std::string_view approver = exemption.approved_by->view();
  const std::uint32_t person = index.person(approver);
  return std::any_of(allowed.begin(), allowed.end(), [&](const Name& name) {
    return *name == approver ||
           (person != nowhere && index.holds(person, name->view(), exemption.when->date()));
  });
}

bool concerns(const Subject& subject, const Exemption& exemption, const PlannedStep& step,
              const std::vector<std::uint32_t>& people) {
  if (exemption.step && !(*exemption.step == step.step->id->text)) return false;
  if (!exemption.who) return true;
  const std::uint32_t who = subject.world.index.person(exemption.who->view());
  return std::find(people.begin(), people.end(), who) != people.end();
}

void relieve(const Subject& subject, const Exemption& exemption, const Terms& terms,
             Relief& relief) {
  const calendar::Zone zone = subject.world.data.settings.zone;
  const std::string_view id = exemption.id->view();
  const auto add = [&](RemarkCode code, std::string words) {
    relief.remarks.push_back({code, std::move(words)});
  };
  if (exemption.extended_to) {
    relief.extended_to = calendar::end_of_day(*exemption.extended_to, zone);
    add(RemarkCode::extended,
        fmt::format("extended to {} by `{}`", calendar::to_text(*exemption.extended_to), id));
  } else {
    relief.is_excused = true;
    add(RemarkCode::exempted, fmt::format("excused by `{}`: {}", id, exemption.why->view()));
  }
  const auto approved = happened(exemption.when, subject.world.as_of, zone);
  if (approved && terms.limits.due && approved->first > terms.limits.due->last) {
    add(RemarkCode::exempted_afterwards,
        fmt::format("approved on {}, after it was due", calendar::to_text(*exemption.when)));
  }
}

}  // namespace

Terms terms_of(const Subject& subject, const std::vector<State>& states, const Episode& episode,
               const PlannedStep& step, const std::vector<Outcome>& outcomes) {
  Terms terms;
  if (step.unless >= 0) {
    settle_unless(outcomes[static_cast<std::size_t>(step.unless)], terms);
  } else {
    terms.started = start_of(subject, states, episode, step, outcomes);
    if (!terms.started) terms.begins = Begins::not_yet;
    if (step.starts_from == StartsFrom::step && outcomes[step.from].is_not_needed) {
      terms.begins = Begins::not_needed;
      terms.started.reset();
    }
  }
  terms.day = subject.world.today;
  if (!terms.started) return terms;
  terms.day = calendar::local_date(terms.started->first, subject.world.data.settings.zone);
  set_limits(subject, *step.step, *terms.started, terms);
  if (step.step->at_next) set_meeting(subject, *step.step, *terms.started, terms);
  return terms;
}

Relief relief_of(const Subject& subject, model::TaskPlace place, const PlannedStep& step,
                 const std::vector<std::uint32_t>& people, const Terms& terms) {
  Relief relief;
  const World& world = subject.world;
  const auto found = world.exemptions.find(subject.position);
  if (found == world.exemptions.end() || !terms.started) return relief;
  const calendar::Zone zone = world.data.settings.zone;
  const std::vector<Name>& of_task = world.index.at(place).exemptions.approved_by;
  const std::vector<Name>& allowed =
      of_task.empty() ? world.index.framework_of(place).exemptions.approved_by : of_task;
  for (const std::uint32_t position : found->second) {
    const Exemption& exemption = world.data.exemptions[position];
    if (!concerns(subject, exemption, step, people)) continue;
    if (!happened(exemption.when, world.as_of, zone)) continue;
    if (exemption.expires && terms.day > *exemption.expires) continue;
    if (allowed.empty() || is_allowed(world.index, allowed, exemption)) {
      relieve(subject, exemption, terms, relief);
    } else {
      relief.remarks.push_back({RemarkCode::exemption_not_allowed,
                                fmt::format("`{}` does not count: `{}` may not approve it",
                                            exemption.id->view(), exemption.approved_by->view())});
    }
  }
  return relief;
}

}  // namespace qaf::escalation

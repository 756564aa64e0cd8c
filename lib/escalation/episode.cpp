// When a rule begins to ask something of a record, and when moderation ends it again.

#include "escalation/episode.hpp"

#include <algorithm>

#include "calendar/moment.hpp"

namespace qaf::escalation {
namespace {

using calendar::Interval;
using model::nowhere;

bool holds(const Subject& subject, model::TaskPlace place, const PlannedRule& rule,
           const State& state) {
  return model::is_stated(*rule.when) &&
         model::holds(subject.world.index, place, subject.record, state.grade, *rule.when);
}

std::vector<Episode> of_escalation(const Subject& subject, const std::vector<State>& states,
                                   model::TaskPlace place, const PlannedRule& rule) {
  std::vector<Episode> episodes;
  bool is_running = false;
  for (std::size_t i = 0; i < states.size(); ++i) {
    const State& state = states[i];
    const bool is_true = holds(subject, place, rule, state);
    if (is_true && !is_running && state.place == place) {
      episodes.push_back({state.from, state.moderation, std::nullopt, nowhere});
    }
    if (!is_true && is_running && !episodes.empty() && !episodes.back().ended) {
      episodes.back().ended = state.from;
      episodes.back().ended_by = state.moderation;
    }
    is_running = is_true;
  }
  return episodes;
}

bool is_of(const model::ModerationEntry& entry, const PlannedRule& rule) {
  return entry.rule ? *entry.rule == rule.id : rule.is_first_moderation;
}

std::vector<Episode> of_moderation(const Subject& subject, const std::vector<State>& states,
                                   model::TaskPlace place, const PlannedRule& rule) {
  std::vector<Episode> episodes;
  for (const State& state : states) {
    if (state.moderation == nowhere || !(state.place == place)) continue;
    if (!is_of(subject.record.moderation[state.moderation], rule)) continue;
    episodes.push_back({state.from, state.moderation, std::nullopt, nowhere});
  }
  return episodes;
}

model::TaskPlace place_on(const Subject& subject, calendar::Date day) {
  const model::Record& record = subject.record;
  return subject.world.index.task_on(record.task->view(), day, record.framework->view())
      .value_or(subject.place);
}

}  // namespace

std::vector<State> states_of(const Subject& subject) {
  const model::Record& record = subject.record;
  const calendar::Zone zone = subject.world.data.settings.zone;
  std::vector<State> states;
  states.push_back({subject.completed, nowhere, subject.place, model::first_grade(record)});
  for (std::uint32_t i = 0; i < record.moderation.size(); ++i) {
    const auto moderated = happened(record.moderation[i].when, subject.world.as_of, zone);
    if (!moderated) continue;
    // A moderation entered with a time before the completion follows it all the same.
    states.push_back({later_of(*moderated, subject.completed), i, subject.place, {}});
  }
  std::stable_sort(states.begin() + 1, states.end(),
                   [](const State& a, const State& b) { return a.from.first < b.from.first; });
  for (std::size_t i = 1; i < states.size(); ++i) {
    const model::ModerationEntry& entry = record.moderation[states[i].moderation];
    states[i].place = place_on(subject, entry.when->date());
    states[i].grade = states[i - 1].grade;
    if (!entry.grade) continue;
    states[i].grade.grade = *entry.grade;
    states[i].grade.is_changed = record.grade && !(*entry.grade == *record.grade);
  }
  return states;
}

std::vector<Episode> episodes_of(const Subject& subject, const std::vector<State>& states,
                                 model::TaskPlace place, const PlannedRule& rule) {
  switch (rule.origin) {
    case Origin::task:
      if (!(states.front().place == place)) return {};
      return {{states.front().from, nowhere, std::nullopt, nowhere}};
    case Origin::escalation:
      return of_escalation(subject, states, place, rule);
    case Origin::moderation:
      return of_moderation(subject, states, place, rule);
  }
  return {};
}

}  // namespace qaf::escalation

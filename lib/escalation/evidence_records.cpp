// What stops a clock: remedial actions, re-audits and further audit records.

#include <algorithm>

#include <fmt/format.h>

#include "calendar/moment.hpp"
#include "escalation/evidence.hpp"
#include "model/subject.hpp"

namespace qaf::escalation {
namespace {

using calendar::Interval;
using model::Action;
using model::nowhere;
using model::Record;

calendar::Zone zone_of(const Asked& asked) {
  return asked.subject.world.data.settings.zone;
}

enum class Needed : std::uint8_t { completed, verified };

// When an action came to its end; one that was verified was completed by then.
std::optional<Interval> ended(const Asked& asked, const Action& action, Needed needed) {
  const auto verified = happened(action.verified.when, asked.seen_at, zone_of(asked));
  if (needed == Needed::verified) return verified;
  const auto completed = happened(action.completed, asked.seen_at, zone_of(asked));
  return completed ? completed : verified;
}

struct Actions {
  std::size_t all = 0;  // raised by the time it is looked at
  std::size_t ended = 0;
  std::optional<Interval> last;
};

Actions actions_of(const Asked& asked, Needed needed) {
  Actions actions;
  for (const Action& action : asked.subject.record.actions) {
    if (action.raised && !happened(action.raised, asked.seen_at, zone_of(asked))) continue;
    ++actions.all;
    const std::optional<Interval> when = ended(asked, action, needed);
    if (!when) continue;
    ++actions.ended;
    actions.last = actions.last ? later_of(*actions.last, *when) : *when;
  }
  return actions;
}

void explain(const Actions& actions, Needed needed, Found& found) {
  if (actions.all == 0) {
    found.remarks.push_back({RemarkCode::no_action_recorded, "no remedial action is recorded"});
    return;
  }
  const std::size_t open = actions.all - actions.ended;
  if (open == 0) return;
  found.remarks.push_back(
      {RemarkCode::actions_open,
       fmt::format("{} of {} {} {} not {}", open, actions.all,
                   actions.all == 1 ? "action" : "actions", open == 1 ? "is" : "are",
                   needed == Needed::verified ? "verified" : "completed")});
}

// A record that names this one, completed and not void at the time.
std::optional<Interval> completed(const Asked& asked, const Record& record) {
  if (is_void(record, asked.seen_at, zone_of(asked))) return std::nullopt;
  return happened(record.completed, asked.seen_at, zone_of(asked));
}

std::string grade_words(const Record& record) {
  return record.grade ? record.grade->str() : "no grade";
}

Candidate candidate_of(const Asked& asked, std::uint32_t position, Interval when) {
  const Record& record = asked.subject.world.data.records[position];
  const Group authors = authors_of(asked.subject.world.index, record);
  Candidate candidate{when, true, nowhere, {}, position};
  if (!authors.people.empty()) {
    candidate.person = authors.people.front();
  } else if (!authors.bodies.empty()) {
    candidate.body = authors.bodies.front();
  }
  return candidate;
}

bool has_same_auditor(const Asked& asked, const Record& record) {
  const auto& by = asked.subject.record.by;
  return std::any_of(record.by.begin(), record.by.end(), [&](const model::Name& name) {
    return std::any_of(by.begin(), by.end(),
                       [&](const model::Name& author) { return *author == *name; });
  });
}

bool is_of_actions(const Asked& asked) {
  return *asked.planned.step->re_audit == model::ReAudit::of_actions;
}

// What a re-audit compares: the two grades, or what became of the first audit's actions.
std::string compared_words(const Asked& asked, const Record& again) {
  if (!is_of_actions(asked)) {
    return fmt::format("{}, was {}", grade_words(again), grade_words(asked.subject.record));
  }
  const Actions completed = actions_of(asked, Needed::completed);
  const Actions verified = actions_of(asked, Needed::verified);
  if (completed.all == 0) return "no remedial action is recorded";
  return fmt::format("{} of {} {} completed, {} verified", completed.ended, completed.all,
                     completed.all == 1 ? "action" : "actions", verified.ended);
}

void explain_re_audit(const Asked& asked, const Best& best, Found& found) {
  const StableList<Record>& records = asked.subject.world.data.records;
  if (found.best && found.best->record != nowhere) {
    const Record& record = records[found.best->record];
    found.remarks.push_back({RemarkCode::re_audited, fmt::format("`{}`: {}", record.id->view(),
                                                                 compared_words(asked, record))});
    const bool prefers_same = *asked.planned.step->prefer == "same_auditor";
    if (prefers_same && !has_same_auditor(asked, record)) {
      found.remarks.push_back(
          {RemarkCode::another_auditor, "by another auditor; the framework prefers the same one"});
    }
    return;
  }
  if (found.best || !best.early()) return;
  const Record& record = records[best.early()->record];
  found.remarks.push_back(
      {RemarkCode::re_audited_early,
       fmt::format("`{}` of {} came too early and does not count: {}", record.id->view(),
                   calendar::to_text(*record.completed),
                   is_of_actions(asked) ? compared_words(asked, record) : grade_words(record))});
}

bool is_same_subject(const Asked& asked, const Record& record) {
  const model::Step& step = *asked.planned.step;
  if (!step.same) return true;
  const model::Index& index = asked.subject.world.index;
  if (*step.same == model::Same::practitioner) {
    return asked.subject.practitioner != nowhere &&
           model::practitioner_of(index, record) == asked.subject.practitioner;
  }
  return asked.subject.unit != nowhere && model::unit_of(index, record) == asked.subject.unit;
}

// The interval in which the last of the first `count` of them happened.
Interval when_enough(std::vector<Interval> whens, std::size_t count) {
  const auto nth = static_cast<std::ptrdiff_t>(count) - 1;
  const auto take = [&](auto key) {
    std::nth_element(whens.begin(), whens.begin() + nth, whens.end(),
                     [&](const Interval& a, const Interval& b) { return a.*key < b.*key; });
    return whens[count - 1].*key;
  };
  const calendar::Instant first = take(&Interval::first);
  return {first, take(&Interval::last)};
}

}  // namespace

Found find_remedy(const Asked& asked, const calendar::Limits& limits) {
  const model::Step& step = *asked.planned.step;
  const Needed needed = step.verified && *step.verified ? Needed::verified : Needed::completed;
  const Actions actions = actions_of(asked, needed);
  Best best(limits, asked.seen_at);
  if (actions.all > 0 && actions.ended == actions.all) best.consider({*actions.last});
  Found found = best.found();
  if (!found.best) explain(actions, needed, found);
  return found;
}

Found find_re_audit(const Asked& asked, const calendar::Limits& limits) {
  const World& world = asked.subject.world;
  Best best(limits, asked.seen_at);
  std::optional<std::uint32_t> allocated;
  for (const auto& [of, position] : world.links.re_audits.to(asked.subject.position)) {
    const Record& record = world.data.records[position];
    if (const std::optional<Interval> when = completed(asked, record)) {
      best.consider(candidate_of(asked, position, *when));
    } else if (!is_void(record, asked.seen_at, zone_of(asked)) &&
               happened(record.allocated, asked.seen_at, zone_of(asked))) {
      allocated = position;
    }
  }
  const Actions verified = actions_of(asked, Needed::verified);
  if (is_of_actions(asked) && verified.all > 0 && verified.ended == verified.all) {
    best.consider({*verified.last});
  }
  Found found = best.found();
  explain_re_audit(asked, best, found);
  if (!found.best && allocated) {
    found.remarks.push_back(
        {RemarkCode::re_audit_allocated, fmt::format("`{}` is allocated, and not completed",
                                                     world.data.records[*allocated].id->view())});
  }
  if (!found.best && is_of_actions(asked)) explain(verified, Needed::verified, found);
  return found;
}

Found find_further(const Asked& asked, const calendar::Limits& limits) {
  const World& world = asked.subject.world;
  const auto wanted =
      static_cast<std::size_t>(std::max<std::int64_t>(*asked.planned.step->further, 1));
  Best best(limits, asked.seen_at);
  std::vector<Interval> whens;
  Text of_another;
  for (const auto& [of, position] : world.links.followers.to(asked.subject.position)) {
    const Record& record = world.data.records[position];
    const std::optional<Interval> when = completed(asked, record);
    if (!when) continue;
    if (is_same_subject(asked, record)) {
      whens.push_back(*when);
    } else {
      of_another = record.id->text;
    }
  }
  if (whens.size() >= wanted) best.consider({when_enough(whens, wanted)});
  Found found = best.found();
  if (found.best) return found;
  found.remarks.push_back({RemarkCode::further_records,
                           fmt::format("{} of {} further audit records", whens.size(), wanted)});
  if (!of_another.empty()) {
    found.remarks.push_back(
        {RemarkCode::not_same_subject,
         fmt::format("`{}` is about another {}", of_another.view(),
                     *asked.planned.step->same == model::Same::team ? "team" : "practitioner")});
  }
  return found;
}

}  // namespace qaf::escalation

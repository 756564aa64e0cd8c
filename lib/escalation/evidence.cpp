// What stops a clock: notices and entries of follow_up, and which evidence is the best.

#include "escalation/evidence.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calendar/moment.hpp"

namespace qaf::escalation {
namespace {

using calendar::Interval;
using calendar::Verdict;
using model::FollowUp;
using model::Name;
using model::nowhere;

// What counts the most: in time, then perhaps in time, then late, then late and perhaps not at all.
int rank_of(Verdict verdict, bool is_certain) {
  switch (verdict) {
    case Verdict::met:
      return is_certain ? 5 : 4;
    case Verdict::unproven:
      return 4;
    case Verdict::met_late:
      return is_certain ? 3 : 2;
    case Verdict::upcoming:
    case Verdict::due:
    case Verdict::overdue:
      break;
  }
  return 0;  // it came before the clock opened
}

// Why an entry that told the recipient, or might have, does not count; the last of each kind.
struct NotCounted {
  const FollowUp* spoken = nullptr;
  const FollowUp* too_early = nullptr;
  const FollowUp* before_start = nullptr;
  const FollowUp* to_another = nullptr;
  Text other;  // who was told instead
};

// The names of an entry: who was told, and of an entry that names its step who took part.
template <class Visit>
void each_name(const FollowUp& entry, Visit visit) {
  for (const Name& name : entry.to) visit(*name);
  if (!entry.step) return;
  for (const Name& name : entry.with) visit(*name);
}

bool is_for(const FollowUp& entry, const model::Step& step) {
  return !entry.step || *entry.step == step.id->text;
}

// A notice that names no step, sent before the step that this one follows, was about that one.
bool is_before_its_start(const Asked& asked, const FollowUp& entry, Interval when) {
  return asked.planned.starts_from == StartsFrom::step && !entry.step &&
         when.last < asked.started.first;
}

// Looks through follow_up for entries that tell one recipient.
class NoticeSearch {
 public:
  NoticeSearch(const Asked& asked, const Told& told, const Group& group,
               const calendar::Limits& limits)
      : asked_(asked),
        told_(told),
        group_(group),
        index_(asked.subject.world.index),
        best_(limits, asked.seen_at) {}

  void look_at(const FollowUp& entry) {
    const auto when = happened(entry.when, asked_.seen_at, asked_.subject.world.data.settings.zone);
    if (!when || !is_for(entry, *asked_.planned.step)) return;
    each_name(entry, [&](Text name) { look_at(entry, *when, name); });
  }

  [[nodiscard]] Found found() const {
    Found found = best_.found();
    const bool is_told =
        found.best && found.best->is_certain && found.judgement.verdict == Verdict::met;
    if (!is_told) explain(found);
    return found;
  }

 private:
  void look_at(const FollowUp& entry, Interval when, Text name) {
    if (!is_recipient(entry, name)) {
      if (is_another_holder(entry, name)) {
        not_counted_.to_another = &entry;
        not_counted_.other = name;
      }
      return;
    }
    if (when.last < asked_.subject.earliest) {
      not_counted_.too_early = &entry;
    } else if (is_before_its_start(asked_, entry, when)) {
      not_counted_.before_start = &entry;
    } else if (must_be_written() && entry.how && !model::is_written(*entry.how)) {
      not_counted_.spoken = &entry;
    } else {
      const std::uint32_t person = index_.person(name.view());
      const bool is_certain = !must_be_written() || entry.how.has_value();
      best_.consider({when, is_certain, person, person == nowhere ? name : Text{}, nowhere});
    }
  }

  [[nodiscard]] bool must_be_written() const {
    return asked_.planned.step->in_writing && *asked_.planned.step->in_writing;
  }

  // Who held the role when the clock started, or on the day of the notice.
  [[nodiscard]] bool is_recipient(const FollowUp& entry, Text name) const {
    if (has_name(index_, group_, name)) return true;
    const auto& names = told_.recipient.names;
    const bool can_change = std::any_of(names.begin(), names.end(), [](const PlannedName& planned) {
      return planned.kind == NameKind::role || planned.kind == NameKind::line_manager ||
             planned.is_role_too;
    });
    return can_change &&
           has_name(index_, group_on(asked_.subject, told_, entry.when->date()), name);
  }

  [[nodiscard]] bool is_another_holder(const FollowUp& entry, Text name) const {
    if (told_.addressee) return false;  // each of the others has a row of their own
    const std::uint32_t person = index_.person(name.view());
    return person != nowhere &&
           holds_a_role_of(asked_.subject, told_.recipient, person, entry.when->date());
  }

  void explain(Found& found) const {
    const auto on = [](const FollowUp& entry) { return calendar::to_text(*entry.when); };
    const auto add = [&](RemarkCode code, std::string words) {
      found.remarks.push_back({code, std::move(words)});
    };
    if (found.best && !found.best->is_certain) {
      add(RemarkCode::channel_not_recorded,
          "they were told, and how is not recorded; writing is asked for");
    }
    if (not_counted_.spoken != nullptr) {
      const bool is_phone = *not_counted_.spoken->how == model::Channel::phone;
      add(RemarkCode::spoken_not_written,
          fmt::format("told {} on {}, which is not in writing",
                      is_phone ? "by phone" : "in a meeting", on(*not_counted_.spoken)));
    }
    if (found.best) return;
    if (not_counted_.too_early != nullptr) {
      add(RemarkCode::told_too_early,
          fmt::format("told on {}, before the audit began", on(*not_counted_.too_early)));
    }
    if (not_counted_.before_start != nullptr) {
      add(RemarkCode::earlier_than_start,
          fmt::format("told on {}, before what this follows", on(*not_counted_.before_start)));
    }
    if (not_counted_.to_another != nullptr) {
      add(RemarkCode::wrong_person,
          fmt::format("`{}` was told on {}, who is not the one for this team",
                      not_counted_.other.view(), on(*not_counted_.to_another)));
    }
  }

  const Asked& asked_;
  const Told& told_;
  const Group& group_;
  const model::Index& index_;
  Best best_;
  NotCounted not_counted_;
};

// Whether an entry that says who was there was with one of `group`.
bool was_with(const Asked& asked, const FollowUp& entry, const Group& group) {
  bool is_there = false;
  each_name(entry, [&](Text name) {
    is_there = is_there || has_name(asked.subject.world.index, group, name);
  });
  return is_there;
}

// When an entry names the step and was with somebody.
struct With {
  Interval when;
  bool is_said = true;  // false: the entry says of nobody that they were there
};

// Returns the earliest entry that names the step and was with `group`, else the earliest that does
// not say who was there; of no group the earliest of all.
std::optional<With> first_entry_with(const Asked& asked, const Group* group) {
  std::optional<With> first;
  for (const FollowUp& entry : asked.subject.record.follow_up) {
    if (!(*entry.step == asked.planned.step->id->text)) continue;
    const auto when = happened(entry.when, asked.seen_at, asked.subject.world.data.settings.zone);
    if (!when || when->last < asked.subject.earliest) continue;
    const bool says_who = !entry.to.empty() || !entry.with.empty();
    if (group != nullptr && says_who && !was_with(asked, entry, *group)) continue;
    const With found{*when, group == nullptr || says_who};
    const bool is_better = !first || (found.is_said && !first->is_said) ||
                           (found.is_said == first->is_said && when->first < first->when.first);
    if (is_better) first = found;
  }
  return first;
}

bool shares_person(const Group& a, const Group& b) {
  const auto is_in_b = [&](std::uint32_t person) { return has_person(b, person); };
  return std::any_of(a.people.begin(), a.people.end(), is_in_b) ||
         std::any_of(a.bodies.begin(), a.bodies.end(),
                     [&](Text body) { return has_body(b, body); });
}

std::string recipient_words(const PlannedRecipient& recipient) {
  std::string words;
  for (const PlannedName& name : recipient.names) {
    if (!words.empty()) words += " or ";
    words += name.name.view();
  }
  return words;
}

// Somebody who must take part, and what to call them where they did not.
struct Participant {
  Group group;
  std::string words;
};

// Of `{every: ROLE}` each holder is one.
std::vector<Participant> participants(const Asked& asked, calendar::Date day) {
  const World& world = asked.subject.world;
  std::vector<Participant> found;
  for (const PlannedRecipient& recipient : asked.planned.with) {
    if (!recipient.is_every) {
      found.push_back({group_on(asked.subject, recipient, day, asked.episode.moderation),
                       recipient_words(recipient)});
      continue;
    }
    for (const Addressee& one : every_holder(world.index, recipient, day)) {
      if (one.person == nowhere) continue;
      const Told told{recipient, one, day, asked.episode.moderation};
      found.push_back(
          {group_on(asked.subject, told, world.today), world.data.people[one.person].id->str()});
    }
  }
  return found;
}

}  // namespace

Best::Best(const calendar::Limits& limits, calendar::Instant seen_at)
    : limits_(limits),
      seen_at_(seen_at),
      without_(calendar::judge(limits, std::nullopt, seen_at)),
      with_(without_) {}

void Best::consider(const Candidate& candidate) {
  const calendar::Judgement judgement = calendar::judge(limits_, candidate.when, seen_at_);
  const int rank = rank_of(judgement.verdict, candidate.is_certain);
  if (rank == 0) {
    if (!early_ || early_->when.first < candidate.when.first) early_ = candidate;
    return;
  }
  const bool is_better =
      !best_ || rank > rank_ || (rank == rank_ && candidate.when.first < best_->when.first);
  if (!is_better) return;
  best_ = candidate;
  with_ = judgement;
  rank_ = rank;
}

Found Best::found() const {
  Found found;
  found.best = best_;
  found.judgement = with_;
  if (best_ && !best_->is_certain) {
    // Perhaps they were told as asked, perhaps not: while there is time it is still due, and where
    // it would be late at best it is overdue.
    const bool may_be_in_time = with_.verdict != Verdict::met_late;
    const bool is_over = without_.verdict == Verdict::overdue;
    found.judgement =
        is_over && may_be_in_time ? calendar::Judgement{Verdict::unproven, {}, {}} : without_;
  }
  return found;
}

Found find_notice(const Asked& asked, const Told& told, const Group& group,
                  const calendar::Limits& limits) {
  const Group& authors = asked.subject.authors;
  NoticeSearch search(asked, told, group, limits);
  for (const FollowUp& entry : asked.subject.record.follow_up) search.look_at(entry);
  if (!shares_person(group, authors)) return search.found();
  Found found;
  found.is_author = true;
  found.judgement.verdict = Verdict::met;
  found.best = Candidate{asked.subject.completed, true, nowhere, {}, nowhere};
  for (const std::uint32_t author : authors.people) {
    if (found.best->person == nowhere && has_person(group, author)) found.best->person = author;
  }
  if (found.best->person == nowhere) found.best->body = authors.bodies.front();
  return found;
}

Found find_deed(const Asked& asked, const calendar::Limits& limits) {
  Best best(limits, asked.seen_at);
  const Group& authors = asked.subject.authors;
  const calendar::Date day =
      calendar::local_date(asked.started.first, asked.subject.world.data.settings.zone);
  std::optional<With> all = first_entry_with(asked, nullptr);
  std::string missing;
  for (const Participant& somebody : participants(asked, day)) {
    if (!all) break;
    const bool is_doer = asked.planned.by.names.empty() && shares_person(somebody.group, authors);
    if (somebody.group.standing != Standing::found || is_doer) continue;
    if (const std::optional<With> with_them = first_entry_with(asked, &somebody.group)) {
      all = With{later_of(all->when, with_them->when), all->is_said && with_them->is_said};
    } else {
      missing += (missing.empty() ? "" : ", ") + somebody.words;
    }
  }
  if (all && missing.empty()) best.consider({all->when, all->is_said, nowhere, {}, nowhere});
  Found found = best.found();
  if (!missing.empty()) {
    found.remarks.push_back({RemarkCode::not_with_all, fmt::format("not yet with {}", missing)});
  } else if (all && !all->is_said) {
    found.remarks.push_back(
        {RemarkCode::participants_not_recorded, "it was done, and who took part is not recorded"});
  }
  return found;
}

}  // namespace qaf::escalation

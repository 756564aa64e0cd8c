// Who stands nearest to a duty.

#include "schedule/nearest_holder.hpp"

#include <algorithm>

#include "model/subject.hpp"

namespace qaf::schedule {
namespace {

using calendar::Date;
using calendar::Period;
using model::Doers;
using model::nowhere;
using model::PostPlace;

bool is_concerned(const Obligation& obligation, std::uint32_t doer, std::uint32_t d) {
  return doer == nowhere || doer == d || doer >= obligation.doers.size();
}

std::optional<NamedHolder> holder_at(const Roster& roster, const Obligation& obligation,
                                     std::uint32_t doer, std::uint32_t unit, Period days) {
  const model::Index& index = roster.index();
  for (std::uint32_t u = unit; u != nowhere; u = index.above(u)) {
    for (std::uint32_t d = 0; d < obligation.doers.size(); ++d) {
      if (!is_concerned(obligation, doer, d)) continue;
      const Doer& name = obligation.doers[d];
      if (name.kind == Doer::Kind::unit_kind && *index.data().units[u].kind == name.name) {
        return NamedHolder{unit_holder(index.data(), u), name.name};
      }
      if (name.kind != Doer::Kind::role) continue;
      // Of several in one unit the first by name, so that the order of files does not show.
      std::optional<Holder> first;
      for (const PostPlace post : roster.posts_in(name.name.view(), u)) {
        if (!roster.held(post).overlaps(days)) continue;
        const Holder holder = person_holder(index.data(), post.person);
        if (!first || holder.id < first->id) first = holder;
      }
      if (first) return NamedHolder{*first, name.name};
    }
  }
  return std::nullopt;
}

// Whether the holder of a post may look at the work of `subject`; the day is one on which the post
// is held.
bool is_eligible(const model::Index& index, const model::Task& task, const Concerned& subject,
                 std::uint32_t person, Date day) {
  const model::Standpoint standpoint{subject.unit, subject.person, day};
  return std::ranges::all_of(task.independence, [&](const model::Independence& rule) {
    return model::stands_apart(index, standpoint, person, rule.kind, rule.unit_kind->view());
  });
}

// Calls `visit` with each holder of a concerned role on any of `days` who may look at the work of
// `subject`, until it returns false.
template <class Visit>
void visit_eligible(const Roster& roster, const Obligation& obligation, std::uint32_t doer,
                    const Concerned& subject, Period days, Visit visit) {
  const model::Index& index = roster.index();
  const model::Task& task = index.at(obligation.place);
  for (std::uint32_t d = 0; d < obligation.doers.size(); ++d) {
    const Doer& name = obligation.doers[d];
    if (!is_concerned(obligation, doer, d) || name.kind != Doer::Kind::role) continue;
    for (const PostPlace post : index.posts_of(name.name.view())) {
      const Period held = roster.held(post);
      if (!held.overlaps(days)) continue;
      const Date day = std::clamp(days.last, held.first, held.last);
      if (!is_eligible(index, task, subject, post.person, day)) continue;
      if (!visit(NamedHolder{person_holder(index.data(), post.person), name.name})) return;
    }
  }
}

// The only holder there is on any of `days`; nothing where there are several.
std::optional<NamedHolder> single_holder(const Roster& roster, const Obligation& obligation,
                                         std::uint32_t doer, const Concerned& subject,
                                         Period days) {
  std::optional<NamedHolder> found;
  bool is_single = true;
  visit_eligible(roster, obligation, doer, subject, days, [&](const NamedHolder& holder) {
    is_single = !found || found->holder == holder.holder;
    if (!found) found = holder;
    return is_single;
  });
  return is_single ? found : std::nullopt;
}

std::optional<NamedHolder> body_among(const Obligation& obligation, std::uint32_t doer) {
  std::optional<NamedHolder> found;
  for (std::uint32_t d = 0; d < obligation.doers.size(); ++d) {
    if (!is_concerned(obligation, doer, d)) continue;
    if (obligation.doers[d].kind != Doer::Kind::body) continue;
    if (found) return std::nullopt;
    found = NamedHolder{body_holder(obligation.doers[d].name), obligation.doers[d].name};
  }
  return found;
}

}  // namespace

std::optional<NamedHolder> nearest_holder(const Roster& roster, const Obligation& obligation,
                                          std::uint32_t doer, const Concerned& subject,
                                          Period window, Date day) {
  const bool is_together = obligation.mode == Doers::Mode::together;
  if (is_together && subject.unit == nowhere) return std::nullopt;
  day = std::clamp(day, window.first, window.last);
  // Who stands nearest is not who may do it, where somebody from outside is asked.
  const bool is_from_anywhere =
      subject.unit == nowhere || !roster.index().at(obligation.place).independence.empty();
  for (const Period days : {Period{day, day}, window}) {
    std::optional<NamedHolder> found =
        is_from_anywhere ? single_holder(roster, obligation, doer, subject, days)
                         : holder_at(roster, obligation, doer, subject.unit, days);
    if (found) return found;
  }
  return body_among(obligation, doer);
}

bool has_holder(const Roster& roster, const Obligation& obligation, std::uint32_t doer,
                const Concerned& subject, Period window) {
  const model::Task& task = roster.index().at(obligation.place);
  const bool is_from_anywhere = subject.unit == nowhere || !task.independence.empty();
  const auto offers = [&](std::uint32_t d) {
    const Doer& name = obligation.doers[d];
    if (!is_concerned(obligation, doer, d)) return false;
    if (name.kind == Doer::Kind::body) return true;
    if (!is_from_anywhere) {
      return holder_at(roster, obligation, d, subject.unit, window).has_value();
    }
    if (name.kind == Doer::Kind::unit_kind) return true;
    bool has_one = false;
    visit_eligible(roster, obligation, d, subject, window, [&](const NamedHolder&) {
      has_one = true;
      return false;
    });
    return has_one;
  };
  std::uint32_t count = 0;
  for (std::uint32_t d = 0; d < obligation.doers.size(); ++d) count += offers(d) ? 1U : 0U;
  if (obligation.mode == Doers::Mode::not_stated || obligation.mode == Doers::Mode::absent) {
    return true;
  }
  if (obligation.mode == Doers::Mode::together) return count == obligation.doers.size();
  return count > 0;
}

bool is_only_holder(const Roster& roster, const Obligation& obligation, std::uint32_t doer,
                    const Concerned& subject, Period window, std::uint32_t person) {
  const model::Index& index = roster.index();
  const bool is_from_anywhere =
      subject.unit == nowhere || !index.at(obligation.place).independence.empty();
  bool is_one_of_them = false;
  bool is_alone = true;
  const auto meet = [&](std::uint32_t holder) {
    is_one_of_them = is_one_of_them || holder == person;
    is_alone = is_alone && holder == person;
  };
  for (std::uint32_t d = 0; d < obligation.doers.size(); ++d) {
    if (!is_concerned(obligation, doer, d)) continue;
    const Doer& name = obligation.doers[d];
    if (name.kind != Doer::Kind::role) return false;
    if (is_from_anywhere) {
      visit_eligible(roster, obligation, d, subject, window, [&](const NamedHolder& holder) {
        meet(holder.holder.position);
        return is_alone;
      });
      continue;
    }
    for (std::uint32_t u = subject.unit; u != nowhere; u = index.above(u)) {
      for (const PostPlace post : roster.posts_in(name.name.view(), u)) {
        if (roster.held(post).overlaps(window)) meet(post.person);
      }
    }
  }
  return is_one_of_them && is_alone;
}

}  // namespace qaf::schedule

// What becomes of a duty: vacant, excused, undetermined, or what the evidence says.

#include "schedule/settle.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "schedule/nearest_holder.hpp"

namespace qaf::schedule {
namespace {

using calendar::Period;
using model::Doers;
using model::nowhere;

std::string of_days(std::string_view words, std::int32_t days, Period window) {
  return fmt::format("{} on {} of the {} days", words, days, window.days());
}

// Who went or came inside the window, in the words for this claim.
Reason absent_part(const Claim& claim, Period window, std::int32_t days) {
  const bool is_person =
      claim.kind == Claim::Kind::person || claim.subject.kind == Subject::Kind::person;
  if (claim.kind == Claim::Kind::empty_post) {
    return {Because::partly_vacant, of_days("the post was empty", days, window)};
  }
  if (!is_person) return {Because::opened, of_days("open", days, window)};
  const bool has_left = !claim.present.contains(window.last);
  return {has_left ? Because::left : Because::joined, of_days("in post", days, window)};
}

bool is_undetermined(const Claim& claim) {
  return claim.kind == Claim::Kind::no_roster || claim.kind == Claim::Kind::unknown_name;
}

Reason undetermined_because(const Obligation& obligation, const Claim& claim) {
  if (claim.kind == Claim::Kind::no_roster) {
    return {Because::no_roster, "nobody was ever recorded there, so the number is not known"};
  }
  return {Because::unknown_name, fmt::format("the framework has no role, body or unit kind `{}`",
                                             obligation.doers[claim.doer].name.view())};
}

Concerned concerned_by(const Duty& duty) {
  return {duty.unit, duty.subject.kind == Subject::Kind::person ? duty.subject.position : nowhere};
}

// The days of a duty, of one without an end those until today.
Period known_window(const Question& question, const Duty& duty) {
  if (!duty.is_open_ended) return duty.window;
  return {duty.window.first, std::max(duty.window.first, question.today)};
}

bool is_nobody_there(const Question& question, const Obligation& obligation, const Claim& claim,
                     const Duty& duty) {
  if (claim.kind != Claim::Kind::subject && claim.kind != Claim::Kind::shared) return false;
  const bool is_together = obligation.mode == Doers::Mode::together;
  if (duty.done > 0) return false;
  if (duty.holder.kind == Holder::Kind::person && !is_together) return false;
  return !has_holder(question.roster, obligation, claim.doer, concerned_by(duty),
                     known_window(question, duty));
}

}  // namespace

Duty draft(const Question& question, const Obligation& obligation, const Claim& claim,
           Period window, const Piece* piece) {
  Duty duty;
  duty.task = obligation.place;
  duty.line = obligation.line;
  duty.to = obligation.to;
  duty.window = window;
  duty.subject = claim.subject;
  duty.holder = claim.holder;
  duty.unit = unit_in(question.roster, claim, window);
  duty.is_shared = claim.kind == Claim::Kind::subject || claim.kind == Claim::Kind::shared ||
                   claim.kind == Claim::Kind::anybody;
  if (claim.doer != nowhere) {
    duty.role = obligation.doers[claim.doer].name;
  } else if (obligation.doers.size() == 1) {
    duty.role = obligation.doers[0].name;  // known even where it is not known for whom
  }
  if (claim.kind == Claim::Kind::person) {
    const auto post = last_post_in(question.roster, claim, window);
    if (post) duty.role = *question.index.at(*post).role;
  }
  if (!duty.is_shared) return duty;
  if (piece != nullptr) {
    duty.holder = piece->author;
    if (!piece->role.empty()) duty.role = piece->role;
  } else if (claim.kind != Claim::Kind::anybody) {
    const auto nearest = nearest_holder(question.roster, obligation, claim.doer, concerned_by(duty),
                                        window, question.today);
    if (nearest) {
      duty.holder = nearest->holder;
      duty.role = nearest->role;
    }
  }
  return duty;
}

Share share_of(const Claim& claim, const Days& in_force, Period owed) {
  Share share;
  const std::int32_t whole = owed.days();
  const std::int32_t present = claim.present.count_in(owed);
  if (present < whole) share.reasons.push_back(absent_part(claim, owed, present));
  const std::int32_t tagged = claim.tagged.count_in(owed);
  if (tagged < whole) {
    share.reasons.push_back({Because::not_tagged, of_days("among those it is for", tagged, owed)});
  }
  const std::int32_t forced = in_force.count_in(owed);
  if (forced < whole) {
    share.reasons.push_back(
        {Because::not_in_force, of_days("the task was in force", forced, owed)});
  }
  const Days standing = claim.standing() & in_force;
  share.days = (standing - claim.away).count_in(owed);
  const std::int32_t away = standing.count_in(owed) - share.days;
  if (away > 0) share.reasons.push_back({Because::away, of_days("away", away, owed)});
  return share;
}

void settle(const Question& question, const Obligation& obligation, const Claim& claim, Left left,
            Status by_evidence, Duty& duty) {
  if (is_undetermined(claim)) {
    duty.expected.reset();
    duty.status = Status::undetermined;
    duty.reasons.assign(1, undetermined_because(obligation, claim));
    return;
  }
  duty.status = by_evidence;
  if (duty.bound) return;
  const auto owes_alone = [&](Text who) {
    return is_only_holder(question.roster, obligation, claim.doer, concerned_by(duty),
                          known_window(question, duty), question.index.person(who.view()));
  };
  const Exempted exempted = question.exemptions.of(obligation.chain, duty, owes_alone);
  duty.reasons.insert(duty.reasons.end(), exempted.reasons.begin(), exempted.reasons.end());
  const bool owes_nothing = duty.expected == 0;
  if (exempted.is_excused || owes_nothing || left == Left::before_due) {
    duty.status = Status::excused;
    if (owes_nothing && !exempted.is_excused) {
      duty.reasons.push_back({Because::rounded_down, "that comes to less than half of one"});
    }
    if (left == Left::before_due) {
      duty.reasons.push_back({Because::left, "gone before it fell due"});
    }
    return;
  }
  if (claim.kind == Claim::Kind::empty_post) {
    duty.status = Status::vacant;
    duty.reasons.push_back({Because::post_empty, "nobody held the post"});
  } else if (is_nobody_there(question, obligation, claim, duty)) {
    duty.status = Status::vacant;
    duty.reasons.push_back({Because::no_holder, "nobody held a post that owes it"});
  }
}

bool is_wanted(const Question& question, const Duty& duty) {
  const Period whole{duty.window.first,
                     duty.is_open_ended ? (duty.ends ? *duty.ends : last_day) : duty.window.last};
  if (question.wanted == Wanted::in_span) return whole.overlaps(question.span);
  const bool can_be_done = duty.status == Status::due || duty.status == Status::overdue ||
                           duty.status == Status::upcoming || duty.status == Status::vacant;
  if (!can_be_done || duty.window.first > question.span.last) return false;
  return !duty.due || duty.due->first <= calendar::end_of_day(question.span.last, question.zone());
}

}  // namespace qaf::schedule

// Duties of the windows of the calendar.

#include "schedule/windows.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "calendar/clock.hpp"
#include "schedule/cadence.hpp"

namespace qaf::schedule {
namespace {

using calendar::Date;
using calendar::Period;
using model::Doers;
using model::nowhere;
using model::PartialWindows;

bool is_prorated(const Obligation& obligation) {
  return obligation.mode != Doers::Mode::any && obligation.mode != Doers::Mode::together;
}

// Returns what is owed of `full` by one who is there for `days` of the days of the window.
std::int64_t owed_part(PartialWindows policy, std::int64_t full, std::int32_t days,
                       std::int32_t window_days, std::int32_t owed_days) {
  switch (policy) {
    case PartialWindows::prorate:
      return share_rounded_half_up({days, window_days}, full);
    case PartialWindows::whole:
      return days == owed_days ? full : 0;
    case PartialWindows::any:
      return days > 0 ? full : 0;
  }
  return 0;
}

// One window of one claim: what of it is owed, how often, and until when it may be done.
struct Slot {
  Period window;
  Period owed;  // shorter only where a step gives way in the middle of a window
  std::int32_t count = 1;
  std::optional<calendar::Interval> due;
  bool can_be_done_late = false;  // reports with `within`
};

class SlotDuty {
 public:
  SlotDuty(const Question& question, const Obligation& obligation, const Claim& claim)
      : question_(question), obligation_(obligation), claim_(claim) {}

  [[nodiscard]] Duty make(const Slot& slot, const std::vector<Piece>& pieces,
                          std::optional<std::int64_t> bound) const {
    Duty duty = draft(question_, obligation_, claim_, slot.window,
                      pieces.empty() ? nullptr : &pieces.front());
    duty.ends = slot.window.last;
    duty.due = slot.due;
    duty.done = static_cast<std::int64_t>(pieces.size());
    std::int64_t in_time = 0;
    for (const Piece& piece : pieces) {
      duty.evidence.push_back(piece.evidence);
      if (!piece.evidence.is_late) ++in_time;
    }
    const Share share = share_of(claim_, obligation_.in_force, slot.owed);
    duty.days_owed = share.days;
    const std::int64_t full = slot.count * obligation_.quantity;
    Left left = Left::no;
    if (bound) {
      duty.bound = *bound * obligation_.quantity;
      duty.expected = 0;
    } else if (is_prorated(obligation_)) {
      duty.expected = owed_part(question_.data().settings.partial_windows, full, share.days,
                                slot.window.days(), slot.owed.days());
      duty.reasons = share.reasons;
    } else {
      duty.expected = full;
      if (!claim_.standing().contains(slot.owed.last)) left = Left::before_due;
      if (claim_.away.contains(slot.owed.last)) {
        duty.reasons.push_back({Because::away_when_due, "away on the last day"});
      }
    }
    settle(question_, obligation_, claim_, left, by_evidence(slot, duty, in_time), duty);
    if (duty.status == Status::met_late) {
      duty.reasons.push_back({Because::done_late, "what made it complete came after the window"});
    }
    return duty;
  }

 private:
  [[nodiscard]] Status by_evidence(const Slot& slot, const Duty& duty, std::int64_t in_time) const {
    if (duty.bound) return duty.done <= *duty.bound ? Status::within_limit : Status::over_limit;
    if (in_time >= *duty.expected) return Status::met;
    if (duty.done >= *duty.expected) return Status::met_late;
    if (question_.today < slot.window.first) return Status::upcoming;
    if (question_.as_of <= slot.due->last) return Status::due;
    return slot.can_be_done_late ? Status::overdue : Status::missed;
  }

  const Question& question_;
  const Obligation& obligation_;
  const Claim& claim_;
};

// Of a task with `unique: case`, further pieces of one case in one window count for nothing.
class CasesSeen {
 public:
  CasesSeen(const Question& question, const Obligation& obligation)
      : data_(question.data()),
        is_asked_(question.index.at(obligation.place).unique.has_value() &&
                  !obligation.is_report()) {}

  // Returns whether the piece is the first of its case in the window.
  bool is_first(const Piece& piece, Period window) {
    if (!is_asked_) return true;
    const model::Record& record = data_.records[piece.evidence.position];
    return !record.case_ || seen_.emplace(record.case_->view(), window.first).second;
  }

 private:
  const model::Dataset& data_;
  bool is_asked_;
  std::set<std::pair<std::string_view, Date>> seen_;
};

// The span in which windows are listed: whole, and for what is open still with all that may be.
Period listed_span(const Question& question, const Obligation& obligation, bool can_be_done_late) {
  if (question.wanted == Wanted::in_span) return question.span;
  Date first = question.today;
  if (can_be_done_late && !obligation.in_force.empty()) {
    constexpr std::int32_t longest_look_back = 10 * 366;
    first = std::max(obligation.in_force.stretches().front().first,
                     calendar::plus_days(question.today, -longest_look_back));
  }
  return {first, question.span.last};
}

}  // namespace

namespace {

// The claims of an obligation, its windows, and on which days each claim can owe.
struct Grid {
  std::vector<Claim> claims;
  std::vector<Period> windows;
  std::vector<Days> standing;  // of each claim

  [[nodiscard]] std::size_t slot(std::size_t claim, std::size_t window) const {
    return claim * windows.size() + window;
  }
};

// Returns the pieces of each slot of the grid, and says in `tally` what becomes of every piece.
std::vector<std::vector<Piece>> pieces_by_slot(const Question& question,
                                               const Obligation& obligation, const Cadence& cadence,
                                               const Grid& grid, Tally& tally) {
  std::vector<std::vector<Piece>> found(grid.claims.size() * grid.windows.size());
  CasesSeen cases(question, obligation);
  for (Placed& one : placed(question, obligation, grid.claims, tally)) {
    Piece& piece = one.piece;
    const tl::expected<Period, Reason> window = cadence.window_of(piece);
    std::optional<Reason> why;
    if (!window) {
      why = window.error();
    } else if (!obligation.in_force.overlaps(*window)) {
      why = Reason{Because::task_not_in_force,
                   fmt::format("the task was not in force from {}", calendar::to_text(*window))};
    } else if (!grid.standing[one.claim].overlaps(*window)) {
      why = Reason{Because::window_without_duty,
                   fmt::format("nobody owed it from {}", calendar::to_text(*window))};
    } else if (!cases.is_first(piece, *window)) {
      why = Reason{Because::same_case, "another audit record of the same case counts already"};
    }
    if (why) {
      tally.refuse(piece.evidence, obligation, piece.day, *why);
      continue;
    }
    tally.count(piece.evidence);
    const auto at = std::lower_bound(grid.windows.begin(), grid.windows.end(), *window);
    if (at == grid.windows.end() || !(*at == *window)) continue;
    piece.evidence.is_late = cadence.is_late(piece, *window);
    const auto position = static_cast<std::size_t>(at - grid.windows.begin());
    found[grid.slot(one.claim, position)].push_back(std::move(piece));
  }
  return found;
}

}  // namespace

void add_counted(const Question& question, const Obligation& obligation,
                 const calendar::Counted& counted, Tally& tally, std::vector<Duty>& duties) {
  const Cadence cadence(question, obligation, counted.window);
  const Period span = listed_span(question, obligation, cadence.has_limit());
  Grid grid;
  grid.claims = claims(question.roster, obligation);
  grid.windows =
      calendar::windows_overlapping(counted.window, span, question.data().settings.year_start);
  for (const Claim& claim : grid.claims) {
    grid.standing.push_back(claim.standing() & obligation.in_force);
  }
  const std::vector<std::vector<Piece>> found =
      pieces_by_slot(question, obligation, cadence, grid, tally);
  const bool is_bound = counted.bound == calendar::Bound::at_most;
  const auto bound = is_bound ? std::optional<std::int64_t>(counted.count) : std::nullopt;
  for (std::size_t c = 0; c < grid.claims.size(); ++c) {
    if (is_bound && grid.claims[c].kind == Claim::Kind::empty_post) continue;
    const SlotDuty slot_duty(question, obligation, grid.claims[c]);
    for (std::size_t w = 0; w < grid.windows.size(); ++w) {
      if (!grid.standing[c].overlaps(grid.windows[w]) || !cadence.is_owed_in(grid.windows[w]))
        continue;
      const Slot slot{grid.windows[w], grid.windows[w], counted.count, cadence.due(grid.windows[w]),
                      cadence.has_limit()};
      Duty duty = slot_duty.make(slot, found[grid.slot(c, w)], bound);
      if (is_wanted(question, duty)) duties.push_back(std::move(duty));
    }
  }
}

namespace {

// The steps of one claim: those of each time somebody was in post.
class Steps {
 public:
  Steps(const Question& question, const Obligation& obligation, const calendar::Stepped& stepped,
        const Claim& claim)
      : question_(question), obligation_(obligation), stepped_(stepped), claim_(claim) {}

  // Returns the steps that overlap `span` and in which something can be owed.
  [[nodiscard]] std::vector<calendar::StepWindow> in(Period span) const {
    const calendar::YearStart year_start = question_.data().settings.year_start;
    std::vector<calendar::StepWindow> steps;
    for (const Period tenure : claim_.present.stretches()) {
      const Days standing = claim_.standing() & Days(tenure) & obligation_.in_force;
      const std::optional<Date> start = start_of(tenure);
      if (!start || standing.empty()) continue;
      for (const calendar::StepWindow& step :
           calendar::stepped_windows(stepped_, *start, span, year_start)) {
        if (standing.overlaps(step.owed)) steps.push_back(step);
      }
    }
    return steps;
  }

 private:
  // Of a post without a first day, the day the task came into force; nothing where neither is
  // known.
  [[nodiscard]] std::optional<Date> start_of(Period tenure) const {
    if (tenure.first != first_day) return tenure.first;
    if (obligation_.chain_in_force.empty()) return std::nullopt;
    const Date in_force = obligation_.chain_in_force.stretches().front().first;
    return in_force == first_day ? std::nullopt : std::optional(in_force);
  }

  const Question& question_;
  const Obligation& obligation_;
  const calendar::Stepped& stepped_;
  const Claim& claim_;
};

// The day by which a piece finds its step.
Date day_for(const Piece& piece) {
  return piece.names ? piece.names->first : piece.day;
}

}  // namespace

void add_stepped(const Question& question, const Obligation& obligation,
                 const calendar::Stepped& stepped, Tally& tally, std::vector<Duty>& duties) {
  const std::vector<Claim> all = claims(question.roster, obligation);
  const std::vector<std::vector<Piece>> pieces = gather(question, obligation, all, tally);
  const Period span = listed_span(question, obligation, false);
  for (std::size_t c = 0; c < all.size(); ++c) {
    const SlotDuty slot_duty(question, obligation, all[c]);
    const Steps steps(question, obligation, stepped, all[c]);
    for (const Piece& piece : pieces[c]) {
      if (steps.in({day_for(piece), day_for(piece)}).empty()) {
        tally.refuse(piece.evidence, obligation, piece.day,
                     {Because::window_without_duty, "nobody owed it on that day"});
      } else {
        tally.count(piece.evidence);
      }
    }
    for (const calendar::StepWindow& step : steps.in(span)) {
      std::vector<Piece> inside;
      for (const Piece& piece : pieces[c]) {
        if (!step.owed.contains(day_for(piece))) continue;
        inside.push_back(piece);
        inside.back().evidence.is_late = piece.day > step.owed.last;
      }
      const Slot slot{step.window, step.owed, step.count,
                      calendar::exactly(calendar::end_of_day(step.window.last, question.zone())),
                      false};
      Duty duty = slot_duty.make(slot, inside, std::nullopt);
      if (is_wanted(question, duty)) duties.push_back(std::move(duty));
    }
  }
}

namespace {

// What is never owed is counted all the same, of those it is for and not of others.
bool is_for_them(const Claim& claim, const Piece& piece, const Obligation& obligation,
                 Tally& tally) {
  if (claim.tagged.contains(piece.day)) return true;
  tally.refuse(piece.evidence, obligation, piece.day,
               {Because::wrong_subject, "it is not about one of those the task is for"});
  return false;
}

}  // namespace

void add_standing(const Question& question, const Obligation& obligation, Reason reason,
                  Tally& tally, std::vector<Duty>& duties) {
  const std::vector<Claim> all = claims(question.roster, obligation);
  Duty duty;
  duty.task = obligation.place;
  duty.line = obligation.line;
  duty.to = obligation.to;
  duty.form = Form::standing;
  duty.status = Status::undetermined;
  if (obligation.doers.size() == 1) duty.role = obligation.doers.front().name;
  for (const Placed& one : placed(question, obligation, all, tally)) {
    if (!is_for_them(all[one.claim], one.piece, obligation, tally)) continue;
    tally.count(one.piece.evidence);
    if (!obligation.judges.contains(one.piece.day)) continue;
    duty.evidence.push_back(one.piece.evidence);
    ++duty.done;
  }
  duty.reasons.push_back(std::move(reason));
  const bool is_in_force = obligation.in_force.overlaps(question.span);
  if (is_in_force && question.wanted == Wanted::in_span) duties.push_back(std::move(duty));
}

AsRequired as_required(const Question& question, const Obligation& obligation, Tally& tally) {
  AsRequired result{obligation.place, obligation.line, 0};
  const std::vector<Claim> all = claims(question.roster, obligation);
  for (const Placed& one : placed(question, obligation, all, tally)) {
    const Piece& piece = one.piece;
    if (!is_for_them(all[one.claim], piece, obligation, tally)) continue;
    tally.count(piece.evidence);
    const bool counts = question.span.contains(piece.day) && obligation.judges.contains(piece.day);
    result.done += counts ? 1 : 0;
  }
  return result;
}

}  // namespace qaf::schedule

// Duties of events: due from the event to its limit, before it, or again and again after it.

#include "schedule/events.hpp"

#include <algorithm>

#include "calendar/clock.hpp"
#include "schedule/event_cases.hpp"

namespace qaf::schedule {
namespace {

using calendar::Date;
using calendar::Interval;
using calendar::Period;
using calendar::Verdict;

// What one duty of an event is made of.
struct Deed {
  Period window;
  std::optional<Interval> due;
  std::vector<Piece> pieces;
  bool holidays_known = true;
};

class EventDuty {
 public:
  EventDuty(const Question& question, const Obligation& obligation, const EventCase& one)
      : question_(question), obligation_(obligation), one_(one) {}

  [[nodiscard]] Duty make(const Deed& deed, Form form) const {
    // What is open still is owed by who stands nearest now.
    const Period reach{deed.window.first,
                       deed.due ? deed.window.last : std::max(deed.window.first, question_.today)};
    Duty duty = draft(question_, obligation_, one_.claim, reach,
                      deed.pieces.empty() ? nullptr : &deed.pieces.front());
    duty.window = deed.window;
    duty.form = form;
    if (one_.claim.unit != model::nowhere) duty.unit = one_.claim.unit;
    duty.due = deed.due;
    duty.is_open_ended = !deed.due;
    duty.expected = obligation_.quantity;
    duty.days_owed = deed.window.days();
    duty.done = static_cast<std::int64_t>(deed.pieces.size());
    for (const Piece& piece : deed.pieces) {
      duty.evidence.push_back(piece.evidence);
      duty.evidence.back().is_late = deed.due && piece.when.first > deed.due->last;
    }
    const std::optional<Interval> completed = completion(deed);
    duty.ends = deed.window.last;
    if (!deed.due) {
      duty.ends = completed ? std::optional(day_of_completion(deed)) : std::nullopt;
    }
    Status status = judged(deed, completed, duty);
    if (form == Form::before && (status == Status::met_late || status == Status::overdue)) {
      status = Status::missed;
    }
    settle(question_, obligation_, one_.claim, left(duty, completed), status, duty);
    return duty;
  }

 private:
  [[nodiscard]] std::optional<Interval> completion(const Deed& deed) const {
    const auto quantity = static_cast<std::size_t>(obligation_.quantity);
    if (deed.pieces.size() < quantity) return std::nullopt;
    return deed.pieces[quantity - 1].when;
  }
  [[nodiscard]] Date day_of_completion(const Deed& deed) const {
    return deed.pieces[static_cast<std::size_t>(obligation_.quantity) - 1].day;
  }

  [[nodiscard]] Status judged(const Deed& deed, std::optional<Interval> completed,
                              Duty& duty) const {
    const calendar::Judgement judgement =
        calendar::judge({std::nullopt, deed.due}, completed, question_.as_of);
    if (judgement.remark == calendar::Remark::may_already_be_overdue) {
      duty.reasons.push_back({Because::may_be_overdue, "may already be overdue"});
    }
    if (!deed.holidays_known) {
      duty.reasons.push_back(
          {Because::beyond_known_holidays, "counted beyond the bank holidays that are known"});
    }
    if (judgement.verdict == Verdict::met_late) {
      duty.reasons.push_back({Because::done_late, "done after the limit"});
    }
    return status_of(judgement.verdict);
  }

  // Without a limit nobody who is still there is let off, and nobody who went can do it.
  [[nodiscard]] Left left(Duty& duty, const std::optional<Interval>& completed) const {
    if (one_.claim.kind != Claim::Kind::person) return Left::no;
    const Date day = duty.is_open_ended ? question_.today : duty.window.last;
    if (one_.claim.away.contains(day)) {
      duty.reasons.push_back({Because::away_when_due, "away on the day it fell due"});
    }
    if (duty.is_open_ended && completed) return Left::no;
    return one_.claim.present.contains(day) ? Left::no : Left::before_due;
  }

  const Question& question_;
  const Obligation& obligation_;
  const EventCase& one_;
};

// Of a day without a time the limit is the end of the later day, in hours too.
Interval last_instant(const Happening& happening, Interval due) {
  return happening.has_time ? due : calendar::exactly(due.last);
}

void add_if_wanted(const Question& question, Duty duty, std::vector<Duty>& duties) {
  if (is_wanted(question, duty)) duties.push_back(std::move(duty));
}

// The steps of one sequence: each is counted from the last one done, until the row's last day.
class SequenceWalk {
 public:
  SequenceWalk(const Question& question, const Obligation& obligation,
               const calendar::Sequence& sequence, const EventCase& one)
      : question_(question), obligation_(obligation), sequence_(sequence), one_(one) {}

  void add_to(std::vector<Duty>& duties) const {
    const auto quantity = static_cast<std::size_t>(obligation_.quantity);
    const EventDuty event_duty(question_, obligation_, one_);
    Interval base = one_.happening.when;
    Date base_day = one_.happening.day;
    std::size_t used = 0;
    for (std::size_t step = 0;; ++step) {
      const std::optional<calendar::Duration> length = length_of(step);
      if (!length) return;
      const calendar::Deadline limit = calendar::deadline(base, *length, question_.data().calendar);
      if (!limit.due) return;
      Deed deed;
      deed.due = calendar::exactly(limit.due->last);
      deed.holidays_known = limit.holidays_known == calendar::HolidaysKnown::yes;
      deed.window = {base_day, calendar::local_date(limit.due->last, question_.zone())};
      while (used < one_.pieces.size() && deed.pieces.size() < quantity) {
        deed.pieces.push_back(one_.pieces[used++]);
      }
      const bool is_done = deed.pieces.size() == quantity;
      const std::optional<Date> to = one_.happening.to;
      if (!is_done && to && deed.window.last > *to) return;
      Duty duty = event_duty.make(deed, Form::event);
      const bool is_over = to && question_.today > *to;
      if (duty.status == Status::overdue && is_over) duty.status = Status::missed;
      add_if_wanted(question_, std::move(duty), duties);
      if (!is_done) return;
      base = deed.pieces.back().when;
      base_day = deed.pieces.back().day;
    }
  }

 private:
  [[nodiscard]] std::optional<calendar::Duration> length_of(std::size_t step) const {
    return step < sequence_.within.size() ? std::optional(sequence_.within[step]) : sequence_.every;
  }

  const Question& question_;
  const Obligation& obligation_;
  const calendar::Sequence& sequence_;
  const EventCase& one_;
};

}  // namespace

void add_events(const Question& question, const Obligation& obligation,
                const calendar::OnEvent& frequency, Tally& tally, std::vector<Duty>& duties) {
  std::optional<calendar::Duration> within = frequency.within;
  if (obligation.is_report() && !within) {
    const model::Task& task = question.index.at(obligation.place);
    const auto& line_within = task.reported_to[obligation.line].within;
    if (line_within) within = *line_within;
  }
  for (EventCase& one : event_cases(question, obligation, frequency.event, Timing::after, tally)) {
    Deed deed;
    deed.window = {one.happening.day, one.happening.day};
    if (within) {
      const calendar::Deadline limit =
          calendar::deadline(one.happening.when, *within, question.data().calendar);
      deed.holidays_known = limit.holidays_known == calendar::HolidaysKnown::yes;
      if (limit.due) {
        deed.due = last_instant(one.happening, *limit.due);
        deed.window.last = calendar::local_date(deed.due->last, question.zone());
      }
    }
    deed.pieces = std::move(one.pieces);
    add_if_wanted(question, EventDuty(question, obligation, one).make(deed, Form::event), duties);
  }
}

void add_before(const Question& question, const Obligation& obligation,
                const calendar::BeforeEvent& frequency, Tally& tally, std::vector<Duty>& duties) {
  for (EventCase& one : event_cases(question, obligation, frequency.event, Timing::before, tally)) {
    Deed deed;
    deed.window = {one.happening.day, one.happening.day};
    deed.due = last_instant(one.happening, one.happening.when);
    deed.pieces = std::move(one.pieces);
    add_if_wanted(question, EventDuty(question, obligation, one).make(deed, Form::before), duties);
  }
}

void add_sequences(const Question& question, const Obligation& obligation,
                   const calendar::Sequence& frequency, Tally& tally, std::vector<Duty>& duties) {
  for (const EventCase& one :
       event_cases(question, obligation, frequency.event, Timing::repeated, tally)) {
    SequenceWalk(question, obligation, frequency, one).add_to(duties);
  }
}

}  // namespace qaf::schedule

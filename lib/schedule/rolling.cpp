// Rolling duties: each window runs from the last one done, or from when it began to apply, to the
// due date.

#include "schedule/rolling.hpp"

#include <algorithm>

namespace qaf::schedule {
namespace {

using calendar::Date;
using calendar::Period;

// One stretch in which a claim stands, walked from one done to the next.
class RollingWalk {
 public:
  RollingWalk(const Question& question, const Obligation& obligation,
              const calendar::Rolling& rolling, const Claim& claim, Period stretch)
      : question_(question),
        obligation_(obligation),
        rolling_(rolling),
        claim_(claim),
        stretch_(stretch) {}

  // `pieces` are those of the stretch, in order of time.
  void add_to(std::vector<Duty>& duties, const std::vector<Piece>& pieces) const {
    const auto quantity = static_cast<std::size_t>(obligation_.quantity);
    std::optional<Date> last_done;
    std::size_t used = 0;
    bool is_complete = true;
    while (is_complete) {
      const Date begin = last_done.value_or(stretch_.first);
      const Date due = calendar::next_due(rolling_, stretch_.first, last_done,
                                          question_.data().calendar.holidays);
      std::vector<Piece> inside;
      while (used < pieces.size() && inside.size() < quantity) inside.push_back(pieces[used++]);
      is_complete = inside.size() == quantity;
      if (is_complete) {
        last_done = inside.back().day;
        // A second one on the same day begins no window of its own.
        while (used < pieces.size() && pieces[used].day == *last_done) {
          inside.push_back(pieces[used++]);
        }
      }
      if (!obligation_.judges.contains(begin)) continue;
      Duty duty = make({begin, due}, inside, is_complete ? last_done : std::nullopt);
      if (is_wanted(question_, duty)) duties.push_back(std::move(duty));
    }
  }

 private:
  [[nodiscard]] Duty make(Period window, const std::vector<Piece>& pieces,
                          std::optional<Date> completed) const {
    Duty duty =
        draft(question_, obligation_, claim_, window, pieces.empty() ? nullptr : &pieces.front());
    duty.form = Form::rolling;
    duty.ends = window.last;
    duty.due = calendar::exactly(calendar::end_of_day(window.last, question_.zone()));
    duty.expected = obligation_.quantity;
    duty.days_owed = window.days();
    duty.done = static_cast<std::int64_t>(pieces.size());
    for (const Piece& piece : pieces) {
      duty.evidence.push_back(piece.evidence);
      duty.evidence.back().is_late = piece.day > window.last;
    }
    if (claim_.away.contains(window.last)) {
      duty.reasons.push_back({Because::away_when_due, "away on the day it fell due"});
    }
    const Left left = stretch_.last < window.last ? Left::before_due : Left::no;
    settle(question_, obligation_, claim_, left, status(window, completed), duty);
    if (duty.status == Status::met_late) {
      duty.reasons.push_back({Because::done_late, "done after it fell due"});
    }
    return duty;
  }

  [[nodiscard]] Status status(Period window, std::optional<Date> completed) const {
    if (completed) return *completed <= window.last ? Status::met : Status::met_late;
    if (question_.today < window.first) return Status::upcoming;
    if (question_.today <= window.last) return Status::due;
    // Once they have gone it cannot be done any more.
    return question_.today <= stretch_.last ? Status::overdue : Status::missed;
  }

  const Question& question_;
  const Obligation& obligation_;
  const calendar::Rolling& rolling_;
  const Claim& claim_;
  Period stretch_;
};

// Of those whom nobody recorded no last one done is known, and so no window: one row says so.
void add_unknown(const Question& question, const Obligation& obligation, const Claim& claim,
                 std::vector<Duty>& duties) {
  if (question.wanted != Wanted::in_span) return;
  const Days standing = claim.standing() & obligation.chain_in_force;
  if (!standing.overlaps(question.span)) return;
  Duty duty = draft(question, obligation, claim, question.span, nullptr);
  duty.form = Form::standing;
  duty.window = {};  // the same whatever span is asked for
  settle(question, obligation, claim, Left::no, Status::undetermined, duty);
  duties.push_back(std::move(duty));
}

}  // namespace

void add_rolling(const Question& question, const Obligation& obligation,
                 const calendar::Rolling& rolling, Tally& tally, std::vector<Duty>& duties) {
  const std::vector<Claim> all = claims(question.roster, obligation);
  const std::vector<std::vector<Piece>> pieces = gather(question, obligation, all, tally);
  for (std::size_t c = 0; c < all.size(); ++c) {
    if (all[c].kind == Claim::Kind::no_roster) {
      add_unknown(question, obligation, all[c], duties);
      continue;
    }
    const Days standing = all[c].standing() & obligation.chain_in_force;
    for (const Piece& piece : pieces[c]) {
      if (standing.contains(piece.day)) {
        tally.count(piece.evidence);
      } else if (!obligation.chain_in_force.contains(piece.day)) {
        tally.refuse(piece.evidence, obligation, piece.day,
                     {Because::task_not_in_force, "the task was not in force on that day"});
      } else {
        tally.refuse(piece.evidence, obligation, piece.day,
                     {Because::window_without_duty, "nobody owed it on that day"});
      }
    }
    for (const Period stretch : standing.stretches()) {
      if (stretch.first == first_day) continue;  // when it began is not known
      std::vector<Piece> inside;
      std::copy_if(pieces[c].begin(), pieces[c].end(), std::back_inserter(inside),
                   [&](const Piece& piece) { return stretch.contains(piece.day); });
      RollingWalk(question, obligation, rolling, all[c], stretch).add_to(duties, inside);
    }
  }
}

}  // namespace qaf::schedule

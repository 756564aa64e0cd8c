// One step of one rule for one record: its rows, and how it came out.

#include "escalation/step.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "calendar/moment.hpp"
#include "escalation/evidence.hpp"

namespace qaf::escalation {
namespace {

using calendar::Instant;
using calendar::Interval;
using calendar::Verdict;
using model::nowhere;

// The last instant up to which the record is looked at for this rule.
Instant seen_at(const Run& run) {
  const Instant as_of = run.subject.world.as_of;
  return run.episode.ended ? std::min(as_of, run.episode.ended->last) : as_of;
}

Found find(const Asked& asked, const std::optional<Told>& told, const Group& group,
           const calendar::Limits& limits) {
  const model::Step& step = *asked.planned.step;
  if (told) return find_notice(asked, *told, group, limits);
  if (step.remedy) return find_remedy(asked, limits);
  if (step.re_audit) return find_re_audit(asked, limits);
  if (step.further) return find_further(asked, limits);
  return find_deed(asked, limits);
}

std::string moderation_words(const Run& run, std::uint32_t moderation) {
  const model::ModerationEntry& entry = run.subject.record.moderation[moderation];
  const std::string on = calendar::to_text(*entry.when);
  return entry.grade ? fmt::format("moderation on {}, which made it {}", on, entry.grade->view())
                     : fmt::format("moderation on {}", on);
}

// Whom a row of a notice is for; of another step nothing.
struct RowOf {
  std::uint32_t recipient = nowhere;
  std::optional<Addressee> addressee{};
};

// Works out one row.
class RowMaker {
 public:
  RowMaker(const Run& run, const PlannedStep& step, const Terms& terms, const RowOf& row)
      : run_(run), step_(step), terms_(terms), recipient_(row.recipient), limits_(terms.limits) {
    clock_.place = {run.rule.framework, run.rule.position, step.position, run.rule.origin};
    clock_.record = run.subject.position;
    clock_.recipient = row.recipient;
    clock_.addressee = row.addressee;
    clock_.moderation = run.episode.moderation;
    clock_.started = terms.started;
  }

  [[nodiscard]] Clock make() {
    group_ = group();
    if (terms_.begins == Begins::yes) {
      make_running();
    } else if (terms_.begins == Begins::perhaps) {
      make_perhaps();
    } else {
      const bool is_over = terms_.begins == Begins::not_needed || run_.episode.ended;
      clock_.status = is_over ? Status::not_applicable : Status::upcoming;
    }
    name_who();
    return std::move(clock_);
  }

  [[nodiscard]] const calendar::Limits& limits() const { return limits_; }

 private:
  [[nodiscard]] std::optional<Told> told() const {
    if (recipient_ == nowhere) return std::nullopt;
    return Told{step_.notify[recipient_], clock_.addressee, terms_.day, run_.episode.moderation};
  }

  // Who is to be told, or to do it, when the clock starts; before it does, as things stand.
  [[nodiscard]] Group group() const {
    if (const auto row = told()) return group_on(run_.subject, *row, terms_.day);
    if (step_.by.names.empty()) return run_.subject.authors;
    return group_on(run_.subject, step_.by, terms_.day, run_.episode.moderation);
  }

  void make_running() {
    const Relief relief = relief_of(run_.subject, run_.place, step_, group_.people, terms_);
    if (relief.extended_to && limits_.due && *relief.extended_to > limits_.due->last) {
      limits_.due = calendar::exactly(*relief.extended_to);
    }
    if (limits_.opens) {
      clock_.due = limits_.opens->last;
    } else if (limits_.due) {
      clock_.due = limits_.due->last;
    }
    if (limits_.due) clock_.overdue_from = calendar::plus_seconds(limits_.due->last, 1);
    const Asked asked{run_.subject, step_, run_.episode, *terms_.started, seen_at(run_)};
    found_ = find(asked, told(), group_, limits_);
    take_verdict();
    if (run_.episode.ended) end_it();
    if (relief.is_excused) set_status(Status::excused);
    remark(relief);
  }

  // Its start cannot be told, and so only evidence that needs none counts.
  void make_perhaps() {
    const Asked asked{run_.subject, step_, run_.episode, run_.episode.started, seen_at(run_)};
    found_ = find(asked, told(), group_, {});
    take_verdict();
    if (clock_.status == Status::due) set_status(Status::unproven);
  }

  void set_status(Status status) {
    clock_.status = status;
    clock_.by_seconds.reset();
  }

  void take_verdict() {
    clock_.status = schedule::status_of(found_.judgement.verdict);
    clock_.by_seconds = found_.judgement.by_seconds;
    const bool is_stopped = clock_.status == Status::met || clock_.status == Status::met_late ||
                            clock_.status == Status::unproven;
    if (is_stopped && found_.best) {
      clock_.done = found_.best->when;
    } else if (recipient_ != nowhere && group_.standing == Standing::nobody_in_post) {
      set_status(Status::vacant);
    } else if (recipient_ != nowhere && group_.standing == Standing::nobody_named) {
      set_status(Status::undetermined);
    }
  }

  // What ran when moderation ended the rule is not needed; what was late then was missed.
  void end_it() {
    const bool is_settled = clock_.done.has_value();
    if (is_settled) return;
    const calendar::Judgement at_first =
        calendar::judge(limits_, std::nullopt, run_.episode.ended->first);
    if (clock_.status == Status::vacant || clock_.status == Status::undetermined) {
      if (at_first.verdict != Verdict::overdue) set_status(Status::not_applicable);
    } else if (clock_.status != Status::overdue) {
      set_status(Status::not_applicable);
    } else if (at_first.verdict == Verdict::overdue) {
      clock_.status = Status::missed;
      clock_.by_seconds = at_first.by_seconds;
    } else {
      set_status(Status::unproven);  // its time ran out on the day of the moderation
    }
  }

  void remark(RemarkCode code, std::string words) {
    clock_.remarks.push_back({code, std::move(words)});
  }

  void remark(const Relief& relief) {
    if (found_.is_author) {
      remark(RemarkCode::author_is_recipient, "wrote the audit record, and so counts as told");
    }
    if (run_.episode.moderation != nowhere && run_.rule.origin == Origin::escalation) {
      remark(RemarkCode::raised_by_moderation,
             "set off by the " + moderation_words(run_, run_.episode.moderation));
    }
    if (run_.episode.ended && !clock_.done) {
      remark(RemarkCode::ended_by_moderation,
             "ended by the " + moderation_words(run_, run_.episode.ended_by));
    }
    clock_.remarks.insert(clock_.remarks.end(), relief.remarks.begin(), relief.remarks.end());
    std::move(found_.remarks.begin(), found_.remarks.end(), std::back_inserter(clock_.remarks));
    remark_on_knowledge();
  }

  void remark_on_knowledge() {
    if (clock_.status == Status::due &&
        found_.judgement.remark == calendar::Remark::may_already_be_overdue) {
      remark(RemarkCode::may_already_be_overdue,
             "may already be overdue: when it began is known to the day only");
    }
    if (terms_.holidays_known == calendar::HolidaysKnown::no) {
      const calendar::Date last = run_.subject.world.data.calendar.holidays.known_until();
      remark(RemarkCode::beyond_known_holidays,
             fmt::format("bank holidays are known up to {} only", calendar::to_text(last)));
    }
    if (clock_.status == Status::unproven && clock_.done && found_.best->is_certain) {
      remark(RemarkCode::time_not_recorded,
             "done on the day; the time, and so whether it was in time, is not recorded");
    }
    if (clock_.status == Status::vacant) {
      const bool is_of_unit = clock_.addressee && clock_.addressee->unit != nowhere;
      remark(RemarkCode::nobody_in_post, is_of_unit
                                             ? fmt::format("nobody was in post in {}", unit_words())
                                             : "nobody was in post");
    } else if (clock_.status == Status::undetermined) {
      remark(RemarkCode::nobody_named, "the audit record does not say who that is");
    }
  }

  [[nodiscard]] std::string_view unit_words() const {
    const model::Unit& unit = run_.subject.world.data.units[clock_.addressee->unit];
    return unit.title.empty() ? unit.id->view() : unit.title.view();
  }

  void name_who() {
    if (found_.best && clock_.done &&
        (found_.best->person != nowhere || !found_.best->body.empty())) {
      clock_.person = found_.best->person;
      clock_.body = found_.best->body;
      return;
    }
    if (group_.people.empty()) {
      if (!group_.bodies.empty()) clock_.body = group_.bodies.front();
      return;
    }
    clock_.person = group_.people.front();
    clock_.others.assign(group_.people.begin() + 1, group_.people.end());
  }

  const Run& run_;
  const PlannedStep& step_;
  const Terms& terms_;
  std::uint32_t recipient_;
  calendar::Limits limits_;
  Group group_;
  Found found_;
  Clock clock_;
};

// Gathers how the rows of one step came out together.
class Tally {
 public:
  Tally(Instant seen_at, calendar::Zone zone) : seen_at_(seen_at), zone_(zone) {}

  void add(const Clock& clock, const calendar::Limits& limits) {
    is_not_needed_ = is_not_needed_ &&
                     (clock.status == Status::excused || clock.status == Status::not_applicable);
    outcome_.is_unproven = outcome_.is_unproven || clock.status == Status::unproven;
    if (clock.done) {
      met_ = met_ ? later_of(*met_, *clock.done) : *clock.done;
    } else if (clock.status != Status::vacant && clock.status != Status::undetermined) {
      is_all_met_ = false;
    }
    if (limits.due && has_run_out(clock, *limits.due)) {
      const Interval late{over_from(limits.due->first), over_from(limits.due->last)};
      if (!outcome_.ran_out || late.first < outcome_.ran_out->first) outcome_.ran_out = late;
    }
  }

  [[nodiscard]] Outcome outcome() const {
    Outcome outcome = outcome_;
    outcome.is_not_needed = is_not_needed_;
    if (is_all_met_) outcome.met = met_;
    return outcome;
  }

 private:
  // The time that ends with a day is over at midnight, which begins the next day; that of hours is
  // over when they are.
  [[nodiscard]] Instant over_from(Instant last) const {
    const bool ends_a_day = last == calendar::end_of_day(calendar::local_date(last, zone_), zone_);
    return ends_a_day ? calendar::plus_seconds(last, 1) : last;
  }

  // Nobody in post to be told is no answer either: the next step takes over when the time is up.
  [[nodiscard]] bool has_run_out(const Clock& clock, Interval due) const {
    const bool is_silent = clock.status == Status::vacant || clock.status == Status::undetermined;
    return clock.status == Status::overdue || clock.status == Status::missed ||
           clock.status == Status::met_late || (is_silent && seen_at_ > due.last);
  }

  Instant seen_at_;
  calendar::Zone zone_;
  Outcome outcome_;
  std::optional<Interval> met_;
  bool is_all_met_ = true;
  bool is_not_needed_ = true;
};

}  // namespace

Outcome follow_step(const Run& run, const PlannedStep& step, const std::vector<Outcome>& outcomes,
                    std::vector<Clock>& rows) {
  const Terms terms = terms_of(run.subject, run.states, run.episode, step, outcomes);
  Tally tally(seen_at(run), run.subject.world.data.settings.zone);
  const auto add_row = [&](const RowOf& row) {
    RowMaker maker(run, step, terms, row);
    rows.push_back(maker.make());
    tally.add(rows.back(), maker.limits());
  };
  if (step.notify.empty()) {
    add_row({});
  }
  for (std::uint32_t i = 0; i < step.notify.size(); ++i) {
    if (!step.notify[i].is_every) {
      add_row({i});
      continue;
    }
    for (const Addressee& one : every_holder(run.subject.world.index, step.notify[i], terms.day)) {
      add_row({i, one});
    }
  }
  return tally.outcome();
}

}  // namespace qaf::escalation

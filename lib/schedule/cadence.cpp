// Which window a piece of evidence is for.

#include "schedule/cadence.hpp"

#include <algorithm>

#include "calendar/clock.hpp"

namespace qaf::schedule {
namespace {

using calendar::Date;
using calendar::Period;

tl::unexpected<Reason> refused(Because code, std::string words) {
  return tl::unexpected<Reason>(Reason{code, std::move(words)});
}

bool has_other_cadence(const model::Task& task, const Obligation& obligation,
                       const calendar::WindowLength& length) {
  return std::any_of(
      task.reported_to.begin(), task.reported_to.end(), [&](const model::ReportedTo& line) {
        const auto* counted = std::get_if<calendar::Counted>(&line.frequency.value);
        if (counted == nullptr || counted->window == length) return false;
        if (obligation.to.empty()) return line.to.empty();
        return std::any_of(line.to.begin(), line.to.end(),
                           [&](const model::Name& to) { return *to == obligation.to; });
      });
}

}  // namespace

Cadence::Cadence(const Question& question, const Obligation& obligation,
                 const calendar::WindowLength& length)
    : question_(question), obligation_(obligation), length_(length) {
  if (!obligation.is_report()) return;
  const model::Task& task = question.index.at(obligation.place);
  const model::ReportedTo& line = task.reported_to[obligation.line];
  if (line.within) within_ = *line.within;
  is_one_of_several_ = has_other_cadence(task, obligation, length);
  is_conditional_ = !line.if_any.empty();
  const Text framework = question.chains.all()[obligation.chain].framework;
  for (const model::Name& name : line.if_any) {
    const std::uint32_t chain = question.chains.find(name->view(), framework);
    if (chain == model::nowhere) continue;
    for (const Paper& paper : question.filed.records(chain)) occasions_.push_back(paper.day);
  }
  std::sort(occasions_.begin(), occasions_.end());
}

Period Cadence::containing(Date day) const {
  return calendar::window_containing(length_, day, question_.data().settings.year_start);
}

calendar::Interval Cadence::due(Period window) const {
  const calendar::Interval end =
      calendar::exactly(calendar::end_of_day(window.last, question_.zone()));
  if (!within_) return end;
  return calendar::deadline(end, *within_, question_.data().calendar).due.value_or(end);
}

tl::expected<Period, Reason> Cadence::window_of(const Piece& piece) const {
  if (obligation_.is_report()) return window_of_report(piece);
  if (!piece.names) return containing(piece.day);
  const Period window = containing(piece.names->first);
  if (window.first > piece.day) {
    return refused(Because::counts_for_later, "`counts_for` names a window that begins after it");
  }
  return window;
}

bool Cadence::is_as_long(Period period) const {
  using Unit = calendar::WindowLength::Unit;
  if (length_.unit == Unit::month) {
    const Date next = calendar::plus_months(period.first, length_.length);
    return period.last == calendar::plus_days(next, -1);
  }
  return period.days() == length_.length * (length_.unit == Unit::week ? 7 : 1);
}

tl::expected<Period, Reason> Cadence::window_of_report(const Piece& piece) const {
  if (!piece.names && (is_one_of_several_ || within_)) {
    return refused(Because::period_missing,
                   "it does not say which `period` it is about, and the task needs that");
  }
  if (is_one_of_several_ && !is_as_long(*piece.names)) {
    return refused(Because::no_such_period,
                   "no report of that length is owed to those it was made to");
  }
  if (within_) return containing(piece.names->last);
  return containing(piece.day);
}

bool Cadence::is_late(const Piece& piece, Period window) const {
  if (within_) return piece.when.first > due(window).last;
  return piece.day > window.last;
}

bool Cadence::is_owed_in(Period window) const {
  if (!is_conditional_) return true;
  const auto first = std::lower_bound(occasions_.begin(), occasions_.end(), window.first);
  return first != occasions_.end() && *first <= window.last;
}

}  // namespace qaf::schedule

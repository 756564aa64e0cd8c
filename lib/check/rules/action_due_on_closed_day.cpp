// An action that is due on a day on which nobody is at work.

#include <fmt/format.h>

#include "check/records.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const calendar::Holidays& holidays = subject.data().calendar.holidays;
  for (const model::Record& record : subject.data().records) {
    if (!is_evidence(record)) continue;
    for (const model::Action& action : record.actions) {
      if (!action.due || action.completed) continue;
      const auto title = holidays.title_on(*action.due);
      if (!title) continue;
      const calendar::Date before = holidays.plus_working_days(*action.due, -1);
      out.add(rule.fault, {record.file, action.due.at},
              fmt::format("nobody is at work on {}: {}", calendar::to_text(*action.due), *title))
          .with_help(
              fmt::format("the last working day before it is {}", calendar::to_text(before)));
    }
  }
}

}  // namespace

const Rule action_due_on_closed_day{
    {.name = "action-due-on-closed-day",
     .severity = diag::Severity::warning,
     .summary = "an open action that is due on a bank holiday or a local closure day",
     .why = "Nobody is at work on that day, so the action is done the day before or it is late.",
     .remedy = "Agree on a working day."},
    run};

}  // namespace qaf::check

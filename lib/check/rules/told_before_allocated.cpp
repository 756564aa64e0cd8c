// Somebody was told of an audit before it was begun.

#include <fmt/format.h>

#include "calendar/moment.hpp"
#include "check/records.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

void check(const Rule& rule, const model::Record& record, calendar::Zone zone, diag::Sink& out) {
  if (!record.completed) return;
  // A record without allocation may have been begun on the day it was completed, not before.
  const bool is_allocated = record.allocated.has_value();
  const model::Spanned<calendar::Moment> start =
      is_allocated ? record.allocated
                   : model::Spanned<calendar::Moment>{calendar::Moment(record.completed->date()),
                                                      record.completed.at};
  for (const model::FollowUp& entry : record.follow_up) {
    if (entry.to.empty() || !is_certainly_before(*entry.when, *start, zone)) continue;
    out.add(rule.fault, {record.file, entry.when.at},
            fmt::format("told on {}, before the audit was {} on {}", calendar::to_text(*entry.when),
                        is_allocated ? "allocated" : "completed", calendar::to_text(*start)))
        .with_label({record.file, start.at}, is_allocated ? "allocated here" : "completed here")
        .with_help(is_allocated ? "such a notice does not stop a clock"
                                : "where the audit was begun earlier, say so with `allocated`");
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const calendar::Zone zone = subject.data().settings.zone;
  for (const model::Record& record : subject.data().records) {
    if (!record.follow_up.empty()) check(rule, record, zone, out);
  }
}

}  // namespace

const Rule told_before_allocated{
    {.name = "told-before-allocated",
     .severity = diag::Severity::warning,
     .summary = "a notice dated before the audit was begun",
     .why = "A notice counts from the day the audit was allocated, so one dated earlier stops no "
            "clock: the notice looks missing.",
     .remedy = "Correct the date of the notice, or write when the audit was `allocated`."},
    run};

}  // namespace qaf::check

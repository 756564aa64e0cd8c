// An audit was completed before its framework was in force.

#include <fmt/format.h>

#include "calendar/date.hpp"
#include "check/records.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Record& record : subject.data().records) {
    if (!is_evidence(record)) continue;
    const auto place = task_of(subject.index, record);
    if (!place) continue;
    const model::Framework& framework = subject.index.framework_of(*place);
    if (record.completed->date() >= *framework.effective) continue;
    out.add(rule.fault, {record.file, record.completed.at},
            fmt::format("completed on {}, before the first version of `{}` came into force on {}",
                        calendar::to_text(*record.completed), framework.id->view(),
                        calendar::to_text(*framework.effective)))
        .with_label({framework.file, framework.effective.at}, "in force from here")
        .with_help("put the earlier version of the framework beside it, or correct the date");
  }
}

}  // namespace

const Rule record_before_framework{
    {.name = "record-before-framework",
     .severity = diag::Severity::warning,
     .summary = "an audit completed before its framework was in force",
     .why = "Nothing was owed under a framework that was not yet in force, so the audit counts for "
            "nothing.",
     .remedy = "Correct the year, or add the earlier version of the framework to the repository."},
    run};

}  // namespace qaf::check

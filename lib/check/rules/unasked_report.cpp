// A report was made to a body that nobody asked it for.

#include <algorithm>

#include <fmt/format.h>

#include "check/names.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

// Returns whom the task reports to; nothing where it does not say, so that any recipient is right.
std::optional<NameSet> recipients_of(const model::Task& task) {
  NameSet names;
  for (const model::ReportedTo& entry : task.reported_to) {
    if (!entry.is_to_stated) return std::nullopt;
    for (const model::Name& name : entry.to) names.add(name->view());
    for (const model::Name& name : entry.copy) names.add(name->view());
  }
  return names;
}

void check(const Rule& rule, const model::Report& report, const model::Task& task,
           const NameSet& known_anywhere, diag::Sink& out) {
  const std::optional<NameSet> asked = recipients_of(task);
  if (!asked) return;
  for (const model::Name& to : report.to) {
    if (asked->contains(to->view()) || !known_anywhere.contains(to->view())) continue;
    const bool is_report = asked->size() > 0;
    out.add(rule.fault, {report.file, to.at},
            is_report
                ? fmt::format("the task `{}` is not reported to `{}`", task.id->view(), to->view())
                : fmt::format("the task `{}` is not reported to anybody", task.id->view()))
        .with_help(asked->hint(to->view()));
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Index& index = subject.index;
  const NameSet known = names_of(subject.data(), {NameKind::bodies, NameKind::roles});
  for (const model::Report& report : subject.data().reports) {
    if (report.void_.has_value()) continue;
    const auto place =
        index.task_on(report.task->view(), report.delivered->date(), report.framework->view());
    if (place) check(rule, report, index.at(*place), known, out);  // else rule unknown-task
  }
}

}  // namespace

const Rule unasked_report{
    {.name = "unasked-report",
     .severity = diag::Severity::warning,
     .summary = "a report to a body that the task does not name",
     .why = "It counts for no duty, and the body that was to receive it is still owed one.",
     .remedy = "Correct `to` or the task, or add the recipient to `reported_to` of the task."},
    run};

}  // namespace qaf::check

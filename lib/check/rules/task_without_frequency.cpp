// A task does not say how often it is owed.

#include <fmt/format.h>

#include "check/rule.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Framework& framework : subject.data().frameworks) {
    for (const model::Task& task : framework.tasks) {
      // A frequency that was written and cannot be read has its own finding.
      if (!task.frequency.written.empty() || !task.reported_to.empty()) continue;
      out.add(rule.fault, {framework.file, task.id.at},
              fmt::format("the task `{}` has neither `frequency` nor `reported_to`",
                          task.id->view()))
          .with_help("where the document does not say how often, write `frequency: not stated`");
    }
  }
}

}  // namespace

const Rule task_without_frequency{
    {.name = "task-without-frequency",
     .severity = diag::Severity::error,
     .summary = "a task that does not say how often it is owed",
     .why = "A task without a frequency would never be owed by anybody, and nobody would see that "
            "it was forgotten.",
     .remedy = "Write `frequency`, or `reported_to` where reports are all there is. `not stated` "
               "and `as required` are frequencies too."},
    run};

}  // namespace qaf::check

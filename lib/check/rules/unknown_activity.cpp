// The activity of a task is not on the list of activities.

#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  Unknown unknown(rule, out);
  for (const model::Framework& framework : subject.data().frameworks) {
    const NameSet known = names_of(framework, {NameKind::activities});
    if (known.size() == 0) continue;  // any word may stand where none are declared
    for (const model::Task& task : framework.tasks) {
      unknown.expect(framework.file, task.activity, known, "on the framework's list of activities");
    }
  }
}

}  // namespace

const Rule unknown_activity{
    {.name = "unknown-activity",
     .severity = diag::Severity::error,
     .summary = "an activity that is not on the framework's list",
     .why = "Figures are added up by activity, so a second spelling would be a second activity.",
     .remedy = "Correct the spelling, or add the activity to the list of kind `activities`."},
    run};

}  // namespace qaf::check

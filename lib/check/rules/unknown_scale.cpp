// A task takes its grades from a scale that the framework does not define.

#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  Unknown unknown(rule, out);
  for (const model::Framework& framework : subject.data().frameworks) {
    const NameSet known = names_of(framework, {NameKind::scales});
    for (const model::Task& task : framework.tasks) {
      unknown.expect(framework.file, task.record.scale, known, "a scale of the framework");
    }
  }
}

}  // namespace

const Rule unknown_scale{
    {.name = "unknown-scale",
     .severity = diag::Severity::error,
     .summary = "a scale that the framework does not define",
     .why = "Without its scale no grade of the task can be checked, counted or compared.",
     .remedy = "Correct the spelling, or add the scale to the framework under `scales`."},
    run};

}  // namespace qaf::check

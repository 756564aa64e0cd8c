// A register is named that the framework does not declare.

#include <fmt/format.h>

#include "calendar/frequency.hpp"
#include "check/rule.hpp"
#include "check/unknown.hpp"
#include "check/walk.hpp"

namespace qaf::check {
namespace {

// Every record of a task is an event too, and so is the start of a post.
NameSet event_names(const model::Framework& framework) {
  NameSet known = names_of(framework, {NameKind::registers, NameKind::tasks});
  known.add("post_start");
  return known;
}

void check_frequency(const model::Framework& framework, const model::StatedFrequency& frequency,
                     const NameSet& known, Unknown& unknown) {
  if (!frequency.has_value()) return;
  const auto event = calendar::event_of(frequency.value);
  if (!event || known.contains(*event)) return;
  unknown.report({framework.file, frequency.at}, *event, known,
                 "a register or task of the framework");
}

void check_framework(const model::Framework& framework, Unknown& unknown) {
  const NameSet events = event_names(framework);
  for (const model::Task& task : framework.tasks) {
    check_frequency(framework, task.frequency, events, unknown);
    for (const model::ReportedTo& entry : task.reported_to) {
      check_frequency(framework, entry.frequency, events, unknown);
    }
  }
  each_step_list(framework, [&](const StepList& list) {
    for (const model::Step& step : list.steps) {
      unknown.expect(framework.file, step.at_next, events, "a register or task of the framework");
    }
  });
  const NameSet registers = names_of(framework, {NameKind::registers});
  for (const model::Sampling& rule : framework.sampling) {
    unknown.expect(framework.file, rule.of, registers, "a register of the framework");
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  Unknown unknown(rule, out);
  for (const model::Framework& framework : data.frameworks) check_framework(framework, unknown);
  if (data.frameworks.empty()) return;  // fault no-framework
  const NameSet known = names_of(data, {NameKind::registers});
  for (const model::Register& kind : data.registers) {
    if (known.contains(kind.id.view())) continue;
    unknown.report({kind.file, {}}, kind.id.view(), known,
                   "a register that a framework declares: the file is named after it");
  }
}

}  // namespace

const Rule unknown_register{
    {.name = "unknown-register",
     .severity = diag::Severity::error,
     .summary = "a register that the framework does not declare",
     .why = "What is owed after an event is never asked for, when nobody finds the register in "
            "which the event stands.",
     .remedy = "Correct the spelling, or declare the register in the framework under `registers`. "
               "A file of `registers` has the name of its register."},
    run};

}  // namespace qaf::check

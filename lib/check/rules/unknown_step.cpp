// A step is named that the rules of the framework do not have.

#include <string>

#include <fmt/format.h>

#include "check/records.hpp"
#include "check/rule.hpp"
#include "check/unknown.hpp"
#include "check/walk.hpp"

namespace qaf::check {
namespace {

// `from` and `unless` name steps of the same rule.
void check_framework(const model::Framework& framework, Unknown& unknown) {
  each_step_list(framework, [&](const StepList& list) {
    NameSet steps;
    for (const model::Step& step : list.steps) steps.add(step.id->view());
    NameSet starts = steps;
    starts.add("completed");
    starts.add("moderated");
    for (const model::Step& step : list.steps) {
      unknown.expect(framework.file, step.from, starts,
                     "`completed`, `moderated` or a step of this rule");
      unknown.expect(framework.file, step.unless, steps, "a step of this rule");
    }
  });
}

// Returns the steps that may follow an audit record of the task, in any version of it.
NameSet steps_after(const model::Index& index, std::string_view task_id) {
  NameSet steps;
  for (const model::TaskPlace place : index.tasks(task_id)) {
    each_step_list(index.framework_of(place), [&](const StepList& list) {
      for (const model::Task* task : list.tasks) {
        if (task != &index.at(place)) continue;
        for (const model::Step& step : list.steps) steps.add(step.id->view());
      }
    });
  }
  return steps;
}

class Steps {
 public:
  Steps(const model::Index& index, Unknown& unknown)
      : index_(index), unknown_(unknown), steps_of_(index.data()) {}

  void check(source::FileId file, const model::Name& step, const model::Record& record) {
    const auto place = task_of(index_, record);
    if (!step || !place) return;
    const NameSet& known =
        steps_of_.at(*place, [&] { return steps_after(index_, record.task->view()); });
    if (known.contains(step->view())) return;
    unknown_.report({file, step.at}, step->view(), known,
                    fmt::format("a step that follows a record of `{}`", record.task->view()));
  }

 private:
  const model::Index& index_;
  Unknown& unknown_;
  PerTask<NameSet> steps_of_;
};

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  Unknown unknown(rule, out);
  for (const model::Framework& framework : data.frameworks) check_framework(framework, unknown);
  Steps steps(subject.index, unknown);
  for (const model::Record& record : data.records) {
    for (const model::FollowUp& entry : record.follow_up) {
      steps.check(record.file, entry.step, record);
    }
  }
  for (const model::Exemption& exemption : data.exemptions) {
    if (!exemption.record) continue;
    const std::uint32_t record = subject.index.record(exemption.record->view());
    if (record == model::nowhere) continue;  // rule unknown-record
    steps.check(exemption.file, exemption.step, data.records[record]);
  }
}

}  // namespace

const Rule unknown_step{
    {.name = "unknown-step",
     .severity = diag::Severity::error,
     .summary = "a step that the framework does not have here",
     .why =
         "An entry for an unknown step stops no clock: what was done looks as if it had not been.",
     .remedy = "Write the id of the step as the framework has it. `qaf explain` with the id of the "
               "task lists its steps."},
    run};

}  // namespace qaf::check

// A step does not say what must be done, or says two things.

#include <string>

#include <fmt/format.h>

#include "check/rule.hpp"
#include "check/walk.hpp"

namespace qaf::check {
namespace {

// Returns the keys that say what is to be done, as they were given.
std::vector<std::string_view> deeds(const model::Step& step) {
  std::vector<std::string_view> keys;
  if (!step.notify.empty()) keys.push_back("notify");
  if (step.deed) keys.push_back("do");
  if (step.remedy) keys.push_back("remedy");
  if (step.re_audit) keys.push_back("re_audit");
  if (step.further) keys.push_back("further");
  return keys;
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Framework& framework : subject.data().frameworks) {
    each_step_list(framework, [&](const StepList& list) {
      for (const model::Step& step : list.steps) {
        const std::vector<std::string_view> keys = deeds(step);
        if (keys.size() == 1) continue;
        const bool is_empty = keys.empty();
        out.add(rule.fault, {framework.file, step.id.at},
                is_empty
                    ? fmt::format("the step `{}` does not say what must be done", step.id->view())
                    : fmt::format("the step `{}` has both `{}` and `{}`", step.id->view(), keys[0],
                                  keys[1]))
            .with_help(is_empty ? "one of `notify`, `do`, `remedy`, `re_audit`, `further`"
                                : "write a step of its own for each");
      }
    });
  }
}

}  // namespace

const Rule step_without_one_deed{
    {.name = "step-without-one-deed",
     .severity = diag::Severity::error,
     .summary = "a step that asks for nothing, or for two things at once",
     .why = "Each step has one clock, which one deed stops.",
     .remedy = "Write exactly one of `notify`, `do`, `remedy`, `re_audit` and `further`; two deeds "
               "are two steps."},
    run};

}  // namespace qaf::check

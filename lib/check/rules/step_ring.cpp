// Steps that wait for each other, round in a ring.

#include <string>
#include <vector>

#include <fmt/format.h>

#include "check/rule.hpp"
#include "check/walk.hpp"

namespace qaf::check {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

std::size_t position(std::span<const model::Step> steps, const model::Name& id) {
  for (std::size_t i = 0; id && i < steps.size(); ++i) {
    if (steps[i].id->view() == id->view()) return i;
  }
  return none;
}

// Returns the step that `step` waits for: the one it is `unless`, else the one it is `from`.
std::vector<std::size_t> awaited(std::span<const model::Step> steps, std::size_t step) {
  std::vector<std::size_t> all;
  for (const model::Name* name : {&steps[step].from, &steps[step].unless}) {
    const std::size_t other = position(steps, *name);
    if (other != none) all.push_back(other);
  }
  return all;
}

// Goes from step to step; `path` holds a ring when it returns true.
bool leads_back(std::span<const model::Step> steps, std::size_t start, std::size_t step,
                std::vector<std::size_t>& path) {
  path.push_back(step);
  for (const std::size_t next : awaited(steps, step)) {
    if (next == start) return true;
    if (path.size() <= steps.size() && leads_back(steps, start, next, path)) return true;
  }
  path.pop_back();
  return false;
}

void check(const Rule& rule, source::FileId file, std::span<const model::Step> steps,
           diag::Sink& out) {
  for (std::size_t start = 0; start < steps.size(); ++start) {
    std::vector<std::size_t> path;
    if (!leads_back(steps, start, start, path)) continue;
    std::string words;
    for (const std::size_t step : path)
      words += fmt::format("`{}` waits for ", steps[step].id->view());
    const model::Name& name = steps[start].from ? steps[start].from : steps[start].unless;
    out.add(rule.fault, {file, name.at},
            fmt::format("steps wait for each other: {}`{}`", words, steps[start].id->view()))
        .with_help("the clock of one of them starts with `completed`, `moderated` or another step");
    return;  // the others of the ring are the same fault
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Framework& framework : subject.data().frameworks) {
    each_step_list(framework,
                   [&](const StepList& list) { check(rule, framework.file, list.steps, out); });
  }
}

}  // namespace

const Rule step_ring{{.name = "step-ring",
                      .severity = diag::Severity::error,
                      .summary = "steps that wait for each other, round in a ring",
                      .why = "None of them would ever start, and so none would ever be overdue.",
                      .remedy = "Correct `from` or `unless` of one of the steps."},
                     run};

}  // namespace qaf::check

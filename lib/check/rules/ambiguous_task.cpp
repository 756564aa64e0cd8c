// An audit record does not say which framework its task is of.

#include <algorithm>

#include <fmt/format.h>

#include "check/rule.hpp"

namespace qaf::check {
namespace {

// Returns the first framework of another id that has the task, or nothing.
const model::Framework* other_framework(const model::Index& index, std::string_view task) {
  const auto places = index.tasks(task);
  const auto other = std::find_if(places.begin(), places.end(), [&](model::TaskPlace place) {
    return *index.framework_of(place).id != *index.framework_of(places.front()).id;
  });
  return other == places.end() ? nullptr : &index.framework_of(*other);
}

template <class Document>
void check(const Rule& rule, const model::Index& index, const Document& document, diag::Sink& out) {
  if (!document.task || document.framework) return;
  const std::string_view task = document.task->view();
  const model::Framework* other = other_framework(index, task);
  if (other == nullptr) return;
  const model::Framework& first = index.framework_of(index.tasks(task).front());
  out.add(rule.fault, {document.file, document.task.at},
          fmt::format("`{}` is a task of two frameworks, `{}` and `{}`", task, first.id->view(),
                      other->id->view()))
      .with_help(fmt::format("say which is meant: `framework: {}`", first.id->view()));
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  if (data.frameworks.size() < 2) return;
  for (const model::Record& record : data.records) check(rule, subject.index, record, out);
  for (const model::Report& report : data.reports) check(rule, subject.index, report, out);
  for (const model::Exemption& exemption : data.exemptions) {
    check(rule, subject.index, exemption, out);
  }
}

}  // namespace

const Rule ambiguous_task{
    {.name = "ambiguous-task",
     .severity = diag::Severity::error,
     .summary = "a task that two frameworks have, without saying which is meant",
     .why = "The audit would count for one of the two frameworks, and nobody could say for which.",
     .remedy = "Add `framework` with the id of the one that is meant."},
    run};

}  // namespace qaf::check

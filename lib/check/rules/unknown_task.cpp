// A task is named that the framework does not define.

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

constexpr std::string_view a_task = "a task of the framework";

void check_framework(const model::Framework& framework, Unknown& unknown) {
  const NameSet known = names_of(framework, {NameKind::tasks});
  const auto expect_all = [&](const std::vector<model::Name>& names) {
    unknown.expect_all(framework.file, names, known, a_task);
  };
  for (const model::Task& task : framework.tasks) {
    unknown.expect(framework.file, task.met_by.task, known, a_task);
    for (const model::ReportedTo& entry : task.reported_to) expect_all(entry.if_any);
  }
  for (const model::Escalation& rule : framework.escalations) expect_all(rule.tasks);
  for (const model::Moderation& rule : framework.moderation) expect_all(rule.tasks);
  for (const model::Sampling& rule : framework.sampling) expect_all(rule.tasks);
  for (const model::ReportLayout& layout : framework.reports) expect_all(layout.tasks);
  for (const model::Target& target : framework.targets) expect_all(target.tasks);
}

bool is_framework(const model::Dataset& data, Text id) {
  return std::any_of(data.frameworks.begin(), data.frameworks.end(),
                     [&](const model::Framework& framework) { return framework.id->text == id; });
}

// A task that another framework has is unknown where the document says which framework it means.
template <class Document>
void check_document(const model::Index& index, const Document& document, const NameSet& known,
                    Unknown& unknown) {
  if (!document.task) return;
  unknown.expect(document.file, document.task, known, a_task);
  if (!document.framework) return;
  bool is_elsewhere = false;
  for (const model::TaskPlace place : index.tasks(document.task->view())) {
    if (index.framework_of(place).id->view() == document.framework->view()) return;
    is_elsewhere = true;
  }
  if (!is_elsewhere || !is_framework(index.data(), *document.framework)) return;
  unknown.report({document.file, document.task.at}, document.task->view(), {},
                 fmt::format("a task of the framework `{}`", document.framework->view()));
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  Unknown unknown(rule, out);
  for (const model::Framework& framework : data.frameworks) check_framework(framework, unknown);
  if (data.frameworks.empty()) return;  // fault no-framework
  const NameSet known = names_of(data, {NameKind::tasks});
  for (const model::Record& record : data.records) {
    check_document(subject.index, record, known, unknown);
  }
  for (const model::Report& report : data.reports) {
    check_document(subject.index, report, known, unknown);
  }
  for (const model::Exemption& exemption : data.exemptions) {
    check_document(subject.index, exemption, known, unknown);
  }
}

}  // namespace

const Rule unknown_task{
    {.name = "unknown-task",
     .severity = diag::Severity::error,
     .summary = "a task that the framework does not define",
     .why = "An audit record of an unknown task is evidence of nothing, and the task it was meant "
            "for stays undone.",
     .remedy = "Correct the spelling, or add the task to the framework under `tasks`."},
    run};

}  // namespace qaf::check

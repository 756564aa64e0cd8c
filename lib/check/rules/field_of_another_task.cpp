// An audit record has a key that only other tasks have.

#include <algorithm>

#include <fmt/format.h>

#include "check/names.hpp"
#include "check/records.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

NameSet fields_of(const model::Task& task) {
  NameSet names;
  for (const model::RecordField& field : task.record.fields) names.add(field.key->view());
  return names;
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  PerTask<NameSet> fields(subject.data());
  for (const model::Record& record : subject.data().records) {
    if (record.extra.empty()) continue;
    const auto place = task_of(subject.index, record);
    if (!place) continue;  // rule unknown-task
    const NameSet& own = fields.at(*place, [&] { return fields_of(subject.index.at(*place)); });
    for (const model::Extra& extra : record.extra) {
      if (own.contains(extra.key->view())) continue;
      out.add(rule.fault, {record.file, extra.key.at},
              fmt::format("`{}` is a key of other tasks, not of `{}`", extra.key->view(),
                          record.task->view()))
          .with_help(own.size() == 0
                         ? fmt::format("`{}` has no keys of its own", record.task->view())
                         : own.hint(extra.key->view()));
    }
  }
}

}  // namespace

const Rule field_of_another_task{
    {.name = "field-of-another-task",
     .severity = diag::Severity::error,
     .summary = "a key that belongs to the audit records of another task",
     .why = "The key would be read by nobody: what was written there is in no figure.",
     .remedy = "Correct the key or the task, or declare the key under `fields` of this task."},
    run};

}  // namespace qaf::check

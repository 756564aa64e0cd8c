// A task requires a key that its audit records cannot have.

#include "check/requirement.hpp"
#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

void check_task(const model::Framework& framework, const model::Task& task, Unknown& unknown) {
  NameSet fields;
  for (const model::RecordField& field : task.record.fields) fields.add(field.key->view());
  for (const model::Name& required : task.record.requires_) {
    if (is_record_key(required->view()) || fields.contains(required->view())) continue;
    NameSet known = fields;
    for (const std::string_view key : record_keys()) known.add(key);
    unknown.report({framework.file, required.at}, required->view(), known,
                   "a key of audit records, or one of the task's `fields`");
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  Unknown unknown(rule, out);
  for (const model::Framework& framework : subject.data().frameworks) {
    for (const model::Task& task : framework.tasks) check_task(framework, task, unknown);
  }
}

}  // namespace

const Rule unknown_requirement{
    {.name = "unknown-requirement",
     .severity = diag::Severity::error,
     .summary = "a requirement that no audit record can meet",
     .why = "Every audit record of the task would be reported as unfinished.",
     .remedy = "Correct the spelling, or declare the key under `fields` of the task."},
    run};

}  // namespace qaf::check

// An auditor stood too near to what was audited.

#include <string>

#include <fmt/format.h>

#include "check/records.hpp"
#include "check/rule.hpp"
#include "model/subject.hpp"

namespace qaf::check {
namespace {

std::string words_of(const model::Independence& independence) {
  using Kind = model::Independence::Kind;
  switch (independence.kind) {
    case Kind::not_own_team:
      return "of another team";
    case Kind::not_own_service:
      return "of another service";
    case Kind::not_own_unit:
      return fmt::format("of another {}", independence.unit_kind->view());
    case Kind::not_line_manager:
      return "somebody other than the line manager";
    case Kind::not_case_holder:
      return "somebody other than the case holder";
  }
  return {};
}

// What the audit record does not say cannot be found fault with here.
bool is_subject_known(const model::Index& index, const model::Record& record,
                      model::Independence::Kind kind) {
  using Kind = model::Independence::Kind;
  const bool needs_person = kind == Kind::not_line_manager || kind == Kind::not_case_holder;
  return needs_person ? model::practitioner_of(index, record) != model::nowhere
                      : model::unit_of(index, record) != model::nowhere;
}

bool are_people(const model::Index& index, const model::Record& record) {
  for (const model::Name& author : record.by) {
    if (index.person(author->view()) == model::nowhere) return false;
  }
  return !record.by.empty();
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Index& index = subject.index;
  for (const model::Record& record : subject.data().records) {
    if (!is_evidence(record)) continue;
    const auto place = task_of(index, record);
    if (!place || index.at(*place).independence.empty() || !are_people(index, record)) continue;
    for (const model::Independence& independence : index.at(*place).independence) {
      if (!is_subject_known(index, record, independence.kind)) continue;
      if (model::is_independent(index, record, independence.kind, independence.unit_kind->view())) {
        continue;
      }
      out.add(rule.fault, {record.file, record.by[0].at},
              fmt::format("the task `{}` asks for an auditor {}", record.task->view(),
                          words_of(independence)))
          .with_label({index.framework_of(*place).file, independence.at}, "asked for here")
          .with_help("so this audit counts for nobody");
    }
  }
}

}  // namespace

const Rule auditor_not_independent{
    {.name = "auditor-not-independent",
     .severity = diag::Severity::warning,
     .summary = "an auditor who was not independent of what was audited",
     .why = "The framework asks for an outside look; an audit from the inside does not count for "
            "the task.",
     .remedy =
         "Have somebody independent do it, or correct who did it and whose work it is about."},
    run};

}  // namespace qaf::check

// A task, an audit record or an exemption is about something that is not there.

#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

void check_tasks(const model::Framework& framework, Unknown& unknown) {
  const NameSet known = names_of(
      framework, {NameKind::unit_kinds, NameKind::roles, NameKind::registers, NameKind::tasks});
  for (const model::Task& task : framework.tasks) {
    unknown.expect_all(framework.file, task.for_each, known,
                       "a unit kind, role or register of the framework");
  }
}

// Units, people, rows of registers and audit records; bodies, for what is asked of each of them.
NameSet subjects_of(const model::Dataset& data) {
  NameSet known = doer_ids(data);
  for (const model::Unit& unit : data.units) known.add(unit.id->view());
  for (const model::Register& kind : data.registers) {
    for (const model::RegisterRow& row : kind.rows) known.add(row.id->view());
  }
  return known;
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  Unknown unknown(rule, out);
  for (const model::Framework& framework : data.frameworks) check_tasks(framework, unknown);
  if (data.people.empty()) return;  // rule no-people
  const NameSet known = subjects_of(data);
  const auto check = [&](source::FileId file, const model::Name& name) {
    if (!name || subject.index.record(name->view()) != model::nowhere) return;
    unknown.expect(file, name, known, "a unit, a person or a row of a register");
  };
  for (const model::Record& record : data.records) check(record.file, record.subject);
  for (const model::Exemption& exemption : data.exemptions) {
    check(exemption.file, exemption.subject);
  }
}

}  // namespace

const Rule unknown_subject{{.name = "unknown-subject",
                            .severity = diag::Severity::error,
                            .summary = "a subject that is not there",
                            .why = "What is done for an unknown subject counts for none, and what "
                                   "is asked for each of an unknown kind is never asked.",
                            .remedy = "Correct the spelling, or add the unit, person or row."},
                           run};

}  // namespace qaf::check

// A kind of unit is named that the framework does not define.

#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

constexpr std::string_view a_unit_kind = "a unit kind of the framework";

void check_framework(const model::Framework& framework, Unknown& unknown) {
  const NameSet known = names_of(framework, {NameKind::unit_kinds});
  for (const model::Role& role : framework.roles) {
    unknown.expect(framework.file, role.held_in, known, a_unit_kind);
  }
  for (const model::Task& task : framework.tasks) {
    for (const model::Independence& independence : task.independence) {
      unknown.expect(framework.file, independence.unit_kind, known, a_unit_kind);
    }
  }
  NameSet strata = known;
  strata.add("unit");
  strata.add("tag");
  for (const model::Sampling& rule : framework.sampling) {
    unknown.expect(framework.file, rule.exclude.own, known, a_unit_kind);
    unknown.expect_all(framework.file, rule.strata, strata,
                       "a unit kind of the framework, `unit` or `tag`");
  }
  NameSet details = known;
  details.add("person");
  for (const model::ReportLayout& layout : framework.reports) {
    unknown.expect(framework.file, layout.detail, details,
                   "a unit kind of the framework, or `person`");
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  Unknown unknown(rule, out);
  for (const model::Framework& framework : data.frameworks) check_framework(framework, unknown);
  if (data.frameworks.empty()) return;  // fault no-framework
  const NameSet known = names_of(data, {NameKind::unit_kinds});
  for (const model::Unit& unit : data.units) {
    unknown.expect(unit.file, unit.kind, known, a_unit_kind);
  }
}

}  // namespace

const Rule unknown_unit_kind{
    {.name = "unknown-unit-kind",
     .severity = diag::Severity::error,
     .summary = "a kind of unit that the framework does not define",
     .why =
         "What is asked of each team would not be asked of a unit whose kind is spelt differently.",
     .remedy = "Correct the spelling, or add the kind to the framework under `unit_kinds`."},
    run};

}  // namespace qaf::check

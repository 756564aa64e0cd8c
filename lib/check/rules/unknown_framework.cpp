// A framework is named that is not in the repository.

#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

template <class List>
void check(const List& documents, const NameSet& known, Unknown& unknown) {
  for (const auto& document : documents) {
    unknown.expect(document.file, document.framework, known, "a framework of this repository");
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  if (data.frameworks.empty()) return;  // fault no-framework
  NameSet known;
  for (const model::Framework& framework : data.frameworks) known.add(framework.id->view());
  Unknown unknown(rule, out);
  check(data.records, known, unknown);
  check(data.reports, known, unknown);
  check(data.exemptions, known, unknown);
}

}  // namespace

const Rule unknown_framework{
    {.name = "unknown-framework",
     .severity = diag::Severity::error,
     .summary = "a framework that is not in this repository",
     .why = "An audit record of an unknown framework is evidence of nothing.",
     .remedy = "Correct the spelling, or leave the key out: it is only needed where two frameworks "
               "have a task of one name."},
    run};

}  // namespace qaf::check

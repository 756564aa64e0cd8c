// A report goes to a body or role that the framework does not define.

#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

constexpr std::string_view a_recipient = "a body or role of the framework";

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  Unknown unknown(rule, out);
  for (const model::Framework& framework : data.frameworks) {
    const NameSet known = names_of(framework, {NameKind::bodies, NameKind::roles});
    for (const model::Task& task : framework.tasks) {
      for (const model::ReportedTo& entry : task.reported_to) {
        unknown.expect_all(framework.file, entry.to, known, a_recipient);
        unknown.expect_all(framework.file, entry.copy, known, a_recipient);
      }
    }
  }
  if (data.frameworks.empty()) return;  // fault no-framework
  const NameSet known = names_of(data, {NameKind::bodies, NameKind::roles});
  for (const model::Report& report : data.reports) {
    unknown.expect_all(report.file, report.to, known, a_recipient);
  }
}

}  // namespace

const Rule unknown_body{
    {.name = "unknown-body",
     .severity = diag::Severity::error,
     .summary = "a report to a body or role that the framework does not define",
     .why = "Whether the report was made is counted for each body that receives it; one that does "
            "not exist would never be missed.",
     .remedy = "Correct the spelling, or add the panel or board to the framework under `bodies`."},
    run};

}  // namespace qaf::check

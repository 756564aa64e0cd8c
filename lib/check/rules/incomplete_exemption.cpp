// An exemption does not say what somebody is let off, or until when.

#include <fmt/format.h>

#include "check/rule.hpp"

namespace qaf::check {
namespace {

std::string missing_in(const model::Exemption& exemption) {
  if (!exemption.task && !exemption.record) return "names neither a task nor an audit record";
  if (exemption.record && !exemption.step && !exemption.task)
    return "names no `step` of the audit record";
  if (exemption.record) return {};
  if (!exemption.who && !exemption.subject) return "names nobody: neither `who` nor `subject`";
  const bool is_of_one_event = exemption.subject.has_value();
  if (!exemption.period && !exemption.expires && !is_of_one_event) {
    return "has neither `period` nor `expires`, and would never end";
  }
  return {};
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Exemption& exemption : subject.data().exemptions) {
    const std::string missing = missing_in(exemption);
    if (missing.empty()) continue;
    out.add(rule.fault, {exemption.file, exemption.id.at},
            fmt::format("the exemption `{}` {}", exemption.id->view(), missing))
        .with_help("`task`, `who` (or `subject`) and `period`; or `record` and `step`");
  }
}

}  // namespace

const Rule incomplete_exemption{
    {.name = "incomplete-exemption",
     .severity = diag::Severity::error,
     .summary = "an exemption that does not say what somebody is let off, or until when",
     .why = "It would take no duty out of the figures, or every one for ever.",
     .remedy =
         "Name the task, the person or subject and the period; or the audit record and its step."},
    run};

}  // namespace qaf::check

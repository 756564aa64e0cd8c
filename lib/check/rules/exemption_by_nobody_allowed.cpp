// An exemption was approved by somebody who may not.

#include <algorithm>

#include <fmt/format.h>

#include "calendar/date.hpp"
#include "check/records.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

// Returns the task the exemption is from, perhaps through the audit record that it names.
std::optional<model::TaskPlace> task_of(const model::Index& index,
                                        const model::Exemption& exemption) {
  if (exemption.record) {
    const std::uint32_t record = index.record(exemption.record->view());
    if (record != model::nowhere) return check::task_of(index, index.data().records[record]);
  }
  return index.task_on(exemption.task->view(), exemption.when->date(), exemption.framework->view());
}

bool may_approve(const model::Index& index, const model::Exemption& exemption,
                 const std::vector<model::Name>& allowed) {
  const std::uint32_t person = index.person(exemption.approved_by->view());
  return std::any_of(allowed.begin(), allowed.end(), [&](const model::Name& name) {
    if (*name == *exemption.approved_by) return true;  // a body
    return person != model::nowhere && index.holds(person, name->view(), exemption.when->date());
  });
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Exemption& exemption : subject.data().exemptions) {
    const auto place = task_of(subject.index, exemption);
    if (!place) continue;  // rule unknown-task
    const model::ExemptionRule& own = subject.index.at(*place).exemptions;
    const model::ExemptionRule& general = subject.index.framework_of(*place).exemptions;
    const std::vector<model::Name>& allowed =
        own.approved_by.empty() ? general.approved_by : own.approved_by;
    if (may_approve(subject.index, exemption, allowed)) continue;
    std::string words;
    for (const model::Name& name : allowed) {
      words += fmt::format("{}`{}`", words.empty() ? "" : " or ", name->view());
    }
    out.add(rule.fault, {exemption.file, exemption.approved_by.at},
            allowed.empty()
                ? std::string("the framework does not say who may let somebody off")
                : fmt::format("`{}` was not {} on {}, and only they may let somebody off",
                              exemption.approved_by->view(), words,
                              calendar::to_text(exemption.when->date())))
        .with_help(allowed.empty() ? "write `exemptions: {approved_by: [...]}` in the framework"
                                   : "until it is approved the duty is owed");
  }
}

}  // namespace

const Rule exemption_by_nobody_allowed{
    {.name = "exemption-by-nobody-allowed",
     .severity = diag::Severity::warning,
     .summary = "an exemption approved by somebody who may not",
     .why = "An exemption takes a duty out of the figures, so only those whom the framework names "
            "may grant one.",
     .remedy = "Have it approved by somebody who may, or correct `approved_by`."},
    run};

}  // namespace qaf::check

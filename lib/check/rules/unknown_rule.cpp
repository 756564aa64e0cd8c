// A moderation rule, sampling rule or report layout is named that does not exist.

#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

constexpr std::string_view a_moderation = "a moderation rule of the framework";
constexpr std::string_view a_sampling = "a sampling rule of the framework";
constexpr std::string_view a_layout = "a report layout of the framework";

void check_framework(const model::Framework& framework, Unknown& unknown) {
  const NameSet moderation = names_of(framework, {NameKind::moderation});
  for (const model::Moderation& rule : framework.moderation) {
    unknown.expect(framework.file, rule.after, moderation, a_moderation);
  }
  const NameSet layouts = names_of(framework, {NameKind::layouts});
  for (const model::Task& task : framework.tasks) {
    for (const model::ReportedTo& entry : task.reported_to) {
      unknown.expect(framework.file, entry.layout, layouts, a_layout);
    }
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  Unknown unknown(rule, out);
  for (const model::Framework& framework : data.frameworks) check_framework(framework, unknown);
  if (data.frameworks.empty()) return;  // fault no-framework
  const NameSet moderation = names_of(data, {NameKind::moderation});
  const NameSet sampling = names_of(data, {NameKind::sampling});
  for (const model::Record& record : data.records) {
    for (const model::ModerationEntry& entry : record.moderation) {
      unknown.expect(record.file, entry.rule, moderation, a_moderation);
    }
  }
  for (const model::Draw& draw : data.draws) {
    unknown.expect(draw.file, draw.moderation, moderation, a_moderation);
    unknown.expect(draw.file, draw.sampling, sampling, a_sampling);
  }
}

}  // namespace

const Rule unknown_rule{
    {.name = "unknown-rule",
     .severity = diag::Severity::error,
     .summary = "a moderation rule, sampling rule or report layout that does not exist",
     .why = "Moderation under an unknown rule counts for none, and a report without its layout "
            "cannot be made.",
     .remedy = "Correct the spelling, or add the rule to the framework under `moderation`, "
               "`sampling` or `reports`."},
    run};

}  // namespace qaf::check

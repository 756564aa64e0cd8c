// A report layout shows a section that does not exist.

#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const NameSet known{"activity",   "tracker",    "compliance",    "grades",
                      "judgements", "moderation", "escalations",   "actions",
                      "re_audits",  "themes",     "good_practice", "feedback",
                      "sampling",   "reporting",  "framework",     "funnel"};
  Unknown unknown(rule, out);
  for (const model::Framework& framework : subject.data().frameworks) {
    for (const model::ReportLayout& layout : framework.reports) {
      for (const model::LayoutSection& section : layout.sections) {
        unknown.expect_all(framework.file, section.show, known, "a section that reports have");
      }
    }
  }
}

}  // namespace

const Rule unknown_section{
    {.name = "unknown-section",
     .severity = diag::Severity::error,
     .summary = "a section that reports do not have",
     .why = "The board would receive a report without what its layout promises.",
     .remedy = "Write one of the names of sections; a heading of your own goes into `title`, with "
               "the names under `show`."},
    run};

}  // namespace qaf::check

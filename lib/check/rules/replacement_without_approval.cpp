// Nobody is named who agreed to a replacement.

#include <fmt/format.h>

#include "check/rule.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Draw& draw : subject.data().draws) {
    for (const model::Replacement& replaced : draw.replaced) {
      if (replaced.approved_by) continue;
      out.add(rule.fault, {draw.file, replaced.at},
              fmt::format("nobody is named who agreed that `{}` is replaced",
                          replaced.drawn->view()))
          .with_help("add `approved_by` with a staff id");
    }
  }
}

}  // namespace

const Rule replacement_without_approval{
    {.name = "replacement-without-approval",
     .severity = diag::Severity::warning,
     .summary = "a replacement that nobody agreed to",
     .why = "An inconvenient case is easily called one that cannot be audited; a second person has "
            "to have looked.",
     .remedy = "Add `approved_by` with the staff id of who agreed."},
    run};

}  // namespace qaf::check

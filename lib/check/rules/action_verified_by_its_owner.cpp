// Somebody verified an action of their own.

#include <fmt/format.h>

#include "check/rule.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Record& record : subject.data().records) {
    for (const model::Action& action : record.actions) {
      if (!action.owner || !action.verified.by || *action.owner != *action.verified.by) continue;
      out.add(rule.fault, {record.file, action.verified.by.at},
              fmt::format("`{}` verified an action of their own", action.owner->view()))
          .with_help("have somebody else look, and write who that was");
    }
  }
}

}  // namespace

const Rule action_verified_by_its_owner{
    {.name = "action-verified-by-its-owner",
     .severity = diag::Severity::warning,
     .summary = "an action verified by the one who did it",
     .why = "Verification is a second pair of eyes: whoever did a thing believes that it is done.",
     .remedy = "Have somebody else verify the action, or correct `owner` or `by`."},
    run};

}  // namespace qaf::check

// A setting turns off a rule that cannot be turned off.

#include <algorithm>

#include <fmt/format.h>

#include "check/names.hpp"
#include "check/rule.hpp"
#include "check/run.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  NameSet can_be_off;
  NameSet errors;
  for (const Rule* known : all_rules()) {
    const bool is_error = known->fault.severity == diag::Severity::error;
    (is_error ? errors : can_be_off).add(known->fault.name);
  }
  for (const model::RuleOff& off : subject.data().settings.rules_off) {
    if (can_be_off.contains(off.rule)) continue;
    if (errors.contains(off.rule)) {
      out.add(rule.fault, off.place, fmt::format("`{}` is an error, and errors stay on", off.rule))
          .with_help("only warnings and notes can be turned off");
      continue;
    }
    const std::string hint = can_be_off.hint(off.rule);
    out.add(rule.fault, off.place,
            fmt::format("`{}` is not a rule that can be turned off", off.rule))
        .with_help(hint.empty() ? "`qaf rules` lists every rule" : hint);
  }
}

}  // namespace

const Rule misplaced_rules_off{
    {.name = "misplaced-rules-off",
     .severity = diag::Severity::error,
     .summary = "a setting that turns off a rule which stays on",
     .why = "Whoever wrote it believes that something is not looked at, and it is.",
     .remedy = "Correct the name of the rule, or remove the entry. Errors cannot be turned off."},
    run};

}  // namespace qaf::check

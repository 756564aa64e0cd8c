// An action that nobody is to do.

#include <algorithm>

#include <fmt/format.h>

#include "check/records.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

// What the task requires is reported by the rule missing-requirement.
bool requires_owner(const model::Index& index, const model::Record& record) {
  const auto place = task_of(index, record);
  if (!place) return false;
  const auto& required = index.at(*place).record.requires_;
  return std::any_of(required.begin(), required.end(),
                     [](const model::Spanned<Text>& key) { return *key == "actions.owner"; });
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Record& record : subject.data().records) {
    if (!is_evidence(record)) continue;
    for (const model::Action& action : record.actions) {
      if (action.owner || action.completed) continue;
      if (requires_owner(subject.index, record)) break;
      out.add(rule.fault, {record.file, action.what.at},
              fmt::format("nobody is to do this action of `{}`", record.id->view()))
          .with_help("add `owner` with a staff id");
    }
  }
}

}  // namespace

const Rule action_without_owner{
    {.name = "action-without-owner",
     .severity = diag::Severity::warning,
     .summary = "an open action that nobody is to do",
     .why =
         "What is everybody's is nobody's: such actions are the ones still open at the re-audit.",
     .remedy = "Add `owner` with the staff id of whoever does it."},
    run};

}  // namespace qaf::check

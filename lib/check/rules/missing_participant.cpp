// Somebody who must take part in a task did not.

#include <string>

#include <fmt/format.h>

#include "check/records.hpp"
#include "check/rule.hpp"
#include "model/taking_part.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Record& record : subject.data().records) {
    if (!is_evidence(record)) continue;
    const auto place = task_of(subject.index, record);
    if (!place) continue;
    for (const model::Recipient& wanted : subject.index.at(*place).with) {
      const std::string words = model::missing_of(subject.index, record, wanted);
      if (words.empty()) continue;
      out.add(rule.fault, {record.file, record.id.at},
              fmt::format("{} must take part, and is not in `{}`", words, record.id->view()))
          .with_label({subject.index.framework_of(*place).file, wanted.at}, "asked for here")
          .with_help("add them under `with`; without them it counts for nobody");
    }
  }
}

}  // namespace

const Rule missing_participant{
    {.name = "missing-participant",
     .severity = diag::Severity::warning,
     .summary = "an audit without somebody who must take part in it",
     .why = "Where the framework asks that several do a task together, one of them alone has not "
            "done it.",
     .remedy = "Add whoever took part under `with`. If nobody did, the task is still owed."},
    run};

}  // namespace qaf::check

// Somebody who must take part in a task did not.

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "check/records.hpp"
#include "check/rule.hpp"
#include "model/subject.hpp"

namespace qaf::check {
namespace {

// Called by staff id or body, by a role held on the day, or as the practitioner of the record.
bool is_named(const model::Index& index, const model::Record& record, const model::Name& somebody,
              std::string_view wanted) {
  if (*somebody == wanted) return true;
  const std::uint32_t person = index.person(somebody->view());
  if (person == model::nowhere) return false;
  if (wanted == "practitioner") return person == model::practitioner_of(index, record);
  return index.holds(person, wanted, record.completed->date());
}

bool took_part(const model::Index& index, const model::Record& record,
               const model::Recipient& wanted) {
  const auto is_wanted = [&](const model::Name& somebody) {
    return std::any_of(wanted.any_of.begin(), wanted.any_of.end(), [&](const model::Name& name) {
      return is_named(index, record, somebody, name->view());
    });
  };
  return std::any_of(record.with.begin(), record.with.end(), is_wanted) ||
         std::any_of(record.by.begin(), record.by.end(), is_wanted);
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Record& record : subject.data().records) {
    if (!is_evidence(record)) continue;
    const auto place = task_of(subject.index, record);
    if (!place) continue;
    for (const model::Recipient& wanted : subject.index.at(*place).with) {
      if (wanted.any_of.empty() || took_part(subject.index, record, wanted)) continue;
      std::string words;
      for (const model::Name& name : wanted.any_of) {
        words += fmt::format("{}`{}`", words.empty() ? "" : " or ", name->view());
      }
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

// Somebody who must take part in a task did not.

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "check/records.hpp"
#include "check/rule.hpp"
#include "model/taking_part.hpp"

namespace qaf::check {
namespace {

struct Asked {
  const model::Framework& framework;
  const model::Recipient& wanted;
};

diag::Diagnostic& report(const Rule& rule, const Asked& asked, source::Place place,
                         std::string sentence, diag::Sink& out) {
  return out.add(rule.fault, place, std::move(sentence))
      .with_label({asked.framework.file, asked.wanted.at}, "asked for here");
}

void check_record(const Rule& rule, const Subject& subject, const model::Record& record,
                  model::TaskPlace place, diag::Sink& out) {
  for (const model::Recipient& wanted : subject.index.at(place).with) {
    const std::string words = model::missing_of(subject.index, record, wanted);
    if (words.empty()) continue;
    report(rule, {subject.index.framework_of(place), wanted}, {record.file, record.id.at},
           fmt::format("{} must take part, and is not in `{}`", words, record.id->view()), out)
        .with_help("add them under `with`; without them it counts for nobody");
  }
}

bool is_of(const model::Moderation& rule, const model::Task& task) {
  return std::any_of(rule.tasks.begin(), rule.tasks.end(),
                     [&](const model::Name& name) { return *name == task.id->text; });
}

// An entry that names no rule belongs to the first one of the task.
const model::Moderation* rule_of(const model::Framework& framework, const model::Task& task,
                                 const model::ModerationEntry& entry) {
  for (const model::Moderation& rule : framework.moderation) {
    if (entry.rule ? *entry.rule == rule.id->text : is_of(rule, task)) return &rule;
  }
  return nullptr;
}

void check_moderation(const Rule& rule, const Subject& subject, const model::Record& record,
                      model::TaskPlace place, diag::Sink& out) {
  const model::Framework& framework = subject.index.framework_of(place);
  for (const model::ModerationEntry& entry : record.moderation) {
    if (!entry.when) continue;
    const model::Moderation* asked = rule_of(framework, subject.index.at(place), entry);
    if (asked == nullptr) continue;
    for (const model::Recipient& wanted : asked->with) {
      const std::string words = model::missing_of(subject.index, record, entry, wanted);
      if (words.empty()) continue;
      report(rule, {framework, wanted}, {record.file, entry.at},
             fmt::format("{} must take part in the moderation of `{}`, and is not named there",
                         words, record.id->view()),
             out)
          .with_help("add whoever took part: `moderation: {by: ..., with: [STAFF-ID], at: ...}`");
    }
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Record& record : subject.data().records) {
    if (!is_evidence(record)) continue;
    const auto place = task_of(subject.index, record);
    if (!place) continue;
    check_record(rule, subject, record, *place, out);
    check_moderation(rule, subject, record, *place, out);
  }
}

}  // namespace

const Rule missing_participant{
    {.name = "missing-participant",
     .severity = diag::Severity::warning,
     .summary = "an audit or a moderation without somebody who must take part in it",
     .why = "Where the framework asks that several do a task together, one of them alone has not "
            "done it.",
     .remedy =
         "Add whoever took part under `with` (of the audit, or of its entry of `moderation`). "
         "If nobody did, the task is still owed; a moderation counts all the same."},
    run};

}  // namespace qaf::check

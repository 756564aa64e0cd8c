// An action that need not be done before the framework's own limit has passed.

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "calendar/clock.hpp"
#include "check/records.hpp"
#include "check/rule.hpp"
#include "model/holds.hpp"

namespace qaf::check {
namespace {

// A step that asks for every action within a time counted from completion, and the rule it is of.
struct Limit {
  const model::Condition* when = nullptr;  // null: after every record
  calendar::Duration within;
  Text rule;
  source::Place place;
};

// Steps that wait for another one are counted from what nobody knows yet.
bool has_limit(const model::Step& step) {
  return step.remedy && step.within && step.within->has_number() && !step.unless &&
         (!step.from || *step.from == "completed" || *step.from == "moderated") &&
         !(step.optional && *step.optional);
}

std::vector<Limit> limits_of(const model::Framework& framework, const model::Task& task) {
  std::vector<Limit> limits;
  const auto add = [&](const std::vector<model::Step>& steps, const model::Condition* when,
                       Text rule) {
    for (const model::Step& step : steps) {
      if (has_limit(step)) limits.push_back({when, *step.within, rule, {framework.file, step.at}});
    }
  };
  add(task.steps, nullptr, task.id->text);
  for (const model::Escalation& rule : framework.escalations) {
    const bool is_about = std::ranges::any_of(
        rule.tasks, [&](const model::Name& name) { return *name == task.id->text; });
    if (is_about) add(rule.steps, &rule.when, rule.id->text);
  }
  return limits;
}

// The clock of a rule that moderation set off starts with the moderation: the latest start there
// may be, so that nothing is said that may not be so.
calendar::Interval start_of(const model::Record& record, calendar::Zone zone) {
  calendar::Interval start = calendar::interval(*record.completed, zone);
  for (const model::ModerationEntry& entry : record.moderation) {
    if (!entry.when) continue;
    const calendar::Interval moderated = calendar::interval(*entry.when, zone);
    if (moderated.last > start.last) start = moderated;
  }
  return start;
}

void check_record(const Rule& rule, const Subject& subject, const model::Record& record,
                  model::TaskPlace place, const std::vector<Limit>& limits, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  const calendar::Zone zone = data.settings.zone;
  const model::GradeNow grade = model::grade_at(record, subject.as_of, zone);
  for (const Limit& limit : limits) {
    if (limit.when != nullptr && !model::holds(subject.index, place, record, grade, *limit.when)) {
      continue;
    }
    const auto end = calendar::deadline(start_of(record, zone), limit.within, data.calendar).due;
    if (!end) continue;
    const calendar::Date last = calendar::local_date(end->last, zone);
    for (const model::Action& action : record.actions) {
      if (!action.due || action.completed || *action.due <= last) continue;
      out.add(rule.fault, {record.file, action.due.at},
              fmt::format("due on {}, and `{}` asks for every action by {}",
                          calendar::to_text(*action.due), limit.rule.view(),
                          calendar::to_text(last)))
          .with_label(limit.place, "the limit")
          .with_help("agree on an earlier day, or record an exemption of this step");
    }
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Index& index = subject.index;
  PerTask<std::vector<Limit>> limits(subject.data());
  for (const model::Record& record : subject.data().records) {
    if (record.actions.empty() || !is_evidence(record)) continue;
    const auto place = task_of(index, record);
    if (!place) continue;
    const std::vector<Limit>& of_task =
        limits.at(*place, [&] { return limits_of(index.framework_of(*place), index.at(*place)); });
    if (!of_task.empty()) check_record(rule, subject, record, *place, of_task, out);
  }
}

}  // namespace

const Rule action_due_after_limit{
    {.name = "action-due-after-limit",
     .severity = diag::Severity::warning,
     .summary = "an open action that is due after the framework's own limit for it",
     .why = "Whoever keeps to the day that was agreed is late by the framework, and nobody sees it "
            "until the limit has passed.",
     .remedy = "Agree on a day within the limit, or have the step extended by an exemption."},
    run};

}  // namespace qaf::check

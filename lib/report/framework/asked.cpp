// Going through what a framework asks, and finding whom each thing concerns.

#include "report/framework/asked.hpp"

#include <algorithm>

namespace qaf::report {
namespace {

Text either(Text own, Text other) {
  return own.empty() ? other : own;
}

std::vector<const model::Task*> tasks_named(const model::Framework& framework,
                                            const std::vector<model::Name>& names) {
  std::vector<const model::Task*> tasks;
  for (const model::Name& name : names) {
    for (const model::Task& task : framework.tasks) {
      if (task.id->view() == name->view()) tasks.push_back(&task);
    }
  }
  return tasks;
}

void append_steps(std::vector<AskedStep>& all, const AskedStep& rule,
                  const std::vector<model::Step>& steps) {
  if (steps.empty()) all.push_back(rule);
  for (const model::Step& step : steps) {
    all.push_back(rule);
    all.back().step = &step;
  }
}

}  // namespace

const model::Doers& Asked::by() const {
  const bool is_own = report != nullptr && report->by.mode != model::Doers::Mode::absent;
  return is_own ? report->by : task->role;
}

const model::StatedFrequency& Asked::frequency() const {
  return report == nullptr ? task->frequency : report->frequency;
}

model::Cited Asked::cited() const {
  if (report == nullptr) return task->cited;
  return {either(report->cited.source, task->cited.source),
          either(report->cited.wording, task->cited.wording),
          either(report->cited.note, task->cited.note),
          either(report->cited.assumption, task->cited.assumption)};
}

std::vector<Asked> asked_of(const model::Framework& framework) {
  std::vector<Asked> all;
  for (const model::Task& task : framework.tasks) {
    if (task.frequency.has_value() || task.reported_to.empty()) all.push_back({&task, nullptr, {}});
    for (const model::ReportedTo& report : task.reported_to) {
      if (report.to.empty()) all.push_back({&task, &report, {}});
      for (const model::Name& to : report.to) all.push_back({&task, &report, to->view()});
    }
  }
  return all;
}

std::vector<AskedStep> steps_of(const model::Framework& framework) {
  std::vector<AskedStep> all;
  for (const model::Task& task : framework.tasks) {
    if (task.steps.empty()) continue;
    AskedStep rule;
    rule.kind = AskedStep::Rule::task;
    rule.rule = task.id->view();
    rule.title = task.title->view();
    rule.tasks = {&task};
    rule.rule_cited = &task.cited;
    append_steps(all, rule, task.steps);
  }
  for (const model::Escalation& escalation : framework.escalations) {
    AskedStep rule;
    rule.kind = AskedStep::Rule::escalation;
    rule.rule = escalation.id->view();
    rule.title = escalation.title.view();
    rule.tasks = tasks_named(framework, escalation.tasks);
    rule.when = &escalation.when;
    rule.rule_cited = &escalation.cited;
    append_steps(all, rule, escalation.steps);
  }
  for (const model::Moderation& moderation : framework.moderation) {
    AskedStep rule;
    rule.kind = AskedStep::Rule::moderation;
    rule.rule = moderation.id->view();
    rule.title = moderation.title.view();
    rule.tasks = tasks_named(framework, moderation.tasks);
    rule.moderation = &moderation;
    rule.rule_cited = &moderation.cited;
    append_steps(all, rule, moderation.steps);
  }
  return all;
}

bool Party::is_among(const model::Doers& doers) const {
  return std::any_of(doers.names.begin(), doers.names.end(),
                     [&](const model::Name& name) { return name->view() == id_; });
}

bool Party::takes_part(const Asked& asked) const {
  if (asked.report != nullptr) return false;
  return std::any_of(
      asked.task->with.begin(), asked.task->with.end(), [&](const model::Recipient& recipient) {
        return std::any_of(recipient.names.begin(), recipient.names.end(),
                           [&](const model::Name& name) { return name->view() == id_; });
      });
}

bool Party::receives(const Asked& asked) const {
  if (asked.report == nullptr) return false;
  return asked.to == id_ ||
         std::any_of(asked.report->copy.begin(), asked.report->copy.end(),
                     [&](const model::Name& name) { return name->view() == id_; });
}

bool Party::is_named(std::string_view name, const AskedStep& asked) const {
  if (name == id_) return true;
  if (name == "author") {
    return std::any_of(asked.tasks.begin(), asked.tasks.end(),
                       [&](const model::Task* task) { return is_among(task->role); });
  }
  if (name == "moderator") {
    return std::any_of(framework_->moderation.begin(), framework_->moderation.end(),
                       [&](const model::Moderation& rule) {
                         const bool is_other =
                             asked.moderation != nullptr && asked.moderation != &rule;
                         return !is_other && is_among(rule.by);
                       });
  }
  if (name != "line_manager") return false;
  return std::any_of(framework_->roles.begin(), framework_->roles.end(),
                     [&](const model::Role& role) {
                       return role.id->view() == id_ && role.manages && *role.manages;
                     });
}

bool Party::is_named(const std::vector<model::Recipient>& recipients,
                     const AskedStep& asked) const {
  return std::any_of(recipients.begin(), recipients.end(), [&](const model::Recipient& recipient) {
    return std::any_of(recipient.names.begin(), recipient.names.end(),
                       [&](const model::Name& name) { return is_named(name->view(), asked); });
  });
}

bool Party::does(const AskedStep& asked) const {
  if (asked.step == nullptr) return false;
  return is_named(asked.step->by ? asked.step->by->view() : "author", asked);
}

bool Party::is_told(const AskedStep& asked) const {
  return asked.step != nullptr && is_named(asked.step->notify, asked);
}

bool Party::takes_part(const AskedStep& asked) const {
  if (asked.step == nullptr) return false;
  return is_named(asked.step->with, asked) ||
         std::any_of(asked.step->copy.begin(), asked.step->copy.end(),
                     [&](const model::Name& name) { return is_named(name->view(), asked); });
}

}  // namespace qaf::report

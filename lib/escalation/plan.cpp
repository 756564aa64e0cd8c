// The rules of every framework, made ready to be asked of every record.

#include "escalation/plan.hpp"

#include <algorithm>

namespace qaf::escalation {
namespace {

using model::Framework;
using model::Name;
using model::Step;
using model::Task;

// What names are looked up in.
struct Scope {
  const model::Dataset& data;
  const Framework& framework;
  const Task& task;
};

bool is_person_field(const Task& task, Text name) {
  const auto& fields = task.record.fields;
  return std::any_of(fields.begin(), fields.end(), [&](const model::RecordField& field) {
    return *field.key == name && field.kind == model::RecordField::Kind::person;
  });
}

bool is_body(const Framework& framework, Text name) {
  return std::any_of(framework.bodies.begin(), framework.bodies.end(),
                     [&](const model::Body& body) { return *body.id == name; });
}

const model::Role* role_named(const Framework& framework, Text name) {
  for (const model::Role& role : framework.roles) {
    if (role.id->text == name) return &role;
  }
  return nullptr;
}

bool is_person(const model::Dataset& data, Text name) {
  return std::any_of(data.people.begin(), data.people.end(),
                     [&](const model::Person& person) { return person.id->text == name; });
}

NameKind kind_of(const Scope& scope, Text name) {
  if (name == "author") return NameKind::author;
  if (name == "moderator") return NameKind::moderator;
  if (name == "line_manager") return NameKind::line_manager;
  if (name == "practitioner") return NameKind::practitioner;
  if (is_person_field(scope.task, name)) return NameKind::field;
  if (is_body(scope.framework, name)) return NameKind::body;
  if (role_named(scope.framework, name) != nullptr) return NameKind::role;
  return is_person(scope.data, name) ? NameKind::person : NameKind::unknown;
}

PlannedName planned(const Scope& scope, const Name& name) {
  PlannedName result;
  result.name = *name;
  result.kind = kind_of(scope, *name);
  const model::Role* role = role_named(scope.framework, *name);
  result.role = role;
  result.is_role_too = role != nullptr;
  result.is_anywhere = role != nullptr && !role->held_in;
  return result;
}

std::vector<PlannedRecipient> planned(const Scope& scope,
                                      const std::vector<model::Recipient>& recipients) {
  std::vector<PlannedRecipient> result;
  for (const model::Recipient& recipient : recipients) {
    if (recipient.mode == model::Recipient::Mode::optional) continue;  // may, and need not
    PlannedRecipient& one = result.emplace_back();
    for (const Name& name : recipient.names) one.names.push_back(planned(scope, name));
    // What is no role has no holders, and is told as it is (rule unknown-role says so).
    one.is_every = recipient.mode == model::Recipient::Mode::every &&
                   std::all_of(one.names.begin(), one.names.end(),
                               [](const PlannedName& name) { return name.kind == NameKind::role; });
  }
  return result;
}

std::int32_t position_of(const std::vector<Step>& steps, Text id) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].id->text == id) return static_cast<std::int32_t>(i);
  }
  return -1;
}

PlannedStep planned(const Scope& scope, const std::vector<Step>& steps, std::size_t position,
                    Origin origin) {
  const Step& step = steps[position];
  PlannedStep result;
  result.step = &step;
  result.position = static_cast<std::uint16_t>(position);
  if (step.from && *step.from == "moderated") {
    result.starts_from = origin == Origin::moderation ? StartsFrom::rule : StartsFrom::moderated;
  } else if (step.from && *step.from == "completed") {
    result.starts_from = origin == Origin::moderation ? StartsFrom::completed : StartsFrom::rule;
  } else if (step.from) {
    const std::int32_t from = position_of(steps, *step.from);
    result.starts_from = from < 0 ? StartsFrom::never : StartsFrom::step;
    result.from = static_cast<std::uint16_t>(std::max(from, 0));
  }
  if (step.unless) result.unless = position_of(steps, *step.unless);
  result.notify = planned(scope, step.notify);
  result.with = planned(scope, step.with);
  if (step.by) result.by.names.push_back(planned(scope, step.by));
  return result;
}

// Puts every step after those it waits for. Steps that wait for each other in a ring never begin.
void put_in_order(PlannedRule& rule) {
  std::vector<PlannedStep> waiting = std::move(rule.steps);
  std::vector<bool> is_placed(waiting.size(), false);
  rule.steps.clear();
  const auto is_ready = [&](const PlannedStep& step) {
    return (step.starts_from != StartsFrom::step || is_placed[step.from]) &&
           (step.unless < 0 || is_placed[static_cast<std::size_t>(step.unless)]);
  };
  while (!waiting.empty()) {
    auto next = std::find_if(waiting.begin(), waiting.end(), is_ready);
    if (next == waiting.end()) {
      next = waiting.begin();
      next->starts_from = StartsFrom::never;
      next->unless = -1;
    }
    is_placed[next->position] = true;
    rule.steps.push_back(std::move(*next));
    waiting.erase(next);
  }
  rule.is_in_order = std::is_sorted(
      rule.steps.begin(), rule.steps.end(),
      [](const PlannedStep& a, const PlannedStep& b) { return a.position < b.position; });
}

PlannedRule planned(const Scope& scope, Origin origin, std::size_t framework, std::size_t position,
                    Text id, const std::vector<Step>& steps) {
  PlannedRule rule;
  rule.framework = static_cast<std::uint32_t>(framework);
  rule.origin = origin;
  rule.position = static_cast<std::uint32_t>(position);
  rule.id = id;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    rule.steps.push_back(planned(scope, steps, i, origin));
    rule.asks_for_more = rule.asks_for_more || steps[i].further;
  }
  put_in_order(rule);
  return rule;
}

bool names_task(const std::vector<Name>& tasks, const Task& task) {
  return std::any_of(tasks.begin(), tasks.end(),
                     [&](const Name& name) { return *name == task.id->text; });
}

TaskPlan planned(const model::Dataset& data, std::size_t framework_position,
                 std::size_t task_position) {
  const Framework& framework = data.frameworks[framework_position];
  const Task& task = framework.tasks[task_position];
  const Scope scope{data, framework, task};
  TaskPlan plan;
  const auto add = [&](Origin origin, std::size_t position, Text id,
                       const std::vector<Step>& steps) -> PlannedRule& {
    plan.push_back(planned(scope, origin, framework_position, position, id, steps));
    return plan.back();
  };
  if (!task.steps.empty()) add(Origin::task, task_position, task.id->text, task.steps);
  for (std::size_t i = 0; i < framework.escalations.size(); ++i) {
    const model::Escalation& rule = framework.escalations[i];
    if (rule.steps.empty() || !names_task(rule.tasks, task)) continue;
    add(Origin::escalation, i, rule.id->text, rule.steps).when = &rule.when;
  }
  bool is_first = true;
  for (std::size_t i = 0; i < framework.moderation.size(); ++i) {
    const model::Moderation& rule = framework.moderation[i];
    if (!names_task(rule.tasks, task)) continue;
    if (!rule.steps.empty()) {
      add(Origin::moderation, i, rule.id->text, rule.steps).is_first_moderation = is_first;
    }
    is_first = false;
  }
  return plan;
}

}  // namespace

Plan::Plan(const model::Dataset& data) {
  for (std::size_t f = 0; f < data.frameworks.size(); ++f) {
    std::vector<TaskPlan>& tasks = tasks_.emplace_back();
    for (std::size_t t = 0; t < data.frameworks[f].tasks.size(); ++t) {
      tasks.push_back(planned(data, f, t));
    }
  }
}

}  // namespace qaf::escalation

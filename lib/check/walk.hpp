#pragma once

// Going through everything of one kind, wherever it stands in a framework.

#include <span>
#include <vector>

#include "model/framework.hpp"

namespace qaf::check {

// Steps that belong together, and the tasks whose audit records they follow.
struct StepList {
  std::span<const model::Step> steps;
  std::vector<const model::Task*> tasks;
};

// Returns the tasks of one framework that are named; unknown names are left out.
[[nodiscard]] inline std::vector<const model::Task*> tasks_named(
    const model::Framework& framework, std::span<const model::Name> names) {
  std::vector<const model::Task*> tasks;
  for (const model::Name& name : names) {
    for (const model::Task& task : framework.tasks) {
      if (task.id->view() == name->view()) tasks.push_back(&task);
    }
  }
  return tasks;
}

// Calls visit(StepList) for the steps of each task, escalation and moderation rule.
template <class Visit>
void each_step_list(const model::Framework& framework, const Visit& visit) {
  for (const model::Task& task : framework.tasks) visit(StepList{task.steps, {&task}});
  for (const model::Escalation& rule : framework.escalations) {
    visit(StepList{rule.steps, tasks_named(framework, rule.tasks)});
  }
  for (const model::Moderation& rule : framework.moderation) {
    visit(StepList{rule.steps, tasks_named(framework, rule.tasks)});
  }
}

// Calls visit(Test) for each test of a condition, however deep.
template <class Visit>
void each_test(const model::Condition& condition, const Visit& visit) {
  for (const model::Test& test : condition.tests) visit(test);
  for (const model::Condition& child : condition.children) each_test(child, visit);
}

// Calls visit(Test, tasks) for each test of each condition, with the tasks whose audit records are
// tested.
template <class Visit>
void each_test_of(const model::Framework& framework, const Visit& visit) {
  using Tasks = std::vector<const model::Task*>;
  const auto visit_all = [&](const model::Condition& condition, const Tasks& tasks) {
    each_test(condition, [&](const model::Test& test) { visit(test, tasks); });
  };
  for (const model::Scale& scale : framework.scales) {
    Tasks graded;
    for (const model::Task& task : framework.tasks) {
      if (task.record.scale && *task.record.scale == scale.id->view()) graded.push_back(&task);
    }
    for (const model::Cap& cap : scale.caps) visit_all(cap.when, graded);
  }
  for (const model::Task& task : framework.tasks) {
    if (!task.met_by.task) continue;
    visit_all(task.met_by.when, tasks_named(framework, {&task.met_by.task, 1}));
  }
  for (const model::Escalation& rule : framework.escalations) {
    visit_all(rule.when, tasks_named(framework, rule.tasks));
  }
  for (const model::Moderation& rule : framework.moderation) {
    visit_all(rule.always, tasks_named(framework, rule.tasks));
  }
}

}  // namespace qaf::check

// What the framework asks, in its own words.

#include "report/task_page.hpp"

#include <string_view>

#include <fmt/format.h>

#include "report/columns.hpp"
#include "report/framework/names.hpp"

namespace qaf::report {
namespace {

// Adds a row where the framework says anything.
void add(document::Table& table, std::string_view key, std::string_view heading,
         std::string value) {
  if (!value.empty())
    table.rows.push_back({std::string(key), std::string(heading), std::move(value)});
}

void add_steps(document::Table& table, const Names& names, std::string_view rule,
               const std::vector<model::Step>& steps) {
  for (const model::Step& step : steps) {
    table.rows.push_back({std::string(rule), step.id->str(), names.deed(step), names.limit(step),
                          step.cited.source.str()});
  }
}

bool is_about(const std::vector<model::Name>& tasks, const model::Task& task) {
  for (const model::Name& name : tasks) {
    if (*name == task.id->view()) return true;
  }
  return false;
}

document::Section asked(const model::Framework& framework, const Names& names,
                        const model::Task& task) {
  document::Table table{
      .key = "task",
      .caption = {},
      .columns = {machine_column("key"), people_column("heading", ""), text_column("value", "")},
      .rows = {},
      .when_empty = {}};
  add(table, "framework", "framework", framework.id->str());
  add(table, "ref", "number", task.ref.str());
  add(table, "role", "owed by", names.doers(task.role));
  add(table, "with", "together with", names.recipients(task.with));
  add(table, "frequency", "how often", names.frequency(task.frequency));
  add(table, "for_each", "for each", names.list(task.for_each));
  add(table, "only", "only", names.list(task.only));
  add(table, "except", "except", names.list(task.except));
  add(table, "quantity", "each time", names.quantity(task));
  add(table, "purpose", "purpose", task.purpose.str());
  add(table, "wording", "in the document's words", task.cited.wording.str());
  add(table, "source", "stands in", task.cited.source.str());
  add(table, "note", "note", task.cited.note.str());
  add(table, "assumption", "assumption", task.cited.assumption.str());
  return {.key = "task",
          .title = task.title->str(),
          .paragraphs = {},
          .tables = {std::move(table)},
          .notes = {},
          .sections = {}};
}

document::Section followed(const model::Framework& framework, const Names& names,
                           const model::Task& task) {
  document::Table table{
      .key = "steps",
      .caption = {},
      .columns = {text_column("rule", "Rule"), text_column("step", "Step"),
                  text_column("what", "What must follow"), text_column("when", "When"),
                  text_column("source", "Stands in", 1)},
      .rows = {},
      .when_empty = "nothing must follow its audit records"};
  add_steps(table, names, task.id->view(), task.steps);
  for (const model::Escalation& rule : framework.escalations) {
    if (is_about(rule.tasks, task)) add_steps(table, names, rule.id->view(), rule.steps);
  }
  for (const model::Moderation& rule : framework.moderation) {
    if (is_about(rule.tasks, task)) add_steps(table, names, rule.id->view(), rule.steps);
  }
  return {.key = "steps",
          .title = "What must follow each audit record",
          .paragraphs = {},
          .tables = {std::move(table)},
          .notes = {},
          .sections = {}};
}

document::Section reported(const Names& names, const model::Task& task) {
  document::Table table{.key = "reported_to",
                        .caption = {},
                        .columns = {text_column("to", "To"), text_column("frequency", "How often"),
                                    text_column("what", "What"),
                                    text_column("wording", "In the document's words", 1)},
                        .rows = {},
                        .when_empty = "it is reported to nobody"};
  for (const model::ReportedTo& line : task.reported_to) {
    table.rows.push_back({line.is_to_stated ? names.list(line.to) : "not stated",
                          calendar::to_text(line.frequency.value), line.what.str(),
                          line.cited.wording.str()});
  }
  return {.key = "reported_to",
          .title = "Whom it is reported to",
          .paragraphs = {},
          .tables = {std::move(table)},
          .notes = {},
          .sections = {}};
}

}  // namespace

document::Document task_page(const model::Index& index, model::TaskPlace place,
                             document::Stamp stamp) {
  const model::Framework& framework = index.framework_of(place);
  const model::Task& task = index.at(place);
  const Names names(framework, Naming::ids);
  document::Document page;
  page.kind = "task";
  page.stamp = std::move(stamp);
  page.is_one_table = false;
  page.sections.push_back(asked(framework, names, task));
  page.sections.push_back(followed(framework, names, task));
  if (!task.reported_to.empty()) page.sections.push_back(reported(names, task));
  return page;
}

}  // namespace qaf::report

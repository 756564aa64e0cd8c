// What must follow audit records: the steps of tasks, of escalations and of moderation.

#include <algorithm>

#include <fmt/format.h>

#include "model/in_force.hpp"
#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/framework/names.hpp"
#include "report/framework/sections.hpp"
#include "report/framework/wanted.hpp"

namespace qaf::report {
namespace {

using document::Value;
using Rule = AskedStep::Rule;

std::vector<document::Column> columns() {
  return {machine_column("framework"),
          people_column("heading", "Rule"),
          machine_column("rule"),
          machine_column("title"),
          machine_column("tasks"),
          machine_column("when"),
          heading_column("step", "Step"),
          text_column("what", "What must follow"),
          text_column("by", "By", 2),
          text_column("limit", "By when"),
          machine_column("optional"),
          machine_column("wording"),
          machine_column("source"),
          machine_column("note"),
          machine_column("assumption"),
          machine_column("part"),
          people_column("part_words", "Part", 1)};
}

std::string part_words(std::string part) {
  std::replace(part.begin(), part.end(), '_', ' ');
  return part;
}

std::string heading_of(const Names& names, const AskedStep& asked) {
  std::string heading(asked.rule);
  if (!asked.title.empty()) heading += fmt::format(": {}", asked.title);
  if (asked.when != nullptr) {
    std::string tasks;
    for (const model::Task* task : asked.tasks)
      tasks += fmt::format("{}{}", tasks.empty() ? "" : ", ", task->id->view());
    heading += fmt::format(" (of {}: {})", tasks, names.condition(*asked.when));
  }
  return heading;
}

std::vector<Value> row_of(const model::Framework& framework, const AskedStep& asked,
                          const std::string& part) {
  const Names names(framework, Naming::ids);
  const model::Step* step = asked.step;
  const model::Cited& cited = step == nullptr ? *asked.rule_cited : step->cited;
  const Text source = cited.source.empty() ? asked.rule_cited->source : cited.source;
  const bool is_optional = step != nullptr && step->optional && *step->optional;
  return {framework.id->str(),
          heading_of(names, asked),
          std::string(asked.rule),
          text_cell(asked.title),
          list_cell(asked.tasks),
          asked.when == nullptr ? Value() : text_cell(names.condition(*asked.when)),
          step == nullptr ? Value() : Value(step->id->str()),
          step == nullptr ? Value() : text_cell(names.deed(*step)),
          step == nullptr ? Value() : Value(step->by ? step->by->str() : std::string("author")),
          step == nullptr ? Value() : text_cell(names.limit(*step)),
          step == nullptr ? Value() : Value(is_optional),
          text_cell(cited.wording.view()),
          text_cell(source.view()),
          text_cell(cited.note.view()),
          text_cell(cited.assumption.view()),
          word_cell(part),
          text_cell(part_words(part))};
}

document::Table step_table(Frameworks frameworks, const FrameworkWishes& wishes, Rule kind,
                           std::string key) {
  document::Table table{.key = std::move(key),
                        .caption = {},
                        .columns = columns(),
                        .rows = {},
                        .when_empty = {},
                        .grouped_by = "heading"};
  for (const model::Framework* framework : frameworks) {
    for (const AskedStep& asked : steps_of(*framework)) {
      if (asked.kind != kind || !is_wanted_rule(wishes, asked.rule, asked.tasks)) continue;
      // A moderation rule without steps stands in the table of the rules.
      if (kind == Rule::moderation && asked.step == nullptr) continue;
      for (const std::string& part : parts_in(*framework, wishes, asked))
        table.rows.push_back(row_of(*framework, asked, part));
    }
  }
  return table;
}

document::Section section_of(std::string key, std::string title, document::Table table) {
  document::Section section{.key = std::move(key),
                            .title = std::move(title),
                            .paragraphs = {},
                            .tables = {},
                            .notes = {},
                            .sections = {}};
  if (!table.rows.empty()) section.tables.push_back(std::move(table));
  return section;
}

document::Table moderation_rules(Frameworks frameworks, const FrameworkWishes& wishes) {
  document::Table table{
      .key = "moderation",
      .caption = {},
      .columns = {machine_column("framework"), heading_column("rule", "Rule"),
                  machine_column("title"), text_column("tasks", "Of", 1),
                  text_column("share", "Share"), text_column("per", "In each", 3),
                  text_column("always", "Always", 2), text_column("by", "By"),
                  text_column("within", "Within", 4), text_column("after", "After", 5),
                  text_column("method", "Chosen", 6), machine_column("wording"),
                  machine_column("source"), machine_column("note"), machine_column("assumption")},
      .rows = {},
      .when_empty = {}};
  for (const model::Framework* framework : frameworks) {
    const Names names(*framework, Naming::ids);
    for (const AskedStep& asked : steps_of(*framework)) {
      const model::Moderation* rule = asked.moderation;
      if (rule == nullptr) continue;
      const bool is_first = asked.step == nullptr || asked.step == rule->steps.data();
      if (!is_first || !is_wanted_rule(wishes, asked.rule, asked.tasks)) continue;
      const bool is_somebodys =
          wishes.parties.empty() ||
          std::any_of(wishes.parties.begin(), wishes.parties.end(), [&](const std::string& id) {
            return Party(*framework, id).moderates(*rule);
          });
      if (!is_somebodys) continue;
      table.rows.push_back(
          {framework->id->str(), rule->id->str(), text_cell(rule->title.view()),
           list_cell(rule->tasks), words_of(*rule->share),
           rule->per ? text_cell(model::word_of(*rule->per)) : Value(),
           text_cell(names.condition(rule->always)), text_cell(names.moderators(*rule)),
           rule->within ? Value(calendar::to_text(*rule->within)) : Value(),
           rule->after ? Value(rule->after->str()) : Value(),
           rule->method ? Value(rule->method->str()) : Value(),
           text_cell(rule->cited.wording.view()), text_cell(rule->cited.source.view()),
           text_cell(rule->cited.note.view()), text_cell(rule->cited.assumption.view())});
    }
  }
  return table;
}

}  // namespace

document::Section task_step_section(Frameworks frameworks, const FrameworkWishes& wishes) {
  return section_of("steps", "What follows every audit record of a task",
                    step_table(frameworks, wishes, Rule::task, "steps"));
}

document::Section escalation_section(Frameworks frameworks, const FrameworkWishes& wishes) {
  return section_of("escalations", "Escalations",
                    step_table(frameworks, wishes, Rule::escalation, "escalations"));
}

document::Section moderation_section(Frameworks frameworks, const FrameworkWishes& wishes) {
  document::Section section =
      section_of("moderation", "Moderation", moderation_rules(frameworks, wishes));
  document::Table steps = step_table(frameworks, wishes, Rule::moderation, "moderation_steps");
  if (!steps.rows.empty()) section.tables.push_back(std::move(steps));
  return section;
}

}  // namespace qaf::report

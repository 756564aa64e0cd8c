// What the framework asks, in its own words.

#include "report/task_page.hpp"

#include <string_view>

#include <fmt/format.h>

#include "report/columns.hpp"

namespace qaf::report {
namespace {

std::string joined(const std::vector<model::Name>& names) {
  std::string words;
  for (const model::Name& name : names)
    words += fmt::format("{}{}", words.empty() ? "" : ", ", name->view());
  return words;
}

std::string in_words(const model::Recipient& recipient, const std::string& names) {
  switch (recipient.mode) {
    case model::Recipient::Mode::every:
      return "every " + names;
    case model::Recipient::Mode::optional:
      return names + " (may, and need not)";
    case model::Recipient::Mode::any:
      break;
  }
  return recipient.names.size() > 1 ? "any of " + names : names;
}

std::string joined(const std::vector<model::Recipient>& recipients) {
  std::string words;
  for (const model::Recipient& recipient : recipients) {
    const std::string names = joined(recipient.names);
    words += fmt::format("{}{}", words.empty() ? "" : ", ", in_words(recipient, names));
  }
  return words;
}

// Adds a row where the framework says anything.
void add(document::Table& table, std::string_view key, std::string_view heading,
         std::string value) {
  if (!value.empty())
    table.rows.push_back({std::string(key), std::string(heading), std::move(value)});
}

std::string deed_of(const model::Step& step) {
  if (!step.notify.empty())
    return fmt::format("tell {}{}", joined(step.notify),
                       step.in_writing && *step.in_writing ? ", in writing" : "");
  if (step.deed) return step.deed->str();
  if (step.remedy) return "complete every action";
  if (step.re_audit)
    return *step.re_audit == model::ReAudit::of_case ? "audit the case again"
                                                     : "audit the actions again";
  return step.further ? fmt::format("{} further audit records", *step.further) : std::string();
}

std::string when_of(const model::Step& step) {
  std::string words;
  const auto append = [&](std::string more) {
    words += fmt::format("{}{}", words.empty() ? "" : ", ", more);
  };
  if (step.within)
    append(step.within->has_number() ? fmt::format("within {}", calendar::to_text(*step.within))
                                     : "immediately");
  if (step.after) append(fmt::format("after {}", calendar::to_text(*step.after)));
  if (step.grace) append(fmt::format("with {} of grace", calendar::to_text(*step.grace)));
  if (step.at_next) append(fmt::format("at the next {}", step.at_next->view()));
  if (step.from) append(fmt::format("from {}", step.from->view()));
  if (step.unless) append(fmt::format("unless {}", step.unless->view()));
  if (step.optional && *step.optional) append("optional");
  return words;
}

void add_steps(document::Table& table, std::string_view rule,
               const std::vector<model::Step>& steps) {
  for (const model::Step& step : steps) {
    table.rows.push_back(
        {std::string(rule), step.id->str(), deed_of(step), when_of(step), step.cited.source.str()});
  }
}

bool is_about(const std::vector<model::Name>& tasks, const model::Task& task) {
  for (const model::Name& name : tasks) {
    if (*name == task.id->view()) return true;
  }
  return false;
}

document::Section asked(const model::Framework& framework, const model::Task& task) {
  document::Table table{
      .key = "task",
      .caption = {},
      .columns = {machine_column("key"), people_column("heading", ""), text_column("value", "")},
      .rows = {},
      .when_empty = {}};
  add(table, "framework", "framework", framework.id->str());
  add(table, "ref", "number", task.ref.str());
  add(table, "role", "owed by", words_of(task.role));
  add(table, "with", "together with", joined(task.with));
  add(table, "frequency", "how often",
      task.frequency.has_value() ? calendar::to_text(task.frequency.value) : std::string());
  add(table, "for_each", "for each", joined(task.for_each));
  add(table, "only", "only", joined(task.only));
  add(table, "except", "except", joined(task.except));
  if (task.quantity) {
    add(table, "quantity", "each time",
        task.quantity->is_stated
            ? fmt::format("{} {}", task.quantity->count, task.quantity->unit.view())
            : "a number not stated");
  }
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

document::Section followed(const model::Framework& framework, const model::Task& task) {
  document::Table table{
      .key = "steps",
      .caption = {},
      .columns = {text_column("rule", "Rule"), text_column("step", "Step"),
                  text_column("what", "What must follow"), text_column("when", "When"),
                  text_column("source", "Stands in", 1)},
      .rows = {},
      .when_empty = "nothing must follow its audit records"};
  add_steps(table, task.id->view(), task.steps);
  for (const model::Escalation& rule : framework.escalations) {
    if (is_about(rule.tasks, task)) add_steps(table, rule.id->view(), rule.steps);
  }
  for (const model::Moderation& rule : framework.moderation) {
    if (is_about(rule.tasks, task)) add_steps(table, rule.id->view(), rule.steps);
  }
  return {.key = "steps",
          .title = "What must follow each audit record",
          .paragraphs = {},
          .tables = {std::move(table)},
          .notes = {},
          .sections = {}};
}

document::Section reported(const model::Task& task) {
  document::Table table{.key = "reported_to",
                        .caption = {},
                        .columns = {text_column("to", "To"), text_column("frequency", "How often"),
                                    text_column("what", "What"),
                                    text_column("wording", "In the document's words", 1)},
                        .rows = {},
                        .when_empty = "it is reported to nobody"};
  for (const model::ReportedTo& line : task.reported_to) {
    table.rows.push_back({line.is_to_stated ? joined(line.to) : "not stated",
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

std::string words_of(const model::Doers& doers) {
  using Mode = model::Doers::Mode;
  switch (doers.mode) {
    case Mode::absent:
      return {};
    case Mode::not_stated:
      return "not stated";
    case Mode::each:
      return joined(doers.names);
    case Mode::any:
      return "any of " + joined(doers.names);
    case Mode::together:
      return joined(doers.names) + " together";
  }
  return {};
}

document::Document task_page(const model::Index& index, model::TaskPlace place,
                             document::Stamp stamp) {
  const model::Framework& framework = index.framework_of(place);
  const model::Task& task = index.at(place);
  document::Document page;
  page.kind = "task";
  page.stamp = std::move(stamp);
  page.is_one_table = false;
  page.sections.push_back(asked(framework, task));
  page.sections.push_back(followed(framework, task));
  if (!task.reported_to.empty()) page.sections.push_back(reported(task));
  return page;
}

}  // namespace qaf::report

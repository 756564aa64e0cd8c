// What follows an audit: who is told and what is done, in the order of time.

#include <algorithm>

#include <fmt/format.h>

#include "model/in_force.hpp"
#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/handbook/parts.hpp"

namespace qaf::report {
namespace {

using Rule = AskedStep::Rule;

document::Table step_table(const Handbook& book, std::vector<AskedStep> steps) {
  document::Table table{
      .key = "steps",
      .caption = {},
      .columns = {heading_column("limit", "By when"), text_column("what", "What must follow"),
                  text_column("by", "By whom"),
                  text_column("wording", "In the document's words", 1)},
      .rows = {},
      .when_empty = {}};
  for (const AskedStep& asked : in_order_of_time(std::move(steps))) {
    table.rows.push_back({book.names.limit(*asked.step), book.names.deed(*asked.step),
                          step_doer(book, *asked.step),
                          text_cell(asked.step->cited.wording.view())});
  }
  return laid_out(std::move(table), {20, 35, 15, 30});
}

// Returns the steps of one rule after the other, each list of them with its rule.
std::vector<std::vector<AskedStep>> rules_of(const Handbook& book, Rule kind) {
  std::vector<std::vector<AskedStep>> rules;
  for (const AskedStep& asked : book.steps) {
    if (asked.kind != kind) continue;
    if (rules.empty() || rules.back().front().rule != asked.rule) rules.emplace_back();
    rules.back().push_back(asked);
  }
  return rules;
}

std::string sentence_of(const Handbook& book, const AskedStep& rule) {
  std::string tasks;
  for (const model::Task* task : rule.tasks)
    tasks += fmt::format("{}{}", tasks.empty() ? "" : "; ", task->title->view());
  if (rule.when == nullptr) return {};
  return fmt::format("Follows: {}. When {}.", tasks, book.names.condition(*rule.when));
}

document::Section rule_section(const Handbook& book, std::string key, std::string title,
                               const std::vector<AskedStep>& steps) {
  document::Section section = part(std::move(key), std::move(title));
  const std::string sentence = sentence_of(book, steps.front());
  if (!sentence.empty()) section.paragraphs.push_back(sentence);
  document::Table table = step_table(book, steps);
  if (!table.rows.empty()) section.tables.push_back(std::move(table));
  return section;
}

std::string title_of(const AskedStep& rule) {
  return std::string(rule.title.empty() ? rule.rule : rule.title);
}

}  // namespace

document::Section rules_part(const Handbook& book) {
  document::Section section = part("rules", "What follows an audit");
  section.paragraphs.emplace_back(
      "Times count from the completion of the audit where nothing else is said. The author is "
      "whoever "
      "made the audit.");
  for (const auto& rule : rules_of(book, Rule::escalation)) {
    section.sections.push_back(rule_section(book, fmt::format("rule-{}", rule.front().rule),
                                            title_of(rule.front()), rule));
  }
  for (const auto& rule : rules_of(book, Rule::task)) {
    section.sections.push_back(rule_section(book, fmt::format("rule-{}", rule.front().rule),
                                            fmt::format("After each: {}", title_of(rule.front())),
                                            rule));
  }
  return section;
}

document::Section moderation_part(const Handbook& book) {
  document::Section section = part("moderation", "Moderation and sampling");
  for (const auto& steps : rules_of(book, Rule::moderation)) {
    const model::Moderation& rule = *steps.front().moderation;
    document::Section inner =
        part(fmt::format("moderation-{}", rule.id->view()), title_of(steps.front()));
    std::string sentence = fmt::format(
        "{} of the audits{} {} moderated by {}",
        rule.share->is_stated ? words_of(*rule.share) : std::string("A share that is not stated"),
        rule.per ? fmt::format(" completed in each {}", model::word_of(*rule.per)) : std::string(),
        rule.share->is_stated ? "are" : "is", book.names.doers(rule.by));
    if (rule.within) sentence += fmt::format(", within {}", calendar::to_text(*rule.within));
    sentence += fmt::format(": {}.", book.names.list(rule.tasks));
    inner.paragraphs.push_back(std::move(sentence));
    const std::string always = book.names.condition(rule.always);
    if (!always.empty()) inner.paragraphs.push_back(fmt::format("Always where {}.", always));
    if (rule.after)
      inner.paragraphs.push_back(fmt::format("It comes after: {}.", rule.after->view()));
    if (!rule.cited.wording.empty())
      inner.paragraphs.push_back(fmt::format("\"{}\"", rule.cited.wording.view()));
    document::Table table = step_table(book, steps);
    if (!table.rows.empty()) inner.tables.push_back(std::move(table));
    section.sections.push_back(std::move(inner));
  }
  for (const model::Sampling& rule : book.framework.sampling) {
    const std::string title = rule.title.empty() ? rule.id->str() : rule.title.str();
    document::Section inner = part(fmt::format("sampling-{}", rule.id->view()), title);
    const std::string size = rule.share  ? words_of(*rule.share)
                             : rule.size ? fmt::format("{}", *rule.size)
                                         : std::string("a number that is not stated");
    std::string sentence = fmt::format("Drawn from {}: {}", book.names(rule.of->view()), size);
    if (rule.per) sentence += fmt::format(" in each {}", model::word_of(*rule.per));
    if (rule.method) sentence += fmt::format(", {}", rule.method->view());
    const std::string where = words_of(rule.where);
    if (!where.empty()) sentence += fmt::format(", only those {}", where);
    inner.paragraphs.push_back(sentence + ".");
    if (!rule.tasks.empty())
      inner.paragraphs.push_back(fmt::format("Audited as: {}.", book.names.list(rule.tasks)));
    if (!rule.cited.wording.empty())
      inner.paragraphs.push_back(fmt::format("\"{}\"", rule.cited.wording.view()));
    section.sections.push_back(std::move(inner));
  }
  return section;
}

}  // namespace qaf::report

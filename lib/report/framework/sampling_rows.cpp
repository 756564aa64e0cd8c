// How cases are drawn.

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

// A draw is nobody's alone, so that it is shown where no party was asked for; a task it covers
// brings it.
bool is_wanted(const FrameworkWishes& wishes, const model::Sampling& rule) {
  if (!wishes.parties.empty()) return false;
  return !is_narrowed(wishes) || holds_word(wishes.rules, rule.id->view()) ||
         std::any_of(rule.tasks.begin(), rule.tasks.end(), [&](const model::Name& task) {
           return holds_word(wishes.tasks, task->view());
         });
}

Value strata_cell(const model::Sampling& rule) {
  std::vector<std::string> strata;
  for (const auto& key : rule.strata) strata.push_back(key->str());
  if (strata.empty()) return {};
  return strata;
}

Value number_cell(const model::Spanned<std::int64_t>& number) {
  return number ? Value(*number) : Value();
}

std::string size_words(const model::Sampling& rule) {
  if (rule.share) return words_of(*rule.share);
  return rule.size ? fmt::format("{}", *rule.size) : std::string();
}

}  // namespace

document::Section sampling_section(Frameworks frameworks, const FrameworkWishes& wishes) {
  document::Table table{
      .key = "sampling",
      .caption = {},
      .columns = {machine_column("framework"), heading_column("rule", "Rule"),
                  machine_column("title"), text_column("of", "From"), text_column("share", "Share"),
                  text_column("per", "In each", 3), text_column("method", "How", 6),
                  text_column("where", "Only", 4), text_column("strata", "Apart by", 5),
                  number_column("valid_from", "At least", 7),
                  number_column("accept", "May fail", 8), text_column("tasks", "Covered by", 1),
                  machine_column("wording"), machine_column("source"), machine_column("note"),
                  machine_column("assumption")},
      .rows = {},
      .when_empty = {}};
  for (const model::Framework* framework : frameworks) {
    for (const model::Sampling& rule : framework->sampling) {
      if (!is_wanted(wishes, rule)) continue;
      table.rows.push_back(
          {framework->id->str(), rule.id->str(), text_cell(rule.title.view()), rule.of->str(),
           text_cell(size_words(rule)), rule.per ? text_cell(model::word_of(*rule.per)) : Value(),
           rule.method ? Value(rule.method->str()) : Value(), text_cell(words_of(rule.where)),
           strata_cell(rule), number_cell(rule.valid_from), number_cell(rule.accept),
           list_cell(rule.tasks), text_cell(rule.cited.wording.view()),
           text_cell(rule.cited.source.view()), text_cell(rule.cited.note.view()),
           text_cell(rule.cited.assumption.view())});
    }
  }
  document::Section section{.key = "sampling",
                            .title = "Sampling",
                            .paragraphs = {},
                            .tables = {},
                            .notes = {},
                            .sections = {}};
  if (!table.rows.empty()) section.tables.push_back(std::move(table));
  return section;
}

}  // namespace qaf::report

// How audits are graded: scales, what caps a grade, and aims.

#include <fmt/format.h>

#include "model/in_force.hpp"
#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/handbook/parts.hpp"

namespace qaf::report {
namespace {

using document::Value;

document::Table grade_table(const model::Scale& scale) {
  document::Table table{.key = "grades",
                        .caption = {},
                        .columns = {heading_column("grade", "Grade, best first"),
                                    text_column("good", "Counts as good")},
                        .rows = {},
                        .when_empty = {}};
  if (!scale.maps_to.empty()) table.columns.push_back(text_column("other", "Elsewhere called"));
  bool is_good = static_cast<bool>(scale.good_from);
  for (const auto& grade : scale.grades) {
    std::vector<Value> row{grade->str(), is_good ? Value(std::string("yes")) : Value()};
    if (!scale.maps_to.empty()) {
      std::string other;
      for (const model::GradeMapping& mapping : scale.maps_to) {
        if (*mapping.grade == grade->view()) other = mapping.other->str();
      }
      row.push_back(text_cell(other));
    }
    table.rows.push_back(std::move(row));
    if (scale.good_from && *scale.good_from == grade->view()) is_good = false;
  }
  return table;
}

document::Section scale_section(const Handbook& book, const model::Scale& scale) {
  document::Section section =
      part(fmt::format("scale-{}", scale.id->view()), book.names(scale.id->view()));
  if (scale.is_stated) {
    section.tables.push_back(grade_table(scale));
  } else {
    section.paragraphs.emplace_back("Which grades there are is not stated: any word is kept.");
  }
  for (const model::Cap& cap : scale.caps) {
    section.items.push_back(fmt::format("no better than {} where {}", cap.at_most->view(),
                                        book.names.condition(cap.when)));
  }
  if (!section.items.empty()) section.paragraphs.emplace_back("What caps the overall grade:");
  return section;
}

std::string target_words(const Handbook& book, const model::Target& target) {
  std::string words;
  if (target.at_most) words = fmt::format("at most {}", words_of(*target.at_most));
  if (target.at_least)
    words += fmt::format("{}at least {}", words.empty() ? "" : ", ", words_of(*target.at_least));
  words += fmt::format(" {}", target.grade->view());
  if (target.per) words += fmt::format(" in each {}", model::word_of(*target.per));
  return fmt::format("{}: {}", book.names.list(target.tasks), words);
}

}  // namespace

document::Section scales_part(const Handbook& book) {
  document::Section section = part("scales", "Grades");
  for (const model::Scale& scale : book.framework.scales)
    section.sections.push_back(scale_section(book, scale));
  if (!book.framework.targets.empty()) {
    document::Section aims = part("targets", "What is aimed for");
    for (const model::Target& target : book.framework.targets)
      aims.items.push_back(target_words(book, target));
    section.sections.push_back(std::move(aims));
  }
  return section;
}

}  // namespace qaf::report

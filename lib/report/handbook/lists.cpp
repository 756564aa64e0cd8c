// The lists of the document: principles, definitions, judgement areas, abbreviations.

#include <algorithm>

#include <fmt/format.h>

#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/handbook/parts.hpp"

namespace qaf::report {
namespace {

// The kinds of activity are for catching slips, and no list of the document.
constexpr std::string_view activities = "activities";

std::string text_of(const model::ListItem& item) {
  return item.text.empty() ? item.id->str() : item.text.str();
}

document::Table item_table(const model::NamedList& list) {
  const auto has = [&](auto member) {
    return std::any_of(list.items.begin(), list.items.end(),
                       [&](const model::ListItem& item) { return !(item.*member).empty(); });
  };
  const bool has_short = has(&model::ListItem::abbreviation);
  const bool has_meaning = has(&model::ListItem::meaning);
  document::Table table{.key = "items", .caption = {}, .columns = {}, .rows = {}, .when_empty = {}};
  if (has_short) table.columns.push_back(heading_column("abbreviation", "Short form"));
  table.columns.push_back(has_short ? text_column("text", "Stands for")
                                    : heading_column("text", "Item"));
  if (has_meaning) table.columns.push_back(text_column("meaning", "Meaning"));
  for (const model::ListItem& item : list.items) {
    std::vector<document::Value> row;
    if (has_short) row.push_back(text_cell(item.abbreviation.view()));
    row.push_back(text_of(item));
    if (has_meaning) row.push_back(text_cell(item.meaning.view()));
    table.rows.push_back(std::move(row));
  }
  if (has_short && has_meaning) return laid_out(std::move(table), {15, 35, 50});
  return laid_out(std::move(table),
                  has_short ? std::vector<int>{20, 80} : std::vector<int>{35, 65});
}

}  // namespace

document::Section lists_part(const Handbook& book) {
  document::Section section = part("lists", "Lists");
  for (const model::NamedList& list : book.framework.lists) {
    if (list.kind == activities || list.items.empty()) continue;
    const std::string title = list.title.empty() ? list.id->str() : list.title.str();
    document::Section inner = part(fmt::format("list-{}", list.id->view()), title);
    const bool is_table =
        std::any_of(list.items.begin(), list.items.end(), [](const model::ListItem& item) {
          return !item.meaning.empty() || !item.abbreviation.empty();
        });
    if (is_table) {
      inner.tables.push_back(item_table(list));
    } else {
      for (const model::ListItem& item : list.items) inner.items.push_back(text_of(item));
    }
    section.sections.push_back(std::move(inner));
  }
  return section;
}

}  // namespace qaf::report

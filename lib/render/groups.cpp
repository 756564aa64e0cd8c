// Finding the groups of a table's rows.

#include "render/groups.hpp"

#include "render/cell.hpp"

namespace qaf::render {

std::optional<std::size_t> group_column(const document::Table& table) {
  if (table.grouped_by.empty()) return std::nullopt;
  for (std::size_t index = 0; index < table.columns.size(); ++index) {
    if (table.columns[index].key == table.grouped_by) return index;
  }
  return std::nullopt;
}

std::vector<std::size_t> people_columns(const document::Table& table) {
  const std::optional<std::size_t> grouped = group_column(table);
  std::vector<std::size_t> shown;
  for (std::size_t index = 0; index < table.columns.size(); ++index) {
    const bool is_machines = table.columns[index].audience == document::Column::Audience::machines;
    if (!is_machines && index != grouped) shown.push_back(index);
  }
  return shown;
}

std::string_view anchor_of(const document::Table& table, std::size_t row) {
  return row < table.row_anchors.size() ? std::string_view(table.row_anchors[row])
                                        : std::string_view();
}

std::vector<Group> groups_of(const document::Table& table, calendar::Zone zone) {
  const std::optional<std::size_t> column = group_column(table);
  if (!column) return {{"", 0, table.rows.size()}};
  std::vector<Group> groups;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    std::string heading = words_of(table.rows[row][*column], zone);
    if (groups.empty() || groups.back().heading != heading)
      groups.push_back({std::move(heading), row, row});
    groups.back().end = row + 1;
  }
  return groups;
}

}  // namespace qaf::render

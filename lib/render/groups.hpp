#pragma once

// Tables whose rows people read in groups, each under the value that its rows share.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace qaf::render {

// Returns the position of the column that the table is grouped by; nothing where it is not grouped.
[[nodiscard]] std::optional<std::size_t> group_column(const document::Table& table);

// Returns the positions of the columns that people see as columns.
[[nodiscard]] std::vector<std::size_t> people_columns(const document::Table& table);

// Returns what a link to the row leads to; empty where nothing may.
[[nodiscard]] std::string_view anchor_of(const document::Table& table, std::size_t row);

// Rows that stand together: `first` and those after it up to `end`, under `heading` (of a table
// that is not grouped: all rows, under nothing).
struct Group {
  std::string heading;
  std::size_t first = 0;
  std::size_t end = 0;
};

[[nodiscard]] std::vector<Group> groups_of(const document::Table& table, calendar::Zone zone);

}  // namespace qaf::render

#pragma once

// Short ways to say what a table's columns are.

#include <string>
#include <utility>

#include "document/document.hpp"

namespace qaf::report {

[[nodiscard]] inline document::Column text_column(std::string key, std::string heading,
                                                  int expendable = 0) {
  return {std::move(key),
          std::move(heading),
          document::Align::left,
          expendable,
          document::Column::Audience::all,
          false};
}

[[nodiscard]] inline document::Column number_column(std::string key, std::string heading,
                                                    int expendable = 0) {
  return {std::move(key),
          std::move(heading),
          document::Align::right,
          expendable,
          document::Column::Audience::all,
          false};
}

// Two integers; programs get `KEY_part` and `KEY_whole`.
[[nodiscard]] inline document::Column rate_column(std::string key, std::string heading,
                                                  int expendable = 0) {
  return {std::move(key),
          std::move(heading),
          document::Align::right,
          expendable,
          document::Column::Audience::all,
          true};
}

// What heads its row: a task, a key.
[[nodiscard]] inline document::Column heading_column(std::string key, std::string heading) {
  document::Column column = text_column(std::move(key), std::move(heading));
  column.is_row_heading = true;
  return column;
}

// A column that only programs read, or only people.
[[nodiscard]] inline document::Column machine_column(std::string key) {
  std::string heading = key;
  return {std::move(key),
          std::move(heading),
          document::Align::left,
          0,
          document::Column::Audience::machines,
          false};
}
[[nodiscard]] inline document::Column people_column(std::string key, std::string heading,
                                                    int expendable = 0) {
  return {std::move(key),
          std::move(heading),
          document::Align::left,
          expendable,
          document::Column::Audience::people,
          false};
}

}  // namespace qaf::report

#pragma once

// Short ways to make the cells of a table.

#include <string>
#include <string_view>
#include <vector>

#include "document/value.hpp"
#include "model/framework.hpp"

namespace qaf::report {

// Nothing where the text is empty.
[[nodiscard]] inline document::Value text_cell(std::string_view text) {
  if (text.empty()) return {};
  return std::string(text);
}

[[nodiscard]] inline document::Value list_cell(const std::vector<model::Name>& names) {
  std::vector<std::string> items;
  for (const model::Name& name : names) items.push_back(name->str());
  if (items.empty()) return {};
  return items;
}

[[nodiscard]] inline document::Value list_cell(const std::vector<const model::Task*>& tasks) {
  std::vector<std::string> items;
  for (const model::Task* task : tasks) items.push_back(task->id->str());
  if (items.empty()) return {};
  return items;
}

// A word of a fixed vocabulary; nothing where there is none.
[[nodiscard]] inline document::Value word_cell(std::string word) {
  if (word.empty()) return {};
  return document::Status{std::move(word), document::Tone::neutral};
}

}  // namespace qaf::report

// Keys of tables.

#include "render/table_keys.hpp"

namespace qaf::render {
namespace {

using document::Column;
using document::Section;
using document::Table;

const Table* first_table(const std::vector<Section>& sections) {
  for (const Section& section : sections) {
    if (!section.tables.empty()) return &section.tables.front();
    if (const Table* inner = first_table(section.sections)) return inner;
  }
  return nullptr;
}

}  // namespace

std::vector<Key> keys_of(const Table& table) {
  std::vector<Key> keys;
  for (std::size_t index = 0; index < table.columns.size(); ++index) {
    const Column& column = table.columns[index];
    if (column.audience == Column::Audience::people) continue;
    if (column.is_rate) {
      keys.push_back({column.key + "_part", index, Key::Part::rate_part});
      keys.push_back({column.key + "_whole", index, Key::Part::rate_whole});
    } else {
      keys.push_back({column.key, index, Key::Part::whole_value});
    }
  }
  return keys;
}

document::Value value_of(const Key& key, const std::vector<document::Value>& row) {
  const document::Value& value = row[key.column];
  if (key.part == Key::Part::whole_value) return value;
  const bool is_part = key.part == Key::Part::rate_part;
  if (const auto* ratio = std::get_if<document::Ratio>(&value)) {
    return is_part ? ratio->part : ratio->whole;
  }
  if (const auto* bar = std::get_if<document::Bar>(&value)) return is_part ? bar->part : bar->whole;
  return {};
}

const Table* first_table(const document::Document& document) {
  return first_table(document.sections);
}

}  // namespace qaf::render

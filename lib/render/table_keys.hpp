#pragma once

// The rows of a table as programs get them: keys and raw values, the same in JSON and CSV.

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "document/document.hpp"

namespace qaf::render {

// Which part of which column a key stands for.
struct Key {
  enum class Part : std::uint8_t { whole_value, rate_part, rate_whole };

  std::string name;
  std::size_t column = 0;
  Part part = Part::whole_value;
};

// Returns the keys of a table, without the columns that are for people only; a rate has two.
[[nodiscard]] std::vector<Key> keys_of(const document::Table& table);

// Returns what stands under `key` in `row`; of a rate a number, or nothing.
[[nodiscard]] document::Value value_of(const Key& key, const std::vector<document::Value>& row);

// Returns the first table of a document in the order of reading, or null.
[[nodiscard]] const document::Table* first_table(const document::Document& document);

}  // namespace qaf::render

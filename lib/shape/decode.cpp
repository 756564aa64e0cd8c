// Reading a group of keys by its field table.

#include <algorithm>
#include <bitset>
#include <vector>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "shape/faults.hpp"
#include "shape/field.hpp"

namespace qaf::shape {
namespace {

constexpr std::size_t most_rows = 64;

// Keys mostly stand in the order of the table: the search begins after the last one found.
std::size_t find_row(std::span<const Row> rows, std::string_view key, std::size_t start) {
  for (std::size_t tried = 0; tried < rows.size(); ++tried) {
    const std::size_t i = start + tried < rows.size() ? start + tried : start + tried - rows.size();
    if (rows[i].key == key) return i;
  }
  return rows.size();
}

// Returns the first character of a key that is no ASCII, as its code point: `U+0430` looks like an
// `a`.
std::string foreign_letter(std::string_view key) {
  for (std::size_t i = 0; i < key.size(); ++i) {
    const auto lead = static_cast<unsigned char>(key[i]);
    if (lead < 0x80U) continue;
    const std::size_t more = lead >= 0xF0U ? 3 : lead >= 0xE0U ? 2 : 1;
    std::uint32_t code = lead & (0x3FU >> more);
    for (std::size_t k = 1; k <= more && i + k < key.size(); ++k) {
      code = (code << 6U) | (static_cast<unsigned char>(key[i + k]) & 0x3FU);
    }
    return fmt::format("U+{:04X}", code);
  }
  return {};
}

void report_unknown(const Reader& reader, const yaml::Node& member, const Shape& shape) {
  std::vector<std::string_view> known;
  for (const Row& row : shape.rows) known.push_back(row.key);
  if (shape.further_key != nullptr && reader.field_names != nullptr) {
    known.insert(known.end(), reader.field_names->begin(), reader.field_names->end());
    std::sort(known.begin() + static_cast<std::ptrdiff_t>(shape.rows.size()), known.end());
  }
  std::string help = did_you_mean(member.key, known);
  if (help.empty() && member.kind == yaml::Kind::empty) {
    help = "prose with a comma inside `{ }` needs quotes";
  }
  if (help.empty()) {
    help = fmt::format("`qaf explain {}` lists the keys of {}", shape.name, shape.title);
  }
  if (const std::string letter = foreign_letter(member.key); !letter.empty()) {
    help += fmt::format("{}the key holds the character {}", help.empty() ? "" : "; ", letter);
  }
  reader
      .add(faults::unknown_key, member.key_at,
           fmt::format("`{}` is not a key of {}", member.key, shape.title))
      .with_help(std::move(help));
}

// Returns a sentence of a field table so that it can stand inside another: "What officers call it."
std::string inside_a_sentence(std::string_view sentence) {
  std::string words(sentence);
  if (words.ends_with('.')) words.pop_back();
  const bool is_name = words.size() > 1 && words[1] >= 'A' && words[1] <= 'Z';
  if (!is_name && words[0] >= 'A' && words[0] <= 'Z') words[0] += 'a' - 'A';
  return words;
}

void report_missing(const Reader& reader, const yaml::Node& node, const Shape& shape,
                    const Row& row) {
  const yaml::Node* first = node.first == yaml::no_node ? &node : &reader.node(node.first);
  const source::Range at = first->key_at.is_nowhere() ? first->at : first->key_at;
  reader.add(faults::missing_key, at, fmt::format("{} has no `{}`", shape.title, row.key))
      .with_help(fmt::format("add `{}: ...` ({})", row.key, inside_a_sentence(row.sentence)));
}

// A key without a value is as good as left out, unless it must be there.
bool report_empty(const Reader& reader, const yaml::Node& member, const Row& row) {
  if (row.presence == Presence::optional) return true;
  reader.add(faults::missing_key, member.key_at, fmt::format("`{}` has no value", member.key))
      .with_help(fmt::format("write it after the colon ({})", inside_a_sentence(row.sentence)));
  return false;
}

}  // namespace

bool decode(const Reader& reader, const yaml::Node& node, const Shape& shape, void* object) {
  if (shape.set_at != nullptr) shape.set_at(object, node.at);
  if (node.kind != yaml::Kind::map) {
    if (shape.short_form != nullptr && node.kind != yaml::Kind::empty) {
      return shape.short_form(reader, node, object);
    }
    return expected(reader, node, "a group of keys (`key: value`, one a line)");
  }
  std::bitset<most_rows> seen;
  bool is_usable = true;
  std::size_t next_row = 0;
  for (std::uint32_t i = node.first; i != yaml::no_node; i = reader.node(i).next) {
    const yaml::Node& member = reader.node(i);
    const std::size_t found = find_row(shape.rows, member.key, next_row);
    if (found == shape.rows.size()) {
      const bool is_taken =
          shape.further_key != nullptr && shape.further_key(reader, member, object);
      if (!is_taken) report_unknown(reader, member, shape);
      continue;
    }
    const Row& row = shape.rows[found];
    next_row = found + 1;
    seen.set(found);
    const bool is_read = member.kind == yaml::Kind::empty ? report_empty(reader, member, row)
                                                          : row.read(reader, member, object);
    if (!is_read && row.presence == Presence::required) is_usable = false;
  }
  for (std::size_t i = 0; i < shape.rows.size(); ++i) {
    if (seen.test(i) || shape.rows[i].presence != Presence::required) continue;
    report_missing(reader, node, shape, shape.rows[i]);
    is_usable = false;
  }
  return is_usable;
}

}  // namespace qaf::shape

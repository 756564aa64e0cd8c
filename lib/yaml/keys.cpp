// Keys that are given twice.

#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

#include "yaml/faults.hpp"
#include "yaml/reader.hpp"

namespace qaf::yaml {
namespace {

constexpr std::uint32_t few_keys = 32;
constexpr std::uint32_t max_keys = 10'000;

// A bit for a key: two keys with different bits differ.
std::uint64_t bit_of(std::string_view key) {
  const auto byte = [&](std::size_t index) {
    return static_cast<std::uint64_t>(static_cast<unsigned char>(key[index]));
  };
  const std::uint64_t mix =
      byte(0) * 7 + byte(key.size() - 1) * 31 + byte(key.size() / 2) * 3 + key.size();
  return std::uint64_t{1} << (mix & 63U);
}

// Returns the first child from `first` up to `before` with that key; no_node where there is none.
std::uint32_t find_key(const Tree& tree, std::uint32_t first, std::uint32_t before,
                       std::string_view key) {
  for (std::uint32_t child = first; child != before; child = tree.nodes[child].next) {
    if (tree.nodes[child].key == key) return child;
  }
  return no_node;
}

}  // namespace

// Reports keys of a map given twice, all of them, and goes on: only the document is lost.
bool Reader::check_keys(std::uint32_t map) {
  const std::uint32_t first = tree_.nodes[map].first;
  if (tree_.nodes[map].count > max_keys) {
    std::uint32_t child = first;
    for (std::uint32_t i = 0; i < max_keys; ++i) child = tree_.nodes[child].next;
    return fail(
        faults::too_many_keys, tree_.nodes[child].key_at,
        fmt::format("this is key number {} in one place; {} are the most", max_keys + 1, max_keys));
  }
  if (tree_.nodes[map].count <= few_keys) {
    check_few_keys(first);
  } else {
    check_many_keys(first);
  }
  return true;
}

void Reader::check_few_keys(std::uint32_t first) {
  std::uint64_t seen = 0;
  for (std::uint32_t child = first; child != no_node; child = tree_.nodes[child].next) {
    const std::string_view key = tree_.nodes[child].key;
    const std::uint64_t bit = bit_of(key);
    if ((seen & bit) != 0) {
      const std::uint32_t earlier = find_key(tree_, first, child, key);
      if (earlier != no_node) report_second_key(child, earlier);
    }
    seen |= bit;
  }
}

void Reader::check_many_keys(std::uint32_t first) {
  std::unordered_map<std::string_view, std::uint32_t> places;
  for (std::uint32_t child = first; child != no_node; child = tree_.nodes[child].next) {
    const auto [place, is_new] = places.try_emplace(tree_.nodes[child].key, child);
    if (!is_new) report_second_key(child, place->second);
  }
}

void Reader::report_second_key(std::uint32_t child, std::uint32_t earlier) {
  const Node& node = tree_.nodes[child];
  document_has_fault_ = true;
  out_.add(faults::duplicate_key, {file_, node.key_at},
           fmt::format("`{}` is given twice", node.key.substr(0, 40)))
      .with_label({file_, tree_.nodes[earlier].key_at}, "first given here")
      .with_help("delete one of the two, or give it the name that was meant");
}

}  // namespace qaf::yaml

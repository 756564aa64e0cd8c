#pragma once

// One YAML file as a tree with exact byte ranges; both lanes build the same tree.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.hpp"

namespace qaf::yaml {

enum class Kind : std::uint8_t {
  empty,   // no value written, or `null`, `~` plain
  scalar,  // a text, number, date: what it is decides who reads it
  list,
  map,
};

enum class Style : std::uint8_t {
  plain,
  single_quoted,
  double_quoted,
  literal,
  folded,
  block,
  flow
};

inline constexpr std::uint32_t no_node = 0xffffffffU;

// Children of a list or map follow `first`, `next`, `next` ... until no_node.
struct Node {
  std::string_view text = {};  // a scalar's value, read (escapes, folding); else empty
  std::string_view key = {};   // in a map: the key's value; else empty
  source::Range
      at;  // bytes of the value, quotes and brackets among them; of an empty value: its key's
  source::Range key_at = {};  // bytes of the key; nowhere outside a map
  std::uint32_t first = no_node;
  std::uint32_t next = no_node;
  std::uint32_t count = 0;  // children
  Kind kind = Kind::empty;
  Style style = Style::plain;
};

// Views in the nodes point into the file's bytes or into `unescaped`; clear() keeps the memory, so
// that a reader thread uses one tree for all its files.
struct Tree {
  std::vector<Node> nodes;
  std::vector<std::uint32_t> documents;  // the root node of each document, in order
  std::deque<std::string> unescaped;     // values that do not stand in the file letter for letter

  // Returns a copy of `text` that lives as long as the tree's nodes.
  std::string_view keep(std::string_view text) {
    // Texts share blocks, which never grow beyond what was reserved: views into them stay good.
    if (unescaped.empty() || unescaped.back().capacity() - unescaped.back().size() < text.size()) {
      unescaped.emplace_back().reserve(text.size() < 8192 ? 16384 : text.size());
    }
    std::string& block = unescaped.back();
    block.append(text);
    return std::string_view(block).substr(block.size() - text.size());
  }

  void clear() {
    nodes.clear();
    documents.clear();
    if (unescaped.size() > 1) unescaped.resize(1);
    if (!unescaped.empty()) unescaped.front().clear();
  }
};

}  // namespace qaf::yaml

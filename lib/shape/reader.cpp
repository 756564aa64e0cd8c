// What every decoder says when something else was expected.

#include "shape/reader.hpp"

#include <functional>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "shape/faults.hpp"

namespace qaf::shape {
namespace {

constexpr std::size_t longest_shared_text = 48;

std::string_view kind_words(const yaml::Node& node) {
  switch (node.kind) {
    case yaml::Kind::empty:
      return "has no value";
    case yaml::Kind::scalar:
      return "is a text";
    case yaml::Kind::list:
      return "is a list";
    case yaml::Kind::map:
      return "is a group of keys";
  }
  return "is a text";
}

}  // namespace

Text Words::text(std::string_view bytes, Arena& arena) {
  if (bytes.size() > longest_shared_text) return Text::copy(bytes, arena);
  Text& slot = recent_[std::hash<std::string_view>{}(bytes) % recent_.size()];
  if (slot.view() != bytes) slot = Text::copy(bytes, arena);
  return slot;
}

std::string called(const yaml::Node& node) {
  if (node.key_at.is_nowhere()) return fmt::format("this item {}", kind_words(node));
  return fmt::format("`{}` {}", node.key, kind_words(node));
}

bool expected(const Reader& reader, const yaml::Node& node, std::string_view what,
              std::string help) {
  reader
      .add(faults::wrong_kind, node.at, fmt::format("{}, and {} belongs here", called(node), what))
      .with_help(std::move(help));
  return false;
}

bool is_scalar_or_report(const Reader& reader, const yaml::Node& node, std::string_view what) {
  if (node.kind == yaml::Kind::scalar) return true;
  return expected(reader, node, what);
}

bool unknown_word(const Reader& reader, const yaml::Node& node,
                  std::span<const std::string_view> known) {
  std::string list;
  for (const std::string_view word : known) {
    list += list.empty() ? "" : ", ";
    list += fmt::format("`{}`", word);
  }
  std::string help = did_you_mean(node.text, known);
  if (!help.empty()) help += " ";
  help += fmt::format("one of {}", list);
  reader.add(faults::unknown_word, node.at, fmt::format("`{}` has no meaning here", node.text))
      .with_help(std::move(help));
  return false;
}

}  // namespace qaf::shape

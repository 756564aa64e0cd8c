// What every decoder says when something else was expected.

#include "shape/reader.hpp"

#include <cstdint>
#include <cstring>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "shape/faults.hpp"

namespace qaf::shape {
namespace {

constexpr std::size_t longest_shared_text = 48;

// Returns the bytes [from, from + sizeof(Number)) as a number.
template <class Number>
std::uint64_t number_at(std::string_view bytes, std::size_t from) {
  Number number = 0;
  std::memcpy(&number, bytes.data() + from, sizeof number);
  return number;
}

// Eight bytes at a time, the last ones perhaps twice. Only the speed depends on it being any good.
std::size_t hash_of(std::string_view bytes) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  const std::size_t size = bytes.size();
  std::uint64_t mix = size * odd;
  const auto add = [&](std::uint64_t number) {
    mix = (mix ^ number) * odd;
    mix ^= mix >> 32U;
  };
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) add(number_at<std::uint64_t>(bytes, i));
    add(number_at<std::uint64_t>(bytes, size - 8));
  } else if (size >= 4) {
    add(number_at<std::uint32_t>(bytes, 0) << 32U | number_at<std::uint32_t>(bytes, size - 4));
  } else if (size > 0) {
    add(number_at<std::uint8_t>(bytes, 0) | number_at<std::uint8_t>(bytes, size / 2) << 8U |
        number_at<std::uint8_t>(bytes, size - 1) << 16U);
  }
  return mix;
}

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
  Text& slot = recent_[hash_of(bytes) % recent_.size()];
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

// What lies in an arena, and what holds on to it.

#include "base/arena.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "base/aside.hpp"
#include "base/position_table.hpp"
#include "base/slice.hpp"
#include "base/stable_list.hpp"
#include "base/text.hpp"

namespace qaf {
namespace {

struct Pair {
  std::uint32_t one = 1;
  std::uint32_t two = 2;
};

TEST_CASE("what an arena makes stays where it is, however much follows") {
  Arena arena;
  auto& first = arena.make<Pair>();
  first.one = 7;
  for (int i = 0; i < 100'000; ++i) static_cast<void>(arena.make<Pair>());
  CHECK(first.one == 7);
  CHECK(first.two == 2);
}

TEST_CASE("a group that is not there reads as an empty one") {
  const Aside<Pair> absent;
  CHECK_FALSE(absent.has_value());
  CHECK(absent->one == 1);
  Arena arena;
  const auto there = Aside<Pair>::copy({3, 4}, arena);
  CHECK(there.has_value());
  CHECK(there->one == 3);
  CHECK((*there).two == 4);
  static_assert(sizeof(Aside<Pair>) == 8);
}

TEST_CASE("texts and lists pack with numbers of 32 bits") {
  struct Packed {
    Text text;
    std::uint32_t number = 0;
  };
  static_assert(sizeof(Packed) == 12);
  static_assert(sizeof(Slice<Pair>) == 12);
  Arena arena;
  const Packed packed{Text::copy("good", arena), 5};
  CHECK(packed.text == "good");
  CHECK(Text().empty());
  CHECK(Text() == "");
}

TEST_CASE("a stable list is joined and thinned without moving what it lists") {
  Arena arena;
  StableList<Pair> one;
  StableList<Pair> two;
  for (std::uint32_t i = 0; i < 6; ++i) {
    auto& pair = arena.make<Pair>();
    pair.one = i;
    (i < 3 ? one : two).add(pair);
  }
  const Pair* const last = &two[2];
  one.append(two);
  CHECK(one.erase_if([](const Pair& pair) { return pair.one % 2 == 0; }) == 3);
  std::vector<std::uint32_t> left;
  for (const Pair& pair : one) left.push_back(pair.one);
  CHECK(left == std::vector<std::uint32_t>{1, 3, 5});
  CHECK(&one[2] == last);
}

TEST_CASE("a position is found by what stands there, also where all hashes are equal") {
  const std::vector<std::string_view> words{"b", "a", "b", "c", "a"};
  for (const std::size_t spread : {std::size_t{0}, std::size_t{0x1'0000'0001}}) {
    PositionTable table(words.size());
    const auto hash = [&](std::string_view word) {
      return spread * static_cast<unsigned char>(word[0]);
    };
    const auto is = [&](std::string_view word) {
      return [&words, word](std::uint32_t position) { return words[position] == word; };
    };
    std::vector<std::uint32_t> firsts;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      firsts.push_back(table.find_or_add(hash(words[i]), i, is(words[i])));
    }
    CHECK(firsts == std::vector<std::uint32_t>{0, 1, 0, 3, 1});
    CHECK(table.find(hash("c"), is("c")) == 3);
    CHECK(table.find(hash("d"), is("d")) == no_position);
  }
}

TEST_CASE("an empty table holds nothing") {
  const PositionTable table;
  CHECK(table.find(7, [](std::uint32_t) { return true; }) == no_position);
}

}  // namespace
}  // namespace qaf

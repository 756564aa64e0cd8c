// Limits: what is made to do harm ends early, with its place.

#include <string>

#include <doctest/doctest.h>

#include "support/yaml_shape.hpp"
#include "yaml/aliases.hpp"
#include "yaml/guard.hpp"

namespace qaf::yaml {
namespace {

std::string told(std::string_view bytes, Anchors anchors = Anchors::refused) {
  const std::string fast = test::findings_of(bytes, {anchors, Lane::automatic});
  CHECK(test::findings_of(bytes, {anchors, Lane::full_only}) == fast);
  return fast;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

constexpr std::string_view too_deep =
    "nested deeper than 64 [too-deep]\n"
    "  help: check where the file comes from; no framework or audit record needs this\n";

TEST_CASE("64 levels are read, and the 65th is reported where it opens") {
  CHECK(told(repeated("[", 64) + repeated("]", 64)) == "ok");
  CHECK(told(repeated("[", 65) + repeated("]", 65)) == "1:65: " + std::string(too_deep));
  CHECK(told(repeated("[", 100'000)).starts_with("1:65: nested") == false);  // the line is too long
  CHECK(told(repeated("[\n ", 100'000)) == "65:2: " + std::string(too_deep));
  CHECK(told(repeated("- ", 30'000)) == "1:129: " + std::string(too_deep));
  CHECK(told(repeated("{a: ", 65)) == "1:257: " + std::string(too_deep));
  std::string maps;
  for (std::size_t i = 0; i < 700; ++i) maps += std::string(i, ' ') + "a:\n";
  CHECK(told(maps) == "65:65: " + std::string(too_deep));
}

TEST_CASE("a map of 10,000 keys is read, and key 10,001 is reported") {
  std::string keys;
  for (int i = 0; i < 10'000; ++i) keys += "k" + std::to_string(i) + ": 1\n";
  CHECK(told(keys) == "ok");
  CHECK(told(keys + "last: 1\n") ==
        "10001:1: this is key number 10001 in one place; 10000 are the most [too-many-keys]\n");
  CHECK(told(keys + "k7: 1\n") ==
        "10001:1: this is key number 10001 in one place; 10000 are the most [too-many-keys]\n");
}

TEST_CASE("a duplicate among many keys is found") {
  std::string keys;
  for (int i = 0; i < 5'000; ++i) keys += "k" + std::to_string(i) + ": 1\n";
  CHECK(told(keys + "k7: 1\n") ==
        "5001:1: `k7` is given twice [duplicate-key]\n"
        "  8:1: first given here\n"
        "  help: delete one of the two, or give it the name that was meant\n");
}

TEST_CASE("a text of 256 KiB is read, and one byte more is not") {
  const std::string line = "  " + std::string(1023, 'x') + "\n";
  CHECK(told("a: |\n" + repeated(line, 256)) == "ok");
  CHECK(told("a: |\n" + repeated(line, 256) + "  \n  y\n") ==
        "1:4: this text has 262147 bytes; 262144 are the most [text-too-long]\n"
        "  help: check where it ends: a quote may be missing\n");
}

TEST_CASE("a key is at most 1,000 bytes long") {
  CHECK(told(std::string(1000, 'k') + ": 1\n") == "ok");
  CHECK(told(std::string(1001, 'k') + ": 1\n") ==
        "1:1: this key has more than 1000 bytes [complex-key]\n"
        "  help: put a text that holds `: ` in quotes\n");
}

TEST_CASE("aliases in a framework file stand for copies") {
  Tree tree;
  diag::Sink sink;
  REQUIRE(parse("a: &x {p: [1, 2]}\nb: *x\nc: [*x, &y z, *y]\n", source::FileId{},
                {Anchors::allowed, Lane::automatic}, tree, sink));
  CHECK(
      test::shape_of(tree) ==
      R"({ "a" { "p" [ "1" "2" ] } "b" { "p" [ "1" "2" ] } "c" [ { "p" [ "1" "2" ] } "z" "z" ] } )"
      "\n");
}

TEST_CASE("aliases without an end, a target or a use are refused") {
  CHECK(told("a: &x [*x]\n", Anchors::allowed) ==
        "1:8: `*x` stands inside what it repeats [alias-loop]\n"
        "  1:4: which begins here\n"
        "  help: write the repeated part out\n");
  CHECK(told("a: &x\n  b: &y [*x]\n  c: *y\n", Anchors::allowed) ==
        "2:10: `*x` stands inside what it repeats [alias-loop]\n"
        "  1:4: which begins here\n"
        "  help: write the repeated part out\n");
  CHECK(told("a: *x\nb: &amp; text\n", Anchors::allowed) ==
        "1:4: no anchor `&x` stands above `*x` [unknown-alias]\n"
        "  help: if it is text, put it in quotes\n"
        "2:4: nothing repeats the anchor `&amp;` [unused-anchor]\n"
        "  help: if it is text, put it in quotes; else delete the anchor\n");
  CHECK(told("a: &x 1\n---\nb: *x\n", Anchors::allowed) ==
        "1:4: nothing repeats the anchor `&x` [unused-anchor]\n"
        "  help: if it is text, put it in quotes; else delete the anchor\n"
        "3:4: no anchor `&x` stands above `*x` [unknown-alias]\n"
        "  help: if it is text, put it in quotes\n");
}

TEST_CASE("a bomb of aliases ends at the budget") {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i <= 9; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before +
            repeated(", " + before, 8) + "]\n";
  }
  bomb += "last: *a9\n";
  // The lines copy 81, 810 and 7,371 values, 8,262 together; each alias of the fifth would copy
  // 7,380 more, so that the second passes 20,000.
  CHECK(told(bomb, Anchors::allowed) ==
        "5:15: the aliases of this file repeat more than 20000 values [too-many-copies]\n"
        "  help: write fewer aliases, or write the parts out\n");
}

TEST_CASE("aliases nest no deeper than what is written out") {
  const std::string deep = "a: &x " + repeated("[", 62) + repeated("]", 62) + "\n";
  CHECK(told(deep + "b: [*x]\n", Anchors::allowed) == "ok");
  CHECK(told(deep + "b: [[*x]]\n", Anchors::allowed) ==
        "2:6: what `*x` repeats is nested deeper than 64 here [too-deep]\n"
        "  help: write it in a flatter way\n");
}

TEST_CASE("more anchors than anybody writes are refused before they cost time") {
  std::string many = "a: &x 1\nb: [" + repeated("*x, ", max_aliases) + "]\n";
  CHECK(told(many, Anchors::allowed) == "ok");
  many = "a: &x 1\nb:\n" + repeated("- *x\n", max_aliases + 1);
  CHECK(told(many, Anchors::allowed) ==
        "1003:3: this file has more than 1000 anchors or aliases [too-many-copies]\n"
        "  help: write fewer aliases, or write the parts out\n");
}

}  // namespace
}  // namespace qaf::yaml

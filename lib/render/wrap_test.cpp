// Word wrapping.

#include "render/wrap.hpp"

#include <doctest/doctest.h>

using namespace qaf::render;
using Lines = std::vector<std::string>;

TEST_CASE("text is broken at blanks") {
  CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrapped("one two three", 13) == Lines{"one two three"});
  CHECK(wrapped("  one   two  ", 20) == Lines{"one two"});
  CHECK(wrapped("", 20) == Lines{""});
}

TEST_CASE("line ends in the text are kept") {
  CHECK(wrapped("one\ntwo\n\nthree\n", 20) == Lines{"one", "two", "", "three"});
}

TEST_CASE("a word longer than a line is cut") {
  CHECK(wrapped("a abcdefgh b", 3) == Lines{"a", "abc", "def", "gh", "b"});
  CHECK(wrapped("\u8996\u5bdf\u8996", 3) == Lines{"\u8996", "\u5bdf", "\u8996"});
}

TEST_CASE("a name longer than a line is cut behind its hyphens where it has any") {
  CHECK(wrapped("sw-disabilities-02", 14) == Lines{"sw-", "disabilities-", "02"});
  CHECK(wrapped("tm-early-help-east", 14) == Lines{"tm-early-help-", "east"});
  CHECK(wrapped("-abcdef", 4) == Lines{"-abc", "def"});
}

TEST_CASE("no line begins like a command of a build server") {
  CHECK(wrapped("abcd::error", 4) == Lines{"abc", "d::e", "rror"});
  CHECK(wrapped("a\n::error x", 20) == Lines{"a", ":\\x3aerror x"});
}

TEST_CASE("further lines hang under the first") {
  CHECK(hanging("help: ", "one two three", 14) == "help: one two\n      three\n");
  CHECK(hanging("help: ", "", 14) == "help:\n");
}

TEST_CASE("things are counted in words") {
  CHECK(counted(0, "file") == "0 files");
  CHECK(counted(1, "file") == "1 file");
  CHECK(counted(999, "file") == "999 files");
  CHECK(counted(1000, "file") == "1,000 files");
  CHECK(counted(1234567, "file") == "1,234,567 files");
}

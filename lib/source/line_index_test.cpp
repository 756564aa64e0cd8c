// Lines and columns as an editor counts them.

#include "source/line_index.hpp"

#include <doctest/doctest.h>

namespace qaf::source {
namespace {

TEST_CASE("an empty text has one empty line") {
  const LineIndex index("");
  CHECK(index.line_count() == 1);
  CHECK(index.at(0) == LineColumn{1, 1});
  CHECK(index.at(7) == LineColumn{1, 1});
  CHECK(index.line(1) == "");
  CHECK(index.line(2) == "");
  CHECK(index.line(0) == "");
}

TEST_CASE("lines end in LF or CR LF, and their end belongs to them") {
  const LineIndex index("ab\r\nc\n\nd");
  CHECK(index.line_count() == 4);
  CHECK(index.at(0) == LineColumn{1, 1});
  CHECK(index.at(2) == LineColumn{1, 3});
  CHECK(index.at(3) == LineColumn{1, 4});
  CHECK(index.at(4) == LineColumn{2, 1});
  CHECK(index.at(6) == LineColumn{3, 1});
  CHECK(index.at(7) == LineColumn{4, 1});
  CHECK(index.at(8) == LineColumn{4, 2});
  CHECK(index.at(800) == LineColumn{4, 2});
  CHECK(index.line(1) == "ab");
  CHECK(index.line(2) == "c");
  CHECK(index.line(3) == "");
  CHECK(index.line(4) == "d");
  CHECK(index.line_start(2) == 4);
  CHECK(index.line_start(9) == 8);
}

TEST_CASE("a column counts characters, not bytes") {
  // e acute (2 bytes), euro sign (3), a face (4), x
  const LineIndex index("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x99\x82x");
  CHECK(index.at(0) == LineColumn{1, 1});
  CHECK(index.at(2) == LineColumn{1, 2});
  CHECK(index.at(5) == LineColumn{1, 3});
  CHECK(index.at(9) == LineColumn{1, 4});
  CHECK(index.at(10) == LineColumn{1, 5});
}

TEST_CASE("an offset inside a character stands for the character") {
  const LineIndex index("\xC3\xA9\xE2\x82\xACx");
  CHECK(index.at(1) == LineColumn{1, 1});
  CHECK(index.at(3) == LineColumn{1, 2});
  CHECK(index.at(4) == LineColumn{1, 2});
}

TEST_CASE("a stray byte that belongs to no character has a column of its own") {
  const LineIndex index("a: \x80");
  CHECK(index.at(3) == LineColumn{1, 4});
}

TEST_CASE("a byte-order mark shifts no column") {
  const LineIndex index("\xEF\xBB\xBFid: a\nb");
  CHECK(index.at(0) == LineColumn{1, 1});
  CHECK(index.at(3) == LineColumn{1, 1});
  CHECK(index.at(5) == LineColumn{1, 3});
  CHECK(index.at(9) == LineColumn{2, 1});
}

}  // namespace
}  // namespace qaf::source

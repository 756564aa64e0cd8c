// What a screen or a build server would obey, written out.

#include "base/visible.hpp"

#include <doctest/doctest.h>

using qaf::valid_utf8;
using qaf::visible;

TEST_CASE("ordinary text is left as it is") {
  CHECK(visible("`12::40` is not a time") == "`12::40` is not a time");
  CHECK(visible("caf\u00e9 \u2013 \u8996 e\u0301") == "caf\u00e9 \u2013 \u8996 e\u0301");
  CHECK(visible("# 1 ## 2: a::b") == "# 1 ## 2: a::b");
  CHECK(visible("").empty());
}

TEST_CASE("controls are written out") {
  CHECK(visible("a\tb\nc\rd") == "a\\tb\\nc\\rd");
  CHECK(visible("\x1b[31mred\x07\x7f") == "\\x1b[31mred\\x07\\x7f");
  CHECK(visible(std::string_view("a\0b", 3)) == "a\\x00b");
  CHECK(visible("\u009b2J") == "\\x9b2J");  // one character of two bytes: CSI of the C1 set
}

TEST_CASE("direction, zero width and separators are written out") {
  CHECK(visible("a\u202eb\u2066c\u200bd\ufeffe\u00adf") ==
        "a\\u202eb\\u2066c\\u200bd\\ufeffe\\xadf");
  CHECK(visible("a\u2028b") == "a\\u2028b");
  CHECK(visible("a\U000E0041") == "a\\U000e0041");
}

TEST_CASE("bytes that are no UTF-8 are written out") {
  CHECK(visible("a\xff\xc3") == "a\\xff\\xc3");
}

TEST_CASE("a mark with nothing to stand upon, and the fifth of a pile, are written out") {
  CHECK(visible("\u0301a") == "\\u0301a");
  CHECK(visible("a\u0301\u0302\u0303\u0304\u0305b") == "a\u0301\u0302\u0303\u0304\\u0305b");
}

TEST_CASE("commands of build servers are broken") {
  CHECK(visible("::error file=x::boo") == ":\\x3aerror file=x::boo");
  CHECK(visible("x  ::set-output name=a::b") == "x  :\\x3aset-output name=a::b");
  CHECK(visible("\u00a0::error::") == "\u00a0:\\x3aerror::");
  CHECK(visible("a ##[group]b##vso[task.complete]") == "a #\\x23[group]b#\\x23vso[task.complete]");
  CHECK(visible("###[error]") == "##\\x23[error]");
}

TEST_CASE("invalid bytes become the replacement character where a format must be valid") {
  CHECK(valid_utf8("a\xff\u00e9\xe2\x82") == "a\ufffd\u00e9\ufffd\ufffd");
}

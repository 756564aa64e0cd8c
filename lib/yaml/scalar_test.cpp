// Numbers and yes or no, in the one way they may be written.

#include "yaml/scalar.hpp"

#include <limits>

#include <doctest/doctest.h>

namespace qaf::yaml {
namespace {

Refusal refused(std::string_view text) {
  const auto result = read_integer(text);
  REQUIRE_FALSE(result);
  return result.error();
}

TEST_CASE("a whole number in plain digits is read to the edges of 64 bits") {
  CHECK(read_integer("0").value() == 0);
  CHECK(read_integer("12").value() == 12);
  CHECK(read_integer("-3").value() == -3);
  CHECK(read_integer("9223372036854775807").value() == std::numeric_limits<std::int64_t>::max());
  CHECK(read_integer("-9223372036854775808").value() == std::numeric_limits<std::int64_t>::min());
}

TEST_CASE("every other notation of a number is refused with what to write") {
  CHECK(refused("012") ==
        Refusal{"`012` begins with a zero, which some programs read as another number",
                "write `12`"});
  CHECK(refused("-007").help == "write `-7`");
  CHECK(refused("00").help == "write `0`");
  CHECK(refused("-0") == Refusal{"`-0` is not a whole number", "write `0`"});
  CHECK(refused("+5") == Refusal{"`+5` is not a whole number", "write `5`"});
  for (const char* text : {"0o12", "0x1F", "1_000", "1e3", "1.0", "1,000", ".inf", "nan", "1e400",
                           "", " 5", "5 ", "5x", "--5", "-", "+", "\xD9\xA5", "twelve"}) {
    CHECK(refused(text) == Refusal{"`" + std::string(text) + "` is not a whole number",
                                   "write it in plain digits, such as `12`"});
  }
  CHECK(refused("9223372036854775808").message == "`9223372036854775808` is too large a number");
  CHECK(refused("99999999999999999999").message == "`99999999999999999999` is too large a number");
}

TEST_CASE("a long text is quoted in part, and never in the middle of a character") {
  const std::string text = std::string(59, 'x') + "\xC3\xA9 and more";
  CHECK(refused(text).message == "`" + std::string(59, 'x') + "...` is not a whole number");
}

TEST_CASE("only true and false are true and false") {
  CHECK(read_bool("true").value());
  CHECK_FALSE(read_bool("false").value());
  for (const char* text : {"yes", "Yes", "y", "on", "TRUE", "True"}) {
    CHECK(read_bool(text).error() ==
          Refusal{"`" + std::string(text) + "` is neither `true` nor `false`", "write `true`"});
  }
  for (const char* text : {"no", "NO", "n", "off", "False"}) {
    CHECK(read_bool(text).error() ==
          Refusal{"`" + std::string(text) + "` is neither `true` nor `false`", "write `false`"});
  }
  CHECK(read_bool("1").error() == Refusal{"`1` is neither `true` nor `false`", ""});
  CHECK(read_bool("").error() == Refusal{"`` is neither `true` nor `false`", ""});
}

TEST_CASE("a yes or no field takes both pairs of words") {
  CHECK(read_yes_no("yes").value());
  CHECK(read_yes_no("true").value());
  CHECK_FALSE(read_yes_no("no").value());
  CHECK_FALSE(read_yes_no("false").value());
  CHECK(read_yes_no("Y").error() == Refusal{"`Y` is neither `yes` nor `no`", "write `yes`"});
  CHECK(read_yes_no("off").error() == Refusal{"`off` is neither `yes` nor `no`", "write `no`"});
  CHECK(read_yes_no("maybe").error() == Refusal{"`maybe` is neither `yes` nor `no`", ""});
}

TEST_CASE("nothing written is null, and an empty text is not") {
  Node node;
  CHECK(is_null(node));
  node.kind = Kind::scalar;
  CHECK_FALSE(is_null(node));
}

}  // namespace
}  // namespace qaf::yaml

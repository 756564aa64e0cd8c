// What looks like personal data, and what only resembles it.

#include "check/personal.hpp"

#include <string>

#include <doctest/doctest.h>

namespace qaf::check {
namespace {

std::string found(std::string_view text) {
  const auto data = find_personal_data(text);
  if (!data) return "";
  return std::string(data->what) + ": " + std::string(text.substr(data->begin, data->length));
}

}  // namespace

TEST_CASE("an NHS number has the right check digit and is written whole or in three groups") {
  CHECK(found("see 9434765919.") == "an NHS number: 9434765919");
  CHECK(found("943 476 5919") == "an NHS number: 943 476 5919");
  CHECK(found("943-476-5919") == "an NHS number: 943-476-5919");
  CHECK(found("9434765918").empty());      // the check digit is 9
  CHECK(found("94 34 76 59 19").empty());  // not its groups
  CHECK(found("19434765919").empty());     // eleven digits
  CHECK(found("94347659191").empty());
}

TEST_CASE("a national insurance number has letters that are given out") {
  CHECK(found("AB123456C") == "a national insurance number: AB123456C");
  CHECK(found("AB 12 34 56 C") == "a national insurance number: AB 12 34 56 C");
  CHECK(found("QQ123456C").empty());
  CHECK(found("GB123456C").empty());
  CHECK(found("AB123456E").empty());
}

TEST_CASE("a pupil number begins with its check letter") {
  CHECK(found("H801200001001") == "a unique pupil number: H801200001001");
  CHECK(found("A801200001001").empty());
  CHECK(found("H80120000100").empty());
}

TEST_CASE("a postcode is whole, in capitals and of a known area") {
  CHECK(found("at BH8 9AA today") == "a postcode: BH8 9AA");
  CHECK(found("EC1A 1BB") == "a postcode: EC1A 1BB");
  CHECK(found("M1 1AE") == "a postcode: M1 1AE");
  CHECK(found("BH8").empty());
  CHECK(found("QX1 1AA").empty());  // no such area
  CHECK(found("BH8 9AC").empty());  // C is never used there
  CHECK(found("M-104233 of 2 AB").empty());
}

TEST_CASE("an address and a mobile number reach a person") {
  CHECK(found("write to jo.b@example.org.") == "an e-mail address: jo.b@example.org");
  CHECK(found("@home").empty());
  CHECK(found("call 07700 900123") == "a telephone number: 07700 900123");
  CHECK(found("call 01202 123456").empty());  // an office
}

TEST_CASE("a date of birth is a date after its words") {
  CHECK(found("DOB 12/03/2014") == "a date of birth: DOB 12/03/2014");
  CHECK(found("Date of birth: 12.3.2014") == "a date of birth: Date of birth: 12.3.2014");
  CHECK(found("was born on 12/03/2014") == "a date of birth: born on 12/03/2014");
  CHECK(found("the date of birth is missing since 2014").empty());
  CHECK(found("the plan of 12/03/2014").empty());
}

}  // namespace qaf::check

// Moments: what a record may say about when, and what that leaves open.

#include "calendar/moment.hpp"

#include <type_traits>

#include <doctest/doctest.h>

namespace qaf::calendar {
namespace {

static_assert(std::is_trivially_copyable_v<Moment>);

struct Said {
  std::string message;
  std::string hint;

  friend bool operator==(const Said&, const Said&) = default;
};

Said said(std::string_view text, Zone zone = Zone::london) {
  const auto moment = parse_moment(text, zone);
  if (moment) return {"read as " + to_text(*moment), ""};
  return {moment.error().message, moment.error().hint};
}

std::string both_ends(std::string_view text) {
  const auto moment = parse_moment(text, Zone::london);
  REQUIRE_MESSAGE(moment.has_value(), text);
  const Interval found = interval(*moment, Zone::london);
  const std::string first = to_text(found.first, Zone::london);
  return found.is_exact() ? first : first + " " + to_text(found.last, Zone::london);
}

TEST_CASE("a date is a whole local day") {
  CHECK(both_ends("2026-03-12") == "2026-03-12T00:00:00+00:00 2026-03-12T23:59:59+00:00");
  CHECK(both_ends("2026-03-29") == "2026-03-29T00:00:00+00:00 2026-03-29T23:59:59+01:00");
}

TEST_CASE("a time to the minute or the second is an instant") {
  CHECK(both_ends("2026-03-12 15:40") == "2026-03-12T15:40:00+00:00");
  CHECK(both_ends("2026-07-12T15:40") == "2026-07-12T15:40:00+01:00");
  CHECK(both_ends("2026-07-12 15:40:30+01:00") == "2026-07-12T15:40:30+01:00");
  CHECK(both_ends("2026-03-12 15:40:30Z") == "2026-03-12T15:40:30+00:00");
  CHECK(both_ends("2026-03-12 00:00") == "2026-03-12T00:00:00+00:00");
  CHECK(both_ends("2026-03-12 23:59:59") == "2026-03-12T23:59:59+00:00");
}

TEST_CASE("parts of a second are cut off") {
  CHECK(both_ends("2026-03-12 15:40:12.999999999") == "2026-03-12T15:40:12+00:00");
  CHECK(said("2026-03-12 15:40:12.9999999999").message ==
        "`2026-03-12 15:40:12.9999999999` is not a time");
  CHECK(said("2026-03-12 15:40:12.").message == "`2026-03-12 15:40:12.` is not a time");
}

TEST_CASE("a repeated hour is one of two instants unless its offset says which") {
  CHECK(parse_moment("2026-10-25 01:30", Zone::london)->is_ambiguous());
  CHECK(both_ends("2026-10-25 01:30") == "2026-10-25T01:30:00+01:00 2026-10-25T01:30:00+00:00");
  CHECK(both_ends("2026-10-25 01:30+01:00") == "2026-10-25T01:30:00+01:00");
  CHECK(both_ends("2026-10-25 01:30+00:00") == "2026-10-25T01:30:00+00:00");
  CHECK(both_ends("2026-10-25 01:30Z") == "2026-10-25T01:30:00+00:00");
  CHECK(!parse_moment("2026-10-25 01:30+01:00", Zone::london)->is_ambiguous());
  CHECK(!parse_moment("2026-10-25 01:30", Zone::utc)->is_ambiguous());
  CHECK(!parse_moment("2026-10-25", Zone::london)->is_ambiguous());
}

TEST_CASE("an hour that does not exist is an error with both readings") {
  const Said expected{
      "`2026-03-29 01:30` does not exist in London: the clocks went forward over it",
      "write `2026-03-29 02:30` if the clock was not yet changed, `2026-03-29 00:30` if it was"};
  CHECK(said("2026-03-29 01:30") == expected);
  CHECK(said("2026-03-29 01:30+01:00").hint == expected.hint);
  CHECK(said("2026-03-29 01:30", Zone::utc).message == "read as 2026-03-29 01:30");
}

TEST_CASE("an offset that London did not have is an error, never a conversion") {
  const Said expected{
      "`2026-01-10 15:40+01:00` has an offset that London did not have then",
      "write `2026-01-10 15:40` for London time, or `2026-01-10 14:40+00:00` if the "
      "offset is right"};
  CHECK(said("2026-01-10 15:40+01:00") == expected);
  CHECK(said("2026-07-12 15:40Z").hint ==
        "write `2026-07-12 15:40` for London time, or `2026-07-12 16:40+01:00` if the offset is "
        "right");
  CHECK(said("2026-07-12 15:40-05:00").hint ==
        "write `2026-07-12 15:40` for London time, or `2026-07-12 21:40+01:00` if the offset is "
        "right");
  CHECK(
      said("2026-07-12 15:40+01:00", Zone::utc).hint ==
      "write `2026-07-12 15:40` for UTC time, or `2026-07-12 14:40+00:00` if the offset is right");
}

TEST_CASE("times people write are refused with what to write") {
  CHECK(said("2026-03-12 24:00") ==
        Said{"`2026-03-12 24:00` is not a time: a day ends at 23:59",
             "write `2026-03-12 23:59`, or `2026-03-13 00:00` for the start of the next day"});
  CHECK(said("2026-03-12 23:59:60").hint == "seconds go from 00 to 59: `2026-03-12 23:59:59`");
  CHECK(said("2026-03-12 12:60").hint ==
        "hours go from 00 to 23, minutes and seconds from 00 to 59");
  CHECK(said("2026-03-12 9:30").hint == "write `2026-03-12 09:30`");
  CHECK(said("2026-03-12 15.40").hint == "write `2026-03-12 15:40`");
  CHECK(said("2026-03-12 1540").hint == "write `2026-03-12 15:40`");
  CHECK(said("2026-03-12 3pm").hint == "write `2026-03-12 15:00`");
  CHECK(said("2026-03-12 12:30 am").hint == "write `2026-03-12 00:30`");
  CHECK(said("2026-03-12t15:40").hint == "write `2026-03-12 15:40`");
  CHECK(said("2026-03-12  15:40").hint == "write `2026-03-12 15:40`");
  CHECK(said("2026-03-12 15:40z").hint == "write `2026-03-12 15:40`, or `2026-03-12 15:40+00:00`");
  CHECK(said("2026-07-12 15:40 BST").hint ==
        "write `2026-07-12 15:40`, or `2026-07-12 15:40+01:00`");
  CHECK(said("2026-03-12 15:40 Europe/London") ==
        Said{"`2026-03-12 15:40 Europe/London` is not a time: `Europe/London` cannot be read",
             "write `2026-03-12 15:40`: it is London time"});
  CHECK(said("12/03/2026 15:40").hint ==
        "write `2026-03-12 15:40` for 12 March 2026, or `2026-12-03 15:40` for 3 December 2026");
  CHECK(said("2026-03-12T").hint == "write it as `2026-03-12 15:40`");
}

TEST_CASE("moments are of the years 1970 to 2199") {
  CHECK(said("1970-01-01").message == "read as 1970-01-01");
  CHECK(said("2199-12-31 23:59").message == "read as 2199-12-31 23:59");
  CHECK(said("1969-12-31").message == "`1969-12-31` is outside the years 1970 to 2199");
  CHECK(said("9999-12-31 10:00").message == "`9999-12-31` is outside the years 1970 to 2199");
  CHECK(said("10000-01-01").message == "`10000-01-01` is not a date");
}

TEST_CASE("a moment prints as it was written") {
  for (const std::string_view text : {"2026-03-12", "2026-03-12 15:40", "2026-03-12 15:40:00",
                                      "2026-07-12 15:40:09+01:00", "2026-10-25 01:30+00:00"}) {
    CHECK(to_text(*parse_moment(text, Zone::london)) == text);
  }
  CHECK(to_text(*parse_moment("2026-03-12T15:40Z", Zone::london)) == "2026-03-12 15:40+00:00");
}

}  // namespace
}  // namespace qaf::calendar

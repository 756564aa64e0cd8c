// Names of periods under a year that starts in April, in January, and on another day.

#include "calendar/period.hpp"

#include <doctest/doctest.h>

namespace qaf::calendar {
namespace {

constexpr YearStart april{4, 1};
constexpr YearStart january{1, 1};

std::string read(std::string_view text, YearStart year_start = april) {
  const auto period = parse_period(text, year_start);
  return period ? to_text(*period) : period.error().message + " | " + period.error().hint;
}

TEST_CASE("months, weeks, dates and ranges are the same under every year start") {
  for (const YearStart year_start : {april, january, YearStart{4, 6}}) {
    CHECK(read("2026-03", year_start) == "2026-03-01 to 2026-03-31");
    CHECK(read("2024-02", year_start) == "2024-02-01 to 2024-02-29");
    CHECK(read("2026-W14", year_start) == "2026-03-30 to 2026-04-05");
    CHECK(read("2026-03-12", year_start) == "2026-03-12 to 2026-03-12");
    CHECK(read("2026-01..2026-03", year_start) == "2026-01-01 to 2026-03-31");
    CHECK(read("2026-W01..2026-W02", year_start) == "2025-12-29 to 2026-01-11");
    CHECK(read("2026-01-20..2026-02", year_start) == "2026-01-20 to 2026-02-28");
  }
}

TEST_CASE("a year that starts in April is named by two years") {
  CHECK(read("2026-27") == "2026-04-01 to 2027-03-31");
  CHECK(read("2026-27-Q1") == "2026-04-01 to 2026-06-30");
  CHECK(read("2026-27-Q4") == "2027-01-01 to 2027-03-31");
  CHECK(read("2026-27-H2") == "2026-10-01 to 2027-03-31");
  CHECK(read("1999-00-Q4") == "2000-01-01 to 2000-03-31");
  CHECK(read("2026-27", {4, 6}) == "2026-04-06 to 2027-04-05");
  CHECK(read("2026-27-Q1", {4, 6}) == "2026-04-06 to 2026-07-05");
}

TEST_CASE("a year that starts in January is named by one") {
  CHECK(read("2026", january) == "2026-01-01 to 2026-12-31");
  CHECK(read("2026-Q1", january) == "2026-01-01 to 2026-03-31");
  CHECK(read("2026-H2", january) == "2026-07-01 to 2026-12-31");
}

TEST_CASE("the name of a year or quarter with two readings is refused with both") {
  CHECK(read("2026-Q1") ==
        "`2026-Q1` is ambiguous: the year starts on 04-01 | write `2026-27-Q1` (2026-04-01 to "
        "2026-06-30) or `2025-26-Q4` (2026-01-01 to 2026-03-31)");
  CHECK(read("2026-H1") ==
        "`2026-H1` is ambiguous: the year starts on 04-01 | write `2026-27-H1` (2026-04-01 to "
        "2026-09-30) or `2026-01..2026-06` (2026-01-01 to 2026-06-30)");
  CHECK(read("2026") ==
        "`2026` is ambiguous: the year starts on 04-01 | write `2026-27` (2026-04-01 to "
        "2027-03-31) or "
        "`2026-01..2026-12` (2026-01-01 to 2026-12-31)");
  CHECK(read("2026-27", january) ==
        "`2026-27` names no year here: the year starts on 01-01 | write `2026` (2026-01-01 to "
        "2026-12-31) or `2027` (2027-01-01 to 2027-12-31)");
  CHECK(read("2026-27-Q1", january).starts_with("`2026-27-Q1` names no year here"));
}

TEST_CASE("a name that could be a month is a month") {
  CHECK(read("2011-12") == "2011-12-01 to 2011-12-31");
  CHECK(read("2005-06-Q1") == "2005-04-01 to 2005-06-30");
  // The year 2005-06 has no name of two years, so its months name it.
  CHECK(label({date_of(2005, 4, 1), date_of(2006, 3, 31)}, april) == "2005-04..2006-03");
}

TEST_CASE("week 53 only exists in long years") {
  CHECK(read("2026-W53") == "2026-12-28 to 2027-01-03");
  CHECK(read("2025-W53").starts_with("`2025-W53` does not exist: 2025 has 52 weeks"));
  CHECK(read("2026-W00").starts_with("`2026-W00` does not exist: 2026 has 53 weeks"));
}

TEST_CASE("what is no name of a period shows what is") {
  for (const std::string text :
       {"2026-13", "2026-28", "26-27", "2026-Q5", "2026-27-Q5", "2026-W5", "2026-1", "2026-27-Q",
        "March 2026", "", "2026-03 ", "2026..", "2026-27Q1", "2026-27-M1", "2026-q1"}) {
    CAPTURE(text);
    const auto period = parse_period(text, april);
    REQUIRE(!period.has_value());
    CHECK(!period.error().hint.empty());
  }
  CHECK(read("Q1 2026") ==
        "`Q1 2026` is not the name of a period | write a month `2026-03`, a week `2026-W14`, a "
        "quarter "
        "`2026-27-Q1`, a year `2026-27`, a date, or a range `2026-01..2026-03`");
  CHECK(read("2026-02-30").starts_with("`2026-02-30` is not a date"));
  CHECK(read("1066-10") == "`1066-10` is outside the years 1900 to 2199 | check the year");
}

TEST_CASE("a part that a year does not have says how many it has") {
  for (const YearStart year_start : {april, january}) {
    CHECK(read("2026-27-Q5", year_start) ==
          "`2026-27-Q5` does not exist: a year has four quarters | they are Q1 to Q4");
    CHECK(read("2026-Q0", year_start) ==
          "`2026-Q0` does not exist: a year has four quarters | they are Q1 to Q4");
    CHECK(read("2026-27-H3", year_start) ==
          "`2026-27-H3` does not exist: a year has two halves | they are H1 and H2");
    CHECK(read("2026-W54", year_start) ==
          "`2026-W54` does not exist: 2026 has 53 weeks | weeks are those of ISO 8601: they begin "
          "on Monday, and week 1 holds 4 January");
  }
  CHECK(read("2026-13") ==
        "`2026-13` does not exist: a year has twelve months | months are `2026-01` to `2026-12`; "
        "the year that begins in 2026 is `2026-27`");
  CHECK(read("2026-00", january) ==
        "`2026-00` does not exist: a year has twelve months | months are `2026-01` to `2026-12`; "
        "the year that begins in 2026 is `2026`");
  CHECK(read("2005-99") ==
        "`2005-99` does not exist: a year has twelve months | months are `2005-01` to `2005-12`; "
        "the year that begins in 2005 is `2005-04..2006-03`");
}

TEST_CASE("a name of two years that do not follow each other shows one year, and the range") {
  CHECK(read("2026-28") ==
        "`2026-28` is more than one year | one year is `2026-27`; several are a range, "
        "`2026-27..2027-28`");
  CHECK(read("2026-28", january) ==
        "`2026-28` is more than one year | one year is `2026`; several are a range, `2026..2028`");
  CHECK(read("1998-00") ==
        "`1998-00` is more than one year | one year is `1998-99`; several are a range, "
        "`1998-99..1999-00`");
  CHECK(read("2026-28-Q1") ==
        "`2026-28-Q1` is more than one year | one year is `2026-27`; several are a range, "
        "`2026-27..2027-28`");
  CHECK(read("2026-26-Q1") ==
        "`2026-26-Q1` does not exist: a year ends in the next one | the year that begins in 2026 "
        "is `2026-27`");
}

TEST_CASE("a range has a beginning and an end, the earlier one first") {
  CHECK(read("2026-03..2026-01") ==
        "`2026-03..2026-01` ends before it begins | did you mean `2026-01..2026-03`?");
  CHECK(read("2026-27..2025-26") ==
        "`2026-27..2025-26` ends before it begins | did you mean `2025-26..2026-27`?");
  CHECK(read("2026-03..2026-03-05") ==
        "`2026-03..2026-03-05` ends inside `2026-03` | write days on both sides: "
        "`2026-03-01..2026-03-05`");
  CHECK(read("2026-03..") ==
        "`2026-03..` has no end | write both ends of a range, such as `2026-01..2026-03`");
  CHECK(read("..2026-03") ==
        "`..2026-03` has no beginning | write both ends of a range, such as `2026-01..2026-03`");
  CHECK(read("2026-03...2026-04") ==
        "`2026-03...2026-04` has three dots | a range is written with two: `2026-03..2026-04`");
  CHECK(read("2026-03..2026-04..2026-05") ==
        "`2026-03..2026-04..2026-05` has more than two ends | write both ends of a range, such as "
        "`2026-01..2026-03`");
}

TEST_CASE("a name that is nearly right is answered with the right one") {
  CHECK(read("2026-27-q1") ==
        "`2026-27-q1` is not the name of a period | did you mean `2026-27-Q1`?");
  CHECK(read("2026-w14") == "`2026-w14` is not the name of a period | did you mean `2026-W14`?");
  CHECK(read("2026-W5") == "`2026-W5` is not the name of a period | did you mean `2026-W05`?");
  CHECK(read("2026-3") == "`2026-3` is not the name of a period | did you mean `2026-03`?");
  CHECK(read("2026/27") == "`2026/27` is not the name of a period | did you mean `2026-27`?");
  CHECK(read("2026-2027") == "`2026-2027` is not the name of a period | did you mean `2026-27`?");
  CHECK(read("2026/2027 Q1") ==
        "`2026/2027 Q1` is not the name of a period | did you mean `2026-27-Q1`?");
  CHECK(read("2026-27Q1") ==
        "`2026-27Q1` is not the name of a period | did you mean `2026-27-Q1`?");
  CHECK(read(" 2026-03 ") == "` 2026-03 ` is not the name of a period | did you mean `2026-03`?");
  CHECK(read("2026-2-3") == "`2026-2-3` is not a date | write `2026-02-03`");
  CHECK(read("2026-27-28").starts_with("`2026-27-28` is not a date: there is no month 27"));
  // What would be refused itself is not proposed.
  CHECK(read("2026-q1").starts_with("`2026-q1` is not the name of a period | write a month"));
}

TEST_CASE("a period has the shortest name that reads back") {
  CHECK(label({date_of(2026, 3, 1), date_of(2026, 3, 31)}, april) == "2026-03");
  CHECK(label({date_of(2026, 4, 1), date_of(2026, 6, 30)}, april) == "2026-27-Q1");
  CHECK(label({date_of(2026, 4, 1), date_of(2026, 6, 30)}, january) == "2026-Q2");
  CHECK(label({date_of(2026, 4, 1), date_of(2027, 3, 31)}, april) == "2026-27");
  CHECK(label({date_of(2026, 4, 1), date_of(2027, 3, 31)}, january) == "2026-04..2027-03");
  CHECK(label({date_of(2026, 4, 1), date_of(2026, 5, 31)}, april) == "2026-04..2026-05");
  CHECK(label({date_of(2026, 4, 6), date_of(2026, 4, 19)}, april) == "2026-W15..2026-W16");
  CHECK(label({date_of(2026, 4, 8), date_of(2026, 4, 21)}, april) == "2026-04-08..2026-04-21");
  CHECK(label({date_of(2026, 4, 8), date_of(2026, 4, 8)}, april) == "2026-04-08");
  CHECK(label({date_of(2026, 4, 6), date_of(2026, 7, 5)}, {4, 6}) == "2026-27-Q1");
}

TEST_CASE("a year may start on any of the days 1 to 28") {
  CHECK(parse_year_start("04-01") == april);
  CHECK(parse_year_start("04-06") == YearStart{4, 6});
  CHECK(to_text(YearStart{9, 28}) == "09-28");
  for (const std::string_view text :
       {"4-1", "13-01", "00-01", "04-31", "04-00", "2026-04-01", ""}) {
    CAPTURE(text);
    CHECK(parse_year_start(text).error().hint ==
          "write month and day, such as `04-01` for 1 April");
  }
  CHECK(parse_year_start("02-29").error().message == "`02-29` does not come in every month");
}

TEST_CASE("the year that holds 31 March and the one that holds 1 April are two") {
  CHECK(year_containing(date_of(2026, 3, 31), april).first == date_of(2025, 4, 1));
  CHECK(year_containing(date_of(2026, 4, 1), april).first == date_of(2026, 4, 1));
  CHECK(year_containing(date_of(2026, 4, 5), {4, 6}).last == date_of(2026, 4, 5));
}

}  // namespace
}  // namespace qaf::calendar

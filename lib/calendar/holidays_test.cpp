// Bank holidays and working days: where they come from, and where they end.

#include "calendar/holidays.hpp"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

namespace qaf::calendar {
namespace {

std::string listed_2024_to_2027() {
  std::ifstream file(QAF_SOURCE_DIR "/tests/support/bank_holidays/bank-holidays-2024-2027.json");
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool is_working(Nation nation, Date date) {
  return Holidays(nation).is_working_day(date);
}

TEST_CASE("the special days of 2012, 2020, 2022 and 2023 are not worked") {
  for (const Date day :
       {date_of(2012, 6, 4), date_of(2012, 6, 5), date_of(2020, 5, 8), date_of(2022, 6, 2),
        date_of(2022, 6, 3), date_of(2022, 9, 19), date_of(2023, 5, 8)}) {
    CAPTURE(to_text(day));
    CHECK(!is_working(Nation::england_and_wales, day));
    CHECK(!is_working(Nation::scotland, day));
    CHECK(!is_working(Nation::northern_ireland, day));
  }
  // The days these were moved from were worked.
  CHECK(is_working(Nation::england_and_wales, date_of(2012, 5, 28)));
  CHECK(is_working(Nation::england_and_wales, date_of(2020, 5, 4)));
  CHECK(is_working(Nation::england_and_wales, date_of(2022, 5, 30)));
}

TEST_CASE("Scotland and Northern Ireland have days of their own") {
  CHECK(!is_working(Nation::scotland, date_of(2026, 1, 2)));
  CHECK(is_working(Nation::england_and_wales, date_of(2026, 1, 2)));
  CHECK(is_working(Nation::scotland, date_of(2026, 4, 6)));  // Easter Monday
  CHECK(!is_working(Nation::scotland, date_of(2026, 8, 3)));
  CHECK(is_working(Nation::scotland, date_of(2026, 8, 31)));
  CHECK(!is_working(Nation::scotland, date_of(2026, 11, 30)));
  CHECK(!is_working(Nation::northern_ireland, date_of(2026, 3, 17)));
  CHECK(!is_working(Nation::northern_ireland, date_of(2026, 7, 13)));  // the 12th is a Sunday
  CHECK(is_working(Nation::england_and_wales, date_of(2026, 7, 13)));
}

TEST_CASE("a day that is not worked says why") {
  Holidays holidays;
  holidays.add_closures({date_of(2026, 12, 29), date_of(2026, 12, 25)});
  CHECK(holidays.title_on(date_of(2026, 4, 3)) == "Good Friday");
  CHECK(holidays.title_on(date_of(2026, 12, 28)) == "Boxing Day");  // the 26th is a Saturday
  CHECK(holidays.title_on(date_of(2026, 12, 29)) == "local closure day");
  CHECK(holidays.title_on(date_of(2026, 12, 25)) == "Christmas Day");
  CHECK(!holidays.title_on(date_of(2026, 12, 30)));
}

TEST_CASE("local closure days are not worked and say nothing about the horizon") {
  Holidays holidays;
  holidays.add_closures({date_of(2030, 6, 3)});
  CHECK(!holidays.is_working_day(date_of(2030, 6, 3)));
  CHECK(holidays.known_until() == date_of(2027, 12, 31));
}

TEST_CASE("the horizon is the end of the last year carried") {
  const Holidays holidays;
  CHECK(holidays.known_from() == date_of(2012, 1, 1));
  CHECK(holidays.known_until() == date_of(2027, 12, 31));
  CHECK(holidays.knows(date_of(2027, 12, 1), date_of(2027, 12, 31)));
  CHECK(!holidays.knows(date_of(2027, 12, 31), date_of(2028, 1, 4)));
  CHECK(!holidays.knows(date_of(2011, 12, 30), date_of(2012, 1, 4)));
}

TEST_CASE("a day on a weekend is day 0 all the same") {
  const Holidays holidays;
  CHECK(holidays.plus_working_days(date_of(2026, 3, 28), 1) == date_of(2026, 3, 30));
  CHECK(holidays.plus_working_days(date_of(2026, 3, 29), 1) == date_of(2026, 3, 30));
  CHECK(holidays.plus_working_days(date_of(2026, 3, 27), 1) == date_of(2026, 3, 30));
  CHECK(holidays.plus_working_days(date_of(2026, 3, 30), -1) == date_of(2026, 3, 27));
  CHECK(holidays.plus_working_days(date_of(2026, 3, 28), 0) == date_of(2026, 3, 28));
}

TEST_CASE("ten working days over Christmas") {
  const Holidays holidays;
  CHECK(holidays.plus_working_days(date_of(2021, 12, 17), 10) == date_of(2022, 1, 5));
  CHECK(holidays.plus_working_days(date_of(2026, 12, 18), 10) == date_of(2027, 1, 6));
}

TEST_CASE("GOV.UK's own file gives the days this program carries") {
  const std::string json = listed_2024_to_2027();
  for (const Nation nation :
       {Nation::england_and_wales, Nation::scotland, Nation::northern_ireland}) {
    const auto read = parse_holidays(json, nation);
    REQUIRE(read.has_value());
    CHECK(read->known_from() == date_of(2024, 1, 1));
    CHECK(read->known_until() == date_of(2027, 12, 31));
    const Holidays carried(nation);
    for (Date day = date_of(2024, 1, 1); day <= date_of(2027, 12, 31); day = plus_days(day, 1)) {
      CAPTURE(to_text(day));
      REQUIRE(read->is_working_day(day) == carried.is_working_day(day));
    }
  }
}

std::string refusal(std::string_view text) {
  const auto read = parse_holidays(text, Nation::scotland);
  return read ? "read" : read.error().message + " | " + read.error().hint;
}

TEST_CASE("a file of dates is one a line, with its name and comments") {
  const auto read =
      parse_holidays("# ours\n2029-01-01 New Year\r\n\n2029-12-25\tChristmas # again\n2028-05-01\n",
                     Nation::scotland);
  REQUIRE(read.has_value());
  CHECK(read->title_on(date_of(2029, 1, 1)) == "New Year");
  CHECK(read->title_on(date_of(2029, 12, 25)) == "Christmas");
  CHECK(read->title_on(date_of(2028, 5, 1)) == "bank holiday");
  CHECK(read->known_from() == date_of(2028, 1, 1));
  CHECK(read->known_until() == date_of(2029, 12, 31));
}

TEST_CASE("a file that is no list of days is refused") {
  const std::string use = "use the JSON of https://www.gov.uk/bank-holidays.json";
  CHECK(refusal("{") == "the file is not JSON | " + use);
  CHECK(refusal("[1]") == "the file is not JSON | " + use);
  CHECK(refusal("{\"wales\": {}}") == "the file has no bank holidays of `scotland` | " + use);
  CHECK(refusal("{\"scotland\": 3}") == "the file has no list `events` | " + use);
  CHECK(
      refusal("{\"events\": [{\"date\": \"01/02/2026\"}]}") ==
      "`01/02/2026` is not a date | write `2026-02-01` for 1 February 2026, or `2026-01-02` for 2 "
      "January 2026");
  CHECK(refusal("{\"events\": [5]}") ==
        "there is no date here | write a date such as `2026-02-01`");
  CHECK(refusal("2029-01-01\n2029/05/01 May Day\n") ==
        "line 2: `2029/05/01` is not a date | write `2029-05-01`");
  CHECK(refusal("") == "the file holds no bank holiday | write one date a line");
  CHECK(refusal("{\"events\": []}") == "the file holds no bank holiday | write one date a line");
}

TEST_CASE("nations are named as GOV.UK names them") {
  for (const Nation nation :
       {Nation::england_and_wales, Nation::scotland, Nation::northern_ireland}) {
    CHECK(parse_nation(nation_name(nation)) == nation);
  }
  CHECK(parse_nation("england").error().message == "`england` has no bank holidays qaf knows");
}

}  // namespace
}  // namespace qaf::calendar

// The calendar against tables made by another program:
// tests/support/calendar_tables/make_tables.py.

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "calendar/calendar.hpp"
#include "calendar/clock.hpp"
#include "calendar/frequency.hpp"
#include "calendar/moment.hpp"
#include "calendar/period.hpp"
#include "calendar/window.hpp"

namespace qaf::calendar {
namespace {

using Row = std::vector<std::string>;

Row cells(const std::string& line) {
  Row row(1);
  for (const char character : line) {
    if (character == '\t') {
      row.emplace_back();
    } else {
      row.back() += character;
    }
  }
  return row;
}

// Returns the rows of a table; a missing or shortened table fails the test.
std::vector<Row> table(const std::string& name, std::size_t at_least) {
  std::ifstream file(std::string(QAF_SOURCE_DIR "/tests/support/calendar_tables/") + name);
  std::vector<Row> rows;
  std::string line;
  std::getline(file, line);
  const std::size_t columns = cells(line).size();
  while (std::getline(file, line)) {
    rows.push_back(cells(line));
    REQUIRE_MESSAGE(rows.back().size() == columns, name << ": " << line);
  }
  REQUIRE_MESSAGE(rows.size() >= at_least, name);
  return rows;
}

std::string joined(const Row& row) {
  std::string text;
  for (const std::string& cell : row) text += (text.empty() ? "" : " | ") + cell;
  return text;
}

Date date(const std::string& text) {
  const auto read = parse_date(text);
  REQUIRE_MESSAGE(read.has_value(), text);
  return *read;
}

Duration duration(const std::string& text) {
  const auto read = parse_duration(text);
  REQUIRE_MESSAGE(read.has_value(), text);
  return *read;
}

TEST_CASE("local times around every change of London's clocks are those of the tz database") {
  for (const Row& row : table("local_times.tsv", 2700)) {
    CAPTURE(joined(row));
    const LocalTime local{date(row[0].substr(0, 10)), std::stoi(row[0].substr(11, 2)) * 3600 +
                                                          std::stoi(row[0].substr(14, 2)) * 60 +
                                                          std::stoi(row[0].substr(17, 2))};
    const LocalReading reading = read_local(local, Zone::london);
    std::string found;
    if (const auto* one = std::get_if<Instant>(&reading)) {
      found = fmt::format("one {}", one->unix_seconds());
      CHECK(local_time(*one, Zone::london) == local);
    } else if (const auto* fold = std::get_if<Fold>(&reading)) {
      found = fmt::format("two {} {}", fold->first.unix_seconds(), fold->second.unix_seconds());
      CHECK(local_time(fold->first, Zone::london) == local);
      CHECK(local_time(fold->second, Zone::london) == local);
    } else {
      found = "gap ";
    }
    CHECK(found == row[1] + " " + row[2]);
  }
}

TEST_CASE("a clock of hours ends where elapsed time ends, in every year") {
  const Calendar calendar;
  for (const Row& row : table("hours.tsv", 250)) {
    CAPTURE(joined(row));
    const auto start = parse_moment(row[0], Zone::london);
    REQUIRE(start.has_value());
    const Deadline due = deadline(interval(*start, Zone::london), duration(row[1]), calendar);
    REQUIRE(due.due.has_value());
    CHECK(due.due->is_exact());
    CHECK(to_text(due.due->last, Zone::london) == row[2]);
  }
}

TEST_CASE("months keep the anchor day or end with the month") {
  const Calendar calendar;
  for (const Row& row : table("dates.tsv", 440)) {
    CAPTURE(joined(row));
    CHECK(to_text(plus(date(row[0]), duration(row[1]), calendar.holidays)) == row[2]);
    const Interval start = whole_day(date(row[0]), Zone::london);
    const Deadline due = deadline(start, duration(row[1]), calendar);
    CHECK(due.due ==
          Interval{end_of_day(date(row[2]), Zone::london), end_of_day(date(row[2]), Zone::london)});
  }
}

TEST_CASE("the bank holidays are those GOV.UK lists, for each nation and year, and no others") {
  std::map<std::string, std::vector<std::string>> listed;
  for (const Row& row : table("bank_holidays.tsv", 440)) listed[row[0]].push_back(row[1]);
  REQUIRE(listed.size() == 3);
  for (const auto& entry : listed) {
    const std::string& name = entry.first;
    CAPTURE(name);
    const auto nation = parse_nation(name);
    REQUIRE(nation.has_value());
    std::vector<std::string> ours;
    for (const Holiday& holiday : bank_holidays(*nation)) ours.push_back(to_text(holiday.date));
    CHECK(ours == entry.second);
  }
}

TEST_CASE("working days leave out weekends and the bank holidays of the nation") {
  for (const Row& row : table("working_days.tsv", 300)) {
    CAPTURE(joined(row));
    Calendar calendar;
    calendar.holidays = Holidays(*parse_nation(row[0]));
    const Duration within{std::stoi(row[2]), Unit::working_days};
    CHECK(to_text(plus(date(row[1]), within, calendar.holidays)) == row[3]);
    const Deadline due = deadline(whole_day(date(row[1]), calendar.zone), within, calendar);
    CHECK(due.due->last == end_of_day(date(row[3]), calendar.zone));
    CHECK(due.holidays_known == HolidaysKnown::yes);
  }
  for (const Row& row : table("working_day_spans.tsv", 300)) {
    CAPTURE(joined(row));
    const Holidays holidays(*parse_nation(row[0]));
    CHECK(holidays.working_days_between(date(row[1]), date(row[2])) == std::stoi(row[3]));
  }
}

WindowLength window_length(const Row& row) {
  const std::size_t blank = row[1].find(' ');
  const bool is_weeks = row[1].substr(blank + 1) == "weeks";
  WindowLength length{is_weeks ? WindowLength::Unit::week : WindowLength::Unit::month,
                      std::stoi(row[1].substr(0, blank)), std::nullopt};
  if (!row[2].empty()) length.anchor = date(row[2]);
  return length;
}

TEST_CASE("every date lies in the window that counting from the year start or the anchor gives") {
  for (const Row& row : table("windows.tsv", 850)) {
    CAPTURE(joined(row));
    const auto year_start = parse_year_start(row[0]);
    REQUIRE(year_start.has_value());
    const Period window = window_containing(window_length(row), date(row[3]), *year_start);
    CHECK(to_text(window) == row[4] + " to " + row[5]);
  }
}

TEST_CASE("weeks are those of ISO 8601, by name and by date") {
  for (const Row& row : table("iso_weeks.tsv", 320)) {
    CAPTURE(joined(row));
    const Period week = window_containing(week_window, date(row[0]), {});
    CHECK(to_text(week) == row[2] + " to " + row[3]);
    CHECK(label(week, {}) == row[1]);
    CHECK(parse_period(row[1], {}) == week);
  }
}

TEST_CASE("a rolling duty is due its gap after the last one done, or after the start") {
  const Holidays holidays;
  for (const Row& row : table("rolling.tsv", 200)) {
    CAPTURE(joined(row));
    const auto frequency = parse_frequency(row[0]);
    REQUIRE(frequency.has_value());
    const auto* rolling = std::get_if<Rolling>(&*frequency);
    REQUIRE(rolling != nullptr);
    std::optional<Date> last_done;
    std::istringstream done(row[2]);
    for (std::string text; done >> text;) {
      if (!last_done || date(text) > *last_done) last_done = date(text);
    }
    CHECK(to_text(next_due(*rolling, date(row[1]), last_done, holidays)) == row[3]);
  }
}

}  // namespace
}  // namespace qaf::calendar

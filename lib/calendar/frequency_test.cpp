// The frequency language: every form, the documents' own words, and what is refused with its
// readings.

#include "calendar/frequency.hpp"

#include <fstream>

#include <doctest/doctest.h>

namespace qaf::calendar {
namespace {

std::string read(std::string_view phrase) {
  const auto frequency = parse_frequency(phrase);
  return frequency ? to_text(*frequency)
                   : frequency.error().message + " | " + frequency.error().hint;
}

WindowLength weeks(std::int32_t length, std::optional<Date> anchor = {}) {
  return {WindowLength::Unit::week, length, anchor};
}

TEST_CASE("each form is read as its values") {
  CHECK(parse_frequency("2 per quarter") == Frequency(Counted{2, Bound::plain, quarter_window}));
  CHECK(parse_frequency("at least 1 per year") ==
        Frequency(Counted{1, Bound::at_least, year_window}));
  CHECK(parse_frequency("up to 4 per year") == Frequency(Counted{4, Bound::at_most, year_window}));
  CHECK(parse_frequency("1 per 2 weeks from 2026-04-06") ==
        Frequency(Counted{1, Bound::plain, weeks(2, date_of(2026, 4, 6))}));
  CHECK(parse_frequency("every 12 months") == Frequency(Rolling{{12, Unit::months}}));
  CHECK(parse_frequency("on case-closure") == Frequency(OnEvent{"case-closure", {}}));
  CHECK(parse_frequency("on es-1.2 within 10 days") ==
        Frequency(OnEvent{"es-1.2", Duration{10, Unit::days}}));
  CHECK(parse_frequency("before focussed-plr") == Frequency(BeforeEvent{"focussed-plr"}));
  CHECK(parse_frequency("as required") == Frequency(AsRequired{}));
  CHECK(parse_frequency("not stated") == Frequency(NotStated{}));
  CHECK(parse_frequency("set by local and national ASYE policy") ==
        Frequency(SetBy{"local and national ASYE policy"}));
}

TEST_CASE("a sequence counts each step from the last one done") {
  const Sequence reviews{
      "care-entry", {{20, Unit::working_days}, {3, Unit::months}}, Duration{6, Unit::months}};
  CHECK(parse_frequency(
            "within 20 working days of care-entry, then within 3 months, then every 6 months") ==
        Frequency(reviews));
  CHECK(parse_frequency("within 12 months of first-panel, then every 12 months") ==
        Frequency(Sequence{"first-panel", {{12, Unit::months}}, Duration{12, Unit::months}}));
  // One step alone is the same as `on`.
  CHECK(read("within 10 days of case-closure") == "on case-closure within 10 days");
}

TEST_CASE("a stepped frequency counts its weeks from the start of the post") {
  const Stepped asye{{{1, weeks(1), Stage::Limit::lasting, {6, Unit::weeks}},
                      {1, weeks(2), Stage::Limit::until, {6, Unit::months}},
                      {1, month_window, Stage::Limit::none, {}}}};
  CHECK(parse_frequency("weekly for 6 weeks, then 1 per 2 weeks to 6 months, then monthly") ==
        Frequency(asye));
  CHECK(parse_frequency("weekly for 6 weeks, fortnightly to 6 months, monthly after") ==
        Frequency(asye));
  CHECK(read("weekly for 6 weeks, then monthly to 1 month, then quarterly") ==
        "`weekly for 6 weeks, then monthly to 1 month, then quarterly` has a step that ends before "
        "it "
        "begins | put the steps in the order of their ends");
}

TEST_CASE("the windows of a stepped frequency: weeks run to their end, then whole months") {
  const auto frequency =
      parse_frequency("weekly for 6 weeks, then 1 per 2 weeks to 6 months, then monthly");
  REQUIRE(frequency.has_value());
  const Date start = date_of(2026, 1, 12);  // a Monday
  const auto windows =
      stepped_windows(std::get<Stepped>(*frequency), start, {start, date_of(2026, 9, 30)}, {});
  // 6 weeks to 22 February; fortnights while one begins before 12 July: the tenth begins on 29 June
  // and runs to 12 July; the rest of July; August; September.
  REQUIRE(windows.size() == 6 + 10 + 3);
  CHECK(windows[0].window == Period{date_of(2026, 1, 12), date_of(2026, 1, 18)});
  CHECK(windows[5].window == Period{date_of(2026, 2, 16), date_of(2026, 2, 22)});
  CHECK(windows[6].window == Period{date_of(2026, 2, 23), date_of(2026, 3, 8)});
  CHECK(windows[15].window == Period{date_of(2026, 6, 29), date_of(2026, 7, 12)});
  CHECK(windows[16] == StepWindow{{date_of(2026, 7, 1), date_of(2026, 7, 31)},
                                  {date_of(2026, 7, 13), date_of(2026, 7, 31)},
                                  1});
  CHECK(windows[17] == StepWindow{{date_of(2026, 8, 1), date_of(2026, 8, 31)},
                                  {date_of(2026, 8, 1), date_of(2026, 8, 31)},
                                  1});
  const Period march{date_of(2026, 3, 1), date_of(2026, 3, 31)};
  const auto in_march = stepped_windows(std::get<Stepped>(*frequency), start, march, {});
  REQUIRE(in_march.size() == 3);
  CHECK(in_march[0] == windows[6]);
  CHECK(in_march[2] == windows[8]);
}

TEST_CASE("windows of a step that no calendar fixes count from its first day") {
  const auto frequency = parse_frequency("1 per 5 months to 1 year, then quarterly");
  REQUIRE(frequency.has_value());
  const auto windows = stepped_windows(std::get<Stepped>(*frequency), date_of(2026, 1, 31),
                                       {date_of(2026, 1, 31), date_of(2027, 6, 30)}, {});
  REQUIRE(windows.size() == 4);
  CHECK(windows[0].window == Period{date_of(2026, 1, 31), date_of(2026, 6, 29)});
  CHECK(windows[2].window == Period{date_of(2026, 11, 30), date_of(2027, 4, 29)});
  CHECK(windows[3].owed == Period{date_of(2027, 4, 30), date_of(2027, 6, 30)});
}

TEST_CASE("a phrase without one meaning is refused with its readings") {
  const std::string two_months = " is ambiguous | `1 per 2 months` or `2 per month`";
  for (const std::string phrase : {"bi-monthly", "Bi- monthly", "bimonthly", "bi monthly"}) {
    CHECK(read(phrase) == "`" + phrase + "`" + two_months);
  }
  const std::string two_a_year = " is ambiguous | `2 per year` or `1 per 2 years from 2026-04-01`";
  for (const std::string phrase : {"biannually", "bi-annual", "bi-annually", "biannual"}) {
    CHECK(read(phrase) == "`" + phrase + "`" + two_a_year);
  }
  CHECK(read("biennial") ==
        "`biennial` is ambiguous | `1 per 2 years from 2026-04-01` or `2 per year`");
  CHECK(read("3 per 3 months") ==
        "`3 per 3 months` is ambiguous | `3 per quarter` or `1 per month`");
  CHECK(read("twice fortnightly from 2026-04-06") ==
        "`twice fortnightly from 2026-04-06` is ambiguous | `1 per 2 weeks from 2026-04-06` with "
        "`quantity: 2` or `1 per week`");
  CHECK(read("2 per 24 months") ==
        "`2 per 24 months` is ambiguous | `1 per 2 years from 2026-04-06` with `quantity: 2` or `1 "
        "per year`");
  CHECK(read("6 monthly audits") ==
        "`6 monthly audits` is ambiguous | `1 per half-year` or `6 per month`");
  CHECK(read("once every 3 months") ==
        "`once every 3 months` is ambiguous | `1 per quarter` or `every 3 months`");
  CHECK(read("every other month") ==
        "`every other month` is ambiguous | `1 per 2 months` or `every 2 months`");
  CHECK(read("daily") == "`daily` is ambiguous | `1 per day`, weekends too, or `5 per week`");
}

TEST_CASE("windows that no calendar fixes need an anchor, the others take none") {
  CHECK(read("fortnightly") ==
        "`fortnightly` does not say which windows are meant | name the first day of one, such as "
        "`1 per "
        "2 weeks from 2026-04-06`");
  CHECK(read("fortnightly from 2026-04-06") == "1 per 2 weeks from 2026-04-06");
  CHECK(read("1 per 9 months") ==
        "`1 per 9 months` does not say which windows are meant | name the first day of one, such "
        "as `1 "
        "per 9 months from 2026-04-01`");
  CHECK(read("1 per 2 years from 2026-04-01") == "1 per 2 years from 2026-04-01");
  CHECK(
      read("1 per month from 2026-04-06") ==
      "`1 per month from 2026-04-06` has an anchor that the calendar does not need | write `1 per "
      "month`");
}

TEST_CASE("what cannot be computed is an error, never skipped") {
  const std::string no_number =
      " has no number | a number, such as `1 per month`; `as required` if it is never owed; `not "
      "stated` if the document does not say";
  for (const std::string phrase : {"regularly", "ongoing", "on-going", "ad hoc", "periodically"}) {
    CHECK(read(phrase) == "`" + phrase + "`" + no_number);
  }
  for (const std::string phrase : {"as appropriate", "where necessary", "according to need"}) {
    CHECK(read(phrase) ==
          "`" + phrase +
              "` does not say whether it is owed | `as required` (it may be done, and "
              "is never owed) or a number, such as `1 per quarter`");
  }
  CHECK(read("0 per month") ==
        "`0 per month` has a number that cannot be owed | write a whole number from 1 to 10000");
  CHECK(read("every -1 months") ==
        "`every -1 months` has a number that cannot be counted: `-1` | write a whole number from 1 "
        "to "
        "10000");
  CHECK(read("every 999999999 months").starts_with("`every 999999999 months` has a number"));
  CHECK(read("every 1201 months") ==
        "`every 1201 months` has a length that cannot be counted: `1201 months` is too long | at "
        "most "
        "1200 months can be counted");
  CHECK(read("1.5 per month").starts_with("`1.5 per month` has a number that cannot be counted"));
  CHECK(read("monthly unless absent") ==
        "`monthly unless absent` depends on a condition, and a frequency never does | write two "
        "tasks "
        "with one `ref`, told apart by `only` and `except`");
  CHECK(read("every 24 hours") ==
        "`every 24 hours` is not counted in days or more | write days, weeks, months or years");
  CHECK(read("") == "there is no frequency here | write one, such as `1 per month`");
  CHECK(read("   ") == "there is no frequency here | write one, such as `1 per month`");
  CHECK(read(std::string(1000, 'a')).starts_with("the frequency is longer than 300 letters"));
  for (const std::string_view phrase :
       {"1 per term", "monthly/quarterly", "on month", "before", "set by", "2 quarterly", "every",
        "per", "1 per", "at least", "immediately", "within 10 days of", "on case-closure within",
        "1 per 0 months"}) {
    CAPTURE(phrase);
    CHECK(!parse_frequency(phrase));
  }
}

struct PhraseCase {
  std::string source;
  std::string phrase;
  std::string meaning;
};

std::vector<PhraseCase> phrases() {
  std::ifstream file(QAF_SOURCE_DIR "/tests/support/calendar_tables/phrases.tsv");
  std::vector<PhraseCase> cases;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    REQUIRE_MESSAGE(second != std::string::npos, line);
    cases.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1),
                     line.substr(second + 1)});
  }
  return cases;
}

// `refused: REASON: READING` expects both in what is said; a reading may be a canonical form.
void check_refusal(const PhraseCase& expected, const Error& error) {
  const std::string said = error.message + ": " + error.hint;
  const std::string wanted = expected.meaning.substr(std::string_view("refused: ").size());
  const std::size_t colon = wanted.find(": ");
  CHECK_MESSAGE(said.find(wanted.substr(0, colon)) != std::string::npos, said);
  if (colon == std::string::npos) return;
  std::string reading = wanted.substr(colon + 2);
  if (reading.find('`') == std::string::npos) reading = "`" + reading + "`";
  CHECK_MESSAGE(said.find(reading) != std::string::npos, said);
}

TEST_CASE(
    "every frequency phrase of the five documents is understood or refused with its reading") {
  const std::vector<PhraseCase> cases = phrases();
  CHECK(cases.size() >= 110);
  for (const PhraseCase& expected : cases) {
    CAPTURE(expected.source);
    CAPTURE(expected.phrase);
    const auto frequency = parse_frequency(expected.phrase);
    const bool is_refused = expected.meaning.starts_with("refused: ");
    REQUIRE(frequency.has_value() != is_refused);
    if (is_refused) {
      check_refusal(expected, frequency.error());
    } else {
      CHECK(to_text(*frequency) == expected.meaning);
    }
  }
}

// Frequencies of every form, with every window, bound and unit that can be written.
std::vector<Frequency> all_forms() {
  std::vector<Frequency> all = {AsRequired{}, NotStated{}, SetBy{"the Board"},
                                OnEvent{"a_b.c-1", {}}, BeforeEvent{"x"}};
  for (const std::int32_t length : {1, 2, 3, 4, 5, 6, 7, 9, 12, 18, 24, 36}) {
    for (const auto unit :
         {WindowLength::Unit::day, WindowLength::Unit::week, WindowLength::Unit::month}) {
      for (const Bound bound : {Bound::plain, Bound::at_least, Bound::at_most}) {
        for (const std::int32_t count : {1, 2, 13, 10000}) {
          // `2 per 2 months` and `2 per 2 years` are refused.
          const bool is_years = unit == WindowLength::Unit::month && count * 12 == length;
          if (count > 1 && (count == length || is_years)) continue;
          WindowLength window{unit, length, std::nullopt};
          if (!is_fixed_by_calendar(unit, length)) window.anchor = date_of(2024, 2, 29);
          all.emplace_back(Counted{count, bound, window});
        }
      }
    }
  }
  for (const Unit unit : {Unit::days, Unit::working_days, Unit::weeks, Unit::months, Unit::years}) {
    for (const std::int32_t count : {1, 2, 12, 100}) {
      const Duration length{count, unit};
      all.emplace_back(Rolling{length});
      all.emplace_back(OnEvent{"case-closure", length});
      all.emplace_back(Sequence{"x", {length, {2, Unit::hours}}, std::nullopt});
      all.emplace_back(Sequence{"x", {length}, length});
      if (unit == Unit::working_days) continue;
      all.emplace_back(Stepped{{{2, weeks(3), Stage::Limit::lasting, length},
                                {1, month_window, Stage::Limit::none, {}}}});
      all.emplace_back(Stepped{{{1, quarter_window, Stage::Limit::until, length}}});
    }
  }
  return all;
}

TEST_CASE("the canonical form is read as the same frequency") {
  for (const Frequency& frequency : all_forms()) {
    const std::string text = to_text(frequency);
    CAPTURE(text);
    const auto again = parse_frequency(text);
    REQUIRE_MESSAGE(again.has_value(), again.error().message);
    CHECK(*again == frequency);
  }
}

// Returns what stands in backticks and begins as a frequency does.
std::vector<std::string> readings_in(const std::string& hint) {
  std::vector<std::string> readings;
  std::size_t begin = hint.find('`');
  while (begin != std::string::npos) {
    const std::size_t end = hint.find('`', begin + 1);
    if (end == std::string::npos) break;
    const std::string text = hint.substr(begin + 1, end - begin - 1);
    const bool is_rate = text[0] >= '0' && text[0] <= '9';
    if (is_rate || text.starts_with("every ") || text.starts_with("at ")) readings.push_back(text);
    begin = hint.find('`', end + 1);
  }
  return readings;
}

TEST_CASE("every reading that a refusal offers can be written") {
  std::vector<std::string> refused = {"3 per 3 months",
                                      "2 per 2 weeks",
                                      "2 per 2 years",
                                      "6 per 6 months",
                                      "5 per 5 months",
                                      "twice 2-monthly",
                                      "2 quarterly",
                                      "2 yearly",
                                      "6 monthly audits",
                                      "2 weekly visits",
                                      "once every 5 weeks",
                                      "every other week",
                                      "every second year",
                                      "fortnightly",
                                      "7-monthly",
                                      "1 per 3 years",
                                      "bi-weekly",
                                      "biennial",
                                      "triannual",
                                      "bi-quarterly",
                                      "daily",
                                      "regularly",
                                      "at most every 2 months"};
  for (const PhraseCase& known : phrases()) refused.push_back(known.phrase);
  int checked = 0;
  for (const std::string& phrase : refused) {
    const auto frequency = parse_frequency(phrase);
    if (frequency) continue;
    for (const std::string& reading : readings_in(frequency.error().hint)) {
      CAPTURE(phrase);
      CAPTURE(reading);
      CHECK(parse_frequency(reading));
      ++checked;
    }
  }
  CHECK(checked > 80);
}

TEST_CASE("a rolling duty is due its gap after the last one done since the start") {
  const Holidays holidays;
  const Rolling yearly{{12, Unit::months}};
  const Date start = date_of(2025, 2, 28);
  CHECK(next_due(yearly, start, date_of(2025, 8, 31), holidays) == date_of(2026, 8, 31));
  CHECK(next_due(yearly, start, std::nullopt, holidays) == date_of(2026, 2, 28));
  // Done before the start: the start counts.
  CHECK(next_due(yearly, start, date_of(2024, 1, 1), holidays) == date_of(2026, 2, 28));
  // On the due date, and a day late.
  CHECK(next_due(yearly, start, date_of(2026, 2, 28), holidays) == date_of(2027, 2, 28));
  CHECK(next_due(yearly, start, date_of(2026, 3, 1), holidays) == date_of(2027, 3, 1));
  CHECK(next_due({{10, Unit::working_days}}, date_of(2026, 12, 18), std::nullopt, holidays) ==
        date_of(2027, 1, 6));
}

TEST_CASE("a frequency names the event it waits for") {
  CHECK(event_of(*parse_frequency("on case-closure within 10 days")) == "case-closure");
  CHECK(event_of(*parse_frequency("before focussed-plr")) == "focussed-plr");
  CHECK(event_of(*parse_frequency("within 5 days of review, then every 6 months")) == "review");
  CHECK(!event_of(*parse_frequency("1 per month")));
}

TEST_CASE("a number that begins with a nought is not read, wherever it stands") {
  CHECK(read("012 per month") ==
        "`012 per month` has a number that begins with a nought: `012` | write `12`");
  for (const std::string_view phrase :
       {"1 per 02 months", "every 012 months", "06-monthly", "on case-closure within 010 days",
        "within 010 days of case-closure, then every 3 months", "weekly for 06 weeks, then monthly",
        "at least 01 per year", "up to 00 per year"}) {
    CAPTURE(phrase);
    CHECK(read(phrase).find("has a number that begins with a nought") != std::string::npos);
  }
  CHECK(read("1 per 2 weeks from 2026-04-06") == "1 per 2 weeks from 2026-04-06");
}

TEST_CASE("no frequency is proposed in the place of a number that cannot be read") {
  for (const std::string_view phrase :
       {"3x per month", "1e3 per month", "\xD9\xA5 per month", "\xEF\xBC\x95 per month"}) {
    CAPTURE(phrase);
    CHECK(read(phrase).find("has a number that cannot be counted") != std::string::npos);
  }
}

}  // namespace
}  // namespace qaf::calendar

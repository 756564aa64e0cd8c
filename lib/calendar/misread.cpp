// What was meant by a text that is not a date: the shapes people and spreadsheets write.

#include "calendar/misread.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "calendar/date.hpp"

namespace qaf::calendar {

namespace {

constexpr std::array<std::string_view, 12> month_names = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

bool is_digit(char character) {
  return character >= '0' && character <= '9';
}

bool is_letter(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& character : result) {
    if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
  }
  return result;
}

// Returns the runs of digits and the runs of letters; nothing where anything stands between them
// but blanks and the usual marks.
std::optional<std::vector<std::string>> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (is_digit(text[at])) {
      while (at < text.size() && is_digit(text[at])) ++at;
    } else if (is_letter(text[at])) {
      while (at < text.size() && is_letter(text[at])) ++at;
    } else if (std::string_view(" /.-,").find(text[at]) != std::string_view::npos) {
      ++at;
      continue;
    } else {
      return std::nullopt;
    }
    words.push_back(lower(text.substr(begin, at - begin)));
  }
  return words;
}

// Returns the value of a run of at most four digits, else -1.
int number(const std::string& word) {
  if (word.empty() || word.size() > 4 || !is_digit(word[0])) return -1;
  int value = 0;
  for (const char digit : word) value = value * 10 + (digit - '0');
  return value;
}

// Returns 1 to 12 for a name or its first three letters or more, else 0.
int month_named(const std::string& word) {
  for (std::size_t index = 0; index < month_names.size(); ++index) {
    if (word.size() >= 3 && month_names[index].starts_with(word))
      return static_cast<int>(index) + 1;
  }
  return word == "sept" ? 9 : 0;
}

// Returns the year meant by four digits, or by two of this century.
int year_meant(const std::string& word) {
  const int value = number(word);
  if (word.size() == 4) return value;
  return word.size() == 2 && value >= 0 ? 2000 + value : -1;
}

void add(std::vector<Date>& meant, int year, int month, int day) {
  const auto date = make_date(year, month, day);
  if (!date) return;
  for (const Date known : meant) {
    if (known == *date) return;
  }
  meant.push_back(*date);
}

bool is_ordinal(const std::string& word) {
  return word == "st" || word == "nd" || word == "rd" || word == "th" || word == "of";
}

// Returns the dates the text may mean, the likelier first: British order before American.
std::vector<Date> dates_meant(std::string_view text) {
  std::vector<Date> meant;
  auto words = words_of(text);
  if (!words) return meant;
  std::erase_if(*words, is_ordinal);
  if (words->size() == 1 && words->front().size() == 8) {
    const std::string& run = words->front();
    add(meant, number(run.substr(0, 4)), number(run.substr(4, 2)), number(run.substr(6, 2)));
  }
  if (words->size() != 3) return meant;
  const std::string& first = (*words)[0];
  const std::string& second = (*words)[1];
  const std::string& third = (*words)[2];
  if (first.size() == 4 && number(first) >= 0) {
    const int named = month_named(second);
    add(meant, number(first), named > 0 ? named : number(second), number(third));
    if (meant.empty()) add(meant, number(first), number(third), number(second));
    return meant;
  }
  const int year = year_meant(third);
  if (const int month = month_named(second); month > 0) add(meant, year, month, number(first));
  if (const int month = month_named(first); month > 0) add(meant, year, month, number(second));
  add(meant, year, number(second), number(first));
  add(meant, year, number(first), number(second));
  return meant;
}

std::string in_words(Date date) {
  const YearMonthDay parts = date.parts();
  std::string month(month_names[static_cast<std::size_t>(parts.month - 1)]);
  month[0] = static_cast<char>(month[0] - 'a' + 'A');
  return fmt::format("{} {} {}", parts.day, month, parts.year);
}

bool has_shape_of_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (!is_digit(text[at])) return false;
  }
  return true;
}

Error usage(std::string message, std::string hint) {
  return {ErrorKind::usage, std::move(message), std::move(hint)};
}

// Of a text in the right shape: says which part does not exist.
std::optional<Error> missing_day(std::string_view text, int from_year) {
  if (!has_shape_of_date(text)) return std::nullopt;
  const int year = number(std::string(text.substr(0, 4)));
  const int month = number(std::string(text.substr(5, 2)));
  const int day = number(std::string(text.substr(8, 2)));
  if (year < from_year || year > last_year) {
    return usage(fmt::format("`{}` is outside the years {} to {}", text, from_year, last_year),
                 "check the year");
  }
  if (month < 1 || month > 12) {
    const auto swapped = make_date(year, day, month);
    return usage(fmt::format("`{}` is not a date: there is no month {:02}", text, month),
                 swapped ? fmt::format("write year, month, day: `{}`", to_text(*swapped))
                         : std::string("write year, month, day, such as `2026-02-01`"));
  }
  const int days = days_in_month(year, month);
  if (day >= 1 && day <= days) return std::nullopt;
  if (day == 0) {
    return usage(fmt::format("`{}` is not a date: there is no day 00", text),
                 "the days of a month begin with 01");
  }
  return usage(fmt::format("`{}` is not a date: that month has {} days", text, days),
               fmt::format("the last day of that month is `{:04}-{:02}-{:02}`", year, month, days));
}

bool is_ascii(std::string_view text) {
  for (const char character : text) {
    if (static_cast<unsigned char>(character) > 127) return false;
  }
  return true;
}

// Returns the error for `date_text`, a part of `text`; `clock` is appended to what is proposed.
Error misread_date_part(std::string_view text, std::string_view date_text, std::string_view clock,
                        int from_year) {
  if (text.empty()) return usage("there is no date here", "write a date such as `2026-02-01`");
  if (auto error = missing_day(date_text, from_year)) return *error;
  const std::string what = fmt::format("`{}` is not a date", text);
  if (!is_ascii(text)) return usage(what, "use the digits 0 to 9 and plain hyphens: `2026-02-01`");
  const std::vector<Date> meant = dates_meant(date_text);
  if (meant.size() == 1) {
    return usage(what, fmt::format("write `{}{}`", to_text(meant[0]), clock));
  }
  if (meant.size() == 2) {
    return usage(what,
                 fmt::format("write `{}{}` for {}, or `{}{}` for {}", to_text(meant[0]), clock,
                             in_words(meant[0]), to_text(meant[1]), clock, in_words(meant[1])));
  }
  if (text.size() == 8 && text.substr(4, 2) == "-W") {
    return usage(fmt::format("`{}` is a week, not a date", text),
                 "write the day, such as `2026-02-01`");
  }
  if (text.size() == 7 && text[4] == '-' && number(std::string(text.substr(5))) >= 1 &&
      number(std::string(text.substr(5))) <= 12) {
    return usage(fmt::format("`{}` is a month, not a date", text),
                 fmt::format("write the day too, such as `{}-01`", text));
  }
  return usage(what, "write year, month, day, such as `2026-02-01`");
}

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// A clock as people write it, taken apart: `9:30`, `15.40`, `3pm`, `24:00`, `15:40:00 BST`.
struct Clock {
  int hour = -1;
  int minute = 0;
  int second = 0;
  std::string rest;  // what follows: an offset, a zone, am or pm

  [[nodiscard]] bool is_time() const {
    return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  }
  [[nodiscard]] std::string text() const {
    return second == 0 ? fmt::format("{:02}:{:02}", hour, minute)
                       : fmt::format("{:02}:{:02}:{:02}", hour, minute, second);
  }
};

std::string digits_at(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  while (at < text.size() && is_digit(text[at]) && at - begin < 4) ++at;
  return std::string(text.substr(begin, at - begin));
}

Clock clock_of(std::string_view text) {
  Clock clock;
  std::size_t at = 0;
  const std::string hour = digits_at(text, at);
  if (hour.empty() || hour.size() == 3) return clock;
  clock.hour = number(hour.substr(0, 2));
  if (hour.size() == 4) clock.minute = number(hour.substr(2));
  int* const parts[] = {&clock.minute, &clock.second};
  for (int* const part : parts) {
    if (at >= text.size() || (text[at] != ':' && text[at] != '.')) break;
    ++at;
    *part = number(digits_at(text, at));
    if (*part < 0) clock.hour = -1;
  }
  if (at < text.size() && text[at] == '.') {
    ++at;
    while (at < text.size() && is_digit(text[at])) ++at;
  }
  clock.rest = std::string(without_blanks(text.substr(at)));
  return clock;
}

// Says what is wrong with the offset or zone name after a time that is otherwise good.
Error misread_zone(std::string_view text, Date date, const Clock& clock, Zone zone) {
  const std::string plain = fmt::format("{} {}", to_text(date), clock.text());
  const std::string rest = lower(clock.rest);
  const std::string_view title = zone_title(zone);
  const int sign = rest.starts_with("-") ? -1 : 1;
  const bool is_offset = rest.size() == 6 && (rest[0] == '+' || rest[0] == '-') && rest[3] == ':';
  int minutes = is_offset ? number(rest.substr(1, 2)) * 60 + number(rest.substr(4, 2)) : -1;
  if (rest == "z" || rest == "gmt" || rest == "utc") minutes = 0;
  if (rest == "bst") minutes = 60;
  if (minutes < 0) {
    return usage(fmt::format("`{}` is not a time: `{}` cannot be read", text, clock.rest),
                 fmt::format("write `{}`: it is {} time", plain, title));
  }
  const std::int64_t local = date.day_number() * seconds_per_day + clock.hour * seconds_per_hour +
                             clock.minute * seconds_per_minute + clock.second;
  const Instant instant = Instant::from_unix(local - sign * minutes * seconds_per_minute);
  const std::string meant = to_text(instant, zone);
  const std::string proposal =
      fmt::format("{} {}{}", meant.substr(0, 10), meant.substr(11, 5), meant.substr(19));
  if (meant.substr(0, 10) == to_text(date) && meant.substr(11, 5) == clock.text().substr(0, 5)) {
    return usage(fmt::format("`{}` is not a time as qaf reads it", text),
                 fmt::format("write `{}`, or `{}`", plain, proposal));
  }
  return usage(fmt::format("`{}` has an offset that {} did not have then", text, title),
               fmt::format("write `{}` for {} time, or `{}` if the offset is right", plain, title,
                           proposal));
}

// Says what is wrong with the clock of a moment whose date is good.
Error misread_clock(std::string_view text, Date date, std::string_view rest, Zone zone) {
  const std::string day = to_text(date);
  Clock clock = clock_of(without_blanks(rest));
  const std::string what = fmt::format("`{}` is not a time", text);
  const std::string example = fmt::format("write it as `{} 15:40`", day);
  if (clock.hour < 0) return usage(what, example);
  const std::string suffix = lower(clock.rest);
  if ((suffix == "am" || suffix == "pm") && clock.hour >= 1 && clock.hour <= 12) {
    clock.hour = clock.hour % 12 + (suffix == "pm" ? 12 : 0);
    clock.rest.clear();
  }
  if (clock.hour == 24 && clock.minute == 0 && clock.second == 0) {
    return usage(fmt::format("`{}` is not a time: a day ends at 23:59", text),
                 fmt::format("write `{} 23:59`, or `{} 00:00` for the start of the next day", day,
                             to_text(plus_days(date, 1))));
  }
  if (clock.second == 60) {
    return usage(what, fmt::format("seconds go from 00 to 59: `{} {:02}:{:02}:59`", day, clock.hour,
                                   clock.minute));
  }
  if (!clock.is_time()) {
    return usage(what, "hours go from 00 to 23, minutes and seconds from 00 to 59");
  }
  const LocalTime local{date, clock.hour * 3600 + clock.minute * 60 + clock.second};
  const LocalReading reading = read_local(local, zone);
  if (const auto* gap = std::get_if<Gap>(&reading)) {
    const auto at = [](const LocalTime& time) {
      return fmt::format("{} {:02}:{:02}", to_text(time.date), time.second_of_day / 3600,
                         time.second_of_day / 60 % 60);
    };
    return usage(fmt::format("`{}` does not exist in {}: the clocks went forward over it", text,
                             zone_title(zone)),
                 fmt::format("write `{}` if the clock was not yet changed, `{}` if it was",
                             at(gap->after), at(gap->before)));
  }
  if (!clock.rest.empty()) return misread_zone(text, date, clock, zone);
  return usage(what, fmt::format("write `{} {}`", day, clock.text()));
}

}  // namespace

Error misread_date(std::string_view text) {
  const std::string_view trimmed = without_blanks(text);
  if (trimmed.size() > 10 && has_shape_of_date(trimmed.substr(0, 10)) &&
      (trimmed[10] == ' ' || trimmed[10] == 'T') &&
      !missing_day(trimmed.substr(0, 10), first_year)) {
    return usage(fmt::format("`{}` has a time; a date is wanted here", text),
                 fmt::format("write `{}`", trimmed.substr(0, 10)));
  }
  return misread_date_part(text, trimmed, {}, first_year);
}

Error misread_moment(std::string_view text, Zone zone) {
  constexpr int from_year = 1970;
  const std::string_view trimmed = without_blanks(text);
  if (has_shape_of_date(trimmed.substr(0, 10)) && !missing_day(trimmed.substr(0, 10), from_year)) {
    const Date date = *parse_date(trimmed.substr(0, 10));
    std::string_view rest = trimmed.substr(10);
    if (rest.empty()) return misread_date_part(text, trimmed, {}, from_year);
    if (rest[0] == 'T' || rest[0] == 't') rest.remove_prefix(1);
    return misread_clock(text, date, rest, zone);
  }
  // The date itself is wrong: propose it with the clock that follows it, where there is a good one.
  const std::size_t colon = trimmed.find(':');
  const std::size_t blank = colon == std::string_view::npos ? colon : trimmed.rfind(' ', colon);
  if (blank == std::string_view::npos) {
    const std::size_t end = colon == std::string_view::npos ? trimmed.size() : 10;
    return misread_date_part(text, trimmed.substr(0, end), {}, from_year);
  }
  const Clock clock = clock_of(trimmed.substr(blank + 1));
  const std::string after = clock.is_time() && clock.rest.empty() ? " " + clock.text() : "";
  return misread_date_part(text, trimmed.substr(0, blank), after, from_year);
}

}  // namespace qaf::calendar

// What was meant by a text that names no period: a part that a year does not have, several years at
// once, other marks, a nought left out.

#include "calendar/period_refusal.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "calendar/date.hpp"

namespace qaf::calendar {

namespace {

constexpr std::string_view both_ends = "write both ends of a range, such as `2026-01..2026-03`";

Error usage(std::string message, std::string hint) {
  return {ErrorKind::usage, std::move(message), std::move(hint)};
}

bool is_digit(char character) {
  return character >= '0' && character <= '9';
}

bool is_all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// Returns the value of two or four digits.
int value_of(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

// The year named after the one it begins in; a year's own name may be that of a month: 2005-06.
std::string year_label(int year, YearStart year_start) {
  const Date first = date_of(year, year_start.month, year_start.day);
  return label(year_containing(first, year_start), year_start);
}

// `Q5`, `H0`: the part of a year that no year has.
std::optional<Error> missing_part(std::string_view text, std::string_view part) {
  if (part.size() < 2 || !is_all_digits(part.substr(1))) return std::nullopt;
  if (part[0] == 'Q')
    return usage(fmt::format("`{}` does not exist: a year has four quarters", text),
                 "they are Q1 to Q4");
  if (part[0] == 'H')
    return usage(fmt::format("`{}` does not exist: a year has two halves", text),
                 "they are H1 and H2");
  return std::nullopt;
}

// `2026-28`: from one year to one that is not the next. Up to ten years are taken for a wish.
std::optional<Error> several_years(std::string_view text, int year, int second,
                                   YearStart year_start) {
  const int years = (second - year % 100 + 100) % 100;
  if (years < 2 || years > 10 || year + years > last_year) return std::nullopt;
  const int last = year_start.is_january() ? year + years : year + years - 1;
  const std::string one = year_label(year, year_start);
  return usage(fmt::format("`{}` is more than one year", text),
               fmt::format("one year is `{}`; several are a range, `{}..{}`", one, one,
                           year_label(last, year_start)));
}

// `2026-13` and `2026-28`: two digits that are neither a month nor the next year.
Error two_digits(std::string_view text, int year, int second, YearStart year_start) {
  if (auto error = several_years(text, year, second, year_start)) return *error;
  return usage(fmt::format("`{}` does not exist: a year has twelve months", text),
               fmt::format("months are `{0:04}-01` to `{0:04}-12`; the year that begins in {0} is "
                           "`{1}`",
                           year, year_label(year, year_start)));
}

// `2026-27-Q5`, `2026-28-Q1`: two years and a part.
std::optional<Error> part_of_years(std::string_view text, int year, YearStart year_start) {
  const std::string_view tail = text.substr(5);
  if (tail.size() < 5 || tail[2] != '-' || !is_all_digits(tail.substr(0, 2))) return std::nullopt;
  auto no_part = missing_part(text, tail.substr(3));
  if (!no_part) return std::nullopt;
  const int second = value_of(tail.substr(0, 2));
  if (second == (year + 1) % 100) return no_part;
  if (auto error = several_years(text, year, second, year_start)) return error;
  return usage(
      fmt::format("`{}` does not exist: a year ends in the next one", text),
      fmt::format("the year that begins in {} is `{}`", year, year_label(year, year_start)));
}

// The text with hyphens for other marks, capital letters, and `2027` after `2026-` cut to `27`.
std::string tidied(std::string_view text) {
  std::string tidy;
  for (const char character : text) {
    const bool is_mark = std::string_view(" /_.\t-").find(character) != std::string_view::npos;
    if (is_mark) {
      if (!tidy.empty() && tidy.back() != '-') tidy += '-';
      continue;
    }
    const bool is_small = character >= 'a' && character <= 'z';
    const char letter = is_small ? static_cast<char>(character - 'a' + 'A') : character;
    const bool is_part = letter == 'Q' || letter == 'H' || letter == 'W';
    if (is_part && !tidy.empty() && is_digit(tidy.back())) tidy += '-';
    tidy += letter;
  }
  if (tidy.ends_with('-')) tidy.pop_back();
  const bool has_two_years = tidy.size() >= 9 && is_all_digits(std::string_view(tidy).substr(5, 4));
  if (has_two_years && (tidy.size() == 9 || tidy[9] == '-')) tidy.erase(5, 2);
  const bool is_one_digit = tidy.size() == 6 && is_digit(tidy[5]);
  if (is_one_digit) tidy.insert(5, "0");
  if (tidy.size() == 7 && tidy[5] == 'W') tidy.insert(6, "0");
  return tidy;
}

// Returns the name that was meant, where tidying the text makes one.
std::optional<std::string> meant(std::string_view text, YearStart year_start) {
  // Two years written whole have to follow each other: 2026-2028 is not 2026-28.
  std::string tidy = tidied(text);
  if (tidy == text || !parse_period(tidy, year_start)) return std::nullopt;
  return tidy;
}

bool looks_like_a_date(std::string_view text) {
  const bool has_only_digits = std::all_of(text.begin(), text.end(), [](char character) {
    return is_digit(character) || character == '-' || character == '/';
  });
  return has_only_digits && (text.size() - static_cast<std::size_t>(std::count_if(
                                               text.begin(), text.end(), is_digit))) == 2;
}

}  // namespace

Error refused_period(std::string_view text, YearStart year_start) {
  const bool has_year = text.size() > 5 && is_all_digits(text.substr(0, 4)) && text[4] == '-';
  if (has_year) {
    const int year = value_of(text.substr(0, 4));
    const std::string_view tail = text.substr(5);
    if (tail.size() == 2 && is_all_digits(tail))
      return two_digits(text, year, value_of(tail), year_start);
    if (auto error = missing_part(text, tail)) return *error;
    if (auto error = part_of_years(text, year, year_start)) return *error;
  }
  if (looks_like_a_date(text)) {
    if (const auto date = parse_date(text); !date) return date.error();
  }
  const std::string message = fmt::format("`{}` is not the name of a period", text);
  if (const auto name = meant(text, year_start))
    return usage(message, fmt::format("did you mean `{}`?", *name));
  return usage(message,
               "write a month `2026-03`, a week `2026-W14`, a quarter `2026-27-Q1`, a year "
               "`2026-27`, a date, or a range `2026-01..2026-03`");
}

std::optional<Error> refused_dots(std::string_view text) {
  const std::size_t dots = text.find("..");
  const std::string_view first = text.substr(0, dots);
  const std::string_view last = text.substr(dots + 2);
  if (last.starts_with('.')) {
    return usage(fmt::format("`{}` has three dots", text),
                 fmt::format("a range is written with two: `{}..{}`", first, last.substr(1)));
  }
  if (first.empty())
    return usage(fmt::format("`{}` has no beginning", text), std::string(both_ends));
  if (last.empty()) return usage(fmt::format("`{}` has no end", text), std::string(both_ends));
  if (last.find("..") != std::string_view::npos)
    return usage(fmt::format("`{}` has more than two ends", text), std::string(both_ends));
  return std::nullopt;
}

std::optional<Error> refused_order(std::string_view text, Period first, Period last,
                                   YearStart year_start) {
  if (last.first >= first.first && last.last >= first.last) return std::nullopt;
  if (last.first >= first.first) {
    return usage(fmt::format("`{}` ends inside `{}`", text, label(first, year_start)),
                 fmt::format("write days on both sides: `{}..{}`", to_text(first.first),
                             to_text(last.last)));
  }
  return usage(
      fmt::format("`{}` ends before it begins", text),
      fmt::format("did you mean `{}..{}`?", label(last, year_start), label(first, year_start)));
}

}  // namespace qaf::calendar

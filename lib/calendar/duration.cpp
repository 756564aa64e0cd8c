// Durations: their words, their limits, and adding them to a day.

#include "calendar/duration.hpp"

#include <array>
#include <optional>

#include <fmt/format.h>

#include "calendar/duration_words.hpp"
#include "calendar/holidays.hpp"

namespace qaf::calendar {

namespace {

struct UnitWords {
  Unit unit;
  std::string_view one;
  std::string_view many;
  std::int32_t most;  // a hundred years
};

constexpr std::array<UnitWords, 7> unit_words = {{
    {Unit::minutes, "minute", "minutes", 525600},
    {Unit::hours, "hour", "hours", 876600},
    {Unit::days, "day", "days", 36600},
    {Unit::working_days, "working day", "working days", 25000},
    {Unit::weeks, "week", "weeks", 5220},
    {Unit::months, "month", "months", 1200},
    {Unit::years, "year", "years", 100},
}};

const UnitWords& words_for(Unit unit) {
  for (const UnitWords& words : unit_words) {
    if (words.unit == unit) return words;
  }
  return unit_words.front();  // `immediately` has no words of this kind and never comes here
}

// Takes `working days`, `calendar days`, `hours` and so on.
std::optional<Unit> take_unit(WordReader& words) {
  const std::size_t place = words.place();
  if (words.take_any({"working-days", "working-day"})) return Unit::working_days;
  if (words.take_any({"working", "business"})) {
    if (words.take_any({"days", "day"})) return Unit::working_days;
    words.go_to(place);
    return std::nullopt;
  }
  if (words.peek() == "calendar" && words.peek(1).starts_with("day")) words.next();
  if (words.take_any({"days", "day"})) return Unit::days;
  if (words.take_any({"minutes", "minute", "mins", "min"})) return Unit::minutes;
  if (words.take_any({"hours", "hour", "hrs", "hr"})) return Unit::hours;
  if (words.take_any({"weeks", "week"})) return Unit::weeks;
  if (words.take_any({"months", "month"})) return Unit::months;
  if (words.take_any({"years", "year"})) return Unit::years;
  words.go_to(place);
  return std::nullopt;
}

// Reads `24h`, `14d`, `2w`, `1y` in one word. `m` may be minutes or months and is left alone.
std::optional<Duration> short_form(std::string_view word) {
  if (word.size() < 2) return std::nullopt;
  const auto count = number_of(word.substr(0, word.size() - 1));
  if (!count || word[0] > '9') return std::nullopt;
  switch (word.back()) {
    case 'h':
      return Duration{*count, Unit::hours};
    case 'd':
      return Duration{*count, Unit::days};
    case 'w':
      return Duration{*count, Unit::weeks};
    case 'y':
      return Duration{*count, Unit::years};
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<Duration> take_duration(WordReader& words) {
  const std::size_t place = words.place();
  if (words.take("immediately")) return Duration{};
  if (const auto duration = short_form(words.peek())) {
    words.next();
    return duration;
  }
  if (const auto count = number_of(words.peek())) {
    words.next();
    if (const auto unit = take_unit(words)) return Duration{*count, *unit};
  }
  words.go_to(place);
  return std::nullopt;
}

std::optional<Error> out_of_limits(Duration duration) {
  if (!duration.has_number()) return std::nullopt;
  const UnitWords& words = words_for(duration.unit);
  if (duration.count < 1) {
    return Error{ErrorKind::usage, fmt::format("`{}` is no time at all", to_text(duration)),
                 "write a number of 1 or more, or `immediately`"};
  }
  if (duration.count > words.most) {
    return Error{ErrorKind::usage, fmt::format("`{}` is too long", to_text(duration)),
                 fmt::format("at most {} {} can be counted", words.most, words.many)};
  }
  return std::nullopt;
}

Result<Duration> parse_duration(std::string_view text) {
  WordReader words(words_of(text));
  const auto duration = take_duration(words);
  if (duration && words.at_end()) {
    if (auto error = out_of_limits(*duration)) return tl::unexpected<Error>(std::move(*error));
    return *duration;
  }
  if (const auto nought = nought_first(words_of(text))) {
    return failure(
        ErrorKind::usage,
        fmt::format("`{}` has a number that begins with a nought: `{}`", text, nought->written),
        nought->meant.empty() ? "write a number of 1 or more, or `immediately`"
                              : fmt::format("write `{}`", nought->meant));
  }
  const std::string what = fmt::format("`{}` is not a length of time", text);
  if (words.peek().size() >= 2 && words.peek().back() == 'm' &&
      number_of(words.peek().substr(0, 1))) {
    return failure(ErrorKind::usage, what, "`m` may be minutes or months: write the word");
  }
  return failure(
      ErrorKind::usage, what,
      "write a number and `hours`, `days`, `working days`, `weeks`, `months` or `years`, "
      "such as `10 days`");
}

std::string to_text(Duration duration) {
  if (!duration.has_number()) return "immediately";
  const UnitWords& words = words_for(duration.unit);
  return fmt::format("{} {}", duration.count, duration.count == 1 ? words.one : words.many);
}

Date plus(Date date, Duration duration, const Holidays& holidays) {
  switch (duration.unit) {
    case Unit::days:
      return plus_days(date, duration.count);
    case Unit::working_days:
      return holidays.plus_working_days(date, duration.count);
    case Unit::weeks:
      return plus_days(date, std::int64_t{7} * duration.count);
    case Unit::months:
      return plus_months(date, duration.count);
    case Unit::years:
      return plus_months(date, std::int64_t{12} * duration.count);
    case Unit::immediately:
    case Unit::minutes:
    case Unit::hours:
      break;
  }
  return date;
}

}  // namespace qaf::calendar

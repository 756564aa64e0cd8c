// How often, in one rate: a number in a window, or the longest gap.

#include "calendar/rate_reader.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "calendar/duration_words.hpp"
#include "calendar/frequency_words.hpp"

namespace qaf::calendar {

namespace {

constexpr std::int32_t highest_count = 10000;

class RateReader {
  using Outcome = std::optional<Frequency>;

 public:
  RateReader(WordReader& words, Anchor anchor, std::optional<Refusal>& refusal)
      : words_(words), anchor_(anchor), refusal_(refusal) {}

  // [at least] monthly | [up to] two files per quarter | every 12 months | on a monthly basis
  Outcome read() {
    const std::size_t place = words_.place();
    if (auto outcome = read_basis()) return outcome;
    words_.go_to(place);
    Bound bound = take_bound();
    if (words_.take_any({"every", "each"})) return read_every(bound);
    if (words_.take("per")) return read_window(1, bound);
    if (const auto window = window_of_adverb(words_.peek())) {
      words_.next();
      return after_adverb(1, bound, *window);
    }
    if (const auto readings = readings_of(words_.peek())) {
      words_.next();
      return refuse("is ambiguous", std::string(*readings));
    }
    return read_count(bound);
  }

 private:
  // The first refusal stands: it is about the words nearest to what was meant.
  std::nullopt_t refuse(std::string reason, std::string readings) {
    if (!refusal_) refusal_ = Refusal{std::move(reason), std::move(readings)};
    return std::nullopt;
  }

  // on a monthly basis | on at least a quarterly basis
  Outcome read_basis() {
    if (!words_.take("on")) return std::nullopt;
    const Bound bound = take_bound();
    words_.take_any({"a", "an"});
    const auto window = window_of_adverb(words_.next());
    if (!window || !words_.take("basis")) return std::nullopt;
    return checked({1, bound, *window});
  }

  Bound take_bound() {
    if (words_.take({"at", "least"}) || words_.take({"a", "minimum", "of"}) ||
        words_.take({"minimum", "of"}) || words_.take({"no", "less", "than"}) ||
        words_.take({"not", "less", "than"}) || words_.take({"no", "fewer", "than"})) {
      return Bound::at_least;
    }
    if (words_.take({"at", "most"}) || words_.take({"up", "to"}) ||
        words_.take({"no", "more", "than"}) || words_.take({"not", "more", "than"}) ||
        words_.take({"a", "maximum", "of"}) || words_.take({"maximum", "of"})) {
      return Bound::at_most;
    }
    return Bound::plain;
  }

  // What follows `every`: `12 months` rolls, `month` is a window of the calendar.
  Outcome read_every(Bound bound) {
    words_.take("calendar");
    if (words_.peek() == "other" || words_.peek() == "second" || words_.peek() == "alternate") {
      if (const auto unit = window_of_unit(words_.peek(1))) {
        const std::string window = to_text(times(2, *unit));
        const bool is_fixed = is_fixed_by_calendar(unit->unit, unit->length * 2);
        return refuse("is ambiguous",
                      fmt::format("`1 per {}{}` or `every 2 {}s`", window,
                                  is_fixed ? "" : " from 2026-04-06", to_text(*unit)));
      }
    }
    if (const auto unit = window_of_unit(words_.peek())) {
      words_.next();
      return checked({1, bound, *unit});
    }
    const auto gap = checked_duration(words_, refusal_);
    if (!gap) return std::nullopt;
    if (!gap->has_number() || gap->is_elapsed()) {
      return refuse("is not counted in days or more", "write days, weeks, months or years");
    }
    if (bound == Bound::at_most) {
      return refuse(
          "is ambiguous",
          fmt::format("`every {}` or a number, such as `at most 2 per year`", to_text(*gap)));
    }
    return Rolling{*gap};
  }

  // once | twice | 3 times | two focus groups, and then the window
  Outcome read_count(Bound bound) {
    const auto count = take_count();
    if (!count) return std::nullopt;
    if (*count < 1 || *count > highest_count) {
      return refuse("has a number that cannot be owed",
                    fmt::format("write a whole number from 1 to {}", highest_count));
    }
    const std::size_t after_count = words_.place();
    const bool is_adjacent = !has_times_;
    while (is_noun(words_.peek())) words_.next();
    if (words_.take({"in", "each"}) || words_.take({"in", "every"}) || words_.take({"in", "a"}) ||
        words_.take_any({"per", "a", "an", "each"})) {
      return read_window(*count, bound);
    }
    if (words_.take("every")) return read_count_every(*count, bound);
    const auto window = window_of_adverb(words_.peek());
    if (!window) return std::nullopt;
    const std::string adverb(words_.next());
    if (is_adjacent && words_.place() == after_count + 1)
      return after_number(*count, bound, adverb);
    return checked({*count, bound, *window});
  }

  std::optional<std::int32_t> take_count() {
    has_times_ = true;
    if (words_.take("once")) return 1;
    if (words_.take("twice")) return 2;
    if (words_.take("thrice")) return 3;
    const auto number = number_of(words_.peek());
    if (!number) return std::nullopt;
    words_.next();
    has_times_ = words_.take_any({"times", "time"});
    return number;
  }

  // `6 monthly` is a spacing, `6 monthly audits` may be a count.
  Outcome after_number(std::int32_t number, Bound bound, std::string_view adverb) {
    const WindowLength window = *window_of_adverb(adverb);
    const std::string counted = fmt::format("`{} per {}`", number, to_text(window));
    if (adverb == "annually") return checked({number, bound, window});
    if (number == 1) return after_adverb(1, bound, window);
    const WindowLength spaced = times(number, window);
    const bool is_fixed = is_fixed_by_calendar(spaced.unit, spaced.length);
    const bool is_spacing = (adverb == "monthly" || adverb == "weekly") && !is_noun(words_.peek());
    if (is_spacing) return checked({1, bound, spaced});
    return refuse("is ambiguous", fmt::format("`1 per {}{}` or {}", to_text(spaced),
                                              is_fixed ? "" : " from 2026-04-01", counted));
  }

  Outcome after_adverb(std::int32_t count, Bound bound, const WindowLength& window) {
    while (is_noun(words_.peek())) words_.next();
    return checked({count, bound, window});
  }

  // What follows `N per`: `month`, `2 months`, `area per annum`.
  Outcome read_window(std::int32_t count, Bound bound) {
    words_.take("calendar");
    if (is_noun(words_.peek())) {
      while (is_noun(words_.peek())) words_.next();
      if (!words_.take_any({"per", "each", "every", "a"})) return std::nullopt;
    }
    if (const auto unit = window_of_unit(words_.peek())) {
      words_.next();
      return checked({count, bound, *unit});
    }
    const auto number = number_of(words_.peek());
    const auto unit = window_of_unit(words_.peek(1));
    if (!number || !unit || *number < 1 || *number > 1200) return std::nullopt;
    words_.next();
    words_.next();
    return several(count, bound, *number, *unit);
  }

  // What follows `N per M`.
  Outcome several(std::int32_t count, Bound bound, std::int32_t number, const WindowLength& unit) {
    if (count == number && count > 1) {
      return refuse_alike(count, times(number, unit), unit);
    }
    return checked({count, bound, times(number, unit)});
  }

  // Returns the unit of a window that holds as many of it as are counted: 2 per 2 years.
  static std::optional<WindowLength> unit_counted_alike(const Counted& counted) {
    const WindowLength& window = counted.window;
    if (counted.count < 2) return std::nullopt;
    if (window.unit != WindowLength::Unit::month) {
      if (window.length != counted.count) return std::nullopt;
      return WindowLength{window.unit, 1, std::nullopt};
    }
    if (window.length == counted.count * 12) return year_window;
    const bool has_name = window.length == 3 || window.length == 6 || window.length == 12;
    if (has_name || window.length != counted.count) return std::nullopt;
    return month_window;
  }

  // `3 per 3 months` may be meant to come one a month. Every reading offered can be written.
  Outcome refuse_alike(std::int32_t count, const WindowLength& window, const WindowLength& unit) {
    const bool has_name =
        window.unit == WindowLength::Unit::month && to_text(window).find(' ') == std::string::npos;
    const bool is_fixed = is_fixed_by_calendar(window.unit, window.length);
    const std::string all = has_name
                                ? fmt::format("`{} per {}`", count, to_text(window))
                                : fmt::format("`1 per {}{}` with `quantity: {}`", to_text(window),
                                              is_fixed ? "" : " from 2026-04-06", count);
    return refuse("is ambiguous", fmt::format("{} or `1 per {}`", all, to_text(unit)));
  }

  // `once every 3 months` may be a cadence or the longest gap; `at least once every` is the gap.
  Outcome read_count_every(std::int32_t count, Bound bound) {
    const std::size_t place = words_.place();
    if (count > 1 || window_of_unit(words_.peek())) return read_window(count, bound);
    const auto gap = take_duration(words_);
    if (gap && bound == Bound::at_least) {
      words_.go_to(place);
      return read_every(bound);
    }
    const auto unit = window_of_unit(gap && gap->count > 1 ? to_words(*gap) : "");
    if (!unit) return std::nullopt;
    const WindowLength window = times(gap->count, *unit);
    const bool is_fixed = is_fixed_by_calendar(window.unit, window.length);
    return refuse("is ambiguous", fmt::format("`1 per {}{}` or `every {}`", to_text(window),
                                              is_fixed ? "" : " from 2026-04-06", to_text(*gap)));
  }

  static std::string_view to_words(Duration duration) {
    switch (duration.unit) {
      case Unit::days:
        return "days";
      case Unit::weeks:
        return "weeks";
      case Unit::months:
        return "months";
      case Unit::years:
        return "years";
      default:
        return {};
    }
  }

  // Takes what may follow a window, and refuses windows that nothing fixes.
  Outcome checked(Counted counted) {
    if (counted.bound == Bound::plain) counted.bound = take_late_bound();
    if (const auto unit = unit_counted_alike(counted)) {
      return refuse_alike(counted.count, counted.window, *unit);
    }
    const bool is_fixed = is_fixed_by_calendar(counted.window.unit, counted.window.length);
    if (counted.window.length > 1200) {
      return refuse("has a window that cannot be counted", "write at most 100 years");
    }
    if (words_.peek() == "from") {
      const auto anchor = parse_date(words_.peek(1));
      if (!anchor) return std::nullopt;
      if (is_fixed) {
        return refuse("has an anchor that the calendar does not need",
                      fmt::format("write `{}`", to_text(Frequency(counted))));
      }
      words_.next();
      words_.next();
      counted.window.anchor = *anchor;
    }
    if (is_fixed || counted.window.anchor || anchor_ == Anchor::of_the_stage) return counted;
    counted.window.anchor =
        date_of(2026, 4, counted.window.unit == WindowLength::Unit::month ? 1 : 6);
    return refuse(
        "does not say which windows are meant",
        fmt::format("name the first day of one, such as `{}`", to_text(Frequency(counted))));
  }

  Bound take_late_bound() {
    const std::size_t place = words_.place();
    words_.take_any({"at", "as"});
    words_.take("a");
    if (words_.take("minimum")) return Bound::at_least;
    if (words_.take("maximum")) return Bound::at_most;
    words_.go_to(place);
    if (words_.take({"at", "least"})) return Bound::at_least;
    if (words_.take({"at", "most"})) return Bound::at_most;
    return Bound::plain;
  }

  WordReader& words_;
  Anchor anchor_;
  std::optional<Refusal>& refusal_;
  bool has_times_ = false;  // the count cannot be the N of `N monthly`
};

}  // namespace

std::optional<Duration> checked_duration(WordReader& words, std::optional<Refusal>& refusal) {
  const auto duration = take_duration(words);
  const auto error = duration ? out_of_limits(*duration) : std::nullopt;
  if (!error) return duration;
  if (!refusal)
    refusal = Refusal{"has a length that cannot be counted: " + error->message, error->hint};
  return std::nullopt;
}

std::optional<Frequency> read_rate(WordReader& words, Anchor anchor,
                                   std::optional<Refusal>& refusal) {
  return RateReader(words, anchor, refusal).read();
}

}  // namespace qaf::calendar

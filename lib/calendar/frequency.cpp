// Frequencies printed in their canonical form, and the dates that follow from them.

#include "calendar/frequency.hpp"

#include <fmt/format.h>

#include "calendar/frequency_reader.hpp"
#include "calendar/frequency_refusal.hpp"
#include "calendar/frequency_words.hpp"
#include "calendar/words.hpp"

namespace qaf::calendar {

namespace {

std::string rate_text(std::int32_t count, const WindowLength& window) {
  std::string text = fmt::format("{} per {}", count, to_text(window));
  if (window.anchor) text += " from " + to_text(*window.anchor);
  return text;
}

std::string stage_text(const Stage& stage) {
  std::string text = rate_text(stage.count, stage.window);
  if (stage.limit == Stage::Limit::lasting) text += " for " + to_text(stage.length);
  if (stage.limit == Stage::Limit::until) text += " to " + to_text(stage.length);
  return text;
}

// One overload a form.
struct Printer {
  std::string operator()(const Counted& form) const {
    const std::string rate = rate_text(form.count, form.window);
    switch (form.bound) {
      case Bound::at_least:
        return "at least " + rate;
      case Bound::at_most:
        return "at most " + rate;
      case Bound::plain:
        break;
    }
    return rate;
  }
  std::string operator()(const Rolling& form) const { return "every " + to_text(form.gap); }
  std::string operator()(const OnEvent& form) const {
    return form.within ? fmt::format("on {} within {}", form.event, to_text(*form.within))
                       : "on " + form.event;
  }
  std::string operator()(const BeforeEvent& form) const { return "before " + form.event; }
  std::string operator()(const Sequence& form) const {
    std::string text;
    for (const Duration& within : form.within) {
      text += (text.empty() ? "within " : ", then within ") + to_text(within);
      if (&within == &form.within.front()) text += " of " + form.event;
    }
    return form.every ? fmt::format("{}, then every {}", text, to_text(*form.every)) : text;
  }
  std::string operator()(const Stepped& form) const {
    std::string text;
    for (const Stage& stage : form.stages)
      text += (text.empty() ? "" : ", then ") + stage_text(stage);
    return text;
  }
  std::string operator()(const AsRequired&) const { return "as required"; }
  std::string operator()(const NotStated&) const { return "not stated"; }
  std::string operator()(const SetBy& form) const { return "set by " + form.words; }
};

}  // namespace

Result<Frequency> parse_frequency(std::string_view phrase) {
  const std::vector<std::string> words = frequency_words(phrase);
  const std::string plain = plain_phrase(phrase);
  if (!words.empty() && plain.size() <= 300) {
    Reading reading = read_frequency(words, plain);
    if (reading.frequency) return std::move(*reading.frequency);
    if (reading.refusal) {
      return failure(ErrorKind::usage, fmt::format("`{}` {}", plain, reading.refusal->reason),
                     std::move(reading.refusal->readings));
    }
  }
  return tl::unexpected<Error>(refused_frequency(words, plain));
}

std::string to_text(const Frequency& frequency) {
  return std::visit(Printer{}, frequency);
}

std::optional<std::string_view> event_of(const Frequency& frequency) {
  if (const auto* form = std::get_if<OnEvent>(&frequency)) return form->event;
  if (const auto* form = std::get_if<BeforeEvent>(&frequency)) return form->event;
  if (const auto* form = std::get_if<Sequence>(&frequency)) return form->event;
  return std::nullopt;
}

Date next_due(const Rolling& rolling, Date start, std::optional<Date> last_done,
              const Holidays& holidays) {
  return plus(last_done && *last_done > start ? *last_done : start, rolling.gap, holidays);
}

namespace {

// Returns the day on which no further window of the stage begins.
std::optional<Date> end_of_stage(const Stage& stage, Date begin, Date start) {
  const Date from = stage.limit == Stage::Limit::lasting ? begin : start;
  switch (stage.length.unit) {
    case Unit::days:
      return plus_days(from, stage.length.count);
    case Unit::weeks:
      return plus_days(from, std::int64_t{7} * stage.length.count);
    case Unit::months:
      return plus_months(from, stage.length.count);
    case Unit::years:
      return plus_months(from, std::int64_t{12} * stage.length.count);
    default:
      return std::nullopt;  // no limit: the last stage
  }
}

// Returns the window of the stage that holds `day`, the first day not yet covered.
StepWindow step_window(const Stage& stage, Date begin, Date day, YearStart year_start) {
  WindowLength length = stage.window;
  const bool is_calendar =
      length.unit == WindowLength::Unit::month && is_fixed_by_calendar(length.unit, length.length);
  if (!is_calendar) length.anchor = begin;
  const Period window = window_containing(length, day, year_start);
  return {window, {day, window.last}, stage.count};
}

}  // namespace

std::vector<StepWindow> stepped_windows(const Stepped& stepped, Date start, Period span,
                                        YearStart year_start) {
  std::vector<StepWindow> windows;
  Date day = start;
  for (const Stage& stage : stepped.stages) {
    const Date begin = day;
    const auto end = end_of_stage(stage, begin, start);
    while (day <= span.last && (!end || day < *end)) {
      const StepWindow step = step_window(stage, begin, day, year_start);
      if (step.owed.overlaps(span)) windows.push_back(step);
      day = plus_days(step.window.last, 1);
    }
  }
  return windows;
}

}  // namespace qaf::calendar

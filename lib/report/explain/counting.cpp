// How a limit is counted, in words.

#include "report/explain/counting.hpp"

#include <fmt/format.h>

#include "calendar/clock.hpp"

namespace qaf::report {
namespace {

using calendar::Date;
using calendar::Duration;
using calendar::Interval;

void add_hours(Interval started, Duration length, const calendar::Calendar& calendar,
               std::vector<std::string>& words) {
  words.push_back(fmt::format("{} of elapsed time, to the second", calendar::to_text(length)));
  const calendar::Deadline end = calendar::deadline(started, length, calendar);
  const std::int32_t before = calendar::offset_at(started.last, calendar.zone);
  const std::int32_t after = calendar::offset_at(end.due->last, calendar.zone);
  if (before != after) {
    words.push_back(
        fmt::format("the clocks went {} by an hour in between, so it ends an hour {} by "
                    "the clock on the wall",
                    after > before ? "forward" : "back", after > before ? "later" : "earlier"));
  }
}

// The days between that are no working days, weekends apart.
void add_closed_days(Date first, Date last, const calendar::Holidays& holidays,
                     std::vector<std::string>& words) {
  std::string closed;
  for (Date day = calendar::plus_days(first, 1); day <= last; day = calendar::plus_days(day, 1)) {
    const auto title = holidays.title_on(day);
    if (title) {
      closed +=
          fmt::format("{}{} ({})", closed.empty() ? "" : ", ", calendar::to_text(day), *title);
    }
  }
  if (!closed.empty()) words.push_back("left out besides Saturdays and Sundays: " + closed);
  if (!holidays.knows(first, last)) {
    words.push_back("the bank holidays of that year are not known to this program");
  }
}

void add_months(Date first, Date last, Duration length, std::vector<std::string>& words) {
  if (first.parts().day != last.parts().day) {
    words.push_back(fmt::format("there is no {} in that month, so {} end with the last day of it",
                                first.parts().day, calendar::to_text(length)));
  }
}

void add(Interval started, Duration length, const calendar::Calendar& calendar,
         std::vector<std::string>& words) {
  if (!length.has_number()) return;
  if (length.is_elapsed()) {
    add_hours(started, length, calendar, words);
    return;
  }
  const Date first = calendar::local_date(started.last, calendar.zone);
  const Date last = calendar::plus(first, length, calendar.holidays);
  words.push_back(fmt::format("{} from {}, which is day 0, end with {}", calendar::to_text(length),
                              calendar::to_text(first), calendar::to_text(last)));
  if (length.unit == calendar::Unit::working_days) {
    add_closed_days(first, last, calendar.holidays, words);
  }
  if (length.unit == calendar::Unit::months || length.unit == calendar::Unit::years) {
    add_months(first, last, length, words);
  }
}

}  // namespace

std::vector<std::string> counting_words(Interval started, const model::Step& step,
                                        const calendar::Calendar& calendar) {
  std::vector<std::string> words;
  if (!started.is_exact()) {
    words.push_back(
        "only the day of the start is recorded: any time of that day is possible, and "
        "the latest end counts");
  }
  if (step.within) add(started, *step.within, calendar, words);
  if (step.after) add(started, *step.after, calendar, words);
  if (step.grace) words.push_back(fmt::format("and {} of grace", calendar::to_text(*step.grace)));
  return words;
}

}  // namespace qaf::report

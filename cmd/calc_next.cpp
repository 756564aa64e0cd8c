// The next due date: one overload a form of frequency.

#include "calc_next.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace qaf::cmd {
namespace {

using namespace calendar;

tl::unexpected<Error> nothing_due(std::string message, std::string hint = {}) {
  return failure(ErrorKind::usage, std::move(message), std::move(hint));
}

std::int32_t count_within(const std::vector<Date>& done, Period period) {
  return static_cast<std::int32_t>(std::count_if(
      done.begin(), done.end(), [period](Date date) { return period.contains(date); }));
}

struct NextDateOf {
  Date start;
  const std::vector<Date>& done;
  const Calendar& calendar;

  [[nodiscard]] Result<NextDue> after(Date from, Duration gap) const {
    if (!gap.has_number() || gap.is_elapsed()) {
      return nothing_due(fmt::format("`{}` is counted from a time, not from a date", to_text(gap)),
                         "ask `deadline`");
    }
    const Date due = plus(from, gap, calendar.holidays);
    const bool is_known = gap.unit != Unit::working_days || calendar.holidays.knows(from, due);
    return NextDue{due, is_known ? HolidaysKnown::yes : HolidaysKnown::no};
  }

  Result<NextDue> operator()(const Counted& form) const {
    if (form.bound == Bound::at_most) {
      return nothing_due("nothing is owed: `at most` is a bound, not a duty");
    }
    Period window = window_containing(form.window, start, calendar.year_start);
    while (count_within(done, window) >= form.count) {
      window = window_after(form.window, window, calendar.year_start);
    }
    return NextDue{window.last};
  }

  Result<NextDue> operator()(const Rolling& form) const {
    return after(done.empty() ? start : std::max(start, done.back()), form.gap);
  }

  Result<NextDue> operator()(const OnEvent& form) const {
    if (!form.within) {
      return nothing_due(fmt::format("no date follows: `on {}` has no `within`", form.event));
    }
    return after(start, *form.within);
  }

  // Done by the day of the event.
  Result<NextDue> operator()(const BeforeEvent&) const { return NextDue{start}; }

  Result<NextDue> operator()(const Sequence& form) const {
    if (done.empty()) return after(start, form.within.front());
    if (done.size() < form.within.size()) return after(done.back(), form.within[done.size()]);
    if (form.every) return after(done.back(), *form.every);
    return nothing_due("nothing more is owed: every step is done");
  }

  Result<NextDue> operator()(const Stepped& form) const {
    const Date horizon = date_of(last_year, 12, 31);
    Period span{start, plus_days(done.empty() ? start : std::max(start, done.back()), 1000)};
    span.last = std::min(span.last, horizon);
    for (const StepWindow& step : stepped_windows(form, start, span, calendar.year_start)) {
      if (count_within(done, step.owed) < step.count) return NextDue{step.owed.last};
    }
    return nothing_due("nothing more is owed: every step is done");
  }

  Result<NextDue> operator()(const AsRequired&) const {
    return nothing_due("nothing is owed: it is done as required");
  }
  Result<NextDue> operator()(const NotStated&) const {
    return nothing_due("nothing is owed: the document does not say how often");
  }
  Result<NextDue> operator()(const SetBy&) const {
    return nothing_due("undetermined: it is set by another paper");
  }
};

}  // namespace

Result<std::vector<Date>> parse_dates(std::string_view text) {
  std::vector<Date> dates;
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    const std::string_view word = text.substr(0, blank);
    text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    if (word.empty()) continue;
    const auto date = parse_date(word);
    if (!date) return tl::unexpected(date.error());
    dates.push_back(*date);
  }
  std::sort(dates.begin(), dates.end());
  return dates;
}

Result<NextDue> next_due_date(const Frequency& frequency, Date start, const std::vector<Date>& done,
                              const Calendar& calendar) {
  return std::visit(NextDateOf{start, done, calendar}, frequency);
}

}  // namespace qaf::cmd

// The questions of `qaf calc`: each takes texts apart, asks the calendar, and prints.

#include "calc_answer.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "calc_next.hpp"
#include "calendar/clock.hpp"
#include "calendar/frequency.hpp"
#include "calendar/moment.hpp"

namespace qaf::cmd {
namespace {

using namespace calendar;
using Values = std::vector<std::string_view>;

tl::unexpected<Error> refused(std::string message, std::string hint) {
  return failure(ErrorKind::usage, std::move(message), std::move(hint));
}

// Dates that follow are printed as long as they could also be read.
Result<std::string> printed(Date date) {
  if (date.year() <= last_year) return to_text(date);
  return refused(fmt::format("the answer lies after the year {}", last_year), "");
}

std::string horizon_note(const Holidays& holidays) {
  return fmt::format("bank holidays are known from {} to {} only", to_text(holidays.known_from()),
                     to_text(holidays.known_until()));
}

Result<Moment> unambiguous(std::string_view text, Zone zone) {
  const auto moment = parse_moment(text, zone);
  if (!moment || !moment->is_ambiguous()) return moment;
  return refused(
      fmt::format("`{}` came twice in {}: the clocks went back over it", text, zone_title(zone)),
      fmt::format("write `{0}+01:00` or `{0}+00:00`", to_text(*moment)));
}

Result<Answer> deadline_answer(const Values& values, const Calendar& calendar) {
  const auto start = parse_moment(values[0], calendar.zone);
  if (!start) return tl::unexpected(start.error());
  const auto within = parse_duration(values[1]);
  if (!within) return tl::unexpected(within.error());
  const Deadline found = deadline(interval(*start, calendar.zone), *within, calendar);
  if (!found.due) return Answer{{"immediately"}, {"it has no number, so it is never late"}};
  if (const auto date = printed(local_date(found.due->last, calendar.zone)); !date) {
    return tl::unexpected(date.error());
  }
  Answer answer{{to_text(found.due->last, calendar.zone)}, {}};
  if (!found.due->is_exact()) {
    answer.notes.push_back(
        fmt::format("at the latest; {} at the earliest, since the start is not exact",
                    to_text(found.due->first, calendar.zone)));
  }
  if (found.holidays_known == HolidaysKnown::no) {
    answer.notes.push_back(horizon_note(calendar.holidays));
  }
  return answer;
}

Result<Answer> window_answer(const Values& values, const Calendar& calendar) {
  const auto frequency = parse_frequency(values[0]);
  if (!frequency) return tl::unexpected(frequency.error());
  const auto date = parse_date(values[1]);
  if (!date) return tl::unexpected(date.error());
  const auto* counted = std::get_if<Counted>(&*frequency);
  if (counted == nullptr) {
    return refused(fmt::format("`{}` has no windows of the calendar", to_text(*frequency)),
                   "ask `next` with the start and what was done");
  }
  const Period window = window_containing(counted->window, *date, calendar.year_start);
  Answer answer{{to_text(window.first), to_text(window.last), fmt::format("{}", counted->count)},
                {}};
  if (counted->bound == Bound::at_most) answer.notes.emplace_back("at most; none is owed");
  return answer;
}

Result<Answer> next_answer(const Values& values, const Calendar& calendar) {
  const auto frequency = parse_frequency(values[0]);
  if (!frequency) return tl::unexpected(frequency.error());
  const auto start = parse_date(values[1]);
  if (!start) return tl::unexpected(start.error());
  const auto done = parse_dates(values.size() > 2 ? values[2] : std::string_view());
  if (!done) return tl::unexpected(done.error());
  const auto due = next_due_date(*frequency, *start, *done, calendar);
  if (!due) return tl::unexpected(due.error());
  auto date = printed(due->date);
  if (!date) return tl::unexpected(date.error());
  Answer answer{{std::move(*date)}, {}};
  if (due->holidays_known == HolidaysKnown::no) {
    answer.notes.push_back(horizon_note(calendar.holidays));
  }
  return answer;
}

Result<Answer> frequency_answer(const Values& values, const Calendar&) {
  const auto frequency = parse_frequency(values[0]);
  if (!frequency) return tl::unexpected(frequency.error());
  return Answer{{to_text(*frequency)}, {}};
}

Result<Answer> working_days_answer(const Values& values, const Calendar& calendar) {
  const auto from = parse_date(values[0]);
  if (!from) return tl::unexpected(from.error());
  const auto to = parse_date(values[1]);
  if (!to) return tl::unexpected(to.error());
  Answer answer{{fmt::format("{}", calendar.holidays.working_days_between(*from, *to))}, {}};
  if (!calendar.holidays.knows(std::min(*from, *to), std::max(*from, *to))) {
    answer.notes.push_back(horizon_note(calendar.holidays));
  }
  return answer;
}

Result<Answer> local_answer(const Values& values, const Calendar& calendar) {
  const auto moment = unambiguous(values[0], calendar.zone);
  if (!moment) return tl::unexpected(moment.error());
  if (!moment->has_time()) {
    return refused(fmt::format("`{}` has no time, so it is a whole day", values[0]),
                   fmt::format("write the time too: `{} 15:40`", values[0]));
  }
  return Answer{{to_text(interval(*moment, calendar.zone).first, Zone::utc)}, {}};
}

Result<Answer> add_answer(const Values& values, const Calendar& calendar) {
  const auto date = parse_date(values[0]);
  if (!date) return tl::unexpected(date.error());
  const auto duration = parse_duration(values[1]);
  if (!duration) return tl::unexpected(duration.error());
  if (duration->is_elapsed()) {
    return refused(fmt::format("`{}` is counted from a time, not from a date", values[1]),
                   "ask `deadline`");
  }
  const Date end = plus(*date, *duration, calendar.holidays);
  auto text = printed(end);
  if (!text) return tl::unexpected(text.error());
  Answer answer{{std::move(*text)}, {}};
  if (duration->unit == Unit::working_days && !calendar.holidays.knows(*date, end)) {
    answer.notes.push_back(horizon_note(calendar.holidays));
  }
  return answer;
}

struct Question {
  std::string_view name;
  std::string_view values;  // how they are called
  std::size_t least;
  std::size_t most;
  Result<Answer> (*answer)(const Values&, const Calendar&);
};

constexpr std::array<Question, 7> questions = {{
    {"deadline", "FROM WITHIN", 2, 2, deadline_answer},
    {"window", "FREQUENCY DATE", 2, 2, window_answer},
    {"next", "FREQUENCY START DONE-DATES", 2, 3, next_answer},
    {"frequency", "PHRASE", 1, 1, frequency_answer},
    {"workingdays", "FROM TO", 2, 2, working_days_answer},
    {"local", "TIME", 1, 1, local_answer},
    {"add", "DATE DURATION", 2, 2, add_answer},
}};

const Question* question_named(std::string_view name) {
  const auto found = std::find_if(questions.begin(), questions.end(),
                                  [name](const Question& known) { return known.name == name; });
  return found == questions.end() ? nullptr : &*found;
}

}  // namespace

bool is_question(std::string_view name) {
  return question_named(name) != nullptr;
}

Error unknown_question(std::string_view name) {
  std::vector<std::string_view> known;
  for (const Question& question : questions) known.push_back(question.name);
  std::string hint = did_you_mean(name, known);
  if (hint.empty()) hint = fmt::format("one of {}", fmt::join(known, ", "));
  if (name.empty()) return {ErrorKind::usage, "there is no question here", std::move(hint)};
  return {ErrorKind::usage, fmt::format("`{}` is not a question", name), std::move(hint)};
}

Result<void> check_values(std::string_view name, std::size_t count) {
  const Question* question = question_named(name);
  if (question == nullptr) return tl::unexpected(unknown_question(name));
  if (count >= question->least && count <= question->most) return {};
  return refused(
      fmt::format("`{}` is asked with {} value{}, and {} stand{} here", name, question->most,
                  question->most == 1 ? "" : "s", count, count == 1 ? "s" : ""),
      fmt::format("{} {}", name, question->values));
}

Result<Answer> answer(std::string_view name, const Values& values, const Calendar& calendar) {
  if (auto checked = check_values(name, values.size()); !checked)
    return tl::unexpected(checked.error());
  return question_named(name)->answer(values, calendar);
}

std::string in_one_line(const Error& error, const Values& values) {
  std::string_view message = error.message;
  for (const std::string_view value : values) {
    const std::string quoted = fmt::format("`{}` ", value);
    if (message.starts_with(quoted)) message.remove_prefix(quoted.size());
  }
  if (message.starts_with("is ")) message.remove_prefix(3);
  if (error.hint.empty()) return std::string(message);
  const std::string_view joint = message.find(": ") == std::string_view::npos ? ": " : "; ";
  return fmt::format("{}{}{}", message, joint, error.hint);
}

}  // namespace qaf::cmd

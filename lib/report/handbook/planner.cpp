// The year of a role or body: in which month what falls due, as often as the calendar fixes it.

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/handbook/parts.hpp"

namespace qaf::report {
namespace {

using calendar::Date;
using calendar::Period;
using document::Value;

constexpr int months = 12;
constexpr std::array<std::string_view, months> month_names{
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// The twelve months of a council's year: those of the calendar where it begins on a first.
std::array<Period, months> months_of(Period year) {
  std::array<Period, months> all;
  for (int month = 0; month < months; ++month) {
    const auto index = static_cast<std::size_t>(month);
    all[index] = {calendar::plus_months(year.first, month),
                  calendar::plus_days(calendar::plus_months(year.first, month + 1), -1)};
  }
  return all;
}

bool is_in_force(const model::Task& task, Period window) {
  return (!task.effective || *task.effective <= window.last) &&
         (!task.until || window.first <= *task.until);
}

// How many fall due in each month; nothing for what the calendar's months do not fix, or what is
// never owed.
std::optional<std::array<std::int64_t, months>> marks_of(const Handbook& book, const Asked& asked,
                                                         Period year) {
  const model::StatedFrequency& frequency = asked.frequency();
  if (!frequency.has_value()) return std::nullopt;
  const auto* counted = std::get_if<calendar::Counted>(&frequency.value);
  if (counted == nullptr || counted->bound == calendar::Bound::at_most) return std::nullopt;
  if (counted->window.unit != calendar::WindowLength::Unit::month) return std::nullopt;
  const std::int64_t quantity =
      asked.report == nullptr && asked.task->quantity && asked.task->quantity->is_stated
          ? asked.task->quantity->count
          : 1;
  const bool has_limit = asked.report != nullptr && asked.report->within;
  // What is due some time after its window may be of the year before.
  constexpr int longest_limit_in_months = 24;
  const Period looked_at{
      has_limit ? calendar::plus_months(year.first, -longest_limit_in_months) : year.first,
      year.last};
  const std::array<Period, months> columns = months_of(year);
  std::array<std::int64_t, months> marks{};
  for (const Period window :
       calendar::windows_overlapping(counted->window, looked_at, book.question.year_start)) {
    if (!is_in_force(*asked.task, window)) continue;
    const Date due =
        has_limit ? calendar::plus(window.last, *asked.report->within, book.question.holidays)
                  : window.last;
    for (std::size_t month = 0; month < columns.size(); ++month) {
      if (columns[month].contains(due)) marks[month] += counted->count * quantity;
    }
  }
  return marks;
}

std::string label_of(const Handbook& book, const Asked& asked) {
  std::string label = asked.task->title->str();
  if (asked.report != nullptr) {
    label += fmt::format(", report to {}", asked.to.empty() ? std::string("whom is not stated")
                                                            : book.names(asked.to));
  } else if (!asked.task->for_each.empty()) {
    label += fmt::format(" (for each {})", book.names.list(asked.task->for_each));
  }
  return label;
}

document::Table empty_table(Period year) {
  document::Column task = heading_column("task", "Due by the end of");
  document::Table table{
      .key = "planner", .caption = {}, .columns = {std::move(task)}, .rows = {}, .when_empty = {}};
  for (const Period month : months_of(year)) {
    const auto index = static_cast<std::size_t>(month.first.month() - 1);
    table.columns.push_back(
        number_column(fmt::format("{:04}_{:02}", month.first.year(), month.first.month()),
                      std::string(month_names[index])));
  }
  return table;
}

// What stands below the table, and how it is told from the others there.
std::string besides(const Handbook& book, const Asked& asked) {
  const std::string how = asked.report == nullptr
                              ? spoken_frequency(book.names, asked.task->frequency)
                              : spoken_how_often(book.names, *asked.report);
  return fmt::format("{}: {}", how.empty() ? "not stated" : how, label_of(book, asked));
}

bool has_no_number(const Asked& asked) {
  const calendar::Frequency& frequency = asked.frequency().value;
  return !asked.frequency().has_value() || std::holds_alternative<calendar::NotStated>(frequency) ||
         std::holds_alternative<calendar::SetBy>(frequency) ||
         std::holds_alternative<calendar::AsRequired>(frequency);
}

}  // namespace

document::Section planner(const Handbook& book, const Party& party) {
  const Period year = calendar::year_containing(book.question.day, book.question.year_start);
  document::Section section{
      .key = "planner",
      .title = fmt::format("The year {}", calendar::label(year, book.question.year_start)),
      .paragraphs = {},
      .tables = {},
      .notes = {},
      .sections = {}};
  document::Table table = empty_table(year);
  std::vector<std::string> other_times;
  std::vector<std::string> without_number;
  for (const Asked& asked : book.asked) {
    if (!party.owes(asked)) continue;
    const auto marks = marks_of(book, asked, year);
    if (!marks) {
      (has_no_number(asked) ? without_number : other_times).push_back(besides(book, asked));
      continue;
    }
    std::vector<Value> row{label_of(book, asked)};
    for (const std::int64_t mark : *marks) row.push_back(mark == 0 ? Value() : Value(mark));
    table.rows.push_back(std::move(row));
  }
  other_times.insert(other_times.end(), without_number.begin(), without_number.end());
  if (!table.rows.empty()) {
    section.paragraphs.push_back(
        fmt::format("From {} to {}: how many fall due by the end of each month. What they may be "
                    "spread over, and by whom, the tables above say.",
                    calendar::to_text(year.first), calendar::to_text(year.last)));
    section.tables.push_back(laid_out(std::move(table), {40, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5}));
  }
  if (!other_times.empty()) {
    section.sections.push_back({.key = "besides",
                                .title = "What no month fixes",
                                .paragraphs = {},
                                .tables = {},
                                .notes = {},
                                .sections = {},
                                .items = std::move(other_times)});
  }
  return section;
}

}  // namespace qaf::report

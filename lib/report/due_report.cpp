// What must be done next.

#include "report/due_report.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/status_tone.hpp"

namespace qaf::report {
namespace {

using document::Value;
using schedule::Duty;
using schedule::Status;

std::string what_of(const model::Index& index, const Duty& duty) {
  const model::Task& task = index.at(duty.task);
  std::string what = task.title->str();
  if (!duty.to.empty()) what += fmt::format(" to {}", duty.to.view());
  if (!duty.subject.id.empty()) what += fmt::format(" for {}", duty.subject.id.view());
  if (duty.form == schedule::Form::window) {
    what += fmt::format(", {}", calendar::label(duty.window, index.data().settings.year_start));
  }
  const std::int64_t rest = duty.expected.value_or(1) - duty.done;
  if (rest > 1) what += fmt::format(", {} more", rest);
  return what;
}

// Who can meet a shared duty changes from day to day; the duty stays the same. An empty post is
// told by its unit. A task may ask for a thing and for a report on it, and for two reports to one
// body.
std::string key_of(const model::Index& index, const Duty& duty) {
  std::string_view who = duty.is_shared ? std::string_view{} : duty.holder.id.view();
  if (who.empty() && !duty.is_shared && duty.unit != model::nowhere) {
    who = index.data().units[duty.unit].id->view();
  }
  std::string key =
      fmt::format("{}/{}/{}/{}/{}/{}", duty.line == model::nowhere ? "duty" : "report",
                  index.framework_of(duty.task).id->view(), index.at(duty.task).id->view(),
                  calendar::to_text(duty.window.first), who, duty.subject.id.view());
  if (duty.line != model::nowhere) key += fmt::format("/{}/{}", duty.to.view(), duty.line + 1);
  return key;
}

std::string count_of_days(std::int32_t days) {
  return fmt::format("{} {}", days, days == 1 ? "day" : "days");
}

std::string forecast_of(const Duty& duty, calendar::Date today, calendar::Zone zone) {
  if (duty.status == Status::vacant) return "nobody holds the post";
  if (!duty.due) {
    return fmt::format("open for {}; no limit is stated",
                       count_of_days(calendar::days_between(duty.window.first, today)));
  }
  const calendar::Date last = calendar::local_date(duty.due->last, zone);
  if (duty.status == Status::overdue) {
    return fmt::format("late by {}", count_of_days(calendar::days_between(last, today)));
  }
  // A report with a limit after its window can be made late, too.
  const bool can_be_late = duty.form == schedule::Form::rolling ||
                           duty.form == schedule::Form::event || last > duty.window.last;
  return fmt::format("{} after {} if nothing is recorded", can_be_late ? "overdue" : "missed",
                     calendar::to_text(last));
}

template <class Id>
bool is_wished(const std::vector<std::string>& wishes, const Id& id) {
  return wishes.empty() || std::find(wishes.begin(), wishes.end(), id) != wishes.end();
}

bool is_wished(const model::Index& index, const DueWishes& wishes, const DueItem& item) {
  if (!is_wished(wishes.tasks, item.task) || !is_wished(wishes.roles, item.role) ||
      !is_wished(wishes.people, item.who)) {
    return false;
  }
  return wishes.units.empty() ||
         (item.unit != model::nowhere &&
          std::any_of(wishes.units.begin(), wishes.units.end(), [&](const std::string& id) {
            const std::uint32_t unit = index.unit(id);
            return unit != model::nowhere && index.is_in_or_below(item.unit, unit);
          }));
}

void sort(std::vector<DueItem>& items, bool by_person) {
  const auto key = [&](const DueItem& item) {
    const std::string_view person = by_person ? std::string_view(item.who) : std::string_view{};
    const calendar::Instant when = item.due ? item.due->last : calendar::Instant{};
    return std::make_tuple(by_person && item.who.empty(), person, !item.due.has_value(), when,
                           std::string_view(item.kind), std::string_view(item.who),
                           std::string_view(item.what), std::string_view(item.source));
  };
  std::stable_sort(items.begin(), items.end(),
                   [&](const DueItem& a, const DueItem& b) { return key(a) < key(b); });
}

}  // namespace

std::vector<DueItem> due_duties(const model::Index& index, calendar::Date horizon,
                                calendar::Instant as_of) {
  const calendar::Date today = calendar::local_date(as_of, index.data().settings.zone);
  std::vector<DueItem> items;
  for (const Duty& duty : schedule::open_duties(index, horizon, as_of)) {
    DueItem item;
    item.kind = duty.line == model::nowhere ? "duty" : "report";
    item.key = key_of(index, duty);
    item.what = what_of(index, duty);
    item.task = index.at(duty.task).id->str();
    item.who = duty.holder.id.str();
    item.role = duty.role.str();
    item.unit = duty.unit;
    item.due = duty.due;
    item.status = duty.status;
    item.source = item.task;
    item.forecast = forecast_of(duty, today, index.data().settings.zone);
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<DueItem> chosen(const model::Index& index, std::vector<DueItem> items,
                            const DueWishes& wishes) {
  std::erase_if(items, [&](const DueItem& item) { return !is_wished(index, wishes, item); });
  return items;
}

namespace {

// What has no limit is never late and has no day; a re-audit that is open is to be done now,
// however long there is still time for it. Neither is among what is due by a day.
std::string closing_words(const std::vector<DueItem>& items, calendar::Date horizon,
                          calendar::Zone zone, std::int64_t late) {
  const calendar::Instant end = calendar::end_of_day(horizon, zone);
  std::int64_t without_limit = 0;
  std::int64_t by_then = 0;
  for (const DueItem& item : items) {
    without_limit += item.due ? 0 : 1;
    by_then += item.due && item.due->last <= end ? 1 : 0;
  }
  const auto later = static_cast<std::int64_t>(items.size()) - without_limit - by_then;
  std::string words =
      fmt::format("{} due by {}, {} of them late", by_then, calendar::to_text(horizon), late);
  if (later > 0) words += fmt::format("; {} open already and due later", later);
  if (without_limit > 0) words += fmt::format("; {} without a limit", without_limit);
  return words;
}

}  // namespace

document::Document due_report(const model::Index& index, std::vector<DueItem> items,
                              const DueWishes& wishes, calendar::Date horizon,
                              document::Stamp stamp) {
  items = chosen(index, std::move(items), wishes);
  sort(items, wishes.by_person);
  document::Table table;
  table.key = "rows";
  table.columns = {text_column("kind", "Kind", 4),      text_column("what", "What"),
                   text_column("who", "Who"),           text_column("role", "Role", 3),
                   text_column("unit", "Unit", 2),      text_column("due", "Due"),
                   text_column("status", "Status"),     text_column("source", "Source", 5),
                   people_column("forecast", "Next", 1)};
  table.when_empty = fmt::format("nothing is due by {}", calendar::to_text(horizon));
  std::int64_t late = 0;
  std::int64_t vacant = 0;
  for (const DueItem& item : items) {
    late += item.status == Status::overdue ? 1 : 0;
    vacant += item.status == Status::vacant ? 1 : 0;
    const std::string_view unit =
        item.unit == model::nowhere ? std::string_view{} : index.data().units[item.unit].id->view();
    table.rows.push_back({item.kind, item.what, text_cell(item.who), text_cell(item.role),
                          text_cell(unit), item.due ? Value(item.due->last) : Value{},
                          shown(item.status), text_cell(item.source), item.forecast});
  }
  document::Document result;
  result.kind = "due";
  result.title = fmt::format("Due by {}", calendar::to_text(horizon));
  result.stamp = std::move(stamp);
  const auto count = static_cast<std::int64_t>(items.size());
  result.summary = {{"items", count}, {"overdue", late}, {"vacant", vacant}};
  if (count > 0)
    result.closing.push_back(closing_words(items, horizon, index.data().settings.zone, late));
  result.sections.push_back({"due", "", {}, {std::move(table)}, {}, {}});
  return result;
}

}  // namespace qaf::report

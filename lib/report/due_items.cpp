// What `qaf due` shows beside duties.

#include "report/due_items.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "model/subject.hpp"
#include "report/clock_words.hpp"

namespace qaf::report {
namespace {

using calendar::Instant;
using calendar::Interval;
using escalation::Clock;
using escalation::Status;

// `2026-03-20`, or `2026-03-20 15:40` where the time of day matters.
std::string until_words(Instant last, calendar::Zone zone) {
  const calendar::LocalTime local = calendar::local_time(last, zone);
  const std::string day = calendar::to_text(local.date);
  if (last == calendar::end_of_day(local.date, zone)) return day;
  return fmt::format("{} {:02}:{:02}", day, local.second_of_day / 3600,
                     local.second_of_day / 60 % 60);
}

// The last instant in time, where there is a limit.
std::optional<Instant> limit_of(const Clock& clock) {
  if (!clock.overdue_from) return std::nullopt;
  return calendar::plus_seconds(*clock.overdue_from, -1);
}

bool is_re_audit(const model::Dataset& data, const Clock& clock) {
  return escalation::step_at(data, clock.place).re_audit.has_value();
}

bool is_by(std::optional<Instant> when, calendar::Date horizon, calendar::Zone zone) {
  return !when || *when <= calendar::end_of_day(horizon, zone);
}

// Without a limit all actions together say no more than each of them, and those have items.
bool is_said_by_actions(const model::Dataset& data, const Clock& clock) {
  return escalation::step_at(data, clock.place).remedy && !clock.overdue_from &&
         !data.records[clock.record].actions.empty();
}

// A re-audit that is open is to be done now, however long its grace lasts.
bool is_next(const model::Dataset& data, const Clock& clock, calendar::Date horizon) {
  const calendar::Zone zone = data.settings.zone;
  switch (clock.status) {
    case Status::overdue:
    case Status::vacant:
      return true;
    case Status::due:
      if (is_said_by_actions(data, clock)) return false;
      return is_re_audit(data, clock) || is_by(limit_of(clock), horizon, zone);
    case Status::upcoming:
      return clock.due && is_by(clock.due, horizon, zone);
    default:
      return false;
  }
}

std::string name_of(Text title, Text id) {
  return title.empty() ? id.str() : title.str();
}

// The name an officer knows the rule by.
std::string rule_words(const model::Dataset& data, escalation::StepPlace place) {
  const model::Framework& framework = data.frameworks[place.framework];
  const Text id = escalation::rule_at(data, place);
  switch (place.origin) {
    case escalation::Origin::task:
      break;
    case escalation::Origin::escalation:
      return name_of(framework.escalations[place.rule].title, id);
    case escalation::Origin::moderation:
      return name_of(framework.moderation[place.rule].title, id);
  }
  return name_of(*framework.tasks[place.rule].title, id);
}

std::string clock_key(const model::Dataset& data, const Clock& clock) {
  std::string key = fmt::format("clock/{}/{}/{}/{}", data.records[clock.record].id->view(),
                                escalation::rule_at(data, clock.place).view(),
                                escalation::step_at(data, clock.place).id->view(),
                                escalation::role_of(data, clock));
  if (clock.addressee && clock.addressee->person != model::nowhere) {
    key += fmt::format("/{}", data.people[clock.addressee->person].id->view());
  } else if (clock.addressee && clock.addressee->unit != model::nowhere) {
    key += fmt::format("/{}", data.units[clock.addressee->unit].id->view());
  }
  if (clock.moderation != model::nowhere) key += fmt::format("/{}", clock.moderation + 1);
  return key;
}

DueItem item_of(const model::Index& index, const Clock& clock, Instant as_of) {
  const model::Dataset& data = index.data();
  const model::Record& record = data.records[clock.record];
  DueItem item;
  item.kind = is_re_audit(data, clock) ? "re_audit" : "clock";
  item.key = clock_key(data, clock);
  item.what = fmt::format("{}: {} ({})", record.id->view(),
                          deed_words(escalation::step_at(data, clock.place)),
                          rule_words(data, clock.place));
  item.task = record.task->str();
  item.who = escalation::who_of(data, clock).value_or("");
  item.role = escalation::role_of(data, clock);
  item.unit = model::unit_of(index, record);
  const bool is_ahead = clock.status == Status::upcoming;
  if (const auto when = is_ahead ? clock.due : limit_of(clock)) item.due = calendar::exactly(*when);
  item.status = clock.status;
  item.source = record.id->str();
  item.forecast = forecast(data, clock, as_of);
  return item;
}

Status status_of(escalation::ActionStatus status) {
  return status == escalation::ActionStatus::overdue ? Status::overdue : Status::due;
}

DueItem item_of(const model::Index& index, const escalation::TrackedAction& tracked,
                Instant as_of) {
  const model::Dataset& data = index.data();
  const model::Record& record = data.records[tracked.record];
  const model::Action& action = escalation::action_at(data, tracked);
  DueItem item;
  item.kind = "action";
  item.key = fmt::format("action/{}/{}", record.id->view(), escalation::action_id(data, tracked));
  item.what = fmt::format("{}, action {}: {}", record.id->view(),
                          escalation::action_id(data, tracked), action.what->view());
  item.task = record.task->str();
  item.who = action.owner->str();
  item.unit = escalation::unit_of(index, tracked, as_of);
  item.status = status_of(tracked.status);
  item.source = record.id->str();
  if (action.due) {
    item.due = calendar::exactly(calendar::end_of_day(*action.due, data.settings.zone));
  }
  if (item.status == Status::overdue) {
    item.forecast = "stays overdue until it is completed";
  } else if (action.due) {
    item.forecast =
        fmt::format("overdue after {} if nothing is recorded", calendar::to_text(*action.due));
  } else {
    item.forecast = "has no due date, and so is never late";
  }
  return item;
}

std::string doers_words(const model::Doers& doers) {
  std::string words;
  for (const model::Name& name : doers.names) {
    if (!words.empty()) words += ", ";
    words += name->view();
  }
  return words;
}

std::string outstanding_words(const model::Dataset& data,
                              const sampling::ModerationWindow& window) {
  std::string words;
  for (const std::uint32_t record : window.outstanding) {
    words += (words.empty() ? ": " : ", ") + data.records[record].id->str();
  }
  return words;
}

DueItem item_of(const model::Index& index, const sampling::ModerationWindow& window) {
  const model::Dataset& data = index.data();
  const model::Moderation& rule = data.frameworks[window.framework].moderation[window.rule];
  DueItem item;
  item.kind = "moderation";
  item.key = fmt::format("moderation/{}/{}/{}", data.frameworks[window.framework].id->view(),
                         rule.id->view(), calendar::to_text(window.window.first));
  item.what =
      fmt::format("{}, {}: {} of {} still to be moderated{}", name_of(rule.title, rule.id->text),
                  calendar::label(window.window, data.settings.year_start), window.missing,
                  window.required.value_or(static_cast<std::int64_t>(window.always.size())),
                  outstanding_words(data, window));
  if (!rule.tasks.empty()) item.task = rule.tasks.front()->str();
  item.role = doers_words(rule.by);
  item.source = rule.id->str();
  item.status =
      window.status == sampling::ModerationStatus::overdue ? Status::overdue : Status::due;
  if (window.due) item.due = calendar::exactly(*window.due);
  if (item.status == Status::overdue) {
    item.forecast = "stays overdue until it is recorded";
  } else if (window.due) {
    item.forecast = fmt::format("overdue after {} if nothing is recorded",
                                until_words(*window.due, data.settings.zone));
  } else {
    item.forecast = "no limit is stated, and so it is never late";
  }
  return item;
}

}  // namespace

std::string next_after(const model::Dataset& data, const Clock& clock) {
  const model::Step& own = escalation::step_at(data, clock.place);
  for (const model::Step& step : escalation::steps_at(data, clock.place)) {
    if (!step.unless || !(*step.unless == own.id->text) || step.notify.empty()) continue;
    std::string words;
    for (const model::Recipient& recipient : step.notify) {
      const bool is_every = recipient.mode == model::Recipient::Mode::every;
      for (const model::Name& name : recipient.names) {
        words += fmt::format("{}{}{}", words.empty() ? "" : ", ", is_every ? "every " : "",
                             name->view());
      }
    }
    return words;
  }
  return {};
}

std::string forecast(const model::Dataset& data, const Clock& clock, Instant as_of) {
  const calendar::Zone zone = data.settings.zone;
  const std::string next = next_after(data, clock);
  const std::string then = next.empty() ? "" : fmt::format("; then it goes to {}", next);
  switch (clock.status) {
    case Status::upcoming:
      return clock.due ? fmt::format("opens on {}",
                                     calendar::to_text(calendar::local_date(*clock.due, zone)))
                       : "begins when what it waits for has happened";
    case Status::due:
      if (const auto last = limit_of(clock)) {
        return fmt::format("overdue after {} if nothing is recorded{}", until_words(*last, zone),
                           then);
      }
      return fmt::format("no limit is stated, and so it is never late; {}",
                         clock_words(clock, as_of, zone));
    case Status::overdue:
      return "stays overdue until it is recorded" + then;
    case Status::vacant:
      return "nobody is in post: tell whoever takes over, or record an exemption" + then;
    default:
      return {};
  }
}

std::vector<DueItem> due_items(const model::Index& index, calendar::Date horizon, Instant as_of) {
  std::vector<DueItem> all = due_duties(index, horizon, as_of);
  const auto append = [&](std::vector<DueItem> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
  };
  append(due_clocks(index, escalation::clocks(index, as_of), horizon, as_of));
  append(due_actions(index, escalation::actions(index, as_of), horizon, as_of));
  append(due_moderation(index, horizon, as_of));
  return all;
}

std::vector<DueItem> due_clocks(const model::Index& index, const std::vector<Clock>& clocks,
                                calendar::Date horizon, Instant as_of) {
  std::vector<DueItem> items;
  for (const Clock& clock : clocks) {
    if (is_next(index.data(), clock, horizon)) items.push_back(item_of(index, clock, as_of));
  }
  return items;
}

std::vector<DueItem> due_actions(const model::Index& index,
                                 const std::vector<escalation::TrackedAction>& actions,
                                 calendar::Date horizon, Instant as_of) {
  std::vector<DueItem> items;
  for (const escalation::TrackedAction& tracked : actions) {
    const bool is_open = tracked.status == escalation::ActionStatus::open ||
                         tracked.status == escalation::ActionStatus::overdue;
    const model::Action& action = escalation::action_at(index.data(), tracked);
    const bool is_next = !action.due || *action.due <= horizon;
    if (is_open && is_next) items.push_back(item_of(index, tracked, as_of));
  }
  return items;
}

std::vector<DueItem> due_moderation(const model::Index& index, calendar::Date horizon,
                                    Instant as_of) {
  const calendar::Zone zone = index.data().settings.zone;
  const calendar::Date today = calendar::local_date(as_of, zone);
  const calendar::Period year{calendar::plus_months(today, -12), today};
  std::vector<DueItem> items;
  for (const sampling::ModerationWindow& window : sampling::moderation(index, year, as_of)) {
    if (window.missing == 0 || !is_by(window.due, horizon, zone)) continue;
    items.push_back(item_of(index, window));
  }
  return items;
}

}  // namespace qaf::report

// Comparing the answers of the engines under two frameworks.

#include "report/framework_impact.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "escalation/clock.hpp"
#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/status_tone.hpp"
#include "schedule/duty.hpp"

namespace qaf::report {
namespace {

using schedule::Status;

// One duty or clock as it stands under one framework.
struct Standing {
  bool is_clock = false;
  std::string key;  // the same under both frameworks, where it is the same
  std::string what;
  std::string step;     // of a clock
  std::string to;       // of a report
  std::string subject;  // of a duty for each worker, team or event
  std::string who;
  bool is_person = false;
  std::string unit;
  std::optional<calendar::Period> window;
  std::string record;
  Status status = Status::due;
  std::optional<calendar::Instant> due;
};

// What becomes of it, the gravest first.
enum class Turn : std::uint8_t {
  late,     // overdue or missed, and was not
  fresh,    // owed, and was not
  sooner,   // ends earlier
  other,    // another status
  later,    // ends later
  in_time,  // no longer late
  gone,     // no longer owed
};
constexpr std::size_t turns = 7;

struct Change {
  Turn turn = Turn::other;
  const Standing* before = nullptr;
  const Standing* after = nullptr;

  [[nodiscard]] const Standing& shown() const { return after != nullptr ? *after : *before; }
};

bool is_late(Status status) {
  return status == Status::overdue || status == Status::missed;
}

std::string form_key(const schedule::Duty& duty) {
  switch (duty.form) {
    case schedule::Form::window:
      return calendar::to_text(duty.window);
    case schedule::Form::rolling:
      return "from " + calendar::to_text(duty.window.first);
    case schedule::Form::event:
    case schedule::Form::before:
      return "event " + calendar::to_text(duty.window.first);
    case schedule::Form::standing:
      return "standing";
  }
  return {};
}

Standing standing_of(const model::Index& index, const schedule::Duty& duty) {
  const model::Framework& framework = index.framework_of(duty.task);
  const model::Task& task = index.at(duty.task);
  Standing standing;
  // Whoever met a shared duty is its holder, and may be another under the other framework.
  standing.key =
      fmt::format("{}|{}|{}|{}|{}|{}", framework.id->view(), task.id->view(), duty.to.view(),
                  duty.subject.id.view(), duty.is_shared ? duty.role.view() : duty.holder.id.view(),
                  form_key(duty));
  standing.what = task.id->str();
  standing.to = duty.to.str();
  standing.subject = duty.subject.id.str();
  standing.who = duty.holder.id.empty() ? duty.role.str() : duty.holder.id.str();
  standing.is_person = duty.holder.kind == schedule::Holder::Kind::person;
  if (duty.unit != model::nowhere) standing.unit = index.data().units[duty.unit].id->str();
  if (duty.form != schedule::Form::standing) standing.window = duty.window;
  standing.status = duty.status;
  if (duty.due) standing.due = duty.due->last;
  return standing;
}

Standing standing_of(const model::Index& index, const escalation::Clock& clock) {
  const model::Dataset& data = index.data();
  const std::string record = data.records[clock.record].id->str();
  const std::string role(escalation::role_of(data, clock));
  const std::string step = escalation::step_at(data, clock.place).id->str();
  const std::string rule = escalation::rule_at(data, clock.place).str();
  Standing standing;
  standing.is_clock = true;
  standing.key = fmt::format("{}|{}|{}|{}|{}", record, rule, step,
                             clock.recipient == model::nowhere ? "" : role, clock.moderation);
  standing.what = rule;
  standing.step = step;
  standing.who = escalation::who_of(data, clock).value_or(role);
  standing.is_person = clock.person != model::nowhere;
  standing.record = record;
  standing.status = clock.status;
  standing.due = clock.due;
  return standing;
}

bool is_of_period(const model::Index& index, const escalation::Clock& clock,
                  calendar::Period period) {
  const calendar::Zone zone = index.data().settings.zone;
  if (!clock.started) return period.contains(index.data().records[clock.record].completed->date());
  return calendar::local_date(clock.started->first, zone) <= period.last &&
         calendar::local_date(clock.started->last, zone) >= period.first;
}

std::vector<Standing> standings(const model::Index& index, calendar::Period period,
                                calendar::Instant as_of) {
  std::vector<Standing> all;
  for (const schedule::Duty& duty : schedule::compliance(index, period, as_of).duties)
    all.push_back(standing_of(index, duty));
  for (const escalation::Clock& clock : escalation::clocks(index, as_of)) {
    if (is_of_period(index, clock, period)) all.push_back(standing_of(index, clock));
  }
  return all;
}

// Returns nothing where it stands as before.
std::optional<Turn> turn_of(const Standing* before, const Standing* after) {
  if (after == nullptr) return Turn::gone;
  const bool was_late = before != nullptr && is_late(before->status);
  if (is_late(after->status) && !was_late) return Turn::late;
  if (before == nullptr) {
    const bool is_owed = after->status == Status::due || after->status == Status::upcoming ||
                         after->status == Status::met || after->status == Status::met_late ||
                         after->status == Status::unproven || after->status == Status::vacant;
    return is_owed ? Turn::fresh : Turn::other;
  }
  if (was_late && !is_late(after->status)) return Turn::in_time;
  // Another end means something to what is still to come, and to what it makes late or not.
  const bool is_open = after->status == Status::due || after->status == Status::upcoming;
  if (before->status == after->status && !is_open) return std::nullopt;
  if (before->due && after->due && *after->due != *before->due)
    return *after->due < *before->due ? Turn::sooner : Turn::later;
  const bool is_same = before->status == after->status && before->due == after->due;
  return is_same ? std::nullopt : std::optional(Turn::other);
}

std::vector<Change> changes_between(const std::vector<Standing>& before,
                                    const std::vector<Standing>& after) {
  std::multimap<std::string_view, const Standing*> waiting;
  for (const Standing& standing : before) waiting.emplace(standing.key, &standing);
  std::vector<Change> changes;
  const auto add = [&](const Standing* left, const Standing* right) {
    if (const auto turn = turn_of(left, right)) changes.push_back({*turn, left, right});
  };
  for (const Standing& standing : after) {
    const auto found = waiting.lower_bound(standing.key);
    const bool is_known = found != waiting.end() && found->first == standing.key;
    add(is_known ? found->second : nullptr, &standing);
    if (is_known) waiting.erase(found);
  }
  // What is gone, in the order of the engines.
  std::set<const Standing*> left;
  for (const auto& [key, standing] : waiting) left.insert(standing);
  for (const Standing& standing : before) {
    if (left.contains(&standing)) add(&standing, nullptr);
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& a, const Change& b) { return a.turn < b.turn; });
  return changes;
}

document::Value status_cell(const Standing* standing) {
  if (standing == nullptr) return document::Status{"not_owed", document::Tone::muted};
  return shown(standing->status);
}

document::Value due_cell(const Standing* standing) {
  return standing != nullptr && standing->due ? document::Value{*standing->due} : document::Value{};
}

std::string what_words(const Standing& standing) {
  if (standing.is_clock) return fmt::format("{}: {}", standing.what, standing.step);
  return fmt::format("{}{}{}{}{}", standing.what, standing.to.empty() ? "" : " to ", standing.to,
                     standing.subject.empty() ? "" : " for ", standing.subject);
}

document::Table table_of(const std::vector<Change>& changes, calendar::YearStart year_start) {
  document::Table table{
      .key = "impact",
      .caption = {},
      .columns = {machine_column("kind"), machine_column("what"), machine_column("step"),
                  machine_column("to"), machine_column("subject"),
                  people_column("what_shown", "What"), text_column("who", "Who"),
                  text_column("unit", "Unit", 3), machine_column("window_start"),
                  machine_column("window_end"), machine_column("record"),
                  people_column("about", "Window or audit record"), text_column("then", "Then"),
                  text_column("now", "Now"), text_column("due_then", "Due then", 1),
                  text_column("due_now", "Due now", 2)},
      .rows = {},
      .when_empty = "nothing would stand otherwise"};
  for (const Change& change : changes) {
    const Standing& standing = change.shown();
    const auto day = [&](calendar::Date calendar::Period::*end) {
      return standing.window ? document::Value{(*standing.window).*end} : document::Value{};
    };
    const std::string about = standing.is_clock ? standing.record
                              : standing.window ? calendar::label(*standing.window, year_start)
                                                : std::string();
    table.rows.push_back(
        {std::string(standing.is_clock ? "clock" : "duty"), standing.what, text_cell(standing.step),
         text_cell(standing.to), text_cell(standing.subject), what_words(standing),
         text_cell(standing.who), text_cell(standing.unit), day(&calendar::Period::first),
         day(&calendar::Period::last), text_cell(standing.record), text_cell(about),
         status_cell(change.before), status_cell(change.after), due_cell(change.before),
         due_cell(change.after)});
  }
  return table;
}

// How many of one kind take one turn, and of how many people.
struct Count {
  std::int64_t number = 0;
  std::set<std::string> people;
};

struct TurnWords {
  std::string_view key;  // of the summary, behind `duties_` or `clocks_`
  std::string_view one;
  std::string_view many;
};

constexpr std::array<TurnWords, turns> words{
    {{"late", "becomes late", "become late"},
     {"new", "is new", "are new"},
     {"sooner", "ends earlier", "end earlier"},
     {"other", "stands otherwise", "stand otherwise"},
     {"later", "ends later", "end later"},
     {"in_time", "is no longer late", "are no longer late"},
     {"gone", "is no longer owed", "are no longer owed"}}};

std::string sentence(const Count& count, std::string_view noun, const TurnWords& turn) {
  std::string people;
  if (!count.people.empty()) {
    people = count.people.size() == 1 ? " of 1 person"
                                      : fmt::format(" of {} people", count.people.size());
  }
  return fmt::format("{} {}{} {}", count.number, noun, people,
                     count.number == 1 ? turn.one : turn.many);
}

std::string_view noun_of(bool is_clock, std::int64_t number) {
  if (is_clock) return number == 1 ? "clock" : "clocks";
  return number == 1 ? "duty" : "duties";
}

void summarise(const std::vector<Change>& changes, document::Document& document) {
  std::array<std::array<Count, turns>, 2> counts;
  for (const Change& change : changes) {
    const Standing& standing = change.shown();
    Count& count = counts[standing.is_clock ? 1 : 0][static_cast<std::size_t>(change.turn)];
    ++count.number;
    if (standing.is_person) count.people.insert(standing.who);
  }
  std::string closing;
  for (std::size_t turn = 0; turn < turns; ++turn) {
    for (const bool is_clock : {false, true}) {
      const Count& count = counts[is_clock ? 1 : 0][turn];
      document.summary.emplace_back(
          fmt::format("{}_{}", is_clock ? "clocks" : "duties", words[turn].key), count.number);
      if (count.number == 0) continue;
      closing += (closing.empty() ? "" : "; ") +
                 sentence(count, noun_of(is_clock, count.number), words[turn]);
    }
  }
  if (!closing.empty()) document.closing.push_back(std::move(closing));
}

}  // namespace

document::Document framework_impact(const model::Index& before, const model::Index& after,
                                    calendar::Period period, calendar::Instant as_of,
                                    document::Stamp stamp) {
  const std::vector<Standing> then = standings(before, period, as_of);
  const std::vector<Standing> now = standings(after, period, as_of);
  const std::vector<Change> changes = changes_between(then, now);
  const calendar::YearStart year_start = after.data().settings.year_start;
  document::Document document;
  document.kind = "framework_impact";
  document.stamp = std::move(stamp);
  document.sections.push_back({.key = "impact",
                               .title = {},
                               .paragraphs = {},
                               .tables = {table_of(changes, year_start)},
                               .notes = {},
                               .sections = {}});
  document.summary.emplace_back("period", calendar::label(period, year_start));
  summarise(changes, document);
  return document;
}

}  // namespace qaf::report

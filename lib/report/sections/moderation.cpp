// What a second person looked at, and what it did to the grades.

#include "sampling/moderation.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "report/columns.hpp"
#include "report/moderate_report.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

using sampling::Change;

std::int64_t count(const sampling::ModerationWindow& window, Change change) {
  return std::count_if(window.done.begin(), window.done.end(),
                       [&](const auto& done) { return done.change == change; });
}

const model::Moderation& rule_of(const BoardFacts& facts,
                                 const sampling::ModerationWindow& window) {
  return facts.data().frameworks[window.framework].moderation[window.rule];
}

document::Table changes(const BoardFacts& facts,
                        const std::vector<sampling::ModerationWindow>& windows) {
  document::Table table{.key = "moderation_changes",
                        .caption = "Grades that moderation changed",
                        .columns = {text_column("record", "Record"),
                                    text_column("before", "Before"), text_column("after", "After")},
                        .rows = {},
                        .when_empty = "moderation changed no grade"};
  for (const sampling::ModerationWindow& window : windows) {
    for (const sampling::Regraded& done : window.done) {
      if (done.change == Change::none) continue;
      table.rows.push_back(
          {facts.data().records[done.record].id->str(), done.before.str(), done.after.str()});
    }
  }
  return table;
}

// Returns the windows of this framework and of the tasks that the report is about.
std::vector<sampling::ModerationWindow> windows_of(const BoardFacts& facts,
                                                   calendar::Period period) {
  std::vector<sampling::ModerationWindow> windows =
      sampling::moderation(facts.index, period, facts.as_of);
  std::erase_if(windows, [&](const auto& window) {
    if (!is_of_document(facts, window.framework)) return true;
    const std::vector<model::Name>& tasks = rule_of(facts, window).tasks;
    return std::none_of(tasks.begin(), tasks.end(),
                        [&](const model::Name& task) { return is_about(facts, task->view()); });
  });
  return windows;
}

document::Section make(const BoardFacts& facts) {
  const std::vector<sampling::ModerationWindow> windows = windows_of(facts, facts.period);
  const calendar::Period year = year_to(facts.period.last);
  const std::vector<sampling::Agreement> agreement =
      sampling::agreement(facts.index, windows_of(facts, year));
  document::Table table{
      .key = "moderation",
      .caption = {},
      .columns = {text_column("rule", "Rule"), text_column("window", "Window"),
                  number_column("completed", "Completed"), number_column("required", "To moderate"),
                  number_column("done", "Done"), number_column("missing", "Outstanding"),
                  number_column("up", "Raised"), number_column("down", "Lowered"),
                  rate_column("agreed", "Grade kept")},
      .rows = {},
      .when_empty = "the framework has no moderation"};
  for (const sampling::ModerationWindow& window : windows) {
    const auto done = static_cast<std::int64_t>(window.done.size());
    table.rows.push_back({rule_of(facts, window).id->str(),
                          calendar::label(window.window, facts.data().settings.year_start),
                          static_cast<std::int64_t>(window.completed.size()),
                          window.required ? document::Value{*window.required} : document::Value{},
                          done, window.missing, count(window, Change::up),
                          count(window, Change::down),
                          document::Ratio{count(window, Change::none), done}});
  }
  return {.key = "moderation",
          .title = "Moderation",
          .paragraphs = {},
          .tables = {std::move(table), changes(facts, windows),
                     agreement_table(facts.index, agreement)},
          .notes = agreement_notes(agreement, calendar::to_text(year)),
          .sections = {}};
}

}  // namespace

const SectionKind moderation_section{"moderation",
                                     "what was moderated, and what it did to the grades", make};

}  // namespace qaf::report

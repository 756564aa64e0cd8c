// How much was done: audit records completed, by task, beside the period before.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "report/columns.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

using Counts = std::map<std::string, std::int64_t, std::less<>>;

Counts by_task(const BoardFacts& facts, const std::vector<std::uint32_t>& records) {
  Counts counts;
  for (const std::uint32_t position : records) ++counts[facts.data().records[position].task->str()];
  return counts;
}

std::int64_t count_of(const Counts& counts, std::string_view task) {
  const auto found = counts.find(task);
  return found == counts.end() ? 0 : found->second;
}

// Every task of the report's version, then those that only other versions have.
std::vector<const model::Task*> tasks_of(const BoardFacts& facts) {
  std::vector<const model::Task*> tasks;
  std::set<std::string_view> known;
  const auto add = [&](const model::Framework& framework) {
    for (const model::Task& task : framework.tasks) {
      if (known.insert(task.id->view()).second) tasks.push_back(&task);
    }
  };
  add(facts.document());
  for (std::uint32_t i = 0; i < facts.data().frameworks.size(); ++i) {
    if (is_of_document(facts, i)) add(facts.data().frameworks[i]);
  }
  return tasks;
}

document::Section make(const BoardFacts& facts) {
  const calendar::Period before = period_before(facts.period);
  const Counts now = by_task(facts, facts.completed);
  const Counts earlier = by_task(facts, completed_in(facts, before));
  const calendar::YearStart year_start = facts.data().settings.year_start;
  document::Table table{
      .key = "activity",
      .caption = {},
      .columns = {text_column("task", "Task"), people_column("title", "What"),
                  number_column("completed", "Completed"),
                  number_column("completed_before", calendar::label(before, year_start))},
      .rows = {},
      .when_empty = "nothing was recorded in this period or the one before"};
  for (const model::Task* task : tasks_of(facts)) {
    const std::int64_t done = count_of(now, task->id->view());
    const std::int64_t done_before = count_of(earlier, task->id->view());
    if (done + done_before == 0) continue;
    table.rows.push_back({task->id->str(), task->title->str(), done, done_before});
  }
  document::Section section{.key = "activity",
                            .title = "Activity",
                            .paragraphs = {},
                            .tables = {},
                            .notes = {},
                            .sections = {}};
  const std::size_t completed = facts.completed.size();
  section.paragraphs.push_back(
      fmt::format("{} {} completed in the period, after {} in the one before.", completed,
                  completed == 1 ? "audit record was" : "audit records were",
                  completed_in(facts, before).size()));
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace

const SectionKind activity_section{
    "activity", "audit records completed, by task, beside the period before", make};

}  // namespace qaf::report

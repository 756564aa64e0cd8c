// The rows of the document's own tables: tasks, and reports to each body.

#include <algorithm>

#include <fmt/format.h>

#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/framework/names.hpp"
#include "report/framework/sections.hpp"
#include "report/framework/wanted.hpp"

namespace qaf::report {
namespace {

using document::Value;

// The keys from `framework` to `note` are promised (docs/reference/output.md), in this order.
std::vector<document::Column> columns() {
  document::Column task = text_column("task", "Task");
  task.is_row_heading = true;
  return {machine_column("framework"),
          text_column("ref", "Ref", 7),
          std::move(task),
          text_column("section", "Section", 9),
          text_column("title", "Title", 5),
          text_column("role", "Conducted by"),
          text_column("frequency", "How often"),
          machine_column("wording"),
          people_column("scope", "For each, or to"),
          machine_column("for_each"),
          text_column("quantity", "Each time", 6),
          machine_column("reported_to"),
          text_column("purpose", "Purpose", 8),
          machine_column("source"),
          machine_column("note"),
          machine_column("assumption"),
          machine_column("what"),
          machine_column("within"),
          machine_column("via"),
          machine_column("copy"),
          machine_column("with"),
          machine_column("only"),
          machine_column("except"),
          text_column("part", "Part", 4)};
}

// What people need to tell the rows of one task apart: for each what, or to whom.
std::string scope_words(const Names& names, const Asked& asked) {
  if (asked.report != nullptr)
    return fmt::format("to {}", asked.to.empty() ? std::string("not stated") : names(asked.to));
  const std::string each = names.list(asked.task->for_each);
  return each.empty() ? each : fmt::format("each {}", each);
}

Value with_cell(const Names& names, const model::Task& task) {
  return text_cell(names.recipients(task.with));
}

std::vector<Value> row_of(const model::Framework& framework, const Asked& asked,
                          const std::string& part) {
  const Names names(framework, Naming::ids);
  const model::Task& task = *asked.task;
  const model::ReportedTo* report = asked.report;
  const model::Cited cited = asked.cited();
  const std::string_view to = asked.to.empty() ? "not stated" : asked.to;
  const bool has_limit = report != nullptr && report->within;
  return {framework.id->str(),
          text_cell(task.ref.view()),
          task.id->str(),
          text_cell(task.section.view()),
          task.title->str(),
          text_cell(names.doers(asked.by())),
          text_cell(names.frequency(asked.frequency())),
          text_cell(cited.wording.view()),
          text_cell(scope_words(names, asked)),
          list_cell(task.for_each),
          text_cell(names.quantity(task)),
          report == nullptr ? Value() : Value(std::string(to)),
          text_cell(task.purpose.view()),
          text_cell(cited.source.view()),
          text_cell(cited.note.view()),
          text_cell(cited.assumption.view()),
          report == nullptr ? Value() : text_cell(report->what.view()),
          has_limit ? Value(calendar::to_text(*report->within)) : Value(),
          report == nullptr ? Value() : text_cell(report->via.view()),
          report == nullptr ? Value() : list_cell(report->copy),
          with_cell(names, task),
          list_cell(task.only),
          list_cell(task.except),
          word_cell(part)};
}

}  // namespace

document::Table task_rows(Frameworks frameworks, const FrameworkWishes& wishes) {
  document::Table table{.key = "tasks",
                        .caption = {},
                        .columns = columns(),
                        .rows = {},
                        .when_empty = "no task is among what was asked for",
                        .grouped_by = wishes.parties.empty() ? "section" : "part"};
  for (const model::Framework* framework : frameworks) {
    for (const Asked& asked : asked_of(*framework)) {
      if (!is_wanted_task(wishes, *asked.task)) continue;
      for (const std::string& part : parts_in(*framework, wishes, asked))
        table.rows.push_back(row_of(*framework, asked, part));
    }
  }
  if (!wishes.parties.empty()) {
    // What is owed first, then what is shared, then what is received.
    const auto rank = [](const std::vector<Value>& row) {
      const std::string& part = std::get<document::Status>(row.back()).word;
      return part == "owes" ? 0 : part == "takes_part" ? 1 : 2;
    };
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  }
  return table;
}

}  // namespace qaf::report

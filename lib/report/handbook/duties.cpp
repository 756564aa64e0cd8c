// What must be done: the tables of the document, by its own sections.

#include <algorithm>

#include <fmt/format.h>

#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/handbook/parts.hpp"

namespace qaf::report {
namespace {

// The document's own sections, each where it comes first; tasks of no section last.
std::vector<std::string_view> sections_of(const model::Framework& framework) {
  std::vector<std::string_view> sections;
  bool has_others = false;
  for (const model::Task& task : framework.tasks) {
    const std::string_view section = task.section.view();
    has_others = has_others || section.empty();
    if (!section.empty() && std::find(sections.begin(), sections.end(), section) == sections.end())
      sections.push_back(section);
  }
  if (has_others) sections.emplace_back();
  return sections;
}

// One line for the task itself, one for each of its reports.
std::string how_often(const Handbook& book, const model::Task& task) {
  std::string lines = spoken_how_often(book.names, task);
  for (const model::ReportedTo& report : task.reported_to) {
    const std::string to = report.to.empty() ? "not stated" : book.names.list(report.to);
    lines += fmt::format("{}to {}: {}", lines.empty() ? "" : "\n", to,
                         spoken_how_often(book.names, report));
  }
  return lines;
}

document::Table duty_table(const Handbook& book, std::string_view section) {
  const auto in_section = [&](const model::Task& task) { return task.section.view() == section; };
  const std::vector<model::Task>& tasks = book.framework.tasks;
  const bool has_refs = std::any_of(tasks.begin(), tasks.end(), [&](const model::Task& task) {
    return in_section(task) && !task.ref.empty();
  });
  document::Table table{.key = "tasks", .caption = {}, .columns = {}, .rows = {}, .when_empty = {}};
  if (has_refs) table.columns.push_back(text_column("ref", "Ref", 3));
  for (document::Column column :
       {heading_column("task", "QA task"), text_column("role", "Conducted by"),
        text_column("frequency", "Frequency"), text_column("wording", "In the document's words", 1),
        text_column("purpose", "Purpose", 2)}) {
    table.columns.push_back(std::move(column));
  }
  for (const model::Task& task : tasks) {
    if (!in_section(task)) continue;
    std::vector<document::Value> row;
    if (has_refs) row.push_back(text_cell(task.ref.view()));
    row.push_back(task.title->str());
    row.push_back(doer_links(book, task.role));
    row.push_back(text_cell(how_often(book, task)));
    row.push_back(text_cell(task.cited.wording.view()));
    row.push_back(text_cell(task.purpose.view()));
    table.rows.push_back(std::move(row));
    table.row_anchors.push_back(task_anchor(task.id->view()));
  }
  return has_refs ? laid_out(std::move(table), {10, 20, 20, 15, 20, 15})
                  : laid_out(std::move(table), {20, 20, 15, 25, 20});
}

}  // namespace

document::Section duties_part(const Handbook& book) {
  document::Section section = part("duties", "What must be done");
  const std::vector<std::string_view> names = sections_of(book.framework);
  for (std::size_t index = 0; index < names.size(); ++index) {
    const std::string_view name = names[index];
    document::Section inner =
        part(fmt::format("duties-{}", index + 1),
             name.empty() ? names.size() == 1 ? "Tasks" : "Other tasks" : std::string(name));
    inner.tables.push_back(duty_table(book, name));
    section.sections.push_back(std::move(inner));
  }
  return section;
}

}  // namespace qaf::report

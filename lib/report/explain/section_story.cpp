// What a section of a report to a board counts.

#include <algorithm>

#include <fmt/format.h>

#include "model/subject.hpp"
#include "report/board_facts.hpp"
#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/explain/figure_story.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

using document::Value;

std::vector<Value> row_of(const BoardFacts& facts, const model::Record& record) {
  const std::uint32_t unit = model::unit_of(facts.index, record);
  return {record.id->str(), record.task->str(),
          record.completed ? Value(record.completed->date()) : Value{},
          unit == model::nowhere ? Value{} : Value(facts.data().units[unit].id->str()),
          text_cell(grade_of(facts, record).view())};
}

std::vector<document::Column> record_columns() {
  return {text_column("record", "Audit record"), text_column("task", "Task"),
          text_column("completed", "Completed"), text_column("unit", "Unit"),
          text_column("grade", "Grade")};
}

document::Table counted(const BoardFacts& facts) {
  document::Table table{"counted",
                        fmt::format("Audit records counted: {}", facts.completed.size()),
                        record_columns(),
                        {},
                        "no audit record was completed in this period"};
  for (const std::uint32_t position : facts.completed) {
    table.rows.push_back(row_of(facts, facts.data().records[position]));
  }
  return table;
}

// Why a record completed in the period is not among those counted.
std::string why_left_out(const BoardFacts& facts, const model::Record& record) {
  if (record.void_.has_value()) return "declared void";
  const auto task = task_of(facts, record);
  if (!task || facts.index.framework_of(*task).id.value != facts.document().id.value) {
    return "of another framework";
  }
  if (!is_about(facts, record.task->view())) return "the report is not about this task";
  return "not there yet as of this moment";
}

document::Table left_out(const BoardFacts& facts) {
  document::Table table{
      "left_out", "Left out", record_columns(), {}, "no audit record of this period is left out"};
  table.columns.push_back(text_column("why", "Why"));
  for (std::uint32_t i = 0; i < facts.data().records.size(); ++i) {
    const model::Record& record = facts.data().records[i];
    if (!record.completed || !facts.period.contains(record.completed->date())) continue;
    if (std::ranges::binary_search(facts.completed, i)) continue;  // in reading order
    std::vector<Value> row = row_of(facts, record);
    row.emplace_back(why_left_out(facts, record));
    table.rows.push_back(std::move(row));
  }
  return table;
}

struct LayoutPlace {
  std::uint32_t framework = 0;
  std::uint32_t layout = 0;
};

std::optional<LayoutPlace> layout_named(const model::Dataset& data, std::string_view name) {
  for (std::uint32_t f = 0; f < data.frameworks.size(); ++f) {
    const auto& reports = data.frameworks[f].reports;
    for (std::uint32_t r = 0; r < reports.size(); ++r) {
      if (reports[r].id->view() == name) return LayoutPlace{f, r};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<document::Document> section_story(const model::Index& index, std::string_view layout,
                                                std::string_view section, calendar::Period period,
                                                document::Stamp stamp) {
  const std::optional<LayoutPlace> place = layout_named(index.data(), layout);
  const SectionKind* kind = section_named(section);
  if (!place || kind == nullptr) return std::nullopt;
  const BoardFacts facts = board_facts(index, place->framework, place->layout, period, stamp.as_of);
  document::Document story;
  story.kind = "figure";
  story.title = fmt::format("{} of {}, {}", section, layout,
                            calendar::label(period, index.data().settings.year_start));
  story.is_one_table = false;
  document::Section what;
  what.key = "what";
  what.title = "What it shows";
  what.paragraphs = {std::string(kind->summary)};
  document::Section shown = kind->make(facts);
  what.notes = shown.notes;
  story.sections.push_back(std::move(what));
  shown.notes.clear();
  story.sections.push_back(std::move(shown));
  document::Section records;
  records.key = "records";
  records.title = "Where it comes from";
  records.tables = {counted(facts), left_out(facts)};
  story.sections.push_back(std::move(records));
  story.stamp = std::move(stamp);
  return story;
}

}  // namespace qaf::report

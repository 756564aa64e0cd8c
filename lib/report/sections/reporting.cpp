// Which reports were due to which body, and which were made.

#include <fmt/format.h>

#include "report/columns.hpp"
#include "report/section.hpp"
#include "report/status_tone.hpp"

namespace qaf::report {
namespace {

document::Section make(const BoardFacts& facts) {
  document::Table table{
      .key = "reporting",
      .caption = {},
      .columns = {text_column("task", "Report"), text_column("to", "To"),
                  text_column("window_start", "From"), text_column("window_end", "To the end of"),
                  text_column("status", "Status")},
      .rows = {},
      .when_empty = "no report was due in this period"};
  for (const schedule::Duty& duty : facts.compliance.duties) {
    if (!is_of_document(facts, duty.task.framework) || duty.line == model::nowhere) continue;
    if (!duty.ends || !facts.period.contains(*duty.ends)) continue;
    table.rows.push_back({facts.index.at(duty.task).id->str(), duty.to.str(), duty.window.first,
                          duty.window.last, shown(duty.status)});
  }
  return {.key = "reporting",
          .title = "Reports due",
          .paragraphs = {},
          .tables = {std::move(table)},
          .notes = {},
          .sections = {}};
}

}  // namespace

const SectionKind reporting_section{
    "reporting", "which reports were due to which body, and which were made", make};

}  // namespace qaf::report

// The tracker: graded audit records allocated, returned, moderated and followed up, by unit.

#include <algorithm>
#include <map>
#include <vector>

#include "model/subject.hpp"
#include "report/columns.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

struct Line {
  std::int64_t allocated = 0;
  std::int64_t returned = 0;
  std::int64_t moderated = 0;
  std::int64_t actions = 0;
  std::int64_t actions_open = 0;
  std::int64_t re_audits = 0;
};

bool is_known(const BoardFacts& facts, calendar::Moment moment) {
  return calendar::interval(moment, facts.zone()).first <= facts.as_of;
}

void count(const BoardFacts& facts, const model::Record& record, Line& line) {
  const auto in_period = [&](const model::Spanned<calendar::Moment>& moment) {
    return moment && is_known(facts, *moment) && facts.period.contains(moment->date());
  };
  if (in_period(record.allocated)) ++line.allocated;
  if (!in_period(record.completed)) return;
  ++line.returned;
  const bool is_moderated =
      std::any_of(record.moderation.begin(), record.moderation.end(),
                  [&](const auto& entry) { return is_known(facts, *entry.when); });
  if (is_moderated) ++line.moderated;
  if (record.re_audit_of) ++line.re_audits;
  for (const model::Action& action : record.actions) {
    ++line.actions;
    if (!action.completed || !is_known(facts, *action.completed)) ++line.actions_open;
  }
}

document::Section make(const BoardFacts& facts) {
  std::map<std::uint32_t, Line> lines;  // by position of the unit, the order of the people files
  for (const model::Record& record : facts.data().records) {
    const bool is_void = record.void_.has_value() && is_known(facts, *record.void_->when);
    if (is_void || !is_graded(facts, record) || !is_about(facts, record.task->view())) continue;
    Line line;
    count(facts, record, line);
    if (line.allocated + line.returned == 0) continue;
    Line& total = lines[detail_unit(facts, model::unit_of(facts.index, record))];
    total.allocated += line.allocated;
    total.returned += line.returned;
    total.moderated += line.moderated;
    total.actions += line.actions;
    total.actions_open += line.actions_open;
    total.re_audits += line.re_audits;
  }
  document::Table table{
      .key = "tracker",
      .caption = {},
      .columns = {machine_column("unit"), people_column("title", "Unit"),
                  number_column("allocated", "Allocated"), number_column("returned", "Returned"),
                  number_column("moderated", "Moderated"), number_column("actions", "Actions"),
                  number_column("actions_open", "Still open"),
                  number_column("re_audits", "Re-audits")},
      .rows = {},
      .when_empty = "no graded audit record was allocated or returned in this period"};
  for (const auto& [unit, line] : lines) {
    table.rows.push_back({unit_id(facts, unit), unit_title(facts, unit), line.allocated,
                          line.returned, line.moderated, line.actions, line.actions_open,
                          line.re_audits});
  }
  return {.key = "tracker",
          .title = "Tracker",
          .paragraphs = {},
          .tables = {std::move(table)},
          .notes = {"Allocated and returned in the period; moderated, actions and re-audits are of "
                    "those returned, as they stand now. "
                    "The unit is the practitioner's."},
          .sections = {}};
}

}  // namespace

const SectionKind tracker_section{
    "tracker", "graded audit records allocated, returned, moderated and followed up, by unit",
    make};

}  // namespace qaf::report

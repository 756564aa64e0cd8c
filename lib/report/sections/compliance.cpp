// Who owed what in the period, and was it done: by task and role.

#include <algorithm>
#include <compare>
#include <map>

#include <fmt/format.h>

#include "report/columns.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

using schedule::Status;

struct Tally {
  std::int64_t met = 0;
  std::int64_t met_late = 0;
  std::int64_t missed = 0;  // and overdue
  std::int64_t vacant = 0;
  std::int64_t excused = 0;
  std::int64_t open = 0;  // due, upcoming, unproven

  void add(Status status) {
    switch (status) {
      case Status::met:
        ++met;
        return;
      case Status::met_late:
        ++met_late;
        return;
      case Status::missed:
      case Status::overdue:
        ++missed;
        return;
      case Status::vacant:
        ++vacant;
        return;
      case Status::excused:
        ++excused;
        return;
      case Status::due:
      case Status::upcoming:
      case Status::unproven:
        ++open;
        return;
      case Status::not_applicable:
      case Status::within_limit:
      case Status::over_limit:
      case Status::undetermined:
        return;
    }
  }
};

// A task and a role that owes it, in the order of the report's version; what only another version
// asks comes last.
struct Line {
  std::size_t place = 0;
  std::string task;
  std::string role;

  auto operator<=>(const Line&) const = default;
};

Line line_of(const BoardFacts& facts, const schedule::Duty& duty) {
  const std::vector<model::Task>& tasks = facts.document().tasks;
  const model::TaskId id = facts.index.at(duty.task).id.value;
  const auto found = std::find_if(tasks.begin(), tasks.end(),
                                  [&](const model::Task& task) { return *task.id == id; });
  return {static_cast<std::size_t>(found - tasks.begin()), id.str(), duty.role.str()};
}

document::Section make(const BoardFacts& facts) {
  // A duty belongs to the period its window ends in, so that three months add up to their quarter.
  std::map<Line, Tally> tallies;
  std::int64_t undetermined = 0;
  for (const schedule::Duty& duty : facts.compliance.duties) {
    if (!is_of_document(facts, duty.task.framework)) continue;
    if (duty.status == Status::undetermined) ++undetermined;
    if (!duty.ends || !facts.period.contains(*duty.ends)) continue;
    tallies[line_of(facts, duty)].add(duty.status);
  }
  document::Table table{
      .key = "compliance",
      .caption = {},
      .columns = {text_column("task", "Task"), text_column("role", "Role"),
                  number_column("met", "Met"), number_column("met_late", "Of these late"),
                  number_column("missed", "Missed"), number_column("open", "Open", 1),
                  number_column("vacant", "Vacant", 1), number_column("excused", "Excused", 1),
                  rate_column("rate", "Met of owed")},
      .rows = {},
      .when_empty = "no duty ends in this period"};
  for (const auto& [line, tally] : tallies) {
    const std::int64_t met = tally.met + tally.met_late;
    if (met + tally.missed + tally.open + tally.vacant + tally.excused == 0) continue;
    table.rows.push_back({line.task, line.role, met, tally.met_late, tally.missed, tally.open,
                          tally.vacant, tally.excused, document::Ratio{met, met + tally.missed}});
  }
  document::Section section{.key = "compliance",
                            .title = "Compliance",
                            .paragraphs = {},
                            .tables = {std::move(table)},
                            .notes = {},
                            .sections = {}};
  section.notes.push_back(
      "The rate is met (late ones among them) over met and missed; open, vacant and excused duties "
      "are left out.");
  if (undetermined > 0) {
    section.notes.push_back(
        fmt::format("{} {} left out, since the framework does not say how often or the roster does "
                    "not say for whom.",
                    undetermined, undetermined == 1 ? "task is" : "tasks are"));
  }
  if (!facts.compliance.uncounted.empty()) {
    section.notes.push_back(fmt::format(
        "{} completed in the period {} for no duty; `qaf compliance` lists {} with the reason.",
        facts.compliance.uncounted.size() == 1
            ? "1 record"
            : fmt::format("{} records", facts.compliance.uncounted.size()),
        facts.compliance.uncounted.size() == 1 ? "counts" : "count",
        facts.compliance.uncounted.size() == 1 ? "it" : "them"));
  }
  return section;
}

}  // namespace

const SectionKind compliance_section{"compliance",
                                     "who owed what in the period, and whether it was done", make};

}  // namespace qaf::report

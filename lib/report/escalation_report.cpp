// The answer of `qaf escalations`.

#include "report/escalation_report.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "model/subject.hpp"
#include "report/clock_words.hpp"
#include "report/escalation_groups.hpp"
#include "report/wanted.hpp"

namespace qaf::report {
namespace {

using document::Column;
using document::Value;
using escalation::Clock;
using escalation::Status;

bool concerns_person(const model::Dataset& data, const Clock& clock,
                     const std::vector<std::string>& people) {
  if (people.empty()) return true;
  const auto who = escalation::who_of(data, clock);
  if (who && is_among(people, *who)) return true;
  return std::any_of(clock.others.begin(), clock.others.end(), [&](std::uint32_t other) {
    return is_among(people, data.people[other].id->view());
  });
}

bool is_wanted(const model::Index& index, const Clock& clock, const EscalationFilter& filter) {
  const model::Dataset& data = index.data();
  const model::Record& record = data.records[clock.record];
  const bool is_status = filter.only.empty() || std::find(filter.only.begin(), filter.only.end(),
                                                          clock.status) != filter.only.end();
  return is_status && is_among(filter.records, record.id->view()) &&
         is_among(filter.tasks, record.task->view()) &&
         is_among(filter.frameworks, data.frameworks[clock.place.framework].id->view()) &&
         is_among(filter.rules, escalation::rule_at(data, clock.place).view()) &&
         concerns_person(data, clock, filter.people) &&
         lies_in(index, model::unit_of(index, record), filter.units);
}

Column column(std::string key, std::string heading, int expendable = 0,
              Column::Audience audience = Column::Audience::all) {
  Column column;
  column.key = std::move(key);
  column.heading = std::move(heading);
  column.expendable = expendable;
  column.audience = audience;
  return column;
}

std::vector<Column> columns() {
  constexpr auto machines = Column::Audience::machines;
  constexpr auto people = Column::Audience::people;
  return {column("framework", "Framework", 0, machines),
          column("record", "Audit record"),
          column("rule", "Rule", 4),
          column("step", "Step"),
          column("who", "Staff id"),
          column("role", "Who", 3),
          column("started", "Started", 0, machines),
          column("due", "Due", 0, machines),
          column("in_time_until", "Due", 0, people),
          column("overdue_from", "Overdue from", 0, machines),
          column("done", "Done", 2),
          column("status", "Status"),
          column("by_seconds", "By", 0, machines),
          column("evidence_level", "Evidence", 0, machines),
          column("by", "By", 0, people),
          column("remarks", "Remarks", 1, people)};
}

Value instant_cell(const std::optional<calendar::Instant>& when) {
  if (!when) return {};
  return *when;
}

Value who_cell(const model::Dataset& data, const Clock& clock) {
  const auto who = escalation::who_of(data, clock);
  if (!who) return {};
  return *who;
}

Value seconds_cell(const std::optional<std::int64_t>& seconds) {
  if (!seconds) return {};
  return *seconds;
}

std::vector<Value> row_of(const model::Index& index, const Clock& clock, calendar::Instant as_of) {
  const model::Dataset& data = index.data();
  const calendar::Zone zone = data.settings.zone;
  return {data.frameworks[clock.place.framework].id->str(),
          data.records[clock.record].id->str(),
          escalation::rule_at(data, clock.place).str(),
          escalation::step_at(data, clock.place).id->str(),
          who_cell(data, clock),
          escalation::role_of(data, clock),
          moment_cell(clock.started, zone),
          instant_cell(clock.due),
          in_time_until(data, clock),
          instant_cell(clock.overdue_from),
          moment_cell(clock.done, zone),
          clock_status(clock.status),
          seconds_cell(clock.by_seconds),
          std::string(escalation::level_name(clock.evidence_level)),
          clock_words(clock, as_of, zone),
          remark_words(clock)};
}

document::Table clock_table(const model::Index& index, const std::vector<Clock>& clocks,
                            calendar::Instant as_of) {
  document::Table table;
  table.key = "clocks";
  table.columns = columns();
  table.when_empty = "no step of an audit record is like that";
  for (const Clock& clock : clocks) table.rows.push_back(row_of(index, clock, as_of));
  return table;
}

constexpr std::array counted_statuses = {
    Status::met,     Status::met_late,       Status::due,         Status::upcoming,
    Status::overdue, Status::missed,         Status::unproven,    Status::excused,
    Status::vacant,  Status::not_applicable, Status::undetermined};

std::int64_t count(const std::vector<Clock>& clocks, Status status) {
  return std::count_if(clocks.begin(), clocks.end(),
                       [&](const Clock& clock) { return clock.status == status; });
}

void add_summary(const std::vector<Clock>& clocks, std::size_t optional_done,
                 document::Document& document) {
  const std::int64_t in_time = count(clocks, Status::met);
  const std::int64_t late = count(clocks, Status::met_late) + count(clocks, Status::overdue) +
                            count(clocks, Status::missed);
  document.summary.emplace_back("clocks", static_cast<std::int64_t>(clocks.size()));
  for (const Status status : counted_statuses) {
    document.summary.emplace_back(std::string(escalation::status_name(status)),
                                  count(clocks, status));
  }
  document.summary.emplace_back("optional_done", static_cast<std::int64_t>(optional_done));
  document.summary.emplace_back("in_time", document::Ratio{in_time, in_time + late});
}

// The worst comes first: what an officer must act on.
std::string closing_line(const std::vector<Clock>& clocks) {
  constexpr std::array worst_first = {Status::overdue,  Status::missed, Status::vacant,
                                      Status::unproven, Status::due,    Status::undetermined,
                                      Status::met_late, Status::met};
  std::string line;
  for (const Status status : worst_first) {
    const std::int64_t number = count(clocks, status);
    if (number == 0) continue;
    std::string name(escalation::status_name(status));
    std::replace(name.begin(), name.end(), '_', ' ');
    line += fmt::format("{}{} {}", line.empty() ? "" : ", ", number, name);
  }
  return line;
}

}  // namespace

std::vector<Clock> chosen(const model::Index& index, std::vector<Clock> clocks,
                          const EscalationFilter& filter) {
  std::erase_if(clocks, [&](const Clock& clock) { return !is_wanted(index, clock, filter); });
  return clocks;
}

document::Document escalation_report(const model::Index& index,
                                     const escalation::Following& following,
                                     const EscalationFilter& filter, document::Stamp stamp) {
  const std::vector<Clock> clocks = chosen(index, following.clocks, filter);
  const std::vector<Clock> optional = chosen(index, following.optional_done, filter);
  document::Document document;
  document.kind = "escalations";
  document.title = "Escalations";
  document.stamp = std::move(stamp);

  document::Table table = filter.by.empty() ? clock_table(index, clocks, document.stamp.as_of)
                                            : grouped_clocks(index, clocks, filter.by.front());
  if (following.clocks.empty()) table.when_empty = "no audit record asks for anything further";
  document::Section section;
  section.key = "clocks";
  section.tables.push_back(std::move(table));
  document.sections.push_back(std::move(section));

  add_summary(clocks, optional.size(), document);
  const std::string line = closing_line(clocks);
  if (!line.empty()) document.closing.push_back(line);
  return document;
}

}  // namespace qaf::report

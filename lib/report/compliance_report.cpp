// Who owed what, counted: by one grouping as a table, by two as a matrix.

#include "report/compliance_report.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "report/columns.hpp"
#include "report/status_tally.hpp"
#include "report/status_tone.hpp"
#include "report/wanted.hpp"

namespace qaf::report {
namespace {

using document::Value;
using schedule::Duty;
using schedule::Status;

constexpr Status left_out[] = {Status::excused,      Status::vacant,     Status::due,
                               Status::upcoming,     Status::unproven,   Status::not_applicable,
                               Status::within_limit, Status::over_limit, Status::undetermined};

Group group_of(const model::Index& index, const Duty& duty, const Grouping& grouping) {
  using Kind = Grouping::Kind;
  switch (grouping.kind) {
    case Kind::task:
      return {duty.task.task, index.at(duty.task).id->str()};
    case Kind::framework:
      return {0, index.framework_of(duty.task).id->str()};
    case Kind::role:
      return {0, duty.role.str()};
    case Kind::person:
      return {0, duty.holder.id.str()};
    case Kind::month:
    case Kind::quarter:
      // A duty belongs to the window in which its time ends.
      return {0, duty.ends ? window_group(index, *duty.ends, grouping) : std::string{}};
    default:
      return {0, unit_group(index, duty.unit, grouping)};
  }
}

Value name_or_nothing(const std::string& name) {
  return name.empty() ? Value{} : Value(name);
}

// Windows follow one another, so that their rates are a trend.
bool is_trend(const Grouping& grouping) {
  return grouping.kind == Grouping::Kind::month || grouping.kind == Grouping::Kind::quarter;
}

void add_tally_columns(document::Table& table, bool with_bar) {
  table.columns.push_back(rate_column("rate", "Met of owed"));
  if (with_bar) table.columns.push_back(people_column("trend", "Trend", 1));
  for (const Status status : {Status::met, Status::met_late, Status::overdue, Status::missed}) {
    table.columns.push_back(number_column(std::string(schedule::status_name(status)), {}));
  }
  int expendable = 2;
  for (const Status status : left_out) {
    table.columns.push_back(
        number_column(std::string(schedule::status_name(status)), {}, expendable++));
  }
  for (document::Column& column : table.columns) {
    if (!column.heading.empty()) continue;
    column.heading = heading_of(column.key);
  }
}

void add_tally_cells(std::vector<Value>& row, const StatusTally& tally, bool with_bar) {
  const document::Ratio rate = tally.rate();
  row.emplace_back(rate);
  if (with_bar) row.emplace_back(document::Bar{rate.part, rate.whole});
  for (const Status status : {Status::met, Status::met_late, Status::overdue, Status::missed}) {
    row.emplace_back(tally.of(status));
  }
  for (const Status status : left_out) row.emplace_back(tally.of(status));
}

document::Table grouped(const model::Index& index, const std::vector<Duty>& duties,
                        calendar::Period span, const Grouping& by) {
  std::map<Group, StatusTally> tallies;
  for (const Duty& duty : duties) {
    if (is_counted_in(duty, span)) tallies[group_of(index, duty, by)].add(duty.status);
  }
  document::Table table;
  table.key = "rows";
  table.columns = {text_column(by.name, {})};
  add_tally_columns(table, is_trend(by));
  table.when_empty = "no duty ends in this period";
  for (const auto& [group, tally] : tallies) {
    std::vector<Value> row{name_or_nothing(group.second)};
    add_tally_cells(row, tally, is_trend(by));
    table.rows.push_back(std::move(row));
  }
  return table;
}

// `✓ 3/3` all met, `✗ 2/3` not all, `·` nothing that counts: readable without colour.
std::string cell_words(const StatusTally& tally) {
  const document::Ratio rate = tally.rate();
  if (rate.whole == 0 && tally.of(Status::vacant) > 0) return "vacant";
  if (rate.whole == 0) return tally.total() == 0 ? "" : "·";
  return fmt::format("{} {}/{}", rate.part == rate.whole ? "✓" : "✗", rate.part, rate.whole);
}

// A column in which nothing counts and no post is empty would only push the others off the screen.
bool is_worth_showing(const StatusTally& tally) {
  return tally.rate().whole > 0 || tally.of(Status::vacant) > 0;
}

document::Table matrix(const model::Index& index, const std::vector<Duty>& duties,
                       calendar::Period span, const Grouping& down, const Grouping& across) {
  std::map<Group, std::map<Group, StatusTally>> tallies;
  std::map<Group, StatusTally> columns;
  for (const Duty& duty : duties) {
    if (!is_counted_in(duty, span)) continue;
    const Group column = group_of(index, duty, across);
    columns[column].add(duty.status);
    tallies[group_of(index, duty, down)][column].add(duty.status);
  }
  document::Table table;
  table.key = "rows";
  table.caption = fmt::format(
      "{} down, {} across: met of owed; ✓ all, ✗ not all, · nothing that counts, - nothing at all",
      down.name, across.name);
  table.columns = {text_column(down.name, down.name)};
  for (const auto& [column, tally] : columns) {
    const std::string name = column.second.empty() ? "none" : column.second;
    if (is_worth_showing(tally)) {
      table.columns.push_back(people_column("shown_" + name, name));
    }
    document::Column rate = machine_column(name);
    rate.is_rate = true;
    table.columns.push_back(std::move(rate));
  }
  table.when_empty = "no duty ends in this period";
  for (const auto& [group, cells] : tallies) {
    std::vector<Value> row{name_or_nothing(group.second)};
    for (const auto& [column, total] : columns) {
      const auto found = cells.find(column);
      const StatusTally tally = found == cells.end() ? StatusTally{} : found->second;
      if (is_worth_showing(total)) row.emplace_back(cell_words(tally));
      row.emplace_back(tally.rate());
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string count_words(std::int64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

StatusTally tally_of(const std::vector<Duty>& duties, calendar::Period span) {
  StatusTally tally;
  for (const Duty& duty : duties) {
    if (is_counted_in(duty, span)) tally.add(duty.status);
  }
  return tally;
}

std::string left_out_words(const StatusTally& tally) {
  std::string words;
  for (const Status status : left_out) {
    if (tally.of(status) == 0) continue;
    std::string name(schedule::status_name(status));
    std::replace(name.begin(), name.end(), '_', ' ');
    words += fmt::format("{}{} {}", words.empty() ? "" : ", ", tally.of(status), name);
  }
  return words;
}

// What figures must not hide: what is left out of them, and what counted for nothing.
void add_notes(const model::Index& index, const schedule::Compliance& compliance,
               const std::vector<Duty>& duties, const ComplianceWishes& wishes,
               document::Section& section) {
  const StatusTally tally = tally_of(duties, compliance.span);
  const std::int64_t elsewhere = static_cast<std::int64_t>(duties.size()) - tally.total();
  if (elsewhere > 0) {
    section.notes.push_back(
        fmt::format("{} after this period and {} counted there",
                    count_words(elsewhere, "duty listed here ends", "duties listed here end"),
                    elsewhere == 1 ? "is" : "are"));
  }
  std::int64_t as_required = 0;
  for (const schedule::AsRequired& one : compliance.as_required) {
    if (is_among(wishes.tasks, index.at(one.task).id->view())) as_required += one.done;
  }
  if (as_required > 0) {
    section.notes.push_back(
        fmt::format("{} done as required, which is never owed",
                    count_words(as_required, "audit record was", "audit records were")));
  }
  for (const schedule::Uncounted& uncounted : compliance.uncounted) {
    if (!is_among(wishes.tasks, index.at(uncounted.task).id->view())) continue;
    section.notes.push_back(fmt::format("`{}` counts for nothing: {}",
                                        schedule::evidence_id(index.data(), uncounted.evidence),
                                        uncounted.reason.words));
  }
}

void add_summary(document::Document& result, const StatusTally& tally, std::size_t uncounted) {
  result.summary.emplace_back("rate", tally.rate());
  for (const Status status : {Status::met, Status::met_late, Status::overdue, Status::missed}) {
    result.summary.emplace_back(schedule::status_name(status), tally.of(status));
  }
  for (const Status status : left_out) {
    result.summary.emplace_back(schedule::status_name(status), tally.of(status));
  }
  result.summary.emplace_back("uncounted_records", static_cast<std::int64_t>(uncounted));
  const document::Ratio rate = tally.rate();
  if (tally.total() == 0) return;
  std::string line = fmt::format("{} of {} met", rate.part, rate.whole);
  if (tally.of(Status::met_late) > 0)
    line += fmt::format(", {} of them late", tally.of(Status::met_late));
  const std::string rest = left_out_words(tally);
  if (!rest.empty()) line += fmt::format("; left out: {}", rest);
  result.closing.push_back(std::move(line));
}

}  // namespace

Result<std::vector<Grouping>> duty_groupings(const model::Index& index, std::string_view text) {
  using Kind = Grouping::Kind;
  static constexpr GroupingWord words[] = {
      {"task", Kind::task},          {"role", Kind::role},   {"person", Kind::person},
      {"unit", Kind::unit},          {"month", Kind::month}, {"quarter", Kind::quarter},
      {"framework", Kind::framework}};
  return parse_groupings(index, text, words, "duties", 2);
}

bool is_wished(const model::Index& index, const ComplianceWishes& wishes, const Duty& duty) {
  if (!is_among(wishes.tasks, index.at(duty.task).id->view())) return false;
  if (!is_among(wishes.roles, duty.role.view())) return false;
  if (!is_among(wishes.people, duty.holder.id.view()) &&
      !(duty.subject.kind != schedule::Subject::Kind::none &&
        is_among(wishes.people, duty.subject.id.view()))) {
    return false;
  }
  if (!wishes.only.empty() &&
      std::find(wishes.only.begin(), wishes.only.end(), duty.status) == wishes.only.end()) {
    return false;
  }
  return lies_in(index, duty.unit, wishes.units);
}

document::Document compliance_report(const model::Index& index,
                                     const schedule::Compliance& compliance,
                                     const ComplianceWishes& wishes, document::Stamp stamp) {
  std::vector<Duty> duties;
  std::copy_if(compliance.duties.begin(), compliance.duties.end(), std::back_inserter(duties),
               [&](const Duty& duty) { return is_wished(index, wishes, duty); });
  document::Section section;
  section.key = "compliance";
  if (wishes.by.empty()) {
    section.tables.push_back(duty_table(index, duties));
  } else if (wishes.by.size() == 1) {
    section.tables.push_back(grouped(index, duties, compliance.span, wishes.by[0]));
  } else {
    section.tables.push_back(matrix(index, duties, compliance.span, wishes.by[0], wishes.by[1]));
  }
  add_notes(index, compliance, duties, wishes, section);

  document::Document result;
  result.kind = "compliance";
  result.title = fmt::format("Compliance, {}",
                             calendar::label(compliance.span, index.data().settings.year_start));
  result.stamp = std::move(stamp);
  result.sections.push_back(std::move(section));
  add_summary(result, tally_of(duties, compliance.span), compliance.uncounted.size());
  return result;
}

}  // namespace qaf::report

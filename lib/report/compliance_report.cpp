// Who owed what, counted: by one grouping as a table, by two as a matrix.

#include "report/compliance_report.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "calendar/window.hpp"
#include "report/columns.hpp"
#include "report/duty_tally.hpp"
#include "report/status_tone.hpp"

namespace qaf::report {
namespace {

using document::Value;
using schedule::Duty;
using schedule::Status;

// A group by its place and name: tasks stand in the order of the document, the others by name.
using Group = std::pair<std::size_t, std::string>;

constexpr Status left_out[] = {Status::excused,      Status::vacant,     Status::due,
                               Status::upcoming,     Status::unproven,   Status::not_applicable,
                               Status::within_limit, Status::over_limit, Status::undetermined};

class Groups {
 public:
  explicit Groups(const model::Index& index) : index_(index) {}

  [[nodiscard]] Group of(const Duty& duty, const Grouping& grouping) const {
    switch (grouping.kind) {
      case Grouping::Kind::task:
        return {duty.task.task, index_.at(duty.task).id->str()};
      case Grouping::Kind::framework:
        return {0, index_.framework_of(duty.task).id->str()};
      case Grouping::Kind::role:
        return {0, duty.role.str()};
      case Grouping::Kind::person:
        return {0, duty.holder.id.str()};
      case Grouping::Kind::unit:
        return {0, unit_id(duty.unit)};
      case Grouping::Kind::unit_kind:
        return {0, unit_id(index_.nearest_of_kind(duty.unit, grouping.name))};
      case Grouping::Kind::month:
        return {0, window_label(duty, calendar::month_window)};
      case Grouping::Kind::quarter:
        return {0, window_label(duty, calendar::quarter_window)};
    }
    return {};
  }

 private:
  [[nodiscard]] std::string unit_id(std::uint32_t unit) const {
    return unit == model::nowhere ? std::string{} : index_.data().units[unit].id->str();
  }
  // A duty belongs to the window in which its time ends.
  [[nodiscard]] std::string window_label(const Duty& duty,
                                         const calendar::WindowLength& length) const {
    const calendar::YearStart year_start = index_.data().settings.year_start;
    if (!duty.ends) return {};
    return calendar::label(calendar::window_containing(length, *duty.ends, year_start), year_start);
  }

  const model::Index& index_;
};

bool is_among(const std::vector<std::string>& wishes, std::string_view id) {
  return wishes.empty() || std::find(wishes.begin(), wishes.end(), id) != wishes.end();
}

Value name_or_nothing(const std::string& name) {
  return name.empty() ? Value{} : Value(name);
}

void add_tally_columns(document::Table& table) {
  document::Column rate = number_column("rate", "Met of owed");
  rate.is_rate = true;
  table.columns.push_back(std::move(rate));
  for (const Status status : {Status::met, Status::met_late, Status::overdue, Status::missed}) {
    table.columns.push_back(number_column(std::string(schedule::status_name(status)), {}));
  }
  int expendable = 1;
  for (const Status status : left_out) {
    table.columns.push_back(
        number_column(std::string(schedule::status_name(status)), {}, expendable++));
  }
  for (document::Column& column : table.columns) {
    if (!column.heading.empty()) continue;
    column.heading = column.key;
    std::replace(column.heading.begin(), column.heading.end(), '_', ' ');
    column.heading.front() = static_cast<char>(column.heading.front() - 'a' + 'A');
  }
}

void add_tally_cells(std::vector<Value>& row, const DutyTally& tally) {
  row.emplace_back(tally.rate());
  for (const Status status : {Status::met, Status::met_late, Status::overdue, Status::missed}) {
    row.emplace_back(tally.of(status));
  }
  for (const Status status : left_out) row.emplace_back(tally.of(status));
}

document::Table grouped(const model::Index& index, const std::vector<Duty>& duties,
                        calendar::Period span, const Grouping& by) {
  std::map<Group, DutyTally> tallies;
  const Groups groups(index);
  for (const Duty& duty : duties) {
    if (is_counted_in(duty, span)) tallies[groups.of(duty, by)].add(duty.status);
  }
  document::Table table;
  table.key = "rows";
  table.columns = {text_column(by.name, {})};
  add_tally_columns(table);
  table.when_empty = "no duty ends in this period";
  for (const auto& [group, tally] : tallies) {
    std::vector<Value> row{name_or_nothing(group.second)};
    add_tally_cells(row, tally);
    table.rows.push_back(std::move(row));
  }
  return table;
}

// `✓ 3/3` all met, `✗ 2/3` not all, `·` nothing that counts: readable without colour.
std::string cell_words(const DutyTally& tally) {
  const document::Ratio rate = tally.rate();
  if (rate.whole == 0 && tally.of(Status::vacant) > 0) return "vacant";
  if (rate.whole == 0) return tally.total() == 0 ? "" : "·";
  return fmt::format("{} {}/{}", rate.part == rate.whole ? "✓" : "✗", rate.part, rate.whole);
}

// A column in which nothing counts and no post is empty would only push the others off the screen.
bool is_worth_showing(const DutyTally& tally) {
  return tally.rate().whole > 0 || tally.of(Status::vacant) > 0;
}

document::Table matrix(const model::Index& index, const std::vector<Duty>& duties,
                       calendar::Period span, const Grouping& down, const Grouping& across) {
  std::map<Group, std::map<Group, DutyTally>> tallies;
  std::map<Group, DutyTally> columns;
  const Groups groups(index);
  for (const Duty& duty : duties) {
    if (!is_counted_in(duty, span)) continue;
    const Group column = groups.of(duty, across);
    columns[column].add(duty.status);
    tallies[groups.of(duty, down)][column].add(duty.status);
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
      const DutyTally tally = found == cells.end() ? DutyTally{} : found->second;
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

DutyTally tally_of(const std::vector<Duty>& duties, calendar::Period span) {
  DutyTally tally;
  for (const Duty& duty : duties) {
    if (is_counted_in(duty, span)) tally.add(duty.status);
  }
  return tally;
}

std::string left_out_words(const DutyTally& tally) {
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
  const DutyTally tally = tally_of(duties, compliance.span);
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

void add_summary(document::Document& result, const DutyTally& tally, std::size_t uncounted) {
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

Result<std::vector<Grouping>> parse_groupings(const model::Index& index, std::string_view text) {
  using Kind = Grouping::Kind;
  constexpr std::pair<std::string_view, Kind> words[] = {
      {"task", Kind::task},          {"role", Kind::role},   {"person", Kind::person},
      {"unit", Kind::unit},          {"month", Kind::month}, {"quarter", Kind::quarter},
      {"framework", Kind::framework}};
  std::vector<std::string_view> known;
  for (const auto& [word, kind] : words) known.push_back(word);
  for (const model::Framework& framework : index.data().frameworks) {
    for (const model::UnitKind& kind : framework.unit_kinds) {
      if (std::find(known.begin(), known.end(), kind.id->view()) == known.end()) {
        known.push_back(kind.id->view());
      }
    }
  }
  std::vector<Grouping> groupings;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string_view word = text.substr(0, comma);
    text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    const auto found = std::find_if(std::begin(words), std::end(words),
                                    [&](const auto& pair) { return pair.first == word; });
    if (found != std::end(words)) {
      groupings.push_back({found->second, std::string(word)});
    } else if (std::find(known.begin(), known.end(), word) != known.end()) {
      groupings.push_back({Kind::unit_kind, std::string(word)});
    } else {
      const std::string hint = did_you_mean(word, known);
      return failure(ErrorKind::usage, fmt::format("duties are not counted by `{}`", word),
                     hint.empty() ? fmt::format("one of {}", fmt::join(known, ", ")) : hint);
    }
  }
  if (groupings.size() > 2) {
    return failure(ErrorKind::usage, "duties are counted by one thing or by two",
                   "such as `--by team,month`");
  }
  return groupings;
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
  return wishes.units.empty() ||
         (duty.unit != model::nowhere &&
          std::any_of(wishes.units.begin(), wishes.units.end(), [&](const std::string& id) {
            const std::uint32_t unit = index.unit(id);
            return unit != model::nowhere && index.is_in_or_below(duty.unit, unit);
          }));
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

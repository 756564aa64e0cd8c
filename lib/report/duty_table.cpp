// Duties as a table.

#include <algorithm>

#include <fmt/format.h>

#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/compliance_report.hpp"
#include "report/status_tone.hpp"

namespace qaf::report {
namespace {

using document::Value;
using schedule::Duty;

std::string window_words(const Duty& duty, calendar::YearStart year_start) {
  if (duty.form == schedule::Form::standing) return {};
  if (duty.is_open_ended) return fmt::format("from {}", calendar::to_text(duty.window.first));
  if (duty.form == schedule::Form::before) {
    return fmt::format("by {}", calendar::to_text(duty.window.last));
  }
  if (duty.form == schedule::Form::window) return calendar::label(duty.window, year_start);
  return calendar::to_text(duty.window);
}

std::string done_words(const Duty& duty) {
  if (duty.bound) return fmt::format("{} of at most {}", duty.done, *duty.bound);
  if (!duty.expected) return fmt::format("{}", duty.done);
  return fmt::format("{} of {}", duty.done, *duty.expected);
}

std::string reason_words(const Duty& duty) {
  std::string words;
  for (const schedule::Reason& reason : duty.reasons) {
    if (!words.empty()) words += "; ";
    words += reason.words;
  }
  return words;
}

// A report to two bodies is two duties of one holder: the body tells them apart.
std::string asked_words(const model::Task& task, const Duty& duty) {
  if (duty.to.empty()) return task.id->str();
  return fmt::format("{} to {}", task.id->view(), duty.to.view());
}

Value number_or_nothing(const std::optional<std::int64_t>& number) {
  return number ? Value(*number) : Value{};
}

std::vector<Value> row_of(const model::Index& index, const Duty& duty) {
  const model::Dataset& data = index.data();
  const model::Task& task = index.at(duty.task);
  const bool has_window = duty.form != schedule::Form::standing;
  std::vector<std::string> evidence;
  for (const schedule::Evidence& piece : duty.evidence) {
    evidence.push_back(schedule::evidence_id(data, piece));
  }
  const std::string_view unit =
      duty.unit == model::nowhere ? std::string_view{} : data.units[duty.unit].id->view();
  return {index.framework_of(duty.task).id->str(),
          task.id->str(),
          asked_words(task, duty),
          text_cell(task.ref.view()),
          text_cell(duty.role.view()),
          text_cell(duty.holder.id.view()),
          text_cell(unit),
          text_cell(duty.subject.id.view()),
          text_cell(duty.to.view()),
          window_words(duty, data.settings.year_start),
          has_window ? Value(duty.window.first) : Value{},
          has_window && !duty.is_open_ended ? Value(duty.window.last) : Value{},
          done_words(duty),
          number_or_nothing(duty.expected),
          number_or_nothing(duty.bound),
          duty.done,
          shown(duty.status),
          reason_words(duty),
          std::move(evidence)};
}

}  // namespace

document::Table duty_table(const model::Index& index, const std::vector<Duty>& duties) {
  // For whom tells two duties of one holder apart, so it is never left out where there is one.
  const bool has_subjects = std::any_of(duties.begin(), duties.end(), [](const Duty& duty) {
    return !duty.subject.id.view().empty();
  });
  document::Table table;
  table.key = "rows";
  table.columns = {machine_column("framework"),
                   machine_column("task"),
                   people_column("asked", "Task"),
                   machine_column("ref"),
                   text_column("role", "Role", 5),
                   text_column("holder", "Who"),
                   text_column("unit", "Unit", 3),
                   text_column("subject", "For", has_subjects ? 0 : 1),
                   machine_column("to"),
                   people_column("window", "Window"),
                   machine_column("window_start"),
                   machine_column("window_end"),
                   people_column("count", "Done"),
                   machine_column("expected"),
                   machine_column("bound"),
                   machine_column("done"),
                   text_column("status", "Status"),
                   people_column("why", "Why", 4),
                   text_column("evidence", "Audit records", 6)};
  table.when_empty = "no duty of this kind";
  for (const Duty& duty : duties) table.rows.push_back(row_of(index, duty));
  return table;
}

}  // namespace qaf::report

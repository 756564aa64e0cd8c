// Whether what was drawn was audited.

#include "model/drawn_audits.hpp"

#include <set>
#include <string_view>

#include "model/redraw.hpp"
#include "model/seen.hpp"

namespace qaf::model {
namespace {

using Names = std::set<std::string_view>;

// The tasks of the rule, in whatever version of the framework.
Names tasks_of(const Dataset& data, Text sampling) {
  Names tasks;
  for (const Framework& framework : data.frameworks) {
    for (const Sampling& rule : framework.sampling) {
      if (!(rule.id->text == sampling)) continue;
      for (const Name& task : rule.tasks) tasks.insert(task->view());
    }
  }
  return tasks;
}

bool is_for(const Record& record, const Draw& draw) {
  if (record.draw) return *record.draw == draw.id->text;
  const calendar::Date day = record.completed->date();
  return day >= draw.when->date() && draw.period && draw.period->contains(day);
}

}  // namespace

std::vector<Text> drawn_not_audited(const Index& index, const Draw& draw, calendar::Instant as_of) {
  const Dataset& data = index.data();
  const calendar::Zone zone = data.settings.zone;
  const std::vector<Text> selected = selection(draw);
  const Names tasks = tasks_of(data, *draw.sampling);
  Names audited;
  for (const Record& record : data.records) {
    if (!tasks.contains(record.task->view()) || !happened(record.completed, as_of, zone)) continue;
    if (!is_for(record, draw) || is_void(record, as_of, zone)) continue;
    if (record.case_) audited.insert(record.case_->view());
    if (record.event) audited.insert(record.event->view());
  }
  std::vector<Text> missing;
  for (const Text id : selected) {
    if (!audited.contains(id.view())) missing.push_back(id);
  }
  return missing;
}

}  // namespace qaf::model

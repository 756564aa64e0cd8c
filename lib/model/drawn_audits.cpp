// Whether what was drawn was audited.

#include "model/drawn_audits.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "model/redraw.hpp"
#include "model/seen.hpp"

namespace qaf::model {
namespace {

// The tasks of the rule, in whatever version of the framework.
std::vector<Text> tasks_of(const Dataset& data, Text sampling) {
  std::vector<Text> tasks;
  for (const Framework& framework : data.frameworks) {
    for (const Sampling& rule : framework.sampling) {
      if (!(rule.id->text == sampling)) continue;
      for (const Name& task : rule.tasks) tasks.push_back(*task);
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
  const std::vector<Text> tasks = tasks_of(data, *draw.sampling);
  std::set<std::string_view> audited;
  for (const Record& record : data.records) {
    // A hundred thousand records, and few of them of these tasks.
    if (std::find(tasks.begin(), tasks.end(), *record.task) == tasks.end()) continue;
    if (!happened(record.completed, as_of, zone)) continue;
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

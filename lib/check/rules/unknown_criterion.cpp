// A judgement is of an area that the task does not judge.

#include <fmt/format.h>

#include "check/records.hpp"
#include "check/rule.hpp"
#include "check/unknown.hpp"
#include "check/walk.hpp"

namespace qaf::check {
namespace {

void add_items(NameSet& names, const model::Framework& framework, const model::Name& list_id) {
  const model::NamedList* list = list_id ? list_named(framework, list_id->view()) : nullptr;
  if (list == nullptr) return;
  for (const model::ListItem& item : list->items) names.add(item.id->view());
}

void check_conditions(const model::Framework& framework, Unknown& unknown) {
  each_test_of(framework, [&](const model::Test& test, const auto& tasks) {
    if (test.key->view() != "area") return;
    NameSet areas;
    for (const model::Task* task : tasks) add_items(areas, framework, task->record.criteria);
    unknown.expect_all(framework.file, test.values, areas, "an area that these tasks judge");
  });
}

void check_records(const model::Index& index, Unknown& unknown) {
  PerTask<NameSet> areas_of(index.data());
  for (const model::Record& record : index.data().records) {
    if (record.judgements.empty() && record.moderation.empty()) continue;
    const auto place = task_of(index, record);
    if (!place || !index.at(*place).record.criteria) continue;
    const NameSet& areas = areas_of.at(*place, [&] {
      NameSet names;
      add_items(names, index.framework_of(*place), index.at(*place).record.criteria);
      return names;
    });
    if (areas.size() == 0) continue;  // rule unknown-list
    const auto expect = [&](const Slice<model::Judgement>& judgements) {
      for (const model::Judgement& judgement : judgements) {
        if (areas.contains(*judgement.area)) continue;
        unknown.report(
            {record.file, judgement.area.at}, judgement.area->view(), areas,
            fmt::format("an area of the list `{}`", index.at(*place).record.criteria->view()));
      }
    };
    expect(record.judgements);
    for (const model::ModerationEntry& entry : record.moderation) expect(entry.judgements);
  }
}

void check_reports(const model::Index& index, Unknown& unknown) {
  for (const model::Report& report : index.data().reports) {
    const auto place =
        index.task_on(report.task->view(), report.delivered->date(), report.framework->view());
    if (!place) continue;
    NameSet items;
    for (const model::ReportedTo& entry : index.at(*place).reported_to) {
      add_items(items, index.framework_of(*place), entry.criteria);
    }
    if (items.size() == 0) continue;
    unknown.expect_all(report.file, report.covers, items, "an item this report has to cover");
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  Unknown unknown(rule, out);
  for (const model::Framework& framework : subject.data().frameworks) {
    check_conditions(framework, unknown);
  }
  check_records(subject.index, unknown);
  check_reports(subject.index, unknown);
}

}  // namespace

const Rule unknown_criterion{
    {.name = "unknown-criterion",
     .severity = diag::Severity::error,
     .summary = "an area that the task does not judge",
     .why = "Judgements are counted by area; one of an unknown area is counted nowhere, and the "
            "area it was meant for looks as if nobody had judged it.",
     .remedy =
         "Correct the spelling, or add the area to the list that the task names under `criteria`."},
    run};

}  // namespace qaf::check

// An audit record lacks something that its task requires.

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "check/names.hpp"
#include "check/records.hpp"
#include "check/requirement.hpp"
#include "check/rule.hpp"
#include "model/subject.hpp"

namespace qaf::check {
namespace {

void check_required(const Rule& rule, const model::Record& record, const model::Task& task,
                    diag::Sink& out) {
  for (const model::Spanned<Text>& required : task.record.requires_) {
    for (const Lack& lack : lacks(record, required->view())) {
      const source::Range place = lack.at.is_nowhere() ? source::Range(record.id.at) : lack.at;
      out.add(rule.fault, {record.file, place}, lack.words)
          .with_help(fmt::format("the task `{}` requires it: {}", task.id->view(), lack.advice));
    }
  }
}

const model::Judgement* judgement_of(const model::Record& record, std::string_view area) {
  for (const model::Judgement& judgement : record.judgements) {
    if (judgement.area->view() == area) return &judgement;
  }
  return nullptr;
}

// True where the item is asked of this record: some are asked only where a tag holds.
bool applies(const model::Index& index, const model::Record& record, const model::ListItem& item) {
  if (item.only.empty()) return true;
  for (const model::Name& tag : item.only) {
    if (model::is_tagged(index, record, tag->view())) return true;
  }
  return false;
}

// `every: true`: each area of the list must be judged, or ticked where there is no scale.
void check_every(const Rule& rule, const model::Index& index, const model::Record& record,
                 model::TaskPlace place, diag::Sink& out) {
  const model::Task& task = index.at(place);
  const bool is_every = task.record.every && *task.record.every;
  if (!is_every || !task.record.criteria) return;
  const model::NamedList* list =
      list_named(index.framework_of(place), task.record.criteria->view());
  if (list == nullptr) return;  // rule unknown-list
  std::string absent;
  for (const model::ListItem& item : list->items) {
    if (!applies(index, record, item)) continue;
    const model::Judgement* judgement = judgement_of(record, item.id->view());
    if (judgement == nullptr) {
      absent += fmt::format("{}`{}`", absent.empty() ? "" : ", ", item.id->view());
    } else if (task.record.scale && !judgement->grade) {
      out.add(rule.fault, {record.file, judgement->area.at},
              fmt::format("the judgement of `{}` has no grade", item.id->view()))
          .with_help(fmt::format("the task `{}` grades every area", task.id->view()));
    }
  }
  if (absent.empty()) return;
  out.add(rule.fault, {record.file, record.id.at},
          fmt::format("`{}` has no judgement of {}", record.id->view(), absent))
      .with_help(fmt::format("the task `{}` requires every area of the list `{}`", task.id->view(),
                             list->id->view()));
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Record& record : subject.data().records) {
    if (!is_evidence(record)) continue;
    const auto place = task_of(subject.index, record);
    if (!place) continue;
    check_required(rule, record, subject.index.at(*place), out);
    check_every(rule, subject.index, record, *place, out);
  }
}

}  // namespace

const Rule missing_requirement{
    {.name = "missing-requirement",
     .severity = diag::Severity::error,
     .summary = "an audit record without something that its task requires",
     .why = "The framework asks for it: without it the audit is not finished, and what it should "
            "have shown is missing from the figures.",
     .remedy = "Add what is missing. Where feedback could not be obtained, say why under "
               "`feedback: {not_obtained: ...}`."},
    run};

}  // namespace qaf::check

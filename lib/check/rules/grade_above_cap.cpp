// An overall grade that is better than the framework allows beside what else the record says.

#include <fmt/format.h>

#include "check/names.hpp"
#include "check/records.hpp"
#include "check/rule.hpp"
#include "model/holds.hpp"

namespace qaf::check {
namespace {

bool is_better(const model::Scale& scale, Text grade, Text limit) {
  const auto given = model::rank_of(scale, grade.view());
  const auto worst = model::rank_of(scale, limit.view());
  return given && worst && *given < *worst;
}

// Where the grade stands that counts now: the author's, or that of the last moderation with one.
source::Range place_of(const model::Record& record, const model::GradeNow& grade) {
  source::Range at = record.grade.at;
  if (!grade.is_changed) return at;
  for (const model::ModerationEntry& entry : record.moderation) {
    if (entry.grade && *entry.grade == grade.grade) at = entry.grade.at;
  }
  return at;
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Index& index = subject.index;
  const calendar::Zone zone = subject.data().settings.zone;
  PerTask<const model::Scale*> capped(subject.data());
  for (const model::Record& record : subject.data().records) {
    if (!is_evidence(record)) continue;
    const auto place = task_of(index, record);
    if (!place) continue;
    const model::Scale* scale = capped.at(*place, [&]() -> const model::Scale* {
      const model::Name& name = index.at(*place).record.scale;
      const model::Scale* named =
          name ? scale_named(index.framework_of(*place), name->view()) : nullptr;
      return named == nullptr || named->caps.empty() ? nullptr : named;
    });
    if (scale == nullptr) continue;
    const model::GradeNow grade = model::grade_at(record, subject.as_of, zone);
    for (const model::Cap& cap : scale->caps) {
      if (!is_better(*scale, grade.grade, *cap.at_most)) continue;
      if (!model::holds(index, *place, record, grade, cap.when)) continue;
      out.add(rule.fault, {record.file, place_of(record, grade)},
              fmt::format("`{}` is better than `{}`, the best that the framework allows here",
                          grade.grade.view(), cap.at_most->view()))
          .with_label({index.framework_of(*place).file, cap.at}, "the cap")
          .with_help("look at the grades of the areas again, or at the overall grade");
    }
  }
}

}  // namespace

const Rule grade_above_cap{
    {.name = "grade-above-cap",
     .severity = diag::Severity::error,
     .summary = "an overall grade that is better than a cap of its scale allows",
     .why = "The framework says that no work is good overall while a part of it is inadequate; a "
            "grade above the cap hides that part in every share.",
     .remedy = "Correct the overall grade, or the grade of the area that calls for the cap."},
    run};

}  // namespace qaf::check

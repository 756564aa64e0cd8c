// A grade is not one of the scale of its task.

#include <fmt/format.h>

#include "check/records.hpp"
#include "check/rule.hpp"
#include "check/unknown.hpp"
#include "check/walk.hpp"

namespace qaf::check {
namespace {

// The grades that may be given; any word where the document names none.
struct Grades {
  bool is_any = false;
  bool has_scale = false;
  NameSet names;
  std::string what;

  void add(const model::Scale& scale) {
    has_scale = true;
    is_any = is_any || !scale.is_stated;
    for (const model::Spanned<Text>& grade : scale.grades) names.add(grade->view());
    what = fmt::format("a grade of the scale `{}`", scale.id->view());
  }
  void add_of(const model::Framework& framework, const model::Task& task) {
    if (!task.record.scale) return;
    const model::Scale* scale = scale_named(framework, task.record.scale->view());
    if (scale == nullptr) {
      is_any = true;  // rule unknown-scale
    } else {
      add(*scale);
    }
  }
};

void expect(source::FileId file, const model::Name& grade, const Grades& grades, Unknown& unknown) {
  if (!grades.is_any) unknown.expect(file, grade, grades.names, grades.what);
}

void check_scale(source::FileId file, const model::Scale& scale, Unknown& unknown) {
  Grades own;
  own.add(scale);
  expect(file, scale.good_from, own, unknown);
  for (const model::Cap& cap : scale.caps) expect(file, cap.at_most, own, unknown);
  for (const model::GradeMapping& mapping : scale.maps_to) {
    expect(file, mapping.grade, own, unknown);
  }
}

void check_test(const model::Framework& framework, const model::Test& test,
                const std::vector<const model::Task*>& tasks, Unknown& unknown) {
  if (test.key->view() != "grade" && test.key->view() != "first_grade") return;
  Grades grades;
  for (const model::Task* task : tasks) grades.add_of(framework, *task);
  if (!grades.has_scale) return;
  for (const model::Name& value : test.values) expect(framework.file, value, grades, unknown);
  for (const model::Name& bound : {test.at_least, test.at_most, test.worse_than}) {
    expect(framework.file, bound, grades, unknown);
  }
}

void check_framework(const model::Framework& framework, Unknown& unknown) {
  for (const model::Scale& scale : framework.scales) check_scale(framework.file, scale, unknown);
  each_test_of(framework, [&](const model::Test& test, const auto& tasks) {
    check_test(framework, test, tasks, unknown);
  });
  for (const model::Target& target : framework.targets) {
    Grades grades;
    for (const model::Task* task : tasks_named(framework, target.tasks)) {
      grades.add_of(framework, *task);
    }
    if (grades.has_scale) expect(framework.file, target.grade, grades, unknown);
  }
}

void check_record(const model::Record& record, const Grades& grades, Unknown& unknown) {
  expect(record.file, record.grade, grades, unknown);
  for (const model::Judgement& judgement : record.judgements) {
    expect(record.file, judgement.grade, grades, unknown);
  }
  for (const model::ModerationEntry& entry : record.moderation) {
    expect(record.file, entry.grade, grades, unknown);
    for (const model::Judgement& judgement : entry.judgements) {
      expect(record.file, judgement.grade, grades, unknown);
    }
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Index& index = subject.index;
  Unknown unknown(rule, out);
  for (const model::Framework& framework : subject.data().frameworks) {
    check_framework(framework, unknown);
  }
  PerTask<Grades> grades_of(subject.data());
  for (const model::Record& record : subject.data().records) {
    const auto place = task_of(index, record);
    if (!place) continue;
    const Grades& grades = grades_of.at(*place, [&] {
      Grades made;
      made.what = fmt::format("a grade: the task `{}` has no scale", record.task->view());
      made.add_of(index.framework_of(*place), index.at(*place));
      return made;
    });
    check_record(record, grades, unknown);
  }
}

}  // namespace

const Rule grade_not_on_scale{
    {.name = "grade-not-on-scale",
     .severity = diag::Severity::error,
     .summary = "a grade that is not on the scale of the task",
     .why = "A grade outside the scale is neither good nor inadequate: it sets off no escalation "
            "and is missing from every share.",
     .remedy = "Write one of the grades of the scale, as the framework spells it."},
    run};

}  // namespace qaf::check

// A task refers to a list that the framework does not define.

#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

void check_fields(const model::Framework& framework, const model::Task& task, const NameSet& lists,
                  const NameSet& kinds, Unknown& unknown) {
  for (const model::RecordField& field : task.record.fields) {
    if (field.is_many) {
      unknown.expect(framework.file, field.list, lists, "a list of the framework");
    } else {
      unknown.expect(framework.file, field.list, kinds,
                     "a kind of value, or a list of the framework");
    }
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  Unknown unknown(rule, out);
  for (const model::Framework& framework : subject.data().frameworks) {
    const NameSet known = names_of(framework, {NameKind::lists});
    NameSet kinds{"text", "number", "date", "yes_no", "person"};
    for (const model::NamedList& list : framework.lists) kinds.add(list.id->view());
    for (const model::Task& task : framework.tasks) {
      unknown.expect(framework.file, task.record.criteria, known, "a list of the framework");
      check_fields(framework, task, known, kinds, unknown);
      for (const model::ReportedTo& entry : task.reported_to) {
        unknown.expect(framework.file, entry.criteria, known, "a list of the framework");
      }
    }
  }
}

}  // namespace

const Rule unknown_list{
    {.name = "unknown-list",
     .severity = diag::Severity::error,
     .summary = "a list that the framework does not define",
     .why = "What has to be judged, chosen from or covered is written in the list, so without it "
            "nothing can be checked.",
     .remedy = "Correct the spelling, or add the list to the framework under `lists`."},
    run};

}  // namespace qaf::check

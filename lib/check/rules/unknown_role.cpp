// A post, a task or a step names a role or body that the framework does not define.

#include "check/rule.hpp"
#include "check/unknown.hpp"
#include "check/walk.hpp"

namespace qaf::check {
namespace {

constexpr std::string_view an_ower = "a role, body or unit kind of the framework";
constexpr std::string_view an_approver = "a role or body of the framework";
constexpr std::string_view a_recipient =
    "a role or body of the framework, or a person key of the audit record";
constexpr std::string_view a_role_of_every =
    "a role of the framework, and only a role has holders of whom `every` can be asked";

// Returns whom steps may name: roles, bodies, and the people an audit record names.
NameSet recipients(const model::Framework& framework,
                   const std::vector<const model::Task*>& tasks) {
  NameSet names = names_of(framework, {NameKind::roles, NameKind::bodies});
  for (const std::string_view key : {"practitioner", "author", "moderator", "line_manager"}) {
    names.add(key);
  }
  for (const model::Task* task : tasks) {
    for (const model::RecordField& field : task->record.fields) {
      if (field.kind == model::RecordField::Kind::person) names.add(field.key->view());
    }
  }
  return names;
}

// Of `{every: ROLE}` roles alone: a body is told as one, and a person key names one.
void check_recipients(const model::Framework& framework,
                      const std::vector<model::Recipient>& recipients, const NameSet& known,
                      Unknown& unknown) {
  const NameSet roles = names_of(framework, {NameKind::roles});
  for (const model::Recipient& recipient : recipients) {
    const bool is_every = recipient.mode == model::Recipient::Mode::every;
    unknown.expect_all(framework.file, recipient.names, is_every ? roles : known,
                       is_every ? a_role_of_every : a_recipient);
  }
}

void check_steps(const model::Framework& framework, const StepList& list, Unknown& unknown) {
  const NameSet known = recipients(framework, list.tasks);
  for (const model::Step& step : list.steps) {
    check_recipients(framework, step.notify, known, unknown);
    check_recipients(framework, step.with, known, unknown);
    unknown.expect_all(framework.file, step.copy, known, a_recipient);
    unknown.expect(framework.file, step.by, known, a_recipient);
  }
}

void check_framework(const model::Framework& framework, Unknown& unknown) {
  const source::FileId file = framework.file;
  const NameSet owers =
      names_of(framework, {NameKind::roles, NameKind::bodies, NameKind::unit_kinds});
  const NameSet approvers = names_of(framework, {NameKind::roles, NameKind::bodies});
  unknown.expect_all(file, framework.exemptions.approved_by, approvers, an_approver);
  for (const model::Task& task : framework.tasks) {
    unknown.expect_all(file, task.role.names, owers, an_ower);
    unknown.expect_all(file, task.exemptions.approved_by, approvers, an_approver);
    for (const model::ReportedTo& entry : task.reported_to) {
      unknown.expect_all(file, entry.by.names, owers, an_ower);
    }
    check_recipients(framework, task.with, recipients(framework, {&task}), unknown);
  }
  for (const model::Moderation& moderation : framework.moderation) {
    unknown.expect_all(file, moderation.by.names, owers, an_ower);
    check_recipients(framework, moderation.with,
                     recipients(framework, tasks_named(framework, moderation.tasks)), unknown);
  }
  each_step_list(framework, [&](const StepList& list) { check_steps(framework, list, unknown); });
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  Unknown unknown(rule, out);
  for (const model::Framework& framework : data.frameworks) check_framework(framework, unknown);
  if (data.frameworks.empty()) return;                      // fault no-framework
  const NameSet known = names_of(data, {NameKind::roles});  // people hold posts of any framework
  for (const model::Person& person : data.people) {
    for (const model::Post& post : person.posts) {
      unknown.expect(person.file, post.role, known, "a role of the framework");
    }
  }
}

}  // namespace

const Rule unknown_role{{.name = "unknown-role",
                         .severity = diag::Severity::error,
                         .summary = "a role or body that the framework does not define",
                         .why = "Nobody owes anything in a role that does not exist, and nobody "
                                "would be told: whoever holds the post would never be missed.",
                         .remedy = "Correct the spelling, or add the role to the framework under "
                                   "`roles` (a panel or board under `bodies`)."},
                        run};

}  // namespace qaf::check

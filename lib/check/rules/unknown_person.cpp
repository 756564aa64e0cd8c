// Somebody is named who is not in the people files.

#include "check/records.hpp"
#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

constexpr std::string_view a_person = "a person of the people files";
constexpr std::string_view a_doer = "a person of the people files, or a body";
constexpr std::string_view an_ower = "a person or unit of the people files, or a body";

struct Known {
  NameSet people;
  NameSet doers;        // people and bodies
  NameSet owers;        // and units, which owe what is asked of a unit kind
  NameSet taking_part;  // and roles, where nobody by name is meant
  NameSet roles;

  explicit Known(const model::Dataset& data)
      : people(person_ids(data)),
        doers(doer_ids(data)),
        owers(doers),
        roles(names_of(data, {NameKind::roles})) {
    for (const model::Unit& unit : data.units) owers.add(unit.id->view());
    taking_part = owers;
    for (const model::Framework& framework : data.frameworks) {
      for (const model::Role& role : framework.roles) taking_part.add(role.id->view());
    }
  }
};

// A role is told through whoever holds it, so its name in the place of theirs gets its own advice.
void check_told(source::FileId file, const Slice<model::Name>& names, const Known& known,
                Unknown& unknown) {
  for (const model::Name& name : names) {
    if (known.doers.contains(*name)) continue;
    diag::Diagnostic& finding = unknown.report({file, name.at}, name->view(), known.doers, a_doer);
    if (known.roles.contains(name->view())) {
      finding.with_help("write the staff id of whoever holds that role");
    }
  }
}

void check_record(const model::Record& record, const Known& known, Unknown& unknown) {
  const source::FileId file = record.file;
  unknown.expect_all(file, record.by, known.owers, an_ower);
  unknown.expect_all(file, record.with, known.taking_part, an_ower);
  unknown.expect(file, record.practitioner, known.people, a_person);
  for (const model::FollowUp& entry : record.follow_up) {
    check_told(file, entry.to, known, unknown);
    unknown.expect_all(file, entry.with, known.doers, a_doer);
    unknown.expect(file, entry.by, known.doers, a_doer);
  }
  for (const model::Action& action : record.actions) {
    unknown.expect(file, action.owner, known.owers, an_ower);
    unknown.expect(file, action.verified.by, known.doers, a_doer);
  }
  for (const model::ModerationEntry& entry : record.moderation) {
    unknown.expect(file, entry.by, known.doers, a_doer);
    unknown.expect_all(file, entry.with, known.doers, a_doer);
  }
  unknown.expect(file, record.void_->approved_by, known.doers, a_doer);
}

// The values of keys that the task declares as `person`.
void check_fields(const model::Index& index, const model::Record& record, const Known& known,
                  Unknown& unknown) {
  const auto place = task_of(index, record);
  if (!place) return;
  for (const model::Extra& extra : record.extra) {
    for (const model::RecordField& field : index.at(*place).record.fields) {
      if (field.kind != model::RecordField::Kind::person || *field.key != *extra.key) continue;
      unknown.expect_all(record.file, extra.values, known.people, a_person);
    }
  }
}

void check_other_documents(const model::Dataset& data, const Known& known, Unknown& unknown) {
  for (const model::Report& report : data.reports) {
    unknown.expect_all(report.file, report.by, known.owers, an_ower);
    unknown.expect(report.file, report.void_->approved_by, known.doers, a_doer);
  }
  for (const model::Exemption& exemption : data.exemptions) {
    unknown.expect(exemption.file, exemption.who, known.owers, an_ower);
    unknown.expect(exemption.file, exemption.approved_by, known.doers, a_doer);
  }
  for (const model::Draw& draw : data.draws) {
    unknown.expect(draw.file, draw.by, known.doers, a_doer);
    unknown.expect(draw.file, draw.auditor, known.people, a_person);
    for (const model::Replacement& replacement : draw.replaced) {
      unknown.expect(draw.file, replacement.approved_by, known.doers, a_doer);
    }
  }
}

void check_definitions(const model::Dataset& data, const Known& known, Unknown& unknown) {
  for (const model::Person& person : data.people) {
    for (const model::Post& post : person.posts) {
      unknown.expect(person.file, post.covers, known.people, a_person);
      unknown.expect(person.file, post.manager, known.people, a_person);
    }
  }
  for (const model::Register& kind : data.registers) {
    for (const model::RegisterRow& row : kind.rows) {
      unknown.expect(kind.file, row.person, known.people, a_person);
    }
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  if (data.people.empty()) return;  // rule no-people
  const Known known(data);
  Unknown unknown(rule, out);
  for (const model::Record& record : data.records) {
    check_record(record, known, unknown);
    if (!record.extra.empty()) check_fields(subject.index, record, known, unknown);
  }
  check_other_documents(data, known, unknown);
  check_definitions(data, known, unknown);
}

}  // namespace

const Rule unknown_person{
    {.name = "unknown-person",
     .severity = diag::Severity::error,
     .summary = "somebody who is not in the people files",
     .why = "What an unknown person did counts for nobody, and what they owe is never asked for.",
     .remedy = "Correct the staff id, or add the person to a file of `people`. Somebody who left "
               "stays there, with the last day in post."},
    run};

}  // namespace qaf::check

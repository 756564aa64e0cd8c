// A condition asks for something that no audit record can say.

#include <fmt/format.h>

#include "check/requirement.hpp"
#include "check/rule.hpp"
#include "check/unknown.hpp"
#include "check/walk.hpp"

namespace qaf::check {
namespace {

using Tasks = std::vector<const model::Task*>;

const NameSet& own_keys() {
  static const NameSet keys{"grade",   "first_grade", "concern", "area",         "changed",
                            "has",     "tag",         "with",    "independence", "activity",
                            "task",    "themes",      "case",    "practitioner", "team",
                            "subject", "part_of",     "draw",    "event"};
  return keys;
}

const model::RecordField* field_named(const Tasks& tasks, std::string_view key) {
  for (const model::Task* task : tasks) {
    for (const model::RecordField& field : task->record.fields) {
      if (*field.key == key) return &field;
    }
  }
  return nullptr;
}

// A condition on a misspelt key would be false for ever, and nobody would notice.
void check_key(const model::Framework& framework, const model::Test& test, const Tasks& tasks,
               Unknown& unknown) {
  if (own_keys().contains(test.key->view()) || field_named(tasks, test.key->view())) return;
  NameSet known = own_keys();
  for (const model::Task* task : tasks) {
    for (const model::RecordField& field : task->record.fields) known.add(field.key->view());
  }
  unknown.report({framework.file, test.key.at}, test.key->view(), known,
                 "something a condition can ask of these audit records");
}

void check_has(const model::Framework& framework, const model::Test& test, const Tasks& tasks,
               Unknown& unknown) {
  for (const model::Name& key : test.values) {
    if (is_record_key(key->view()) || field_named(tasks, key->view()) != nullptr) continue;
    NameSet known;
    for (const std::string_view name : record_keys()) known.add(name);
    unknown.report({framework.file, key.at}, key->view(), known,
                   "a key that these audit records can have");
  }
}

bool is_independence(std::string_view word) {
  return word == "not_own_team" || word == "not_own_service" || word == "not_line_manager" ||
         word == "not_case_holder" || word.starts_with("not_own_unit:");
}

void check_independence(const model::Framework& framework, const model::Test& test,
                        Unknown& unknown) {
  const NameSet known{"not_own_team", "not_own_service", "not_own_unit: KIND", "not_line_manager",
                      "not_case_holder"};
  for (const model::Name& word : test.values) {
    if (is_independence(word->view())) continue;
    unknown.report({framework.file, word.at}, word->view(), known, "a kind of independence");
  }
}

// The values of keys whose values are few; grades, areas and tags have rules of their own.
void check_values(const model::Framework& framework, const model::Test& test, const Tasks& tasks,
                  Unknown& unknown) {
  const source::FileId file = framework.file;
  const std::string_view key = test.key->view();
  const NameSet yes_or_no{"yes", "no", "true", "false"};
  if (key == "concern") {
    const NameSet known{"none", "significant", "immediate"};
    unknown.expect_all(file, test.values, known, "a concern");
    for (const model::Name& bound : {test.at_least, test.at_most, test.worse_than}) {
      unknown.expect(file, bound, known, "a concern");
    }
  }
  if (key == "changed") unknown.expect_all(file, test.values, yes_or_no, "`true` or `false`");
  if (key == "has") check_has(framework, test, tasks, unknown);
  if (key == "independence") check_independence(framework, test, unknown);
  const model::RecordField* field = field_named(tasks, key);
  if (field == nullptr) return;
  if (field->kind == model::RecordField::Kind::yes_no) {
    unknown.expect_all(file, test.values, yes_or_no, "`yes` or `no`");
  }
  const model::NamedList* list = field->list ? list_named(framework, field->list->view()) : nullptr;
  if (list == nullptr) return;
  NameSet items;
  for (const model::ListItem& item : list->items) items.add(item.id->view());
  unknown.expect_all(file, test.values, items,
                     fmt::format("an item of the list `{}`", list->id->view()));
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  Unknown unknown(rule, out);
  for (const model::Framework& framework : subject.data().frameworks) {
    each_test_of(framework, [&](const model::Test& test, const Tasks& tasks) {
      check_key(framework, test, tasks, unknown);
      check_values(framework, test, tasks, unknown);
    });
  }
}

}  // namespace

const Rule unknown_condition{
    {.name = "unknown-condition",
     .severity = diag::Severity::error,
     .summary = "a condition on something that no audit record can say",
     .why = "Such a condition is never true: the escalation it stands in would never be set off, "
            "and nobody would notice.",
     .remedy = "Correct the spelling, or declare the key under `fields` of the task."},
    run};

}  // namespace qaf::check

// A tag is named that the framework does not define.

#include "check/rule.hpp"
#include "check/unknown.hpp"
#include "check/walk.hpp"

namespace qaf::check {
namespace {

constexpr std::string_view a_tag = "a tag of the framework";

void check_dated(source::FileId file, const std::vector<model::DatedTag>& tags,
                 const NameSet& known, Unknown& unknown) {
  for (const model::DatedTag& tag : tags) unknown.expect(file, tag.tag, known, a_tag);
}

void check_framework(const model::Framework& framework, Unknown& unknown) {
  const source::FileId file = framework.file;
  const NameSet known = names_of(framework, {NameKind::tags});
  for (const model::Task& task : framework.tasks) {
    unknown.expect_all(file, task.only, known, a_tag);
    unknown.expect_all(file, task.except, known, a_tag);
  }
  for (const model::NamedList& list : framework.lists) {
    for (const model::ListItem& item : list.items) {
      unknown.expect_all(file, item.only, known, a_tag);
    }
  }
  for (const model::Sampling& rule : framework.sampling) {
    unknown.expect_all(file, rule.where.tag, known, a_tag);
  }
  each_test_of(framework, [&](const model::Test& test, const auto&) {
    if (test.key->view() == "tag") unknown.expect_all(file, test.values, known, a_tag);
  });
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  Unknown unknown(rule, out);
  for (const model::Framework& framework : data.frameworks) check_framework(framework, unknown);
  if (data.frameworks.empty()) return;  // fault no-framework
  const NameSet known = names_of(data, {NameKind::tags});
  for (const model::Unit& unit : data.units) check_dated(unit.file, unit.tags, known, unknown);
  for (const model::Person& person : data.people) {
    check_dated(person.file, person.tags, known, unknown);
  }
  for (const model::Register& kind : data.registers) {
    for (const model::RegisterRow& row : kind.rows) {
      check_dated(kind.file, row.tags, known, unknown);
    }
  }
}

}  // namespace

const Rule unknown_tag{
    {.name = "unknown-tag",
     .severity = diag::Severity::error,
     .summary = "a tag that the framework does not define",
     .why =
         "A tag decides for whom a task is owed: a misspelt one silently takes somebody out of it.",
     .remedy = "Correct the spelling, or add the tag to the framework under `tags`."},
    run};

}  // namespace qaf::check

// Decoding by field tables: what each form of a value means, and what is said of one that does not
// fit.

#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "diag/finding.hpp"
#include "load/load.hpp"
#include "shape/codec.hpp"
#include "source/memory_tree.hpp"
#include "support/readable.hpp"

namespace qaf::load {
namespace {

using shape::PeopleFile;
using shape::Row;
using shape::Shape;

using Lines = std::vector<std::string>;

struct Read {
  Loaded loaded;
  Lines findings;
};

Read read(std::map<std::string, std::string> files) {
  files.try_emplace("qaf.toml", "");
  const source::MemoryTree tree(files);
  auto loaded = load(tree, {});
  REQUIRE(loaded.has_value());
  loaded->findings.sort();
  Lines lines;
  for (const diag::Finding& finding :
       diag::located(loaded->findings.findings(), loaded->data.paths, tree)) {
    lines.push_back(fmt::format("{}:{}: {} ({})", finding.start.line, finding.start.column,
                                finding.message, finding.help));
  }
  return {std::move(*loaded), std::move(lines)};
}

// Returns the findings of a framework with this one task.
Read task(const std::string& keys) {
  return read({{"framework/f.yaml",
                "framework: f\ntitle: F\neffective: 2026-01-01\ntasks:\n  - id: t\n    title: T\n" +
                    keys}});
}

const model::Task& only_task(const Read& result) {
  REQUIRE(result.findings == Lines{});
  return result.loaded.data.frameworks.at(0).tasks.at(0);
}

TEST_CASE("who owes a task: a name, a list, one of several, all together, not stated") {
  using Mode = model::Doers::Mode;
  const auto mode = [](const std::string& role) {
    return only_task(task("    role: " + role + "\n")).role;
  };
  CHECK(mode("tm").mode == Mode::each);
  CHECK(mode("[tm, sm]").names.size() == 2);
  CHECK(mode("{each: [tm, sm]}").mode == Mode::each);
  CHECK(mode("{any: [tm, sm]}").mode == Mode::any);
  CHECK(mode("{together: [tm, board]}").mode == Mode::together);
  CHECK(mode("not stated").mode == Mode::not_stated);
  CHECK(task("    role: {some: [tm]}\n").findings ==
        Lines{"7:12: `some` has no meaning here (one of `each`, `any`, `together`)"});
}

TEST_CASE("a condition nests all, any and not around tests") {
  const Read result = read(
      {{"framework/f.yaml",
        "framework: f\ntitle: F\neffective: 2026-01-01\nescalations:\n  - id: e\n    tasks: t\n"
        "    when: {all: [{grade: [poor, bad]}, {not: {open: no}}, {score: {at_least: 3, "
        "worse_than: good}}]}\n    steps: []\n"}});
  REQUIRE(result.findings == Lines{});
  const model::Condition& when = result.loaded.data.frameworks.at(0).escalations.at(0).when;
  REQUIRE(when.kind == model::Condition::Kind::all);
  REQUIRE(when.children.size() == 3);
  CHECK(when.children[0].tests[0].values.size() == 2);
  CHECK(when.children[1].kind == model::Condition::Kind::none);
  CHECK(*when.children[1].children[0].tests[0].values[0] == "no");
  CHECK(*when.children[2].tests[0].at_least == "3");
  CHECK(*when.children[2].tests[0].worse_than == "good");
}

TEST_CASE("recipients, independence, fields and quantities in their forms") {
  const model::Task found = only_task(task(
      "    role: tm\n    quantity: 2 case_file\n    independence: [not_own_team, {not_own_unit: "
      "area}]\n"
      "    record: {fields: {home: text, seen: yes_no, themes_seen: [themes]}, requires: "
      "actions.owner}\n"
      "    steps: [{id: s, notify: [practitioner, {any: [iro, chair]}], within: 24 hours}]\n"));
  CHECK(found.quantity->count == 2);
  CHECK(found.quantity->unit == "case_file");
  CHECK(found.independence.at(1).kind == model::Independence::Kind::not_own_unit);
  CHECK(found.record.fields.at(1).kind == model::RecordField::Kind::yes_no);
  CHECK(found.record.fields.at(2).is_many);
  CHECK(*found.record.requires_.at(0) == "actions.owner");
  CHECK(found.steps.at(0).notify.at(1).names.size() == 2);
  CHECK(*found.steps.at(0).within == calendar::Duration{24, calendar::Unit::hours});
}

TEST_CASE("each who holds a role is a recipient of its own form") {
  using Mode = model::Recipient::Mode;
  const model::Task found = only_task(task(
      "    role: tm\n    with: {every: head}\n"
      "    steps: [{id: s, notify: [{every: [head, chair]}, practitioner], within: 1 day}]\n"));
  CHECK(found.with.at(0).mode == Mode::every);
  CHECK(found.steps.at(0).notify.at(0).mode == Mode::every);
  CHECK(found.steps.at(0).notify.at(0).names.size() == 2);
  CHECK(found.steps.at(0).notify.at(1).mode == Mode::any);
  CHECK(task("    role: tm\n    steps: [{id: s, notify: [{all: head}]}]\n").findings ==
        Lines{"8:31: `all` has no meaning here (one of `any`, `every`)"});
}

TEST_CASE("who may take part and need not stands among those who take part only") {
  const model::Task found =
      only_task(task("    role: tm\n    with: [head, {optional: [sm, chair]}]\n"
                     "    steps: [{id: s, do: talk, with: {optional: iro}}]\n"));
  CHECK(found.with.at(0).mode == model::Recipient::Mode::any);
  CHECK(found.with.at(1).mode == model::Recipient::Mode::optional);
  CHECK(found.with.at(1).names.size() == 2);
  CHECK(found.steps.at(0).with.at(0).mode == model::Recipient::Mode::optional);
  CHECK(task("    role: tm\n    steps: [{id: s, notify: [{optional: head}]}]\n").findings ==
        Lines{"8:31: `optional` has no meaning here (one of `any`, `every`)"});
}

TEST_CASE("a kind of unit says where it stands in the document") {
  const Read result =
      read({{"framework/f.yaml",
             "framework: f\ntitle: F\neffective: 2026-01-01\n"
             "unit_kinds: [team, {id: area, source: \"4.13\", note: what it is is not said}]\n"}});
  REQUIRE(result.findings == Lines{});
  const auto& kinds = result.loaded.data.frameworks.at(0).unit_kinds;
  CHECK(kinds.at(0).cited.source.empty());
  CHECK(kinds.at(1).cited.source == "4.13");
  CHECK(kinds.at(1).cited.note == "what it is is not said");
}

TEST_CASE("one bad key hides no other") {
  CHECK(task("    role: tm\n    frequncy: 1 per month\n    quantity: some\n    effective: 1 May "
             "2026\n    steps: none\n")
            .findings.size() == 4);
}

TEST_CASE("a required key is missed at the group it belongs to; one without a value at its place") {
  CHECK(task("").findings == Lines{"5:5: a task has no `role` (add `role: ...` (who owes it))"});
  CHECK(task("    role:\n").findings ==
        Lines{"7:5: `role` has no value (write it after the colon (who owes it))"});
  CHECK(task("    role: tm\n    purpose:\n").findings == Lines{});  // optional: as good as left out
}

TEST_CASE("a letter of another alphabet in a key is named by its code point") {
  CHECK(
      task("    role: tm\n    purp\xD0\xBEse: to learn\n").findings ==
      Lines{"8:5: `purp\xD0\xBEse` is not a key of a task (did you mean `purpose`?; the key holds "
            "the character U+043E)"});
}

TEST_CASE("numbers are plain decimals, truth is true or false") {
  for (const char* number : {"012", "0x1F", "1_000", "1e3", "+5", "-1", "1.0", "99999999999"}) {
    CAPTURE(number);
    CHECK(task(fmt::format("    role: tm\n    steps: [{{id: s, further: {}}}]\n", number))
              .findings.size() == 1);
  }
  CHECK(task("    role: tm\n    re_audits_count: yes\n").findings ==
        Lines{"8:22: `yes` is neither `true` nor `false` (write `true`)"});
}

TEST_CASE("identifiers of a framework are lower-case words") {
  const Read result =
      read({{"framework/f.yaml", "framework: BCP Council\ntitle: F\neffective: 2026-01-01\n"}});
  REQUIRE(result.findings.size() >= 1);
  CHECK(result.findings[0] ==
        "1:12: `BCP Council` is not an identifier of a framework (lower-case words with hyphens, "
        "such as `bcp-council`)");
}

TEST_CASE(
    "the table of every shape has each key once, and at most as many as the decoder can mark") {
  const Shape* shapes[] = {
#define QAF_SHAPE(Type) &shape::shape_of<Type>(),
#include "shape/shapes.def"
#undef QAF_SHAPE
  };
  for (const Shape* shape : shapes) {
    std::set<std::string_view> keys;
    for (const Row& row : shape->rows) {
      CAPTURE(row.key);
      CHECK(keys.insert(row.key).second);
      CHECK(row.sentence.ends_with('.'));
    }
    CHECK(shape->rows.size() <= 64);
  }
}

}  // namespace
}  // namespace qaf::load

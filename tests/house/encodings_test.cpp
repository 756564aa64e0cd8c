// The encodings hold their documents: every statement of a published framework has its place in
// examples/NAME, and nothing there is without a sentence of the document that asks for it.
// What a document states is written down in tests/support/documents/NAME.tsv.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "house/project.hpp"
#include "support/outline.hpp"
#include "support/readable.hpp"
#include "support/repository.hpp"

namespace qaf::test {
namespace {

using Names = std::set<std::string, std::less<>>;

// An outline and the frameworks of the example it belongs to.
struct Encoding {
  Outline outline;
  model::Dataset data;
};

const std::vector<Encoding>& encodings() {
  static const std::vector<Encoding> all = [] {
    std::vector<Encoding> found;
    for (const ProjectFile& file : project_files("tests/support/documents")) {
      if (file.extension() != ".tsv") continue;
      const std::string name = file.name().substr(0, file.name().size() - 4);
      found.push_back({read_outline(file.path, file.lines()), example(name)});
    }
    return found;
  }();
  return all;
}

// Names of what a framework holds

std::string report_name(const model::Task& task, std::string_view to) {
  return fmt::format("{}>{}", task.id.value.view(), to);
}

// Returns the name of each recipient of a line of `reported_to`.
std::vector<std::string> report_names(const model::Task& task, const model::ReportedTo& line) {
  if (!line.is_to_stated) return {report_name(task, "not-stated")};
  std::vector<std::string> names;
  for (const model::Name& to : line.to) names.push_back(report_name(task, to.value.view()));
  return names;
}

std::string step_name(std::string_view owner, const model::Step& step) {
  return fmt::format("{}.{}", owner, step.id.value.view());
}

// What an officer can be held to, and so must stand in the document: its name, and how many lines
// of an outline it takes.
std::map<std::string, std::size_t> binding_names(const model::Framework& framework) {
  std::map<std::string, std::size_t> names;
  const auto add_rule = [&](const auto& rule) { names[rule.id.value.str()] = 1; };
  const auto add_steps = [&](const auto& owner) {
    for (const model::Step& step : owner.steps) names[step_name(owner.id.value.view(), step)] = 1;
  };
  for (const model::Task& task : framework.tasks) {
    add_rule(task);
    add_steps(task);
    for (const model::ReportedTo& line : task.reported_to) {
      for (const std::string& name : report_names(task, line)) ++names[name];
    }
  }
  for (const model::Escalation& rule : framework.escalations) {
    add_rule(rule);
    add_steps(rule);
  }
  for (const model::Moderation& rule : framework.moderation) {
    add_rule(rule);
    add_steps(rule);
  }
  for (const model::Sampling& rule : framework.sampling) add_rule(rule);
  return names;
}

void add_document_control(const model::Framework& framework, Names& names) {
  const auto add = [&](std::string_view key, bool is_there) {
    if (is_there) names.insert(fmt::format("framework.{}", key));
  };
  const auto add_text = [&](std::string_view key, Text text) { add(key, !text.empty()); };
  const auto add_value = [&](std::string_view key, const auto& value) {
    add(key, !value.at.is_nowhere());
  };
  add_value("title", framework.title);
  add_text("authority", framework.authority);
  add_text("version", framework.version);
  add_value("effective", framework.effective);
  add_value("until", framework.until);
  add_value("approved", framework.approved);
  add_value("updated", framework.updated);
  add_value("review_due", framework.review_due);
  add_value("review_every", framework.review_every);
  add_text("owner", framework.owner);
  add("authors", !framework.authors.empty());
  add("approved_by", !framework.approved_by.empty());
  add_text("contact", framework.contact);
  add_text("supersedes", framework.supersedes);
  add("history", true);  // an empty history says that the document's own table is empty
  add_text("source", framework.cited.source);
  add_text("wording", framework.cited.wording);
  add_text("note", framework.cited.note);
  add_text("assumption", framework.cited.assumption);
}

// Returns everything that the column `encoded` of an outline may name.
Names places_of(const model::Dataset& data) {
  Names names;
  const auto add_all = [&](const auto& elements) {
    for (const auto& element : elements) names.insert(std::string(element.id.value.view()));
  };
  for (const model::Framework& framework : data.frameworks) {
    for (const auto& [name, lines] : binding_names(framework)) names.insert(name);
    add_document_control(framework, names);
    add_all(framework.lists);
    for (const model::NamedList& list : framework.lists) {
      for (const model::ListItem& item : list.items) {
        names.insert(fmt::format("{}.{}", list.id.value.view(), item.id.value.view()));
      }
    }
    add_all(framework.unit_kinds);
    add_all(framework.tags);
    add_all(framework.roles);
    add_all(framework.bodies);
    add_all(framework.registers);
    add_all(framework.reports);
    add_all(framework.scales);
    for (const model::Scale& scale : framework.scales) {
      for (const auto& grade : scale.grades) {
        names.insert(fmt::format("{}.{}", scale.id.value.view(), grade.value.view()));
      }
    }
  }
  return names;
}

// The questions

Faults lines_not_encoded(const Encoding& encoding) {
  Faults faults;
  for (const OutlineLine& line : encoding.outline.lines) {
    if (line.encoded.empty()) faults.push_back(encoding.outline.at(line) + ": not encoded");
  }
  return faults;
}

Faults unknown_places(const Encoding& encoding) {
  const Names known = places_of(encoding.data);
  Faults faults;
  for (const OutlineLine& line : encoding.outline.lines) {
    for (const std::string& name : line.encoded) {
      if (known.contains(name)) continue;
      faults.push_back(
          fmt::format("{}: `{}` is not in the framework", encoding.outline.at(line), name));
    }
  }
  return faults;
}

// Whether a line of the outline stands for `name`; one that names a report names its task.
bool stands_for(const OutlineLine& line, std::string_view name) {
  return std::any_of(line.encoded.begin(), line.encoded.end(), [&](std::string_view encoded) {
    return encoded == name ||
           (encoded.starts_with(name) && encoded.substr(name.size()).starts_with(">"));
  });
}

Faults without_a_line(const Encoding& encoding) {
  Faults faults;
  const auto& lines = encoding.outline.lines;
  for (const model::Framework& framework : encoding.data.frameworks) {
    for (const auto& binding : binding_names(framework)) {
      const auto found = static_cast<std::size_t>(
          std::count_if(lines.begin(), lines.end(),
                        [&](const OutlineLine& line) { return stands_for(line, binding.first); }));
      if (found >= binding.second) continue;
      faults.push_back(fmt::format("{}: `{}`: {} of {} lines of the document",
                                   encoding.outline.path, binding.first, found, binding.second));
    }
  }
  return faults;
}

Faults without_source_or_wording(const Encoding& encoding) {
  Faults faults;
  const auto lacks = [&](std::string_view name, std::string_view key) {
    faults.push_back(fmt::format("{}: `{}` has no `{}`", encoding.outline.path, name, key));
  };
  const auto judge = [&](const auto& owner) {
    const std::string_view id = owner.id.value.view();
    if (owner.cited.source.empty()) lacks(id, "source");
    for (const model::Step& step : owner.steps) {
      if (step.cited.source.empty()) lacks(step_name(id, step), "source");
    }
  };
  for (const model::Framework& framework : encoding.data.frameworks) {
    for (const model::Task& task : framework.tasks) {
      judge(task);
      const bool is_quoted = !task.cited.wording.empty();
      if (task.frequency.has_value() && !is_quoted) lacks(task.id.value.view(), "wording");
      for (const model::ReportedTo& line : task.reported_to) {
        const std::string name = report_names(task, line).front();
        if (line.cited.source.empty()) lacks(name, "source");
        if (line.cited.wording.empty() && !is_quoted) lacks(name, "wording");
      }
    }
    for (const model::Escalation& rule : framework.escalations) judge(rule);
    for (const model::Moderation& rule : framework.moderation) judge(rule);
    for (const model::Sampling& rule : framework.sampling) {
      if (rule.cited.source.empty()) lacks(rule.id.value.view(), "source");
    }
  }
  return faults;
}

Faults misquoted_tasks(const Encoding& encoding) {
  Faults faults;
  for (const model::Framework& framework : encoding.data.frameworks) {
    for (const model::Task& task : framework.tasks) {
      const std::string_view wording = task.cited.wording.view();
      if (wording.empty()) continue;
      std::string quoted;  // what the document says, for the failure
      bool agrees = false;
      for (const OutlineLine& line : encoding.outline.lines) {
        if (!stands_for(line, task.id.value.view())) continue;
        agrees = agrees || quotations_agree(wording, line.words);
        quoted += fmt::format("\n    {}: `{}`", line.number, line.words);
      }
      if (agrees || quoted.empty()) continue;  // a task without a line is a fault of its own
      faults.push_back(fmt::format("{}: `{}` quotes `{}`, the document says{}",
                                   encoding.outline.path, task.id.value.view(), wording, quoted));
    }
  }
  return faults;
}

// Asks one question of every outline.
template <class Question>
Faults asked_of_all(const Question& question) {
  REQUIRE_FALSE(encodings().empty());
  Faults all;
  for (const Encoding& encoding : encodings()) {
    const Faults faults = question(encoding);
    all.insert(all.end(), faults.begin(), faults.end());
  }
  return all;
}

TEST_CASE("every outline of a document has the four columns, and kinds that are known") {
  CHECK(asked_of_all([](const Encoding& encoding) { return encoding.outline.faults; }) == Faults{});
}

TEST_CASE("every statement of a document is encoded") {
  CHECK(asked_of_all(lines_not_encoded) == Faults{});
}

TEST_CASE("every place that an outline names is in the framework") {
  CHECK(asked_of_all(unknown_places) == Faults{});
}

TEST_CASE("every task, report, rule and step has a line of the document that asks for it") {
  CHECK(asked_of_all(without_a_line) == Faults{});
}

TEST_CASE(
    "every task, report, rule and step says where it stands, every frequency in which words") {
  CHECK(asked_of_all(without_source_or_wording) == Faults{});
}

TEST_CASE("the wording of every task is the document's") {
  CHECK(asked_of_all(misquoted_tasks) == Faults{});
}

// The questions can be answered with no

constexpr const char* small_framework = R"(
framework: small
title: A framework
effective: 2026-04-01
roles: [{id: manager, title: Manager}]
bodies: [{id: board, title: Board}]
lists: [{id: areas, title: Areas, items: [{id: risk, text: Risk}]}]
scales: [{id: grades, title: Grades, grades: [good, poor], good_from: good}]
tasks:
  - id: audit
    title: Audit
    role: manager
    frequency: 1 per month
    wording: Managers complete one audit - 'in person' - each month
    source: "1"
    steps: [{id: tell, do: tell the worker, source: "2"}]
  - id: summary
    title: Summary
    role: manager
    wording: Monthly and quarterly summaries are given to the Board
    source: "3"
    reported_to:
      - {to: board, frequency: 1 per month, source: "3"}
      - {to: board, frequency: 1 per quarter, source: "3"}
      - {to: not stated, frequency: not stated, source: "3"}
)";

// An encoding of the small framework whose outline has these lines below its header.
Encoding small(const std::vector<std::string>& outline,
               const std::string& framework = small_framework) {
  std::vector<std::string> lines = {"place\tkind\twords\tencoded"};
  lines.insert(lines.end(), outline.begin(), outline.end());
  return {read_outline("small.tsv", lines), dataset({{"framework/small.yaml", framework}})};
}

std::vector<std::string> faithful_outline() {
  return {
      "1\tobligation\tcomplete one audit \u2013 \u2018in person\u2019 \u2013 each  month;\taudit",
      "2\trule\ttold the worker\taudit.tell areas.risk grades.poor framework.title",
      "3\treport\tMonthly ... summaries are given to the Board\tsummary>board",
      "3\treport\tquarterly summaries\tsummary>board", "3\treport\tsummaries\tsummary>not stated"};
}

TEST_CASE("a faithful encoding has no fault") {
  const Encoding encoding = small(faithful_outline());
  CHECK(encoding.outline.faults == Faults{});
  CHECK(lines_not_encoded(encoding) == Faults{});
  CHECK(unknown_places(encoding) == Faults{});
  CHECK(without_a_line(encoding) == Faults{});
  CHECK(without_source_or_wording(encoding) == Faults{});
  CHECK(misquoted_tasks(encoding) == Faults{});
}

TEST_CASE("a statement that is not encoded, or nowhere, is shown with its line of the outline") {
  const Encoding encoding =
      small({"4, paragraph 1\tbody\tthe Panel\t", "5\trule\ttwice\taudit audit.twice"});
  CHECK(lines_not_encoded(encoding) ==
        Faults{"small.tsv:2: 4, paragraph 1: `the Panel`: not encoded"});
  CHECK(unknown_places(encoding) ==
        Faults{"small.tsv:3: 5: `twice`: `audit.twice` is not in the framework"});
}

TEST_CASE("what no line asks for is shown, and so is one report too many to one body") {
  std::vector<std::string> outline = faithful_outline();
  outline.erase(outline.begin() + 3);  // the quarterly report
  outline.erase(outline.begin() + 1);  // the step
  CHECK(without_a_line(small(outline)) ==
        Faults{"small.tsv: `audit.tell`: 0 of 1 lines of the document",
               "small.tsv: `summary>board`: 1 of 2 lines of the document"});
}

TEST_CASE("an element without its source, and a frequency without its words, are shown") {
  const Encoding encoding = small({}, R"(
framework: small
title: A framework
effective: 2026-04-01
tasks:
  - id: audit
    title: Audit
    role: manager
    frequency: 1 per month
    steps: [{id: tell, do: tell the worker}]
    reported_to: [{to: board, frequency: 1 per month}]
)");
  CHECK(without_source_or_wording(encoding) ==
        Faults{"small.tsv: `audit` has no `source`", "small.tsv: `audit.tell` has no `source`",
               "small.tsv: `audit` has no `wording`", "small.tsv: `audit>board` has no `source`",
               "small.tsv: `audit>board` has no `wording`"});
}

TEST_CASE("a wording that is not the document's is shown beside the document's") {
  CHECK(
      misquoted_tasks(small({"1\tobligation\tManagers complete two audits\taudit"})) ==
      Faults{"small.tsv: `audit` quotes `Managers complete one audit - 'in person' - each month`, "
             "the document says\n    2: `Managers complete two audits`"});
}

TEST_CASE("an outline that is not of the four columns is a fault") {
  CHECK(small({"1\tobligation\taudit", "1\tduty\tone audit\taudit"}).outline.faults ==
        Faults{"small.tsv:2: 3 columns, or one of the first three empty",
               "small.tsv:3: 1: `one audit`: unknown kind `duty`"});
}

TEST_CASE("a word in a longer word is no quotation") {
  CHECK(quotations_agree("Monthly", "monthly."));
  CHECK_FALSE(quotations_agree("monthly", "Bi-monthly"));
  CHECK(quotations_agree("one ... three", "two, one and two and three"));
  CHECK_FALSE(quotations_agree("two ... one", "one and three"));
  CHECK_FALSE(quotations_agree("...", "one"));
}

}  // namespace
}  // namespace qaf::test

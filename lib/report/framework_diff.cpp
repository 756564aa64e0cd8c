// Changes of a framework as a table.

#include "report/framework_diff.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "report/cells.hpp"
#include "report/columns.hpp"

namespace qaf::report {
namespace {

using compare::Change;
using compare::Effect;

document::Status shown(Effect effect) {
  const std::string word(compare::effect_name(effect));
  switch (effect) {
    case Effect::tightened:
      return {word, document::Tone::attention};
    case Effect::loosened:
      return {word, document::Tone::good};
    case Effect::changed:
      return {word, document::Tone::neutral};
    case Effect::reworded:
      return {word, document::Tone::muted};
  }
  return {word, document::Tone::neutral};
}

std::string version_words(const model::Framework& framework) {
  return fmt::format("{} {} (effective {})", framework.id->view(),
                     framework.version.empty() ? "without version" : framework.version.view(),
                     calendar::to_text(*framework.effective));
}

std::string pair_words(const ComparedPair& compared) {
  const compare::Pair& pair = compared.pair;
  if (pair.before == nullptr) return version_words(*pair.after) + ": a new framework";
  if (pair.after == nullptr) return version_words(*pair.before) + ": gone";
  const std::string before = version_words(*pair.before);
  const std::string after = version_words(*pair.after);
  if (pair.is_next_version)
    return fmt::format("{}: a new version, compared with {}", after, before);
  return before == after ? after : fmt::format("{}, then {}", before, after);
}

std::string what_words(const Change& change) {
  if (change.element.kind == "framework") return "the document";
  return fmt::format("{} {}", change.element.kind, change.element.id);
}

// Where it stands in the document: its number and section, else as the framework cites it.
std::string stands_in(const compare::Element& element) {
  if (element.section.empty() && element.ref.empty()) return element.source;
  return fmt::format("{}{}{}", element.ref,
                     element.ref.empty() || element.section.empty() ? "" : " ", element.section);
}

document::Value place_cell(const ComparedSide& side, const std::optional<source::Place>& place) {
  return place ? document::Value{side.where(*place)} : document::Value{};
}

std::vector<document::Column> columns() {
  return {machine_column("framework"),
          text_column("effect", "It is"),
          machine_column("element"),
          machine_column("id"),
          people_column("what", "What"),
          machine_column("title"),
          machine_column("key"),
          text_column("change", "Change"),
          machine_column("before"),
          machine_column("after"),
          machine_column("section"),
          machine_column("ref"),
          machine_column("source"),
          people_column("stands", "Stands in", 2),
          people_column("where", "File", 1),
          machine_column("place_before"),
          machine_column("place_after")};
}

std::vector<document::Value> row_of(const ComparedPair& compared, const Change& change,
                                    const ComparedSide& before, const ComparedSide& after) {
  const model::Framework& framework =
      compared.pair.after != nullptr ? *compared.pair.after : *compared.pair.before;
  const document::Value place_before = place_cell(before, change.place_before);
  const document::Value place_after = place_cell(after, change.place_after);
  const compare::Element& element = change.element;
  return {framework.id->str(),
          shown(change.effect),
          element.kind,
          element.id,
          what_words(change),
          text_cell(element.title),
          text_cell(change.key),
          change.words,
          text_cell(change.before),
          text_cell(change.after),
          text_cell(element.section),
          text_cell(element.ref),
          text_cell(element.source),
          text_cell(stands_in(element)),
          change.place_after ? place_after : place_before,
          place_before,
          place_after};
}

constexpr std::array effects{Effect::tightened, Effect::loosened, Effect::changed,
                             Effect::reworded};

// A framework that is new or gone is one change.
Change whole(const model::Framework& framework, Effect effect) {
  const bool is_new = effect == Effect::tightened;
  Change change;
  change.effect = effect;
  change.element.kind = "framework";
  change.element.id = framework.id->str();
  change.element.title = framework.title->str();
  change.words =
      fmt::format("framework {}: {}, {} {}", is_new ? "added" : "removed", framework.title->view(),
                  framework.tasks.size(), framework.tasks.size() == 1 ? "task" : "tasks");
  (is_new ? change.after : change.before) = change.element.id;
  (is_new ? change.place_after : change.place_before) =
      source::Place{framework.file, framework.id.at};
  return change;
}

}  // namespace

std::vector<ComparedPair> compared(const std::vector<compare::Pair>& pairs) {
  std::vector<ComparedPair> all;
  for (const compare::Pair& pair : pairs) {
    ComparedPair& one = all.emplace_back();
    one.pair = pair;
    if (pair.before == nullptr) {
      one.changes.push_back(whole(*pair.after, Effect::tightened));
    } else if (pair.after == nullptr) {
      one.changes.push_back(whole(*pair.before, Effect::loosened));
    } else {
      one.changes = compare::changes(*pair.before, *pair.after);
    }
  }
  return all;
}

document::Document framework_diff(const std::vector<ComparedPair>& pairs,
                                  const ComparedSide& before, const ComparedSide& after,
                                  document::Stamp stamp) {
  document::Table table{.key = "changes",
                        .caption = {},
                        .columns = columns(),
                        .rows = {},
                        .when_empty = "nothing changed"};
  document::Section section{
      .key = "changes", .title = {}, .paragraphs = {}, .tables = {}, .notes = {}, .sections = {}};
  std::array<std::int64_t, effects.size()> counts{};
  for (const ComparedPair& one : pairs) {
    section.paragraphs.push_back(pair_words(one) + ".");
    for (const Change& change : one.changes) {
      table.rows.push_back(row_of(one, change, one.pair.is_beside ? after : before, after));
      ++counts[static_cast<std::size_t>(change.effect)];
    }
  }
  section.tables.push_back(std::move(table));
  document::Document document;
  document.kind = "framework_diff";
  document.title = fmt::format("From {} to {}", before.name, after.name);
  document.stamp = std::move(stamp);
  document.sections.push_back(std::move(section));
  document.summary = {{"from", before.name}, {"to", after.name}};
  std::string closing;
  for (const Effect effect : effects) {
    const std::int64_t count = counts[static_cast<std::size_t>(effect)];
    document.summary.emplace_back(std::string(compare::effect_name(effect)), count);
    if (count == 0) continue;
    closing +=
        fmt::format("{}{} {}", closing.empty() ? "" : ", ", count, compare::effect_name(effect));
  }
  if (!closing.empty()) document.closing.push_back(std::move(closing));
  return document;
}

}  // namespace qaf::report

// A rule of the framework unfolded.

#include "report/explain/rule_page.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "escalation/clock.hpp"
#include "model/holds.hpp"
#include "model/in_force.hpp"
#include "report/columns.hpp"
#include "report/escalation_groups.hpp"
#include "report/framework/asked.hpp"
#include "report/framework/names.hpp"

namespace qaf::report {
namespace {

// The steps of the rule, in the framework version that has it and is in force, else in the latest.
struct Found {
  const model::Framework* framework = nullptr;
  std::vector<AskedStep> steps;
};

Found find(const model::Index& index, std::string_view rule, calendar::Date today) {
  Found found;
  for (const model::Framework& framework : index.data().frameworks) {
    std::vector<AskedStep> steps = steps_of(framework);
    std::erase_if(steps, [&](const AskedStep& step) {
      return step.kind == AskedStep::Rule::task || step.rule != rule;
    });
    if (steps.empty()) continue;
    const auto in_force = [&](const model::Framework& one) {
      return one.effective && *one.effective <= today;
    };
    const bool is_better =
        found.framework == nullptr ||
        (in_force(framework) &&
         (!in_force(*found.framework) || *framework.effective > *found.framework->effective));
    if (is_better) found = {&framework, std::move(steps)};
  }
  return found;
}

document::Section rule_section(const Found& found) {
  const AskedStep& rule = found.steps.front();
  const Names names(*found.framework, Naming::ids);
  document::Table table{"rule", "", {text_column("key", ""), text_column("value", "")}, {}, ""};
  const auto add = [&](std::string key, std::string value) {
    if (!value.empty()) table.rows.push_back({std::move(key), std::move(value)});
  };
  std::string tasks;
  for (const model::Task* task : rule.tasks) {
    tasks += fmt::format("{}{}", tasks.empty() ? "" : ", ", task->id->view());
  }
  add("framework",
      fmt::format("{} {}", found.framework->id->view(), found.framework->version.view()));
  add("follows audit records of", tasks);
  if (rule.when != nullptr) add("when", names.condition(*rule.when));
  if (rule.moderation != nullptr) {
    const model::Moderation& moderation = *rule.moderation;
    if (moderation.share) {
      add("share", words_of(*moderation.share) +
                       (moderation.per ? fmt::format(" of each {}", model::word_of(*moderation.per))
                                       : std::string()));
    }
    if (model::is_stated(moderation.always)) add("always", names.condition(moderation.always));
    add("by", names.moderators(moderation));
    if (moderation.within) {
      add("within", calendar::to_text(*moderation.within) + " of the end of the window");
    }
  }
  add("wording", rule.rule_cited->wording.str());
  add("source", rule.rule_cited->source.str());
  add("note", rule.rule_cited->note.str());
  add("assumption", rule.rule_cited->assumption.str());
  document::Section section;
  section.key = "rule";
  section.title = rule.title.empty() ? std::string(rule.rule) : std::string(rule.title);
  section.tables.push_back(std::move(table));
  return section;
}

document::Section steps_section(const Found& found) {
  const Names names(*found.framework, Naming::ids);
  document::Table table{
      "steps",
      "",
      {text_column("step", "Step"), text_column("what", "What must follow"),
       text_column("limit", "By when"), text_column("wording", "In its own words", 2),
       text_column("source", "Stands in", 1)},
      {},
      "it asks for nothing further"};
  for (const AskedStep& asked : found.steps) {
    if (asked.step == nullptr) continue;
    table.rows.push_back({asked.step->id->str(), names.deed(*asked.step), names.limit(*asked.step),
                          asked.step->cited.wording.str(), asked.step->cited.source.str()});
  }
  document::Section section;
  section.key = "steps";
  section.title = "What it asks";
  section.tables.push_back(std::move(table));
  return section;
}

document::Section standing_section(const model::Index& index, std::string_view rule,
                                   calendar::Instant as_of) {
  std::vector<escalation::Clock> clocks = escalation::clocks(index, as_of);
  std::erase_if(clocks, [&](const escalation::Clock& clock) {
    return clock.place.origin == escalation::Origin::task ||
           escalation::rule_at(index.data(), clock.place).view() != rule;
  });
  std::vector<std::uint32_t> records;
  for (const escalation::Clock& clock : clocks) records.push_back(clock.record);
  std::ranges::sort(records);
  const auto repeated = std::ranges::unique(records);
  records.erase(repeated.begin(), repeated.end());
  document::Section section;
  section.key = "clocks";
  section.title = "How it stands";
  section.paragraphs = {
      fmt::format("{} {} set it off; `qaf escalations --rule {}` lists the clocks.", records.size(),
                  records.size() == 1 ? "audit record has" : "audit records have", rule)};
  section.tables.push_back(grouped_clocks(index, clocks, {Grouping::Kind::step, "step"}));
  return section;
}

}  // namespace

std::optional<document::Document> rule_page(const model::Index& index, std::string_view rule,
                                            document::Stamp stamp) {
  const calendar::Zone zone = index.data().settings.zone;
  const Found found = find(index, rule, calendar::local_date(stamp.as_of, zone));
  if (found.framework == nullptr) return std::nullopt;
  document::Document page;
  page.kind = "rule";
  page.is_one_table = false;
  page.sections.push_back(rule_section(found));
  page.sections.push_back(steps_section(found));
  page.sections.push_back(standing_section(index, rule, stamp.as_of));
  page.stamp = std::move(stamp);
  return page;
}

}  // namespace qaf::report

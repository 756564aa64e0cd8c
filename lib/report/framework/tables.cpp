// A framework as data, with what stands beside its tasks.

#include "report/framework/tables.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/framework/names.hpp"
#include "report/framework/open_points.hpp"
#include "report/framework/sections.hpp"
#include "report/framework/wanted.hpp"

namespace qaf::report {
namespace {

using document::Value;

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

// "Quality Assurance Framework, Anytown, version 1"; of several frameworks their ids.
std::string title_of(Frameworks frameworks) {
  if (frameworks.size() == 1) {
    const model::Framework& framework = *frameworks.front();
    std::string title = framework.title->str();
    if (!framework.authority.empty()) title += fmt::format(", {}", framework.authority.view());
    if (!framework.version.empty()) title += fmt::format(", version {}", framework.version.view());
    return title;
  }
  std::string title = "Frameworks";
  for (const model::Framework* framework : frameworks)
    title += fmt::format("{}{}", title == "Frameworks" ? " " : ", ", framework->id->view());
  return title;
}

std::string subject_of(Frameworks frameworks, const FrameworkWishes& wishes) {
  std::string subject;
  for (const std::string& id : wishes.parties) {
    const std::string title = Names(*frameworks.front(), Naming::titles)(id);
    subject += fmt::format("{}{}", subject.empty() ? ": " : ", ", title);
  }
  return subject;
}

struct Counts {
  std::int64_t tasks = 0;
  std::int64_t reports = 0;
  std::int64_t rules = 0;
  std::int64_t steps = 0;
};

bool is_moderated_by(const model::Framework& framework, const FrameworkWishes& wishes,
                     const AskedStep& asked) {
  return asked.moderation != nullptr &&
         std::any_of(wishes.parties.begin(), wishes.parties.end(), [&](const std::string& id) {
           return Party(framework, id).moderates(*asked.moderation);
         });
}

Counts counts_of(Frameworks frameworks, const FrameworkWishes& wishes) {
  Counts counts;
  for (const model::Framework* framework : frameworks) {
    const model::Task* last = nullptr;
    for (const Asked& asked : asked_of(*framework)) {
      if (!is_wanted_task(wishes, *asked.task) || parts_in(*framework, wishes, asked).empty())
        continue;
      if (asked.report != nullptr) ++counts.reports;
      if (asked.task != last) ++counts.tasks;
      last = asked.task;
    }
    std::string_view rule;
    for (const AskedStep& asked : steps_of(*framework)) {
      const bool is_wanted = is_wanted_rule(wishes, asked.rule, asked.tasks) &&
                             (!parts_in(*framework, wishes, asked).empty() ||
                              is_moderated_by(*framework, wishes, asked));
      if (!is_wanted) continue;
      if (asked.step != nullptr && !parts_in(*framework, wishes, asked).empty()) ++counts.steps;
      if (asked.kind != AskedStep::Rule::task && asked.rule != rule) ++counts.rules;
      rule = asked.rule;
    }
    for (const model::Sampling& sampling : framework->sampling) {
      if (wishes.parties.empty() &&
          (!is_narrowed(wishes) || holds_word(wishes.rules, sampling.id->view())))
        ++counts.rules;
    }
  }
  return counts;
}

bool is_wanted(const model::Framework& framework, const FrameworkWishes& wishes,
               const OpenPoint& point) {
  const bool is_named = !is_narrowed(wishes) || holds_word(wishes.tasks, point.about) ||
                        holds_word(wishes.rules, point.about);
  if (!is_named) return false;
  if (wishes.parties.empty() || holds_word(wishes.parties, point.about)) return true;
  for (const Asked& asked : asked_of(framework)) {
    if (asked.task->id->view() == point.about && !parts_in(framework, wishes, asked).empty())
      return true;
  }
  for (const AskedStep& asked : steps_of(framework)) {
    if (asked.rule == point.about && !parts_in(framework, wishes, asked).empty()) return true;
  }
  return false;
}

// How many of each kind are open, in the order of the kinds.
std::array<std::int64_t, 4> open_counts(Frameworks frameworks, const FrameworkWishes& wishes) {
  std::array<std::int64_t, 4> counts{};
  for (const model::Framework* framework : frameworks) {
    for (const OpenPoint& point : open_points_of(*framework)) {
      if (is_wanted(*framework, wishes, point)) ++counts[static_cast<std::size_t>(point.kind)];
    }
  }
  return counts;
}

// Says how many of each there are, and nothing of what there is none of.
class CountWords {
 public:
  void add(std::int64_t count, std::string_view one, std::string_view many) {
    if (count == 0) return;
    words_ += fmt::format("{}{}", words_.empty() ? "" : ", ", counted(count, one, many));
  }
  [[nodiscard]] std::string or_else(std::string_view nothing) const {
    return words_.empty() ? std::string(nothing) : words_;
  }

 private:
  std::string words_;
};

std::string count_words(const Counts& counts) {
  CountWords words;
  words.add(counts.tasks, "task", "tasks");
  words.add(counts.reports, "report to a body or role", "reports to bodies and roles");
  words.add(counts.rules, "rule", "rules");
  words.add(counts.steps, "step", "steps");
  return words.or_else("nothing is asked");
}

std::string open_words(const std::array<std::int64_t, 4>& open) {
  CountWords words;
  words.add(open[0], "thing not stated", "things not stated");
  words.add(open[1], "set by another paper", "set by another paper");
  words.add(open[2], "assumption", "assumptions");
  words.add(open[3], "note", "notes");
  return words.or_else("nothing is left open");
}

void add_open_counts(document::Document& answer, const std::array<std::int64_t, 4>& open) {
  answer.summary.emplace_back("not_stated", open[0]);
  answer.summary.emplace_back("set_by", open[1]);
  answer.summary.emplace_back("assumptions", open[2]);
  answer.summary.emplace_back("notes", open[3]);
}

std::string heading_of(OpenPoint::Kind kind) {
  switch (kind) {
    case OpenPoint::Kind::not_stated:
      return "Not stated in the document, so to be decided";
    case OpenPoint::Kind::set_by:
      return "Set by another paper, so to be looked up there";
    case OpenPoint::Kind::assumption:
      return "Assumed where the document leaves it open, so to be confirmed";
    case OpenPoint::Kind::note:
      return "Noted: unclear, contradictory or a slip in the document";
  }
  return {};
}

}  // namespace

document::Document framework_tables(std::span<const model::Framework* const> frameworks,
                                    const FrameworkWishes& wishes, document::Stamp stamp) {
  document::Document answer;
  answer.kind = "framework";
  answer.title = title_of(frameworks) + subject_of(frameworks, wishes);
  answer.stamp = std::move(stamp);
  document::Section tasks{.key = "tasks",
                          .title = {},
                          .paragraphs = {},
                          .tables = {task_rows(frameworks, wishes)},
                          .notes = {},
                          .sections = {}};
  answer.sections.push_back(std::move(tasks));
  for (const auto make :
       {task_step_section, escalation_section, moderation_section, sampling_section}) {
    document::Section section = make(frameworks, wishes);
    if (!section.tables.empty()) answer.further.push_back(std::move(section));
  }
  const Counts counts = counts_of(frameworks, wishes);
  const auto open = open_counts(frameworks, wishes);
  answer.summary = {{"tasks", counts.tasks},
                    {"reports", counts.reports},
                    {"rules", counts.rules},
                    {"steps", counts.steps}};
  add_open_counts(answer, open);
  answer.closing = {count_words(counts), open_words(open)};
  return answer;
}

document::Document open_point_table(std::span<const model::Framework* const> frameworks,
                                    const FrameworkWishes& wishes, document::Stamp stamp) {
  document::Document answer;
  answer.kind = "framework_assumptions";
  answer.title = title_of(frameworks) + subject_of(frameworks, wishes) + ": what is open";
  answer.stamp = std::move(stamp);
  document::Table table{
      .key = "open_points",
      .caption = {},
      .columns = {machine_column("framework"), people_column("heading", "What it is"),
                  machine_column("kind"), machine_column("element"), machine_column("id"),
                  people_column("where", "Where"), machine_column("key"),
                  text_column("text", "What"), text_column("wording", "The document's words", 2),
                  text_column("source", "Stands in", 1)},
      .rows = {},
      .when_empty = "the framework leaves nothing open",
      .grouped_by = "heading"};
  for (const OpenPoint::Kind kind : {OpenPoint::Kind::not_stated, OpenPoint::Kind::set_by,
                                     OpenPoint::Kind::assumption, OpenPoint::Kind::note}) {
    for (const model::Framework* framework : frameworks) {
      for (const OpenPoint& point : open_points_of(*framework)) {
        if (point.kind != kind || !is_wanted(*framework, wishes, point)) continue;
        const std::string where =
            point.id.empty() ? point.element : fmt::format("{} {}", point.element, point.id);
        table.rows.push_back(
            {framework->id->str(), heading_of(kind),
             document::Status{std::string(kind_name(kind)), document::Tone::neutral}, point.element,
             text_cell(point.id), where, text_cell(point.key), point.text,
             text_cell(point.cited.wording.view()), text_cell(point.cited.source.view())});
      }
    }
  }
  answer.sections.push_back({.key = "open_points",
                             .title = {},
                             .paragraphs = {},
                             .tables = {std::move(table)},
                             .notes = {},
                             .sections = {}});
  const auto open = open_counts(frameworks, wishes);
  add_open_counts(answer, open);
  answer.closing = {open_words(open)};
  return answer;
}

}  // namespace qaf::report

// Clocks as lines of text, and a small council whose audit records start them.

#include "support/clocks.hpp"

#include <fmt/format.h>

#include "support/repository.hpp"

namespace qaf::test {
namespace {

constexpr const char* framework_start =
    "framework: f\n"
    "title: A framework\n"
    "version: \"1\"\n"
    "unit_kinds: [directorate, service, team]\n"
    "tags: [{id: new}]\n"
    "roles:\n"
    "  - {id: director, held_in: directorate, manages: true}\n"
    "  - {id: service-manager, held_in: service, manages: true}\n"
    "  - {id: team-manager, held_in: team, in_every: true, manages: true}\n"
    "  - {id: practitioner, held_in: team}\n"
    "  - {id: reviewer, held_in: directorate}\n"
    "  - {id: lado}\n"
    "bodies: [{id: panel}, {id: board}]\n"
    "scales: [{id: grade, grades: [outstanding, good, requires-improvement, inadequate]}]\n"
    "lists: [{id: risk-levels, kind: levels, items: [low, medium, high]}]\n"
    "registers: [{id: supervision}]\n";

constexpr const char* task =
    "tasks:\n"
    "  - id: audit\n"
    "    title: Audit\n"
    "    role: reviewer\n"
    "    frequency: as required\n"
    "    record: {scale: grade, fields: {lead: person, open: yes_no, level: risk-levels,"
    " visits: number}}\n";

constexpr const char* units =
    "units:\n"
    "  - {id: cs, kind: directorate}\n"
    "  - {id: fs, kind: service, in: cs}\n"
    "  - {id: ch, kind: service, in: cs}\n"
    "  - {id: a1, kind: team, in: fs}\n"
    "  - {id: a2, kind: team, in: fs}\n"
    "  - {id: b1, kind: team, in: ch}\n";

std::string person(std::string_view id, std::string_view role, std::string_view unit) {
  return fmt::format("  - {{id: {}, posts: [{{role: {}, unit: {}, from: 2025-01-01}}]}}\n", id,
                     role, unit);
}

std::string usual_people() {
  return "people:\n" + person("sd-1", "director", "cs") + person("sm-1", "service-manager", "fs") +
         person("sm-2", "service-manager", "ch") + person("tm-1", "team-manager", "a1") +
         person("tm-2", "team-manager", "a2") + person("sw-1", "practitioner", "a1") +
         person("sw-2", "practitioner", "a1") + person("sw-3", "practitioner", "a2") +
         person("sw-9", "practitioner", "b1") + person("qa-1", "reviewer", "cs") +
         person("lado-1", "lado", "b1");
}

std::string documents(std::string_view lines) {
  std::string text;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    if (line.find_first_not_of(' ') == std::string_view::npos) continue;
    text += (text.empty() ? "" : "---\n") + std::string(line) + "\n";
  }
  return text;
}

std::string due_words(const std::optional<calendar::Instant>& due) {
  if (!due) return "-";
  const calendar::LocalTime local = calendar::local_time(*due, calendar::Zone::london);
  const std::string day = calendar::to_text(local.date);
  if (*due == calendar::end_of_day(local.date, calendar::Zone::london)) return day;
  return fmt::format("{} {:02}:{:02}", day, local.second_of_day / 3600,
                     local.second_of_day / 60 % 60);
}

std::string line_of(const model::Dataset& data, const escalation::Clock& clock) {
  const std::string by = clock.by_seconds ? std::to_string(*clock.by_seconds) : "-";
  std::string line =
      fmt::format("{} {} {} {} {} {} {}", data.records[clock.record].id->view(),
                  escalation::step_at(data, clock.place).id->view(),
                  escalation::role_of(data, clock), escalation::who_of(data, clock).value_or("-"),
                  escalation::status_name(clock.status), due_words(clock.due), by);
  for (const escalation::Remark& remark : clock.remarks) {
    line += " " + std::string(escalation::code_name(remark.code));
  }
  return line;
}

}  // namespace

model::Dataset setting(const Setting& parts) {
  std::string framework = framework_start;
  framework += parts.framework.empty() ? "effective: 2020-01-01\n" : parts.framework;
  framework += task;
  if (!parts.steps.empty()) framework += "    steps:\n" + parts.steps;
  if (!parts.escalations.empty()) framework += "escalations:\n" + parts.escalations;
  if (!parts.moderation.empty()) framework += "moderation:\n" + parts.moderation;
  std::map<std::string, std::string> files{{"qaf.toml", parts.settings},
                                           {"framework/f.yaml", framework},
                                           {"people/units.yaml", units},
                                           {"people/people.yaml", usual_people() + parts.people}};
  if (!parts.records.empty()) files["records/all.yaml"] = documents(parts.records);
  if (!parts.supervision.empty()) files["registers/supervision.yaml"] = parts.supervision;
  return dataset(std::move(files));
}

std::vector<std::string> clock_lines(const model::Dataset& data, const std::string& as_of) {
  const model::Index index(data);
  std::vector<std::string> lines;
  for (const escalation::Clock& clock : escalation::clocks(index, london(as_of))) {
    lines.push_back(line_of(data, clock));
  }
  return lines;
}

std::string written(const Audit& audit) {
  std::string record = "{id: R1, task: audit, case: M-1";
  const auto add = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) record += fmt::format(", {}: {}", key, value);
  };
  add("by", audit.by);
  add("practitioner", audit.practitioner);
  add("allocated", audit.allocated);
  add("completed", audit.completed);
  add("grade", audit.grade);
  return record + (audit.more.empty() ? "" : ", " + audit.more) + "}\n";
}

std::vector<std::string> lines_of_step(const std::string& step, const Audit& audit,
                                       const std::string& as_of) {
  Setting parts;
  parts.escalations =
      "  - {id: rule, tasks: [audit], when: {grade: inadequate}, steps: [{id: s, " + step + "}]}\n";
  parts.records = written(audit);
  return clock_lines(setting(parts), as_of);
}

}  // namespace qaf::test

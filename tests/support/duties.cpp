// Duties as lines of text, and a small council to owe them.

#include "support/duties.hpp"

#include <fmt/format.h>

#include "support/repository.hpp"

namespace qaf::test {
namespace {

constexpr const char* usual_units =
    "  - {id: cs, kind: directorate}\n"
    "  - {id: fs, kind: service, in: cs}\n"
    "  - {id: ch, kind: service, in: cs}\n"
    "  - {id: a1, kind: team, in: fs}\n"
    "  - {id: a2, kind: team, in: fs}\n"
    "  - {id: b1, kind: team, in: ch}\n";

constexpr const char* usual_roles =
    "  - {id: director, held_in: directorate, manages: true}\n"
    "  - {id: service-manager, held_in: service, manages: true}\n"
    "  - {id: team-manager, held_in: team, manages: true}\n"
    "  - {id: practitioner, held_in: team}\n"
    "  - {id: reviewer}\n";

std::string documents(std::string_view lines) {
  std::string text;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (line.empty()) continue;
    if (!text.empty()) text += "---\n";
    text += std::string(line) + "\n";
  }
  return text;
}

std::string window_text(const schedule::Duty& duty) {
  if (duty.form == schedule::Form::standing) return "-";
  if (duty.is_open_ended) return calendar::to_text(duty.window.first) + "..";
  return calendar::to_text(duty.window.first) + ".." + calendar::to_text(duty.window.last);
}

calendar::Period period_named(const std::string& period, calendar::YearStart year_start) {
  const Result<calendar::Period> parsed = calendar::parse_period(period, year_start);
  REQUIRE_MESSAGE(parsed.has_value(), period);
  return *parsed;
}

}  // namespace

std::string line_of(const model::Index& index, const schedule::Duty& duty) {
  std::string line = index.at(duty.task).id->str();
  if (!duty.to.empty()) line += " >" + duty.to.str();
  line += " " + window_text(duty) + " " + (duty.holder.id.empty() ? "-" : duty.holder.id.str());
  if (duty.subject.kind != schedule::Subject::Kind::none) line += " for " + duty.subject.id.str();
  const std::string expected = duty.expected ? std::to_string(*duty.expected) : "?";
  line += fmt::format(" {}/{}", duty.done, expected);
  if (duty.bound) line += fmt::format(" of {}", *duty.bound);
  return line + " " + std::string(schedule::status_name(duty.status));
}

schedule::Compliance compliance_of(const model::Dataset& data, const std::string& period,
                                   const std::string& as_of) {
  const model::Index index(data);
  return schedule::compliance(index, period_named(period, data.settings.year_start), london(as_of));
}

std::vector<std::string> duty_lines(const model::Dataset& data, const std::string& period,
                                    const std::string& as_of) {
  const model::Index index(data);
  std::vector<std::string> lines;
  for (const schedule::Duty& duty : compliance_of(data, period, as_of).duties) {
    lines.push_back(line_of(index, duty));
  }
  return lines;
}

std::vector<std::string> uncounted_lines(const model::Dataset& data, const std::string& period,
                                         const std::string& as_of) {
  std::vector<std::string> lines;
  for (const schedule::Uncounted& uncounted : compliance_of(data, period, as_of).uncounted) {
    lines.push_back(schedule::evidence_id(data, uncounted.evidence) + " " +
                    std::string(schedule::because_name(uncounted.reason.code)));
  }
  return lines;
}

model::Dataset council(const Council& parts) {
  const std::string framework = fmt::format(
      "framework: t\ntitle: A framework\nversion: \"1\"\n{}"
      "unit_kinds: [directorate, service, team]\n"
      "tags: [{{id: early-help}}, {{id: new}}, {{id: upheld}}]\n"
      "roles:\n{}bodies: [{{id: board}}, {{id: panel}}]\n"
      "registers: [{{id: closure}}, {{id: meeting}}, {{id: care}}]\ntasks:\n{}",
      parts.framework.empty() ? "effective: 2020-01-01\n" : parts.framework,
      parts.roles.empty() ? usual_roles : parts.roles, parts.tasks);
  std::map<std::string, std::string> files{
      {"qaf.toml", parts.settings},
      {"framework/t.yaml", framework},
      {"people/units.yaml", "units:\n" + (parts.units.empty() ? usual_units : parts.units)},
  };
  if (!parts.people.empty()) files["people/people.yaml"] = "people:\n" + parts.people;
  if (!parts.records.empty()) files["records/all.yaml"] = documents(parts.records);
  if (!parts.closures.empty()) files["registers/closure.yaml"] = parts.closures;
  files.insert(parts.files.begin(), parts.files.end());
  return dataset(std::move(files));
}

}  // namespace qaf::test

// Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the files.
//
// Paths are relative to the root of the working tree, named SRCROOT, as RFC 3986 has it; columns
// are UTF-16 units, as the standard's default is and as we say.

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "render/findings.hpp"
#include "render/json_text.hpp"
#include "render/printers.hpp"
#include "render/wrap.hpp"

namespace qaf::render::findings {
namespace {

// GitHub refuses a run of more.
constexpr std::size_t most_results = 25'000;

constexpr std::string_view base_id = "SRCROOT";

using RuleIndex = std::map<std::string_view, std::size_t>;

// Returns the path as a relative URI. Colons, too, are escaped: `a:b` would be a scheme.
std::string uri_of(std::string_view path) {
  constexpr std::string_view unreserved =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string uri;
  for (const char letter : path) {
    if (unreserved.find(letter) != std::string_view::npos) {
      uri += letter;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(letter));
    }
  }
  return uri;
}

// A message may hold links, `[words](1)`: brackets that would be read so are escaped.
Json text_of(const std::string& words) {
  std::string text;
  const bool has_link = words.find("](") != std::string::npos;
  for (const char letter : words) {
    const bool is_special = letter == '[' || letter == ']' || letter == '\\';
    if (has_link && is_special) text += '\\';
    text += letter;
  }
  return {{"text", text}};
}

Json rule_of(const diag::Fault& fault) {
  return {{"id", fault.name},
          {"shortDescription", text_of(std::string(fault.summary))},
          {"fullDescription", text_of(std::string(fault.why))},
          {"help", text_of(std::string(fault.remedy))},
          {"defaultConfiguration", {{"level", diag::to_text(fault.severity)}}}};
}

Json artifact_of(const std::string& path, const FindingsReport& report) {
  return {{"uri", uri_of(report.path_prefix + path)}, {"uriBaseId", base_id}};
}

Json place_of(const diag::Finding& finding, const FindingsReport& report) {
  Json place{{"artifactLocation", artifact_of(finding.path, report)}};
  if (finding.excerpt.has_line) {
    place["region"] = {{"startLine", finding.start.line},
                       {"startColumn", finding.start_utf16},
                       {"endLine", finding.end.line},
                       {"endColumn", finding.end_utf16}};
  }
  return {{"physicalLocation", std::move(place)}};
}

Json label_of(const diag::Excerpt& label, std::size_t number, const FindingsReport& report) {
  Json place{{"artifactLocation", artifact_of(label.path, report)}};
  if (label.has_line) place["region"] = {{"startLine", label.start.line}};
  return {
      {"id", number}, {"physicalLocation", std::move(place)}, {"message", text_of(label.words)}};
}

Json result_of(const diag::Finding& finding, const std::string& fingerprint,
               const RuleIndex& rule_index, const FindingsReport& report) {
  const std::string words =
      finding.help.empty() ? finding.message : finding.message + "\nhelp: " + finding.help;
  Json result{{"ruleId", finding.fault->name},
              {"ruleIndex", rule_index.at(finding.fault->name)},
              {"level", diag::to_text(finding.severity)},
              {"message", text_of(words)},
              {"locations", Json::array({place_of(finding, report)})}};
  Json labels = Json::array();
  for (const diag::Excerpt& label : finding.labels) {
    labels.push_back(label_of(label, labels.size() + 1, report));
  }
  if (!labels.empty()) result["relatedLocations"] = std::move(labels);
  result["partialFingerprints"] = {{"qafFinding/v1", fingerprint}};
  return result;
}

// "qaf 0.1.0" is name and version.
Json driver_of(const std::string& tool, Json rules) {
  const std::size_t blank = tool.rfind(' ');
  Json driver{{"name", tool.substr(0, blank)}};
  if (blank != std::string::npos) driver["version"] = tool.substr(blank + 1);
  driver["rules"] = std::move(rules);
  return driver;
}

Json cut_notice(std::size_t count) {
  const std::string words =
      fmt::format("only the first {} of {} are here", counted(most_results, "finding"),
                  counted(count, "finding"));
  const Json notice{{"level", "warning"}, {"message", text_of(words)}};
  return {{"executionSuccessful", true}, {"toolExecutionNotifications", Json::array({notice})}};
}

}  // namespace

std::string sarif(const FindingsReport& report, const Screen& /*screen*/) {
  const auto shown = report.findings.first(std::min(report.findings.size(), most_results));
  std::map<std::string_view, const diag::Fault*> faults;
  for (const diag::Finding& finding : shown) faults.emplace(finding.fault->name, finding.fault);
  Json rules = Json::array();
  RuleIndex rule_index;
  for (const auto& [name, fault] : faults) {
    rule_index.emplace(name, rules.size());
    rules.push_back(rule_of(*fault));
  }
  const std::vector<std::string> names = fingerprints(shown);
  Json results = Json::array();
  for (std::size_t i = 0; i < shown.size(); ++i) {
    results.push_back(result_of(shown[i], names[i], rule_index, report));
  }
  const Json root{{"description", {{"text", "the root of the working tree"}}}};
  Json run{{"tool", {{"driver", driver_of(report.stamp.tool, std::move(rules))}}}};
  if (shown.size() < report.findings.size()) {
    run["invocations"] = Json::array({cut_notice(report.findings.size())});
  }
  run["originalUriBaseIds"] = {{base_id, root}};
  run["columnKind"] = "utf16CodeUnits";
  run["results"] = std::move(results);
  return laid_out({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                   {"version", "2.1.0"},
                   {"runs", Json::array({run})}});
}

}  // namespace qaf::render::findings

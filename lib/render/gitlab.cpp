// Findings as a GitLab code quality report, shown in merge requests.

#include "render/findings.hpp"
#include "render/json_text.hpp"
#include "render/printers.hpp"

namespace qaf::render::findings {
namespace {

std::string_view severity_of(diag::Severity severity) {
  switch (severity) {
    case diag::Severity::note:
      return "info";
    case diag::Severity::warning:
      return "minor";
    case diag::Severity::error:
      return "major";
  }
  return "major";
}

}  // namespace

std::string gitlab(const FindingsReport& report, const Screen& /*screen*/) {
  const std::vector<std::string> names = fingerprints(report.findings);
  Json rows = Json::array();
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const diag::Finding& finding = report.findings[i];
    rows.push_back(
        {{"description", finding.help.empty() ? finding.message
                                              : finding.message + " (help: " + finding.help + ")"},
         {"check_name", finding.fault->name},
         {"fingerprint", names[i]},
         {"severity", severity_of(finding.severity)},
         {"location",
          {{"path", report.path_prefix + finding.path},
           {"lines", {{"begin", finding.start.line}}}}}});
  }
  return laid_out(rows);
}

}  // namespace qaf::render::findings

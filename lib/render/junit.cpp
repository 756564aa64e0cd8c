// Findings as JUnit XML, which every build server shows.
//
// JUnit knows no warnings: an error is a test that failed, a warning or note one that passed and
// says something (system-out). No findings are one test that passed.

#include <fmt/format.h>

#include "render/findings.hpp"
#include "render/markup_text.hpp"
#include "render/printers.hpp"

namespace qaf::render::findings {
namespace {

std::string test_case(const diag::Finding& finding) {
  const std::string path = markup_text(finding.path);
  const std::string message = markup_text(finding.message);
  const std::string rule = markup_text(finding.fault->name);
  const std::string place = fmt::format("{}:{}", finding.start.line, finding.start.column);
  std::string text = fmt::format("{}:{}: {}: {} [{}]", path, place, diag::to_text(finding.severity),
                                 message, rule);
  if (!finding.help.empty()) text += "\nhelp: " + markup_text(finding.help);
  const std::string outcome =
      finding.severity == diag::Severity::error
          ? fmt::format("<failure type=\"{}\" message=\"{}\">{}</failure>", rule, message, text)
          : fmt::format("<system-out>{}</system-out>", text);
  return fmt::format(
      "    <testcase classname=\"{}\" name=\"{} at {}\">\n      {}\n    </testcase>\n", path, rule,
      place, outcome);
}

}  // namespace

std::string junit(const FindingsReport& report, const Screen& /*screen*/) {
  std::string cases;
  for (const diag::Finding& finding : report.findings) cases += test_case(finding);
  std::size_t tests = report.findings.size();
  if (tests == 0) {
    cases = "    <testcase classname=\"qaf\" name=\"check\"/>\n";
    tests = 1;
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites>\n"
      "  <testsuite name=\"qaf check\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\">\n"
      "{}"
      "  </testsuite>\n"
      "</testsuites>\n",
      tests, counts_of(report.findings).errors, cases);
}

}  // namespace qaf::render::findings

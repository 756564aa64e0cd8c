// JSON: one object for a document or for the findings, one a line for findings as JSON lines.

#include <utility>

#include "render/findings.hpp"
#include "render/json_text.hpp"
#include "render/printers.hpp"

namespace qaf::render {
namespace {

// Raised when a key changes its meaning or goes; new keys do not count.
constexpr int schema_version = 1;

Json row_of(const diag::Finding& finding) {
  return {{"rule", finding.fault->name},
          {"severity", diag::to_text(finding.severity)},
          {"path", finding.path},
          {"line", finding.start.line},
          {"column", finding.start.column},
          {"message", finding.message},
          {"help", text_or_null(finding.help)}};
}

}  // namespace

std::string findings::json(const FindingsReport& report, const Screen& /*screen*/) {
  Json object{{"qaf", "check"}, {"schema", schema_version}};
  add_stamp(object, report.stamp);
  Json rows = Json::array();
  for (const diag::Finding& finding : report.findings) rows.push_back(row_of(finding));
  object["rows"] = std::move(rows);
  const Counts counts = counts_of(report.findings);
  object["summary"] = {{"errors", counts.errors},
                       {"warnings", counts.warnings},
                       {"notes", counts.notes},
                       {"files", report.files},
                       {"records", report.records}};
  return laid_out(object);
}

std::string findings::jsonl(const FindingsReport& report, const Screen& /*screen*/) {
  std::string out;
  for (const diag::Finding& finding : report.findings) out += one_line(row_of(finding)) + '\n';
  return out;
}

}  // namespace qaf::render

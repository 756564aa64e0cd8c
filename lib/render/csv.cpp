// CSV: the same rows and keys as JSON.

#include <fmt/format.h>

#include "render/csv_text.hpp"
#include "render/printers.hpp"

namespace qaf::render {

std::string findings::csv(const FindingsReport& report, const Screen& /*screen*/) {
  std::string out = "rule,severity,path,line,column,message,help\n";
  for (const diag::Finding& finding : report.findings) {
    out += csv_line({std::string(finding.fault->name), std::string(diag::to_text(finding.severity)),
                     csv_text(finding.path), fmt::format("{}", finding.start.line),
                     fmt::format("{}", finding.start.column), csv_text(finding.message),
                     csv_text(finding.help)});
  }
  return out;
}

}  // namespace qaf::render

// Findings one a line, as compilers print them: editors and grep understand it.

#include <fmt/format.h>

#include "base/visible.hpp"
#include "render/printers.hpp"

namespace qaf::render::findings {

std::string concise(const FindingsReport& report, const Screen& /*screen*/) {
  std::string out;
  for (const diag::Finding& finding : report.findings) {
    out += fmt::format("{}:{}:{}: {}: {} [{}]\n", visible(finding.path), finding.start.line,
                       finding.start.column, diag::to_text(finding.severity),
                       visible(finding.message), finding.fault->name);
  }
  return out;
}

}  // namespace qaf::render::findings

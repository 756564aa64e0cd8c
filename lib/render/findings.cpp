// Counting findings.

#include "render/findings.hpp"

namespace qaf::render {

Counts counts_of(std::span<const diag::Finding> findings) {
  Counts counts;
  for (const diag::Finding& finding : findings) {
    switch (finding.severity) {
      case diag::Severity::error:
        ++counts.errors;
        break;
      case diag::Severity::warning:
        ++counts.warnings;
        break;
      case diag::Severity::note:
        ++counts.notes;
        break;
    }
  }
  return counts;
}

}  // namespace qaf::render

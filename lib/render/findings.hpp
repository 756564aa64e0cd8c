#pragma once

// What several formats of findings have in common.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "diag/finding.hpp"

namespace qaf::render {

struct Counts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
};

[[nodiscard]] Counts counts_of(std::span<const diag::Finding> findings);

// Returns a name of 16 hexadecimal digits for each finding, all different, by which a build server
// knows it again when lines above it come and go: made of rule, path and message, never of the
// line.
[[nodiscard]] std::vector<std::string> fingerprints(std::span<const diag::Finding> findings);

}  // namespace qaf::render

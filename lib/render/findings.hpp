#pragma once

// What several formats of findings have in common.

#include <cstddef>
#include <span>

#include "diag/finding.hpp"

namespace qaf::render {

struct Counts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
};

[[nodiscard]] Counts counts_of(std::span<const diag::Finding> findings);

}  // namespace qaf::render

#pragma once

// Whom a change of the framework concerns: the people and audit records of the repository under
// either side of a comparison.

#include "arguments.hpp"
#include "base/result.hpp"
#include "document/document.hpp"
#include "env.hpp"
#include "framework_side.hpp"

namespace qaf::cmd {

struct Impact {
  document::Document document;
  bool is_complete = true;  // every file could be read
};

// Errors: usage where there is no repository around, or the period cannot be read.
[[nodiscard]] Result<Impact> framework_impact(const Env& env, const Arguments& arguments,
                                              const FrameworkSide& before,
                                              const FrameworkSide& after);

}  // namespace qaf::cmd

#pragma once

// The parts of `qaf framework show`, each made of one framework after the other.

#include <span>

#include "document/document.hpp"
#include "report/framework/tables.hpp"

namespace qaf::report {

using Frameworks = std::span<const model::Framework* const>;

[[nodiscard]] document::Table task_rows(Frameworks frameworks, const FrameworkWishes& wishes);

// Each has no table where nothing of its kind is wanted.
[[nodiscard]] document::Section task_step_section(Frameworks frameworks,
                                                  const FrameworkWishes& wishes);
[[nodiscard]] document::Section escalation_section(Frameworks frameworks,
                                                   const FrameworkWishes& wishes);
[[nodiscard]] document::Section moderation_section(Frameworks frameworks,
                                                   const FrameworkWishes& wishes);
[[nodiscard]] document::Section sampling_section(Frameworks frameworks,
                                                 const FrameworkWishes& wishes);

}  // namespace qaf::report

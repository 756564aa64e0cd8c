#pragma once

// The faults of settings, as documented data (config/faults.def).

#include <array>

#include "diag/fault.hpp"

namespace qaf::config::faults {

#define QAF_FAULT(identifier, severity, name, summary, why, remedy) \
  inline constexpr diag::Fault identifier{name, diag::Severity::severity, summary, why, remedy};
#include "config/faults.def"
#undef QAF_FAULT

inline constexpr std::array all{
#define QAF_FAULT(identifier, severity, name, summary, why, remedy) &identifier,
#include "config/faults.def"
#undef QAF_FAULT
};

}  // namespace qaf::config::faults

#pragma once

// The faults of files as a whole, as documented data (load/faults.def).

#include <array>

#include "diag/fault.hpp"

namespace qaf::load::faults {

#define QAF_FAULT(identifier, severity, name, summary, why, remedy) \
  inline constexpr diag::Fault identifier{name, diag::Severity::severity, summary, why, remedy};
#include "load/faults.def"
#undef QAF_FAULT

inline constexpr std::array all{
#define QAF_FAULT(identifier, severity, name, summary, why, remedy) &identifier,
#include "load/faults.def"
#undef QAF_FAULT
};

}  // namespace qaf::load::faults

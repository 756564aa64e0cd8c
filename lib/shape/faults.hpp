#pragma once

// The faults of decoding, as documented data (shape/faults.def).

#include <array>

#include "diag/fault.hpp"

namespace qaf::shape::faults {

#define QAF_FAULT(identifier, severity, name, summary, why, remedy) \
  inline constexpr diag::Fault identifier{name, diag::Severity::severity, summary, why, remedy};
#include "shape/faults.def"
#undef QAF_FAULT

inline constexpr std::array all{
#define QAF_FAULT(identifier, severity, name, summary, why, remedy) &identifier,
#include "shape/faults.def"
#undef QAF_FAULT
};

}  // namespace qaf::shape::faults

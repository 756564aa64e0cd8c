#pragma once

// What can be wrong with a file before anybody asks what it says.

#include <array>

#include "diag/fault.hpp"

namespace qaf::yaml::faults {

#define QAF_FAULT(identifier, severity, name, summary, why, remedy) \
  inline constexpr diag::Fault identifier{name, diag::Severity::severity, summary, why, remedy};
#include "yaml/faults.def"
#undef QAF_FAULT

// All of them, in the order of faults.def.
inline constexpr std::array all{
#define QAF_FAULT(identifier, severity, name, summary, why, remedy) &identifier,
#include "yaml/faults.def"
#undef QAF_FAULT
};

}  // namespace qaf::yaml::faults

#pragma once

// Every documented fault of the program in one list: reading, decoding, settings and rules.

#include <string_view>
#include <vector>

#include "diag/fault.hpp"

namespace qaf::cmd {

// Returns them sorted by name.
[[nodiscard]] std::vector<const diag::Fault*> catalogue();
[[nodiscard]] const diag::Fault* fault_named(std::string_view name);

}  // namespace qaf::cmd

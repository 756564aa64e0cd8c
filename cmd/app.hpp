#pragma once

// The command line: words to Arguments to the command that runs.

#include <string>
#include <vector>

#include "env.hpp"

namespace qaf::cmd {

// Runs `qaf` with these words (without the program's name) and returns its exit code.
[[nodiscard]] Exit run(const Env& env, const std::vector<std::string>& words);

}  // namespace qaf::cmd

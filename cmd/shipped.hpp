#pragma once

// The frameworks that are shipped with the program, found where the program lies.

#include <string>
#include <vector>

#include "base/result.hpp"
#include "env.hpp"
#include "source/new_files.hpp"

namespace qaf::cmd {

// Returns the directory of the examples: `../share/qaf/examples` seen from an installed program,
// `../examples` from one in a build folder of the source.
//
// Errors: impossible where neither is there (the program was copied without what belongs to it).
[[nodiscard]] Result<std::string> examples_directory(const Env& env);

// Returns the names of the frameworks in there, sorted.
[[nodiscard]] std::vector<std::string> shipped_frameworks(const std::string& examples);

// Returns the files of one of them, with paths below `framework/`.
//
// Errors: impossible where a file cannot be read.
[[nodiscard]] Result<std::vector<source::NewFile>> framework_files(const std::string& examples,
                                                                   const std::string& name);

}  // namespace qaf::cmd

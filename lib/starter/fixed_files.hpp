#pragma once

// The files that are the same in every new repository: settings, and checks by git hosts.

#include <vector>

#include "source/new_files.hpp"

namespace qaf::starter {

// Returns `qaf.toml`: every setting, with what it means and its usual value.
[[nodiscard]] source::NewFile settings_file();

// Returns `.gitignore` and the files by which GitHub and GitLab check every change.
[[nodiscard]] std::vector<source::NewFile> git_files();

// Returns the JSON Schemas for editors, below `.qaf/schemas/`, which no listing shows.
[[nodiscard]] std::vector<source::NewFile> schema_files();

}  // namespace qaf::starter

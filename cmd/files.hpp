#pragma once

// The files that a command works on: of a directory as it is, or as they stood in a revision of
// git.

#include <memory>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "source/tree.hpp"

namespace qaf::cmd {

struct Files {
  std::string root;    // the directory that holds qaf.toml, absolute
  std::string inside;  // where the officer stands, from the root: "" or "records/2026"
  std::unique_ptr<source::FileTree> tree;
  // The full hash of the revision; of files as they are, of the one that was checked out last, if
  // there is any.
  std::optional<std::string> revision;
  bool is_working_tree = true;     // false: read as they stood in the revision
  std::string path_from_git_root;  // empty, or ends in `/`
};

// Finds the repository around `start`, an absolute path, upward by its qaf.toml: in the directories
// themselves, or in those of `revision` where that is not empty.
//
// Errors: usage where there is none, or no such revision; impossible where `start` is no directory
// or the files cannot be had.
[[nodiscard]] Result<Files> open_files(const std::string& start, const std::string& revision);

// Returns the directory above or at `start` that holds qaf.toml.
[[nodiscard]] std::optional<std::string> root_above(const std::string& start);

// Returns where -C leads from the current directory, absolute.
[[nodiscard]] std::string start_directory(const std::string& current, const std::string& wanted);

}  // namespace qaf::cmd

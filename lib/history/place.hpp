#pragma once

// Where git keeps the history of a repository, and which revision was checked out last.
//
// Read from git's own small files, without libgit2: every answer names its revision, and must not
// wait for a library that it does not need otherwise.

#include <optional>
#include <string>

namespace qaf::history {

struct GitPlace {
  std::string work_tree;  // the directory that holds `.git`; of a bare repository, itself
  std::string directory;  // what belongs to this working tree alone: HEAD
  std::string common;     // what all working trees share: branches, tags, objects

  friend bool operator==(const GitPlace&, const GitPlace&) = default;
};

// Returns the git working tree around `start`, an absolute path: the nearest directory from there
// upward with a `.git` that git would take for one (a linked working tree's is a file); or the bare
// repository at `start` itself. Variables such as GIT_DIR are not heeded: the same directory gives
// the same answer everywhere.
[[nodiscard]] std::optional<GitPlace> git_place_above(const std::string& start);

// Returns the way from the top of the working tree down to `directory`, an absolute path inside it:
// `councils/bcp`; empty for the top itself.
[[nodiscard]] std::string path_in(const GitPlace& place, const std::string& directory);

// Returns the full hash of the revision that is checked out; nothing where there is none yet, or
// where it is kept in a way that is not understood here. Whether files were changed since is not
// looked at.
[[nodiscard]] std::optional<std::string> head_revision(const GitPlace& place);

}  // namespace qaf::history

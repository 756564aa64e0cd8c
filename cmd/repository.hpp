#pragma once

// The repository that a command works on, found, read and indexed.

#include <memory>
#include <optional>
#include <string>

#include "arguments.hpp"
#include "base/result.hpp"
#include "document/document.hpp"
#include "env.hpp"
#include "load/load.hpp"
#include "model/index.hpp"
#include "source/directory_tree.hpp"

namespace qaf::cmd {

struct Repository {
  std::string root;    // the directory that holds qaf.toml
  std::string inside;  // where the officer stands, from the root: "" or "records/2026"
  std::unique_ptr<source::DirectoryTree> tree;
  load::Loaded loaded;
  std::unique_ptr<model::Index> index;  // over loaded.data
  calendar::Instant as_of;
  bool is_as_of_given = false;

  [[nodiscard]] const model::Dataset& data() const { return loaded.data; }
  // Returns `exit`, or `failed` where a file could not be read at all: figures without it are no
  // success.
  [[nodiscard]] Exit exit_after(Exit exit) const {
    return loaded.is_complete ? exit : Exit::failed;
  }
};

// Finds the repository around -C or the current directory, upward by its qaf.toml, and reads it.
//
// Errors: usage where there is none, or `--as-of` cannot be read; impossible where it cannot be
// listed.
[[nodiscard]] Result<std::unique_ptr<Repository>> open_repository(const Env& env,
                                                                  const Arguments& arguments);

// The same for commands that count: documents of which something could not be read are left out,
// errors are told on standard error (with how many are left out), and unfit settings end the work,
// with their findings.
[[nodiscard]] Result<std::unique_ptr<Repository>> open_for_figures(const Env& env,
                                                                   const Arguments& arguments);

// Returns what every answer about the repository carries.
[[nodiscard]] document::Stamp stamp_of(const Repository& repository);

// Returns the way from the root of the git working tree down to `root`, empty or ending in `/`;
// empty without git.
[[nodiscard]] std::string path_from_git_root(const std::string& root);

// Returns the directory above or at `start` that holds qaf.toml.
[[nodiscard]] std::optional<std::string> root_above(const std::string& start);

}  // namespace qaf::cmd

#pragma once

// One side of a comparison of frameworks: a file, a directory, a version, or a revision of git.

#include <memory>
#include <string>

#include "arguments.hpp"
#include "base/result.hpp"
#include "document/document.hpp"
#include "env.hpp"
#include "files.hpp"
#include "load/load.hpp"
#include "report/framework_diff.hpp"

namespace qaf::cmd {

struct FrameworkSide {
  std::string name;                        // as people read it
  std::unique_ptr<source::FileTree> tree;  // in which the frameworks lie
  std::string directory;                   // in the tree: a directory, or one file
  std::string shown_above;                 // what stands before a path of the tree when it is shown
  load::Loaded loaded;                     // of the frameworks alone
  bool is_one = false;                     // one framework was named, not a repository
  std::optional<Files> files;              // of a repository: what else is known of it

  [[nodiscard]] std::vector<model::Framework>& frameworks() { return loaded.data.frameworks; }
  [[nodiscard]] const std::vector<model::Framework>& frameworks() const {
    return loaded.data.frameworks;
  }
};

// Reads the side that `word` names: a path, else `ID@VERSION` of the repository around, else a
// revision of git; nothing: the repository around as it is.
//
// Errors: usage where it is none of these, or what it names has no framework.
[[nodiscard]] Result<FrameworkSide> framework_side(const Env& env, const Arguments& arguments,
                                                   const std::string& word);

// Where one framework was named, leaves of the other side the framework of that name alone, in its
// latest version.
void narrow_to(const FrameworkSide& one, FrameworkSide& other);

[[nodiscard]] report::ComparedSide compared_side(const FrameworkSide& side);

}  // namespace qaf::cmd

#pragma once

// The files of a new repository, made from a framework.
//
// In:    the framework's files, and the day.
// Out:   every file of the repository, judged as `qaf check` judges it. Pure.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "calendar/instant.hpp"
#include "source/new_files.hpp"

namespace qaf::starter {

struct Repository {
  // In the order in which they are to be written; `qaf.toml`, which makes it one, is the last.
  std::vector<source::NewFile> files;
  std::string title;  // of the framework, with its authority
  std::size_t people = 0;
  std::string record;  // the path of the sample audit record; empty where none could be made
};

// Returns a repository with the framework files given (paths below framework/), one sample person
// in each role, and one sample audit record of the day before `as_of`.
//
// Errors: kind impossible where the files given hold no framework, or one with errors.
[[nodiscard]] Result<Repository> new_repository(std::span<const source::NewFile> framework_files,
                                                calendar::Instant as_of);

}  // namespace qaf::starter

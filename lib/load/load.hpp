#pragma once

// A repository from its files: settings, frameworks, people, registers, audit records.
//
// In:    the files (source::FileTree).
// Out:   everything they say that can be read, and findings for the rest, in order of path.
//
// Frameworks, people and registers come first, since the framework says which further keys its
// audit records have; then all records, by many threads, merged in order of path: the same result
// always.

#include <cstddef>
#include <optional>
#include <string>

#include "diag/sink.hpp"
#include "model/dataset.hpp"
#include "source/tree.hpp"
#include "yaml/parse.hpp"

namespace qaf::load {

struct Options {
  yaml::Lane lane = yaml::Lane::automatic;
  // Readers of record files; more than processors, since a cold disk makes them wait.
  unsigned threads = 16;
};

struct Loaded {
  model::Dataset data;
  diag::Sink findings;  // of reading only; not sorted
  bool settings_are_fit =
      true;                 // false: qaf.toml has errors, and figures would mean something else
  bool is_complete = true;  // false: a file could not be read at all
  std::size_t files = 0;    // how many were read
};

// Errors: kind impossible where the tree cannot be listed.
[[nodiscard]] Result<Loaded> load(const source::FileTree& tree, const Options& options);

// The same of the frameworks alone: those of the repository in `tree`, or, where `directory` is
// given, those of that directory or file, whatever qaf.toml says.
[[nodiscard]] Result<Loaded> load_frameworks(const source::FileTree& tree, const Options& options,
                                             const std::optional<std::string>& directory);

}  // namespace qaf::load

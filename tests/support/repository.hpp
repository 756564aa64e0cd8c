#pragma once

// Small repositories in memory, for tests of everything above `load`.

#include <map>
#include <memory>
#include <string>

#include "load/load.hpp"
#include "model/index.hpp"

namespace qaf::tests {

// A repository with its index. It does not move: the index looks into the data.
struct Repository {
  explicit Repository(std::map<std::string, std::string> files);
  Repository(const Repository&) = delete;
  Repository& operator=(const Repository&) = delete;

  load::Loaded loaded;
  std::unique_ptr<model::Index> index;

  [[nodiscard]] const model::Dataset& data() const { return loaded.data; }
  // Returns the findings of reading, one a line: `path:line:col: severity: message [rule]`.
  [[nodiscard]] std::string findings() const;

 private:
  std::map<std::string, std::string> files_;
};

// Returns the repository that these files are, by path; fails the running test where one cannot be
// read, since a slip in a test's YAML must not look like a result.
[[nodiscard]] std::unique_ptr<Repository> repository(std::map<std::string, std::string> files);

// Returns the repository in a directory of the source tree: `examples/bcp`.
[[nodiscard]] std::unique_ptr<Repository> repository_at(const std::string& directory);

// Returns the instant of a local London time, such as `2026-04-15 09:00`; of a date, its last
// second.
[[nodiscard]] calendar::Instant at(std::string_view local);

}  // namespace qaf::tests

#pragma once

// A repository in memory: for tests, fuzzing and `qaf init`.

#include <map>
#include <string>

#include "source/tree.hpp"

namespace qaf::source {

class MemoryTree final : public FileTree {
 public:
  MemoryTree() = default;
  explicit MemoryTree(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  void add(std::string path, std::string bytes) { files_[std::move(path)] = std::move(bytes); }

  [[nodiscard]] Result<std::vector<Entry>> list(std::string_view directory) const override;
  [[nodiscard]] tl::expected<void, ReadError> read(std::string_view path,
                                                   std::string& buffer) const override;

 private:
  std::map<std::string, std::string> files_;  // by path
};

}  // namespace qaf::source

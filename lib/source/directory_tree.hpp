#pragma once

// A repository in a directory of the machine.

#include <memory>
#include <string>

#include "source/tree.hpp"

namespace qaf::source {

class DirectoryTree final : public FileTree {
 public:
  // Opens the directory at `path`; kind impossible where that cannot be done.
  [[nodiscard]] static Result<std::unique_ptr<DirectoryTree>> open(const std::string& path);
  ~DirectoryTree() override;

  [[nodiscard]] Result<std::vector<Entry>> list(std::string_view directory) const override;
  [[nodiscard]] tl::expected<void, ReadError> read(std::string_view path,
                                                   std::string& buffer) const override;

 private:
  explicit DirectoryTree(int root) : root_(root) {}
  int root_;  // descriptor of the root directory; every file is opened below it
};

}  // namespace qaf::source

#pragma once

// A repository in a directory of the machine.

#include <memory>
#include <string>

#include "source/tree.hpp"

namespace qaf::source {

// How a path below the root is opened without following a link.
enum class OpenMethod : std::uint8_t {
  best,          // by the kernel in one call where it can (Linux 5.6 and later), else part by part
  part_by_part,  // each directory on the way opened by itself
};

class DirectoryTree final : public FileTree {
 public:
  // Opens the directory at `path`; kind impossible where that cannot be done.
  [[nodiscard]] static Result<std::unique_ptr<DirectoryTree>> open(
      const std::string& path, OpenMethod method = OpenMethod::best);
  ~DirectoryTree() override;

  [[nodiscard]] Result<std::vector<Entry>> list(std::string_view directory) const override;
  [[nodiscard]] tl::expected<void, ReadError> read(std::string_view path,
                                                   std::string& buffer) const override;

 private:
  DirectoryTree(int root, OpenMethod method) : root_(root), method_(method) {}
  int root_;  // descriptor of the root directory; every file is opened below it
  OpenMethod method_;
};

}  // namespace qaf::source

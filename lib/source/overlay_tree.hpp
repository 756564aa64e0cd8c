#pragma once

// A repository with one of its directories taken from elsewhere: its people and audit records under
// another framework.

#include <map>
#include <string>
#include <vector>

#include "source/tree.hpp"

namespace qaf::source {

class OverlayTree final : public FileTree {
 public:
  // What lies at `from` (a directory or one file) of `tree` shows below the replaced directory, in
  // a directory `name` of its own where that is not empty.
  struct Layer {
    const FileTree* tree = nullptr;
    std::string from;
    std::string name;
  };

  // Replaces `directory` of `base` by the layers; all trees must outlive this one. What cannot be
  // listed is an error of the listing.
  OverlayTree(const FileTree& base, std::string directory, const std::vector<Layer>& layers);

  [[nodiscard]] Result<std::vector<Entry>> list(std::string_view directory) const override;
  [[nodiscard]] tl::expected<void, ReadError> read(std::string_view path,
                                                   std::string& buffer) const override;

 private:
  struct Elsewhere {
    const FileTree* tree = nullptr;
    Entry entry;  // with its path there
  };

  [[nodiscard]] bool is_replaced(std::string_view path) const;

  const FileTree* base_;
  std::string directory_;
  std::map<std::string, Elsewhere, std::less<>> files_;  // by the path that shows
  Result<void> listed_;
};

}  // namespace qaf::source

// Showing the files of one tree in the place of a directory of another.

#include "source/overlay_tree.hpp"

#include <algorithm>
#include <utility>

#include "source/names.hpp"

namespace qaf::source {

OverlayTree::OverlayTree(const FileTree& base, std::string directory,
                         const std::vector<Layer>& layers)
    : base_(&base), directory_(std::move(directory)) {
  for (const Layer& layer : layers) {
    auto entries = layer.tree->list(layer.from);
    if (!entries) {
      listed_ = tl::unexpected(entries.error());
      continue;
    }
    for (Entry& entry : *entries) {
      // Of one file that was named, its name; of a directory, the way below it.
      const std::size_t slash = entry.path.rfind('/');
      std::string below = entry.path == layer.from ? entry.path.substr(slash + 1)
                          : layer.from.empty()     ? entry.path
                                                   : entry.path.substr(layer.from.size() + 1);
      std::string shown = join(join(directory_, layer.name), below);
      files_.try_emplace(std::move(shown), Elsewhere{layer.tree, std::move(entry)});
    }
  }
}

bool OverlayTree::is_replaced(std::string_view path) const {
  return path == directory_ ||
         (path.starts_with(directory_) && path.substr(directory_.size()).starts_with('/'));
}

Result<std::vector<Entry>> OverlayTree::list(std::string_view directory) const {
  if (!listed_) return tl::unexpected(listed_.error());
  if (!is_replaced(directory)) {
    auto entries = base_->list(directory);
    if (!entries) return entries;
    std::erase_if(*entries, [&](const Entry& entry) { return is_replaced(entry.path); });
    return entries;
  }
  std::vector<Entry> entries;
  for (const auto& [path, elsewhere] : files_) {
    if (directory != directory_ && !path.starts_with(std::string(directory) + '/')) continue;
    entries.push_back({path, elsewhere.entry.kind, elsewhere.entry.why});
  }
  return entries;
}

tl::expected<void, ReadError> OverlayTree::read(std::string_view path, std::string& buffer) const {
  if (!is_replaced(path)) return base_->read(path, buffer);
  const auto found = files_.find(path);
  if (found == files_.end()) return tl::unexpected<ReadError>({ReadFault::vanished, {}});
  return found->second.tree->read(found->second.entry.path, buffer);
}

}  // namespace qaf::source

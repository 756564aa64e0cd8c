// A repository in memory.

#include "source/memory_tree.hpp"

#include "source/names.hpp"

namespace qaf::source {
namespace {

// Adds what a directory would show for the file at `path`, of which the first `from` bytes are the
// directory listed. Files of one folder that is too deep follow each other: it is shown once.
void add_entry(std::string_view path, std::size_t from, std::vector<Entry>& entries) {
  std::size_t part = from;
  std::size_t parts_before = from == 0 ? 0 : depth(path.substr(0, from - 1));
  while (true) {
    const std::size_t slash = path.find('/', part);
    if (is_left_out(path.substr(part, slash - part))) return;
    ++parts_before;
    if (slash == std::string_view::npos) break;
    if (parts_before > max_directory_depth) {
      const std::string_view folder = path.substr(0, slash);
      if (entries.empty() || entries.back().path != folder) {
        entries.push_back({std::string(folder), EntryKind::too_deep, {}});
      }
      return;
    }
    part = slash + 1;
  }
  entries.push_back({std::string(path), EntryKind::file, {}});
}

}  // namespace

Result<std::vector<Entry>> MemoryTree::list(std::string_view directory) const {
  std::vector<Entry> entries;
  if (files_.contains(std::string(directory))) {
    entries.push_back({std::string(directory), EntryKind::file, {}});
    return entries;
  }
  const std::string prefix = directory.empty() ? std::string() : std::string(directory) + '/';
  for (auto file = files_.lower_bound(prefix); file != files_.end(); ++file) {
    if (!file->first.starts_with(prefix)) break;
    add_entry(file->first, prefix.size(), entries);
  }
  return entries;
}

tl::expected<void, ReadError> MemoryTree::read(std::string_view path, std::string& buffer) const {
  const auto file = files_.find(std::string(path));
  if (file == files_.end()) return tl::unexpected<ReadError>({ReadFault::vanished, {}});
  if (file->second.size() > max_file_bytes) {
    return tl::unexpected<ReadError>({ReadFault::too_large, {}});
  }
  buffer = file->second;
  return {};
}

}  // namespace qaf::source

// Listing and reading a revision.

#include "history/revision_tree.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "history/git2.hpp"
#include "history/names.hpp"
#include "source/names.hpp"

namespace qaf::history {
namespace {

using source::Entry;
using source::EntryKind;
using source::ReadError;
using source::ReadFault;

// A repository of a million audit records has room; a tree made to be endless has not.
constexpr std::size_t most_files = 4'000'000;

tl::unexpected<ReadError> read_failure(ReadFault fault, std::string why = {}) {
  return tl::unexpected<ReadError>({fault, std::move(why)});
}

bool comes_before(const RevisionTree::File& file, std::string_view path) {
  return file.entry.path < path;
}

// One walk below a tree of git; names come in any order.
class Walk {
 public:
  Walk(const Git2& git, git_repository* repository) : git_(git), repository_(repository) {}

  // Adds what lies in a tree. False where there is too much of it.
  bool add_tree(const git_tree& tree, const std::string& path, std::size_t depth) {
    const std::size_t count = git_.git_tree_entrycount(&tree);
    for (std::size_t i = 0; i < count; ++i) {
      if (!add_entry(*git_.git_tree_entry_byindex(&tree, i), path, depth)) return false;
    }
    return true;
  }

  std::vector<RevisionTree::File> take() {
    std::sort(files_.begin(), files_.end(),
              [](const auto& a, const auto& b) { return a.entry.path < b.entry.path; });
    return std::move(files_);
  }

 private:
  bool add_entry(const git_tree_entry& entry, const std::string& path, std::size_t depth) {
    const git_oid& id = *git_.git_tree_entry_id(&entry);
    const std::string below = source::join(path, git_.git_tree_entry_name(&entry));
    switch (git_.git_tree_entry_filemode(&entry)) {
      case GIT_FILEMODE_TREE:
        if (depth == source::max_directory_depth) return add(below, EntryKind::too_deep, id);
        return add_subtree(id, below, depth + 1);
      case GIT_FILEMODE_LINK:
        return add(below, EntryKind::link, id);
      case GIT_FILEMODE_COMMIT:
        return add(below, EntryKind::unreadable, id,
                   "it is a submodule, whose files another git repository keeps");
      default:
        return add(below, EntryKind::file, id);
    }
  }

  bool add_subtree(const git_oid& id, const std::string& path, std::size_t depth) {
    git_tree* opened = nullptr;
    if (git_.git_tree_lookup(&opened, repository_, &id) != 0)
      return add(path, EntryKind::unreadable, id, last_words(git_));
    const Owned<git_tree> tree(opened, git_.git_tree_free);
    return add_tree(*opened, path, depth);
  }

  bool add(std::string path, EntryKind kind, const git_oid& id, std::string why = {}) {
    RevisionTree::File file{{std::move(path), kind, std::move(why)}, {}};
    static_assert(sizeof id.id == RevisionTree::hash_bytes);
    std::memcpy(file.object.data(), id.id, file.object.size());
    files_.push_back(std::move(file));
    return files_.size() <= most_files;
  }

  const Git2& git_;
  git_repository* repository_;
  std::vector<RevisionTree::File> files_;
};

// Returns the directory from `standing` upward that holds a file `marker`, or nothing.
std::optional<std::string> directory_with(const Git2& git, const git_tree* tree,
                                          std::string_view marker, std::string directory) {
  while (true) {
    git_tree_entry* found = nullptr;
    const std::string path = source::join(directory, marker);
    if (git.git_tree_entry_bypath(&found, tree, path.c_str()) == 0) {
      git.git_tree_entry_free(found);
      return directory;
    }
    if (directory.empty()) return std::nullopt;
    const std::size_t slash = directory.rfind('/');
    directory.erase(slash == std::string::npos ? 0 : slash);
  }
}

// Returns the tree of a directory; none where it cannot be read.
Owned<git_tree> tree_at(const Git2& git, git_repository* repository, const git_tree* top,
                        const std::string& directory) {
  Owned<git_tree> tree(nullptr, git.git_tree_free);
  git_tree_entry* found = nullptr;
  if (git.git_tree_entry_bypath(&found, top, directory.c_str()) != 0) return tree;
  const Owned<git_tree_entry> entry(found, git.git_tree_entry_free);
  git_tree* opened = nullptr;
  if (git.git_tree_lookup(&opened, repository, git.git_tree_entry_id(found)) == 0)
    tree.reset(opened);
  return tree;
}

// Hidden names and backups below the directory that was asked for.
bool is_shown(std::string_view path, std::size_t from) {
  while (from < path.size()) {
    const std::size_t end = std::min(path.find('/', from), path.size());
    if (source::is_left_out(path.substr(from, end - from))) return false;
    from = end + 1;
  }
  return true;
}

tl::expected<void, ReadError> read_object(const Git2& git, const Handle& handle,
                                          const RevisionTree::File& file, std::string& buffer) {
  git_oid id{};
  std::memcpy(id.id, file.object.data(), file.object.size());
  // Its size first: what is too large is not unpacked.
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  git_odb* objects = handle.objects.get();
  if (git.git_odb_read_header(&size, &type, objects, &id) != 0)
    return read_failure(ReadFault::unreadable, last_words(git));
  if (size > source::max_file_bytes) return read_failure(ReadFault::too_large);
  git_odb_object* opened = nullptr;
  if (git.git_odb_read(&opened, objects, &id) != 0)
    return read_failure(ReadFault::unreadable, last_words(git));
  const Owned<git_odb_object> object(opened, git.git_odb_object_free);
  buffer.assign(static_cast<const char*>(git.git_odb_object_data(opened)),
                git.git_odb_object_size(opened));
  return {};
}

}  // namespace

RevisionTree::RevisionTree(GitPlace place, std::unique_ptr<const Git2> git)
    : place_(std::move(place)), git_(std::move(git)) {}

RevisionTree::~RevisionTree() = default;

Result<std::unique_ptr<RevisionTree>> RevisionTree::open(const GitPlace& place,
                                                         const std::string& revision,
                                                         const std::string& standing,
                                                         std::string_view marker) {
  auto loaded = Git2::load();
  if (!loaded) return tl::unexpected(loaded.error());
  std::unique_ptr<RevisionTree> result(new RevisionTree(place, std::move(*loaded)));
  const Git2& git = *result->git_;
  auto handle = result->take_handle();
  if (!handle) return tl::unexpected(handle.error());
  git_repository* repository = (*handle)->repository.get();
  const auto commit = commit_named(git, repository, revision);
  if (!commit) return tl::unexpected(commit.error());
  result->commit_ = {hash_of(git, *git.git_commit_id(commit->get())),
                     calendar::Instant::from_unix(git.git_commit_time(commit->get()))};
  git_tree* opened = nullptr;
  if (git.git_commit_tree(&opened, commit->get()) != 0) {
    return failure(
        ErrorKind::impossible,
        fmt::format("the files of revision `{}` cannot be read: {}", revision, last_words(git)));
  }
  Owned<git_tree> tree(opened, git.git_tree_free);
  const auto root = directory_with(git, opened, marker, standing);
  if (!root) {
    return failure(ErrorKind::usage,
                   fmt::format("revision `{}` has no `{}` in `{}` or above it", revision, marker,
                               standing.empty() ? "." : standing),
                   "the repository was begun later, or lay in another directory then");
  }
  result->root_ = *root;
  if (!root->empty()) tree = tree_at(git, repository, opened, *root);
  if (tree == nullptr) {
    return failure(ErrorKind::impossible, fmt::format("`{}` in revision `{}` cannot be read: {}",
                                                      *root, revision, last_words(git)));
  }
  Walk walk(git, repository);
  if (!walk.add_tree(*tree, {}, 0)) {
    return failure(ErrorKind::impossible,
                   fmt::format("revision `{}` has more than {} files", revision, most_files));
  }
  result->files_ = walk.take();
  result->give_back(std::move(*handle));
  return result;
}

Result<std::vector<Entry>> RevisionTree::list(std::string_view directory) const {
  std::vector<Entry> entries;
  if (!directory.empty() && !source::is_plain_path(directory)) return entries;
  if (const File* file = find(directory)) return {{file->entry}};
  const std::string prefix = directory.empty() ? std::string() : std::string(directory) + '/';
  auto file = std::lower_bound(files_.begin(), files_.end(), prefix, comes_before);
  for (; file != files_.end() && file->entry.path.starts_with(prefix); ++file) {
    if (is_shown(file->entry.path, prefix.size())) entries.push_back(file->entry);
  }
  return entries;
}

tl::expected<void, ReadError> RevisionTree::read(std::string_view path, std::string& buffer) const {
  buffer.clear();
  const File* file = find(path);
  if (file == nullptr) return read_failure(ReadFault::vanished);
  if (file->entry.kind == EntryKind::link)
    return read_failure(ReadFault::not_a_file, "a link, which is not followed");
  if (file->entry.kind != EntryKind::file) return read_failure(ReadFault::not_a_file);
  auto handle = take_handle();
  if (!handle) return read_failure(ReadFault::unreadable, handle.error().message);
  auto result = read_object(*git_, **handle, *file, buffer);
  give_back(std::move(*handle));
  return result;
}

const RevisionTree::File* RevisionTree::find(std::string_view path) const {
  const auto file = std::lower_bound(files_.begin(), files_.end(), path, comes_before);
  return file == files_.end() || file->entry.path != path ? nullptr : &*file;
}

Result<std::unique_ptr<Handle>> RevisionTree::take_handle() const {
  {
    const std::lock_guard guard(idle_guard_);
    if (!idle_.empty()) {
      std::unique_ptr<Handle> handle = std::move(idle_.back());
      idle_.pop_back();
      return handle;
    }
  }
  auto opened = open_handle(*git_, place_);
  if (!opened) return tl::unexpected(opened.error());
  return std::make_unique<Handle>(std::move(*opened));
}

void RevisionTree::give_back(std::unique_ptr<Handle> handle) const {
  const std::lock_guard guard(idle_guard_);
  idle_.push_back(std::move(handle));
}

}  // namespace qaf::history

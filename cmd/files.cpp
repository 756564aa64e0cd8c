// Finding the files of a repository.

#include "files.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "history/place.hpp"
#include "history/revision_tree.hpp"
#include "source/directory_tree.hpp"

namespace qaf::cmd {
namespace {

namespace files = std::filesystem;

constexpr std::string_view settings_file = "qaf.toml";

std::string way_down(const std::string& from, const std::string& to) {
  const std::string path = files::path(to).lexically_relative(from).string();
  return path == "." ? std::string() : path;
}

std::string with_slash(std::string path) {
  if (!path.empty()) path += '/';
  return path;
}

Result<Files> open_directory(const std::string& start) {
  const std::optional<std::string> root = root_above(start);
  if (!root) {
    return failure(
        ErrorKind::usage, fmt::format("no `qaf.toml` in `{}` or above it", start),
        "go into a repository, or name one with `-C DIR`; an empty `qaf.toml` makes one");
  }
  auto tree = source::DirectoryTree::open(*root);
  if (!tree) return tl::unexpected(tree.error());
  Files opened{*root, way_down(*root, start), std::move(*tree), std::nullopt, true, {}};
  if (const auto place = history::git_place_above(*root)) {
    opened.revision = history::head_revision(*place);
    opened.path_from_git_root = with_slash(history::path_in(*place, *root));
  }
  return opened;
}

Result<Files> open_revision(const std::string& start, const std::string& revision) {
  const auto place = history::git_place_above(start);
  if (!place) {
    return failure(
        ErrorKind::usage,
        fmt::format("there is no revision `{}`: `{}` is not kept in git", revision, start),
        "without `--at` the files are read as they are");
  }
  auto tree =
      history::RevisionTree::open(*place, revision, history::path_in(*place, start), settings_file);
  if (!tree) return tl::unexpected(tree.error());
  const std::string& below = (*tree)->root();
  Files opened;
  opened.root = (files::path(place->work_tree) / below).lexically_normal().string();
  if (opened.root.size() > 1 && opened.root.ends_with('/')) opened.root.pop_back();
  opened.inside = way_down(opened.root, start);
  opened.revision = (*tree)->commit().hash;
  opened.is_working_tree = false;
  opened.path_from_git_root = with_slash(below);
  opened.tree = std::move(*tree);
  return opened;
}

}  // namespace

Result<Files> open_files(const std::string& start, const std::string& revision) {
  std::error_code fault;
  if (!files::is_directory(start, fault))
    return failure(ErrorKind::impossible, fmt::format("there is no directory `{}`", start));
  return revision.empty() ? open_directory(start) : open_revision(start, revision);
}

std::optional<std::string> root_above(const std::string& start) {
  std::error_code fault;
  for (files::path directory = start;; directory = directory.parent_path()) {
    // A link that leads nowhere is there too: what it stands for must not be looked for above it.
    if (files::exists(files::symlink_status(directory / settings_file, fault)))
      return directory.string();
    if (directory == directory.parent_path()) return std::nullopt;
  }
}

std::string start_directory(const std::string& current, const std::string& wanted) {
  if (wanted.empty()) return current;
  return (files::path(current) / wanted).lexically_normal().string();
}

}  // namespace qaf::cmd

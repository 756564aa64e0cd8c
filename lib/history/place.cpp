// Finding git's directory, and following HEAD to a hash.

#include "history/place.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "source/directory_tree.hpp"
#include "source/names.hpp"

namespace qaf::history {
namespace {

namespace files = std::filesystem;

// Returns the content of a small file without the line end, or nothing.
std::optional<std::string> text_of(const std::string& directory, std::string_view path) {
  const auto tree = source::DirectoryTree::open(directory);
  std::string text;
  if (!tree || !(*tree)->read(path, text)) return std::nullopt;
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  return text;
}

std::string joined(const files::path& directory, std::string_view other) {
  return (directory / files::path(std::string(other))).lexically_normal().string();
}

// Returns the place whose own directory that is, if git would take it for one.
std::optional<GitPlace> place_at(const std::string& work_tree, const std::string& directory) {
  if (!text_of(directory, "HEAD")) return std::nullopt;
  const auto common = text_of(directory, "commondir");
  return GitPlace{work_tree, directory, common ? joined(directory, *common) : directory};
}

// A `.git` that is a file names the directory: in a linked working tree, and in a submodule.
std::optional<GitPlace> place_of(const std::string& work_tree) {
  constexpr std::string_view key = "gitdir: ";
  if (const auto file = text_of(work_tree, ".git"); file && file->starts_with(key)) {
    return place_at(work_tree, joined(work_tree, std::string_view(*file).substr(key.size())));
  }
  return place_at(work_tree, joined(work_tree, ".git"));
}

bool is_hash(std::string_view text) {
  constexpr std::size_t sha1_digits = 40;
  constexpr std::size_t sha256_digits = 64;
  return (text.size() == sha1_digits || text.size() == sha256_digits) &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// Returns the hash in the line `HASH NAME` of the list of packed branches and tags.
std::optional<std::string> packed(const GitPlace& place, std::string_view name) {
  const auto list = text_of(place.common, "packed-refs");
  if (!list) return std::nullopt;
  std::string_view rest = *list;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    const std::size_t blank = line.find(' ');
    if (blank != std::string_view::npos && line.substr(blank + 1) == name)
      return std::string(line.substr(0, blank));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return std::nullopt;
}

std::optional<std::string> branch_text(const GitPlace& place, const std::string& name) {
  if (!name.starts_with("refs/") || !source::is_plain_path(name)) return std::nullopt;
  if (auto text = text_of(place.directory, name)) return text;
  if (auto text = text_of(place.common, name)) return text;
  return packed(place, name);
}

}  // namespace

std::optional<GitPlace> git_place_above(const std::string& start) {
  std::error_code fault;
  for (files::path directory = start;; directory = directory.parent_path()) {
    if (files::exists(directory / ".git", fault)) {
      if (auto place = place_of(directory.string())) return place;
    }
    if (directory == directory.parent_path()) break;
  }
  const files::path bare = start;
  const bool is_bare =
      files::is_directory(bare / "objects", fault) && files::is_directory(bare / "refs", fault);
  return is_bare ? place_at(start, start) : std::nullopt;
}

std::string path_in(const GitPlace& place, const std::string& directory) {
  const std::string path =
      files::path(directory).lexically_relative(place.work_tree).generic_string();
  return path == "." ? std::string() : path;
}

std::optional<std::string> head_revision(const GitPlace& place) {
  constexpr std::string_view link = "ref: ";
  constexpr int most_links = 5;  // as git: a branch may stand for another one
  auto text = text_of(place.directory, "HEAD");
  for (int links = 0; text && links <= most_links; ++links) {
    if (is_hash(*text)) return text;
    if (!text->starts_with(link)) return std::nullopt;
    text = branch_text(place, text->substr(link.size()));
  }
  return std::nullopt;
}

}  // namespace qaf::history

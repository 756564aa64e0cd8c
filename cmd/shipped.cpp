// Finding the shipped frameworks, seen from the running program, so that a moved program finds its
// own.

#include "shipped.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include <fmt/format.h>

#include "source/directory_tree.hpp"

namespace qaf::cmd {
namespace {

namespace files = std::filesystem;

// Where the examples lie, seen from the directory of the program.
constexpr std::array<std::string_view, 2> places{"../share/qaf/examples", "../examples"};

bool is_framework(const files::path& example) {
  std::error_code fault;
  return files::exists(example / "qaf.toml", fault) &&
         files::is_directory(example / "framework", fault);
}

}  // namespace

Result<std::string> examples_directory(const Env& env) {
  for (const std::string_view place : places) {
    if (env.program_directory.empty()) break;
    const files::path directory = (files::path(env.program_directory) / place).lexically_normal();
    if (is_framework(directory / "minimal")) return directory.string();
  }
  return failure(ErrorKind::impossible,
                 "the frameworks that belong to qaf are not beside the program",
                 "install qaf whole (`make install`), or run it where it was built");
}

std::vector<std::string> shipped_frameworks(const std::string& examples) {
  std::vector<std::string> names;
  std::error_code fault;
  for (files::directory_iterator entry(examples, fault), end; !fault && entry != end;
       entry.increment(fault)) {
    if (is_framework(entry->path())) names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

Result<std::vector<source::NewFile>> framework_files(const std::string& examples,
                                                     const std::string& name) {
  const std::string root = (files::path(examples) / name).string();
  const auto tree = source::DirectoryTree::open(root);
  if (!tree) return tl::unexpected(tree.error());
  const auto listed = (*tree)->list("framework");
  if (!listed) return tl::unexpected(listed.error());
  std::vector<source::NewFile> found;
  for (const source::Entry& entry : *listed) {
    const bool is_yaml = entry.path.ends_with(".yaml") || entry.path.ends_with(".yml");
    if (!is_yaml || entry.kind != source::EntryKind::file) continue;
    std::string bytes;
    if (const auto read = (*tree)->read(entry.path, bytes); !read) {
      return failure(ErrorKind::impossible, fmt::format("`{}/{}` could not be read: {}", root,
                                                        entry.path, read.error().why));
    }
    found.push_back({entry.path, std::move(bytes)});
  }
  return found;
}

}  // namespace qaf::cmd

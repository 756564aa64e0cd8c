// Finding and reading what is compared.

#include "framework_side.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "source/directory_tree.hpp"
#include "source/line_index.hpp"

namespace qaf::cmd {
namespace {

namespace files = std::filesystem;

constexpr std::size_t shown_digits = 12;

load::Options load_options(const Env& env) {
  return {env.fast_lane ? yaml::Lane::automatic : yaml::Lane::full_only, 1};
}

Result<FrameworkSide> read(const Env& env, FrameworkSide side,
                           const std::optional<std::string>& directory) {
  auto loaded = load::load_frameworks(*side.tree, load_options(env), directory);
  if (!loaded) return tl::unexpected(loaded.error());
  side.loaded = std::move(*loaded);
  side.directory = side.loaded.data.settings.framework_directory;
  if (side.frameworks().empty()) {
    return failure(ErrorKind::usage,
                   fmt::format("there is no framework in {} that can be read", side.name),
                   "`qaf check` shows what is wrong with a file");
  }
  return side;
}

Result<FrameworkSide> of_repository(const Env& env, const Arguments& arguments,
                                    const std::string& revision) {
  auto opened = open_files(start_directory(env.directory, arguments.directory), revision);
  if (!opened) return tl::unexpected(opened.error());
  FrameworkSide side;
  side.name = revision.empty() ? "the files as they are"
                               : fmt::format("{} (revision {})", revision,
                                             opened->revision->substr(0, shown_digits));
  side.tree = std::move(opened->tree);
  side.files = std::move(*opened);
  return read(env, std::move(side), std::nullopt);
}

// A directory with a qaf.toml is a repository; any other holds frameworks, and a file is one.
Result<FrameworkSide> of_path(const Env& env, const files::path& path, const std::string& word) {
  std::error_code fault;
  const bool is_directory = files::is_directory(path, fault);
  FrameworkSide side;
  side.name = word;
  const files::path root = is_directory ? path : path.parent_path();
  auto tree = source::DirectoryTree::open(root.string());
  if (!tree) return tl::unexpected(tree.error());
  side.tree = std::move(*tree);
  const std::string above = is_directory ? word : files::path(word).parent_path().string();
  side.shown_above = above.empty() || above.ends_with('/') ? above : above + "/";
  if (is_directory && files::exists(path / "qaf.toml", fault))
    return read(env, std::move(side), std::nullopt);
  const std::string inside = is_directory ? std::string() : path.filename().string();
  auto result = read(env, std::move(side), inside);
  if (result) result->is_one = result->frameworks().size() == 1;
  return result;
}

bool names_version(const model::Framework& framework, const std::string& word) {
  const std::size_t at = word.rfind('@');
  return framework.id->view() == word.substr(0, at) &&
         framework.version.view() == word.substr(at + 1);
}

// Returns nothing where the word is no name of a framework with `@` behind it.
std::optional<Result<FrameworkSide>> of_version(const Env& env, const Arguments& arguments,
                                                const std::string& word) {
  const std::size_t at = word.rfind('@');
  if (at == std::string::npos || at == 0) return std::nullopt;
  auto side = of_repository(env, arguments, arguments.at);
  if (!side) return std::nullopt;
  std::vector<std::string> known;
  for (const model::Framework& framework : side->frameworks()) {
    if (framework.id->view() == word.substr(0, at))
      known.push_back(fmt::format("{}@{}", framework.id->view(), framework.version.view()));
  }
  if (known.empty()) return std::nullopt;
  if (std::find(known.begin(), known.end(), word) == known.end()) {
    return failure(ErrorKind::usage,
                   fmt::format("`{}` has no version `{}`", word.substr(0, at), word.substr(at + 1)),
                   fmt::format("there is {}", fmt::join(known, ", ")));
  }
  std::erase_if(side->frameworks(), [&](const auto& one) { return !names_version(one, word); });
  side->name = word;
  side->is_one = true;
  return side;
}

Error means_nothing(const std::string& word, const Error& as_revision) {
  const bool is_about_at = as_revision.hint.find("--at") != std::string::npos;
  return {as_revision.kind,
          fmt::format("`{}` is no file and no directory here; {}", word, as_revision.message),
          is_about_at ? "name two directories, two files, or two versions such as `bcp@1`"
                      : as_revision.hint};
}

// The places of one side as `path:line`; each file is read once.
class Places {
 public:
  Places(const source::FileTree& tree, const model::Dataset& data, std::string above)
      : tree_(&tree), data_(&data), above_(std::move(above)) {}

  std::string where(source::Place place) {
    const std::string& path = data_->path(place.file);
    auto [found, is_new] = bytes_.try_emplace(path);
    if (is_new && !tree_->read(path, found->second)) found->second.clear();
    const source::LineIndex lines(found->second);
    return fmt::format("{}{}:{}", above_, path, lines.at(place.range.begin).line);
  }

 private:
  const source::FileTree* tree_;
  const model::Dataset* data_;
  std::string above_;
  std::map<std::string, std::string> bytes_;
};

}  // namespace

Result<FrameworkSide> framework_side(const Env& env, const Arguments& arguments,
                                     const std::string& word) {
  if (word.empty()) return of_repository(env, arguments, arguments.at);
  const files::path path = files::path(start_directory(env.directory, arguments.directory)) / word;
  std::error_code fault;
  if (files::exists(path, fault)) return of_path(env, path.lexically_normal(), word);
  if (auto side = of_version(env, arguments, word)) return std::move(*side);
  auto side = of_repository(env, arguments, word);
  if (!side && side.error().kind == ErrorKind::usage)
    return tl::unexpected(means_nothing(word, side.error()));
  return side;
}

void narrow_to(const FrameworkSide& one, FrameworkSide& other) {
  const model::Framework& named = one.frameworks().front();
  std::vector<model::Framework>& all = other.frameworks();
  const auto is_other = [&](const model::Framework& framework) {
    return !(*framework.id == *named.id);
  };
  if (all.size() == 1 || std::all_of(all.begin(), all.end(), is_other)) return;
  std::erase_if(all, is_other);
  const auto latest = std::max_element(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return *a.effective < *b.effective;
  });
  std::iter_swap(all.begin(), latest);
  all.erase(all.begin() + 1, all.end());
}

report::ComparedSide compared_side(const FrameworkSide& side) {
  return {side.name, [places = Places(*side.tree, side.loaded.data, side.shown_above)](
                         source::Place place) mutable { return places.where(place); }};
}

}  // namespace qaf::cmd

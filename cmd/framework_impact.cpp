// The repository under one framework and under the other.

#include "framework_impact.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "config/read.hpp"
#include "narrow.hpp"
#include "output.hpp"
#include "report/framework_impact.hpp"
#include "repository.hpp"
#include "source/overlay_tree.hpp"

namespace qaf::cmd {
namespace {

// Whether the framework is among those of the side, which may have been narrowed to one.
bool holds(const FrameworkSide& side, const model::Framework& framework) {
  return std::any_of(side.frameworks().begin(), side.frameworks().end(),
                     [&](const model::Framework& kept) {
                       return *kept.id == *framework.id && kept.version == framework.version &&
                              *kept.effective == *framework.effective;
                     });
}

// Two single versions that follow each other: the later one does not end what the earlier one
// began.
bool are_successive(const FrameworkSide& before, const FrameworkSide& after) {
  if (!before.is_one || !after.is_one) return false;
  const model::Framework& earlier = before.frameworks().front();
  const model::Framework& later = after.frameworks().front();
  return *earlier.id == *later.id && *earlier.effective < *later.effective;
}

// The repository around, with the frameworks of these sides in the place of its own.
class Repositories {
 public:
  Repositories(const Env& env, const Arguments& arguments, const Files& files,
               std::string framework_directory)
      : env_(env),
        arguments_(arguments),
        files_(files),
        directory_(std::move(framework_directory)) {}

  [[nodiscard]] Result<std::unique_ptr<Repository>> under(
      const std::vector<const FrameworkSide*>& sides) const {
    std::vector<source::OverlayTree::Layer> layers;
    for (std::size_t i = 0; i < sides.size(); ++i) {
      layers.push_back({sides[i]->tree.get(), sides[i]->directory,
                        sides.size() == 1 ? std::string() : fmt::to_string(i)});
    }
    Files files{files_.root,
                files_.inside,
                std::make_unique<source::OverlayTree>(*files_.tree, directory_, layers),
                files_.revision,
                files_.is_working_tree,
                files_.path_from_git_root};
    auto repository = read_repository(env_, arguments_, std::move(files));
    if (!repository) return repository;
    model::Dataset& data = (*repository)->loaded.data;
    std::erase_if(data.frameworks, [&](const model::Framework& framework) {
      for (std::size_t i = 0; i < sides.size(); ++i) {
        if (is_of_layer(data.path(framework.file), layers[i].name) && holds(*sides[i], framework))
          return false;
      }
      return true;
    });
    (*repository)->index = std::make_unique<model::Index>(data);
    const auto errors = make_fit_for_figures(**repository);
    if (!errors) return tl::unexpected(errors.error());
    return repository;
  }

 private:
  // Both sides may lie in one directory: each layer has the whole of it.
  [[nodiscard]] bool is_of_layer(const std::string& path, const std::string& layer) const {
    return layer.empty() || path.starts_with(directory_ + "/" + layer + "/");
  }

  const Env& env_;
  const Arguments& arguments_;
  const Files& files_;
  std::string directory_;
};

// Where the repository itself keeps its framework.
std::string framework_directory(const source::FileTree& tree) {
  std::string bytes;
  diag::Sink ignored;  // reading the whole repository finds them again
  if (!tree.read("qaf.toml", bytes)) return model::Settings{}.framework_directory;
  return config::read_settings(bytes, source::FileId{}, ignored).framework_directory;
}

}  // namespace

Result<Impact> framework_impact(const Env& env, const Arguments& arguments,
                                const FrameworkSide& before, const FrameworkSide& after) {
  const auto files = open_files(start_directory(env.directory, arguments.directory), arguments.at);
  if (!files) return tl::unexpected(files.error());
  const Repositories repositories(env, arguments, *files, framework_directory(*files->tree));
  const auto then = repositories.under({&before});
  if (!then) return tl::unexpected(then.error());
  const auto now = repositories.under(are_successive(before, after)
                                          ? std::vector<const FrameworkSide*>{&before, &after}
                                          : std::vector<const FrameworkSide*>{&after});
  if (!now) return tl::unexpected(now.error());
  const auto period = period_or_year(**now, arguments);
  if (!period) return tl::unexpected(period.error());
  if (const std::size_t left_out = (*now)->data().unread_documents; left_out > 0) {
    warn(env, fmt::format("{} could not be read and {} left out of what follows (`qaf check` shows "
                          "why)",
                          left_out == 1 ? "1 document" : fmt::format("{} documents", left_out),
                          left_out == 1 ? "is" : "are"));
  }
  Impact impact;
  impact.document = report::framework_impact(*(*then)->index, *(*now)->index, *period,
                                             (*now)->as_of, stamp_of(**now));
  impact.document.title =
      fmt::format("From {} to {}: what would stand otherwise in {}", before.name, after.name,
                  calendar::label(*period, (*now)->data().settings.year_start));
  impact.is_complete = (*then)->loaded.is_complete && (*now)->loaded.is_complete;
  return impact;
}

}  // namespace qaf::cmd

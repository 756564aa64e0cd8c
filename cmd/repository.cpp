// Finding, reading and indexing the repository a command works on.

#include "repository.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "calendar/moment.hpp"
#include "check/run.hpp"
#include "diag/finding.hpp"
#include "output.hpp"

namespace qaf::cmd {
namespace {

namespace files = std::filesystem;

constexpr std::string_view settings_file = "qaf.toml";

// The last second of what was written: of a date, the end of that day.
Result<calendar::Instant> parse_as_of(const Env& env, const Arguments& arguments,
                                      calendar::Zone zone) {
  if (arguments.as_of.empty()) return env.now;
  auto moment = calendar::parse_moment(arguments.as_of, zone);
  if (!moment)
    return tl::unexpected(
        Error{ErrorKind::usage, "--as-of: " + moment.error().message, moment.error().hint});
  if (moment->is_ambiguous()) {
    return failure(ErrorKind::usage,
                   fmt::format("--as-of: `{}` came twice that night", arguments.as_of),
                   "write `+01:00` (summer time) or `+00:00` after it");
  }
  return calendar::interval(*moment, zone).last;
}

std::string joined(const files::path& directory, std::string_view other) {
  return (directory / files::path(std::string(other))).lexically_normal().string();
}

// Returns how many errors `qaf check` would show.
std::size_t count_errors(const Repository& repository) {
  diag::Sink found;
  check::run({*repository.index, repository.as_of, repository.is_as_of_given}, found);
  return repository.loaded.findings.count(diag::Severity::error) +
         found.count(diag::Severity::error);
}

// An error makes figures doubtful (a mistyped grade starts no clock), so each command says so
// before its answer.
void tell_of_errors(const Env& env, const Repository& repository, std::size_t errors) {
  if (errors == 0) return;
  const std::size_t left_out = repository.data().unread_documents;
  const std::string what =
      !repository.loaded.is_complete
          ? "files could not be read, and what stands in them is missing from what follows"
      : left_out == 0
          ? "what follows may be wrong"
          : fmt::format("{} could not be read and {} left out of what follows",
                        left_out == 1 ? "1 document" : fmt::format("{} documents", left_out),
                        left_out == 1 ? "is" : "are");
  warn(env, fmt::format("{} in this repository: {} (`qaf check` shows {})",
                        errors == 1 ? "1 error" : fmt::format("{} errors", errors), what,
                        errors == 1 ? "it" : "them"));
}

}  // namespace

namespace {

// Returns the nearest directory, from `start` upward, that holds something of that name.
std::optional<files::path> directory_with(std::string_view name, const std::string& start) {
  std::error_code fault;
  for (files::path directory = start;; directory = directory.parent_path()) {
    if (files::exists(directory / name, fault)) return directory;
    if (directory == directory.parent_path()) return std::nullopt;
  }
}

}  // namespace

std::optional<std::string> root_above(const std::string& start) {
  const auto found = directory_with(settings_file, start);
  return found ? std::optional(found->string()) : std::nullopt;
}

std::string path_from_git_root(const std::string& root) {
  const auto git = directory_with(".git", root);
  if (!git) return {};
  const std::string path = files::path(root).lexically_relative(*git).generic_string();
  return path == "." ? std::string() : path + "/";
}

Result<std::unique_ptr<Repository>> open_repository(const Env& env, const Arguments& arguments) {
  const std::string start =
      arguments.directory.empty() ? env.directory : joined(env.directory, arguments.directory);
  std::error_code fault;
  if (!files::is_directory(start, fault)) {
    return failure(ErrorKind::impossible, fmt::format("there is no directory `{}`", start));
  }
  const std::optional<std::string> root = root_above(start);
  if (!root) {
    return failure(
        ErrorKind::usage, fmt::format("no `qaf.toml` in `{}` or above it", start),
        "go into a repository, or name one with `-C DIR`; an empty `qaf.toml` makes one");
  }
  auto repository = std::make_unique<Repository>();
  repository->root = *root;
  const std::string inside = files::path(start).lexically_relative(*root).string();
  repository->inside = inside == "." ? "" : inside;
  auto tree = source::DirectoryTree::open(*root);
  if (!tree) return tl::unexpected(tree.error());
  repository->tree = std::move(*tree);
  const load::Options options{env.fast_lane ? yaml::Lane::automatic : yaml::Lane::full_only, 16};
  auto loaded = load::load(*repository->tree, options);
  if (!loaded) return tl::unexpected(loaded.error());
  repository->loaded = std::move(*loaded);
  auto as_of = parse_as_of(env, arguments, repository->data().settings.zone);
  if (!as_of) return tl::unexpected(as_of.error());
  repository->as_of = *as_of;
  repository->is_as_of_given = !arguments.as_of.empty();
  repository->index = std::make_unique<model::Index>(repository->loaded.data);
  return repository;
}

Result<std::unique_ptr<Repository>> open_for_figures(const Env& env, const Arguments& arguments) {
  auto repository = open_repository(env, arguments);
  if (!repository) return repository;
  if (!(*repository)->loaded.settings_are_fit) {
    return failure(ErrorKind::settings,
                   "qaf.toml has a setting that cannot be used, so every figure would be in doubt",
                   "`qaf check` shows the line");
  }
  const std::size_t errors = count_errors(**repository);
  if (errors > 0) {
    (*repository)->loaded.data.leave_out_faulty_documents();
    (*repository)->index = std::make_unique<model::Index>((*repository)->loaded.data);
  }
  tell_of_errors(env, **repository, errors);
  return repository;
}

document::Stamp stamp_of(const Repository& repository) {
  document::Stamp stamp;
  stamp.as_of = repository.as_of;
  stamp.zone = repository.data().settings.zone;
  for (const model::Framework& framework : repository.data().frameworks) {
    stamp.frameworks.push_back(
        fmt::format("{} {} (effective {})", framework.id->view(),
                    framework.version.empty() ? "without version" : framework.version.view(),
                    calendar::to_text(*framework.effective)));
  }
  stamp.tool = "qaf " QAF_VERSION;
  return stamp;
}

}  // namespace qaf::cmd

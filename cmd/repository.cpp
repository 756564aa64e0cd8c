// Finding, reading and indexing the repository a command works on.

#include "repository.hpp"

#include <fmt/format.h>

#include "calendar/moment.hpp"
#include "check/run.hpp"
#include "diag/finding.hpp"
#include "output.hpp"

namespace qaf::cmd {
namespace {

// Returns how many errors `qaf check` would show.
std::size_t count_errors(const Repository& repository) {
  diag::Sink found = repository.loaded.findings;
  check::run({*repository.index, repository.as_of, repository.is_as_of_given}, found,
             diag::Severity::error);
  found.sort();  // what was found twice is shown once
  return found.count(diag::Severity::error);
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

Result<std::unique_ptr<Repository>> open_repository(const Env& env, const Arguments& arguments) {
  auto files = open_files(start_directory(env.directory, arguments.directory), arguments.at);
  if (!files) return tl::unexpected(files.error());
  return read_repository(env, arguments, std::move(*files));
}

Result<std::unique_ptr<Repository>> read_repository(const Env& env, const Arguments& arguments,
                                                    Files files) {
  auto repository = std::make_unique<Repository>();
  repository->files = std::move(files);
  const load::Options options{env.fast_lane ? yaml::Lane::automatic : yaml::Lane::full_only, 16};
  auto loaded = load::load(*repository->files.tree, options);
  if (!loaded) return tl::unexpected(loaded.error());
  repository->loaded = std::move(*loaded);
  auto as_of = as_of_asked(env, arguments, repository->data().settings.zone);
  if (!as_of) return tl::unexpected(as_of.error());
  repository->as_of = *as_of;
  repository->is_as_of_given = !arguments.as_of.empty();
  repository->index = std::make_unique<model::Index>(repository->loaded.data);
  return repository;
}

Result<std::unique_ptr<Repository>> open_for_figures(const Env& env, const Arguments& arguments) {
  auto repository = open_repository(env, arguments);
  if (!repository) return repository;
  const auto errors = make_fit_for_figures(**repository);
  if (!errors) return tl::unexpected(errors.error());
  tell_of_errors(env, **repository, *errors);
  return repository;
}

Result<std::size_t> make_fit_for_figures(Repository& repository) {
  if (!repository.loaded.settings_are_fit) {
    return failure(ErrorKind::settings,
                   "qaf.toml has a setting that cannot be used, so every figure would be in doubt",
                   "`qaf check` shows the line");
  }
  const std::size_t errors = count_errors(repository);
  if (errors > 0) {
    repository.loaded.data.leave_out_faulty_documents();
    repository.index = std::make_unique<model::Index>(repository.loaded.data);
  }
  return errors;
}

Result<calendar::Instant> as_of_asked(const Env& env, const Arguments& arguments,
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

std::optional<Error> left_out(const Repository& repository, std::string_view word) {
  const model::Dataset& data = repository.data();
  for (const model::LeftOut& record : data.left_out) {
    const std::string& path = data.path(record.file);
    if (record.id.view() != word && path != word) continue;
    return Error{ErrorKind::impossible,
                 fmt::format("`{}` has errors, and is left out of every figure", word),
                 fmt::format("`qaf check {}` shows them", path)};
  }
  return std::nullopt;
}

document::Stamp stamp_of(const Repository& repository) {
  document::Stamp stamp;
  stamp.as_of = repository.as_of;
  stamp.zone = repository.data().settings.zone;
  stamp.revision = repository.files.revision;
  stamp.is_working_tree = repository.files.is_working_tree;
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

// Finding a commit by name, and saying why there is none.

#include "history/names.hpp"

#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/nearest.hpp"

namespace qaf::history {
namespace {

// Returns the names that officers use: `main`, `origin/main`, `2026-04`.
std::vector<std::string> branches_and_tags(const Git2& git, git_repository* repository) {
  std::vector<std::string> names;
  git_strarray all{};
  if (git.git_reference_list(&all, repository) != 0) return names;
  for (std::size_t i = 0; i < all.count; ++i) {
    const std::string_view name = all.strings[i];
    for (const std::string_view prefix : {"refs/heads/", "refs/tags/", "refs/remotes/"}) {
      if (name.starts_with(prefix)) names.emplace_back(name.substr(prefix.size()));
    }
  }
  git.git_strarray_dispose(&all);
  return names;
}

std::string hint_for(const Git2& git, git_repository* repository, const std::string& revision) {
  if (git.git_repository_is_shallow(repository) == 1)
    return "this clone has only the newest revisions; `git fetch --unshallow` brings the others";
  const std::vector<std::string> names = branches_and_tags(git, repository);
  const std::vector<std::string_view> known(names.begin(), names.end());
  const std::string hint = did_you_mean(revision, known);
  return hint.empty()
             ? "a branch, a tag or a hash, such as `main`, `HEAD~3` or `1a2b3c4`; `git log "
               "--oneline` lists them"
             : hint;
}

Error no_revision(const Git2& git, git_repository* repository, const std::string& revision,
                  int code) {
  if (git.git_repository_head_unborn(repository) == 1) {
    return {ErrorKind::usage,
            fmt::format("there is no revision `{}`: nothing has been committed yet", revision),
            "without `--at` the files are read as they are"};
  }
  if (code == GIT_EAMBIGUOUS) {
    return {ErrorKind::usage,
            fmt::format("`{}` is the beginning of more than one revision", revision),
            "write more of its hash"};
  }
  return {ErrorKind::usage,
          fmt::format("there is no revision `{}` in this git repository", revision),
          hint_for(git, repository, revision)};
}

}  // namespace

Result<Owned<git_commit>> commit_named(const Git2& git, git_repository* repository,
                                       const std::string& revision) {
  git_object* found = nullptr;
  const int code = git.git_revparse_single(&found, repository, revision.c_str());
  if (code != 0) return tl::unexpected(no_revision(git, repository, revision, code));
  const Owned<git_object> object(found, git.git_object_free);
  git_object* commit = nullptr;
  if (git.git_object_peel(&commit, found, GIT_OBJECT_COMMIT) != 0) {
    return failure(ErrorKind::usage,
                   fmt::format("`{}` names something else in git than a revision", revision),
                   "a branch, a tag or a hash of a commit is one");
  }
  // A commit is an object to libgit2; only the compiler is not told.
  return Owned<git_commit>(reinterpret_cast<git_commit*>(commit), git.git_commit_free);
}

}  // namespace qaf::history

// Loading libgit2, and opening a repository with it.

#include "history/git2.hpp"

#include <array>
#include <string_view>

#include <dlfcn.h>
#include <fmt/format.h>

namespace qaf::history {
namespace {

// The library that the headers describe: another version would have other structs.
constexpr const char* library_name = "libgit2.so." LIBGIT2_SOVERSION;

Error not_loaded(const char* why) {
  return {ErrorKind::impossible,
          fmt::format("git cannot be read here: {}", why == nullptr ? "unknown reason" : why),
          "install libgit2 (on Debian: `apt install libgit2-1.5`)"};
}

}  // namespace

Result<std::unique_ptr<const Git2>> Git2::load() {
  // Never closed: some of the libraries it brings do not survive that.
  void* library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return tl::unexpected(not_loaded(dlerror()));
  std::unique_ptr<Git2> git(new Git2);
#define QAF_GIT2(name)                                                    \
  git->name = reinterpret_cast<decltype(&::name)>(dlsym(library, #name)); \
  if (git->name == nullptr) return tl::unexpected(not_loaded(dlerror()));
#include "history/functions.def"
#undef QAF_GIT2
  if (git->git_libgit2_init() < 0) return tl::unexpected(not_loaded("libgit2 does not start"));
  for (const git_config_level_t level : {GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM,
                                         GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL}) {
    git->git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, static_cast<int>(level), "");
  }
  git->git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
  // As git does: objects have checksums of their compression, and `git fsck` looks at hashes. It
  // would take three times as long.
  git->git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
  return git;
}

Git2::~Git2() {
  if (git_libgit2_shutdown != nullptr) git_libgit2_shutdown();
}

Result<Handle> open_handle(const Git2& git, const GitPlace& place) {
  Handle handle{{nullptr, git.git_repository_free}, {nullptr, git.git_odb_free}};
  git_repository* repository = nullptr;
  const bool is_open = git.git_repository_open_ext(&repository, place.work_tree.c_str(),
                                                   GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr) == 0;
  handle.repository.reset(repository);
  git_odb* objects = nullptr;
  if (is_open && git.git_repository_odb(&objects, repository) == 0) {
    handle.objects.reset(objects);
    return handle;
  }
  return failure(ErrorKind::impossible,
                 fmt::format("the git repository in `{}` cannot be read: {}", place.work_tree,
                             last_words(git)),
                 "does `git log` work there?");
}

std::string last_words(const Git2& git) {
  const git_error* error = git.git_error_last();
  return error == nullptr || error->message == nullptr ? "no reason given" : error->message;
}

std::string hash_of(const Git2& git, const git_oid& id) {
  std::array<char, GIT_OID_HEXSZ + 1> text{};
  return git.git_oid_tostr(text.data(), text.size(), &id);
}

}  // namespace qaf::history

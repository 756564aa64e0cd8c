#pragma once

// libgit2, loaded when history is asked for and not before.
//
// Loading it takes longer than checking a small repository: it brings sixteen libraries for
// networks and reads the certificates of the machine. So the program is not linked with it
// (docs/decisions/0010). Only this folder includes it.

#include <memory>
#include <string>

#include <git2.h>

#include "base/result.hpp"
#include "history/place.hpp"

namespace qaf::history {

// Its functions under their own names, as functions.def lists them; ready for use as long as this
// lives.
//
// It reads no configuration of the machine or the user, only the repository's own, and does not ask
// who owns the files: nothing that stands in a git directory is run or written here.
struct Git2 {
  // Errors: kind impossible where libgit2 is not installed, or is another version.
  [[nodiscard]] static Result<std::unique_ptr<const Git2>> load();
  Git2(const Git2&) = delete;
  Git2& operator=(const Git2&) = delete;
  ~Git2();

#define QAF_GIT2(name) decltype(&::name) name = nullptr;
#include "history/functions.def"
#undef QAF_GIT2

 private:
  Git2() = default;
};

template <class T>
using Owned = std::unique_ptr<T, void (*)(T*)>;

// One view of a repository: of one thread at a time.
struct Handle {
  Owned<git_repository> repository;
  Owned<git_odb> objects;
};

// Errors: kind impossible where git's directory cannot be read, with the words of libgit2.
[[nodiscard]] Result<Handle> open_handle(const Git2& git, const GitPlace& place);

// Returns what libgit2 says about the last failure on this thread.
[[nodiscard]] std::string last_words(const Git2& git);

// Returns the full hash of an object.
[[nodiscard]] std::string hash_of(const Git2& git, const git_oid& id);

}  // namespace qaf::history

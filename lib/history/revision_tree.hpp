#pragma once

// A repository as it stood in a revision of git.
//
// In:    where git keeps its history, the name of a revision, and where the officer stands.
// Out:   a FileTree that lists and reads like a directory in which that revision was checked out,
//        except that bytes are those that git keeps: no line ends are converted, nothing is
//        fetched.
// Edges: a shallow or partial clone lacks older revisions, or files: both are said, never skipped.
//        A submodule is kept elsewhere: it is an entry that cannot be read.

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/instant.hpp"
#include "history/place.hpp"
#include "source/tree.hpp"

namespace qaf::history {

struct Git2;
struct Handle;

// A commit: its full hash, and when it was made, as it says itself.
struct Commit {
  std::string hash;
  calendar::Instant when;
};

class RevisionTree final : public source::FileTree {
 public:
  // Opens `revision` (a branch, a tag, a hash, HEAD~3 ...) at the directory that holds a file
  // `marker`: `standing` (from the top of the working tree) or the nearest above it, in that
  // revision.
  //
  // Errors: usage where there is no such revision, or no marker in it; impossible where git's files
  // cannot be read.
  [[nodiscard]] static Result<std::unique_ptr<RevisionTree>> open(const GitPlace& place,
                                                                  const std::string& revision,
                                                                  const std::string& standing,
                                                                  std::string_view marker);
  ~RevisionTree() override;

  [[nodiscard]] Result<std::vector<source::Entry>> list(std::string_view directory) const override;
  [[nodiscard]] tl::expected<void, source::ReadError> read(std::string_view path,
                                                           std::string& buffer) const override;

  [[nodiscard]] const Commit& commit() const { return commit_; }
  // Returns the directory of the marker, from the top of the working tree; empty for the top.
  [[nodiscard]] const std::string& root() const { return root_; }

  static constexpr std::size_t hash_bytes = 20;

  // One name of the revision, below the root.
  struct File {
    source::Entry entry;
    std::array<unsigned char, hash_bytes> object{};
  };

 private:
  RevisionTree(GitPlace place, std::unique_ptr<const Git2> git);

  [[nodiscard]] const File* find(std::string_view path) const;
  // Handles of libgit2 serve one thread at a time: each reader takes one, and gives it back.
  [[nodiscard]] Result<std::unique_ptr<Handle>> take_handle() const;
  void give_back(std::unique_ptr<Handle> handle) const;

  GitPlace place_;
  std::unique_ptr<const Git2> git_;
  Commit commit_;
  std::string root_;
  std::vector<File> files_;  // sorted by path
  mutable std::mutex idle_guard_;
  mutable std::vector<std::unique_ptr<Handle>> idle_;
};

}  // namespace qaf::history

// Finding git's directory and the revision checked out, from files written here: no git is run.

#include "history/place.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

namespace qaf::history {
namespace {

namespace fs = std::filesystem;

const std::string first_hash(40, 'a');
const std::string second_hash(40, 'b');

// A directory of its own for one test, removed afterwards.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "qaf-git-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = fs::canonical(name);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string at(const std::string& name) const { return (path_ / name).string(); }
  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }

 private:
  fs::path path_;
};

std::optional<std::string> head_at(const std::string& start) {
  const auto place = git_place_above(start);
  REQUIRE(place);
  return head_revision(*place);
}

TEST_CASE("a branch that is checked out leads to its hash, in its own file or among the packed") {
  const Folder folder;
  folder.write("top/.git/HEAD", "ref: refs/heads/main\n");
  folder.write("top/.git/packed-refs", "# pack-refs with: peeled fully-peeled sorted \n" +
                                           first_hash + " refs/heads/main\n" + second_hash +
                                           " refs/heads/other\n");
  fs::create_directories(folder.at("top/councils/bcp"));
  CHECK(git_place_above(folder.at("top/councils/bcp")) ==
        GitPlace{folder.at("top"), folder.at("top/.git"), folder.at("top/.git")});
  CHECK(path_in(*git_place_above(folder.at("top")), folder.at("top/councils/bcp")) ==
        "councils/bcp");
  CHECK(path_in(*git_place_above(folder.at("top")), folder.at("top")).empty());
  CHECK(head_at(folder.at("top")) == first_hash);
  // git writes the file and leaves the packed line until it packs again.
  folder.write("top/.git/refs/heads/main", second_hash + "\n");
  CHECK(head_at(folder.at("top")) == second_hash);
}

TEST_CASE("a hash that is checked out by itself is the revision") {
  const Folder folder;
  folder.write(".git/HEAD", first_hash + "\n");
  CHECK(head_at(folder.at("")) == first_hash);
}

TEST_CASE("before the first commit there is no revision") {
  const Folder folder;
  folder.write(".git/HEAD", "ref: refs/heads/main\n");
  CHECK(head_at(folder.at("")) == std::nullopt);
}

TEST_CASE("branches in a ring, and names that lead out, are no revision") {
  const Folder folder;
  folder.write("outside", first_hash + "\n");
  folder.write("a/.git/HEAD", "ref: refs/heads/one\n");
  folder.write("a/.git/refs/heads/one", "ref: refs/heads/two\n");
  folder.write("a/.git/refs/heads/two", "ref: refs/heads/one\n");
  CHECK(head_at(folder.at("a")) == std::nullopt);
  folder.write("b/.git/HEAD", "ref: refs/../../../outside\n");
  CHECK(head_at(folder.at("b")) == std::nullopt);
  folder.write("c/.git/HEAD", "not a hash\n");
  CHECK(head_at(folder.at("c")) == std::nullopt);
}

TEST_CASE("a linked working tree has its own HEAD and shares the branches") {
  const Folder folder;
  folder.write("main/.git/HEAD", "ref: refs/heads/main\n");
  folder.write("main/.git/refs/heads/main", first_hash + "\n");
  folder.write("main/.git/refs/heads/spring", second_hash + "\n");
  folder.write("main/.git/worktrees/linked/HEAD", "ref: refs/heads/spring\n");
  folder.write("main/.git/worktrees/linked/commondir", "../..\n");
  folder.write("linked/.git", "gitdir: " + folder.at("main/.git/worktrees/linked") + "\n");
  CHECK(head_at(folder.at("linked")) == second_hash);
  CHECK(head_at(folder.at("main")) == first_hash);
  // Written relative to the file, as in a submodule.
  folder.write("other/.git", "gitdir: ../main/.git\n");
  CHECK(head_at(folder.at("other")) == first_hash);
}

TEST_CASE("what only looks like git's directory is passed over on the way up") {
  const Folder folder;
  folder.write(".git/HEAD", first_hash + "\n");
  folder.write("inner/.git/config", "");
  fs::create_directories(folder.at("inner/deep"));
  const auto place = git_place_above(folder.at("inner/deep"));
  REQUIRE(place);
  CHECK(place->work_tree + "/" == folder.at(""));
}

TEST_CASE("a bare repository is one where it is named itself") {
  const Folder folder;
  folder.write("council.git/HEAD", first_hash + "\n");
  fs::create_directories(folder.at("council.git/objects"));
  fs::create_directories(folder.at("council.git/refs"));
  CHECK(head_at(folder.at("council.git")) == first_hash);
  CHECK(path_in(*git_place_above(folder.at("council.git")), folder.at("council.git")).empty());
}

}  // namespace
}  // namespace qaf::history

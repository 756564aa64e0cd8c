// A revision listed and read, from repositories that git itself makes.

#include "history/revision_tree.hpp"

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <thread>

#include <doctest/doctest.h>

#include "source/directory_tree.hpp"
#include "support/process.hpp"

namespace qaf::history {
namespace {

namespace fs = std::filesystem;
using source::EntryKind;

// A directory of its own in which git works as if on another machine.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "qaf-revision-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = fs::canonical(name);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string at(const std::string& name) const { return (path_ / name).string(); }

  // Runs a command of the shell here, and returns what it printed without the last line end.
  [[nodiscard]] std::string shell(const std::string& command) const {
    const std::string author = "qa-003";
    const auto finished = test::run(
        {"set -e\n" + command,
         path_,
         {"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=" + path_.string(), "GIT_CONFIG_NOSYSTEM=1",
          "GIT_CONFIG_GLOBAL=/dev/null", "GIT_AUTHOR_NAME=" + author,
          "GIT_COMMITTER_NAME=" + author, "GIT_AUTHOR_EMAIL=qa-003@example.org",
          "GIT_COMMITTER_EMAIL=qa-003@example.org", "GIT_AUTHOR_DATE=2026-04-01T09:00:00Z",
          "GIT_COMMITTER_DATE=2026-04-01T09:00:00Z", "GIT_CONFIG_COUNT=1",
          "GIT_CONFIG_KEY_0=protocol.file.allow", "GIT_CONFIG_VALUE_0=always"}});
    REQUIRE(finished);
    INFO(finished->output);
    REQUIRE(finished->code == 0);
    std::string output = finished->output;
    while (output.ends_with('\n')) output.pop_back();
    return output;
  }

  [[nodiscard]] Result<std::unique_ptr<RevisionTree>> open(const std::string& directory,
                                                           const std::string& revision) const {
    const auto place = git_place_above(at(directory));
    REQUIRE(place);
    return RevisionTree::open(*place, revision, path_in(*place, at(directory)), "qaf.toml");
  }

 private:
  fs::path path_;
};

std::string bytes_of(const source::FileTree& tree, const std::string& path) {
  std::string bytes;
  const auto read = tree.read(path, bytes);
  return read ? bytes
              : std::string("fault ") + std::to_string(static_cast<int>(read.error().fault));
}

std::vector<std::string> paths_of(const source::FileTree& tree, const std::string& directory) {
  std::vector<std::string> paths;
  const auto entries = tree.list(directory);
  REQUIRE(entries);
  for (const source::Entry& entry : *entries) paths.push_back(entry.path);
  return paths;
}

std::string message_of(const Result<std::unique_ptr<RevisionTree>>& tree) {
  return tree ? "opened" : tree.error().message + " / " + tree.error().hint;
}

TEST_CASE("a revision lists and reads what a directory with it checked out would") {
  const Folder folder;
  static_cast<void>(folder.shell(
      "git init -q -b main r && cd r && touch qaf.toml && mkdir -p records/2026.x records/2026/03 "
      ".hidden/y records/.git-hooks\n"
      "for f in records/a.yaml records/2026.x/b.yaml records/2026/03/c.yaml records/2026/.d.yaml "
      "records/e.yaml~ records/.git-hooks/f .hidden/y/g; do echo \"in $f\" > $f; done\n"
      "ln -s a.yaml records/link.yaml; ln -s 2026 records/folder\n"
      "git add -A && git commit -qm one && git tag first\n"
      "echo changed > records/a.yaml && git commit -qam two"));
  const auto tree = folder.open("r", "HEAD");
  REQUIRE(tree);
  const auto directory = source::DirectoryTree::open(folder.at("r"));
  REQUIRE(directory);
  for (const std::string path : {"", "records", "records/2026", ".hidden", "records/a.yaml",
                                 "records/link.yaml", "nowhere", "records/", "../r"}) {
    CAPTURE(path);
    const auto expected = (*directory)->list(path);
    const auto listed = (*tree)->list(path);
    REQUIRE(expected);
    REQUIRE(listed);
    REQUIRE(listed->size() == expected->size());
    for (std::size_t i = 0; i < listed->size(); ++i) {
      CHECK((*listed)[i].path == (*expected)[i].path);
      CHECK((*listed)[i].kind == (*expected)[i].kind);
    }
  }
  for (const std::string path :
       {"records/a.yaml", "records/2026/.d.yaml", "records/link.yaml", "none", "qaf.toml"}) {
    CAPTURE(path);
    CHECK(bytes_of(**tree, path) == bytes_of(**directory, path));
  }
  CHECK(bytes_of(**tree, "records/a.yaml") == "changed\n");
  const auto first = folder.open("r", "first");
  REQUIRE(first);
  CHECK(bytes_of(**first, "records/a.yaml") == "in records/a.yaml\n");
  CHECK((*first)->commit().hash == folder.shell("git -C r rev-parse first"));
  CHECK((*first)->commit().when == calendar::Instant::from_unix(1775034000));
}

TEST_CASE("branch, tag, hash, its beginning and HEAD~1 name revisions; annotated tags too") {
  const Folder folder;
  static_cast<void>(folder.shell(
      "git init -q -b main r && cd r && touch qaf.toml && git add -A && git commit -qm one\n"
      "git tag -a -m words spring && echo x >> qaf.toml && git commit -qam two\n"
      "git pack-refs --all && git gc -q"));
  const std::string one = folder.shell("git -C r rev-parse HEAD~1");
  const std::string two = folder.shell("git -C r rev-parse HEAD");
  for (const std::string& name :
       {std::string("HEAD~1"), std::string("spring"), one, one.substr(0, 8), std::string("main~1"),
        std::string("refs/tags/spring")}) {
    CAPTURE(name);
    const auto tree = folder.open("r", name);
    REQUIRE(tree);
    CHECK((*tree)->commit().hash == one);
  }
  CHECK((*folder.open("r", "main"))->commit().hash == two);
  CHECK(head_revision(*git_place_above(folder.at("r"))) == two);
  CHECK(message_of(folder.open("r", "spirng")) ==
        "there is no revision `spirng` in this git repository / did you mean `spring`?");
  CHECK(
      message_of(folder.open("r", "HEAD:qaf.toml")) ==
      "`HEAD:qaf.toml` names something else in git than a revision / a branch, a tag or a hash of "
      "a commit is one");
}

TEST_CASE("a repository below the top of the working tree is found where it lay then") {
  const Folder folder;
  static_cast<void>(folder.shell(
      "git init -q -b main r && cd r && mkdir -p council/records && touch council/qaf.toml "
      "council/records/a.yaml other.yaml && git add -A && git commit -qm one\n"
      "git mv council/qaf.toml . && git mv council/records records && git commit -qm two\n"
      "mkdir -p council/records"));
  const auto then = folder.open("r/council/records", "HEAD~1");
  REQUIRE(then);
  CHECK((*then)->root() == "council");
  CHECK(paths_of(**then, "") == std::vector<std::string>{"qaf.toml", "records/a.yaml"});
  const auto now = folder.open("r/council/records", "HEAD");
  REQUIRE(now);
  CHECK((*now)->root().empty());
  CHECK(paths_of(**now, "records") == std::vector<std::string>{"records/a.yaml"});
  CHECK(
      message_of(folder.open("r", "HEAD~1")) ==
      "revision `HEAD~1` has no `qaf.toml` in `.` or above it / the repository was begun later, or "
      "lay in another directory then");
}

TEST_CASE("a linked working tree, a bare and a shallow clone, and no commit yet") {
  const Folder folder;
  static_cast<void>(folder.shell(
      "git init -q -b main r && cd r && touch qaf.toml && git add -A && git commit -qm "
      "one && echo x >> qaf.toml && git commit -qam two && git worktree add -q ../w "
      "HEAD~1 && cd .. && git clone -q --bare r bare.git && git clone -q --depth 1 "
      "file://$PWD/r shallow && git init -q -b main empty && touch empty/qaf.toml"));
  const std::string one = folder.shell("git -C r rev-parse HEAD~1");
  CHECK((*folder.open("w", "HEAD"))->commit().hash == one);
  CHECK((*folder.open("w", "main~1"))->commit().hash == one);
  CHECK((*folder.open("bare.git", "main~1"))->commit().hash == one);
  CHECK(bytes_of(**folder.open("shallow", "HEAD"), "qaf.toml") == "x\n");
  CHECK(message_of(folder.open("shallow", "HEAD~1")) ==
        "there is no revision `HEAD~1` in this git repository / this clone has only the newest "
        "revisions; `git fetch --unshallow` brings the others");
  CHECK(
      message_of(folder.open("empty", "HEAD")) ==
      "there is no revision `HEAD`: nothing has been committed yet / without `--at` the files are "
      "read as they are");
}

TEST_CASE("what a revision names and this clone lacks cannot be read, and is not skipped") {
  const Folder folder;
  static_cast<void>(folder.shell(
      "git init -q -b main sub && cd sub && echo x > a.yaml && git add -A && git commit -qm one\n"
      "cd .. && git init -q -b main r && cd r && mkdir -p records/gone people && touch qaf.toml\n"
      "echo lost > records/lost.yaml && echo b > records/gone/b.yaml && echo kept > people/p.yaml\n"
      "git submodule add -q ../sub records/sub && git add -A && git commit -qm one\n"
      "file() { h=$(git rev-parse $1); rm -f .git/objects/$(echo $h | cut -c1-2)/$(echo $h | cut "
      "-c3-); }\n"
      "file HEAD:records/lost.yaml; file HEAD:records/gone"));
  const auto tree = folder.open("r", "HEAD");
  REQUIRE(tree);
  const auto entries = (*tree)->list("records");
  REQUIRE(entries);
  REQUIRE(entries->size() == 3);
  CHECK((*entries)[0].path == "records/gone");
  CHECK((*entries)[0].kind == EntryKind::unreadable);
  CHECK((*entries)[1].path == "records/lost.yaml");
  CHECK((*entries)[2].path == "records/sub");
  CHECK((*entries)[2].kind == EntryKind::unreadable);
  CHECK((*entries)[2].why == "it is a submodule, whose files another git repository keeps");
  CHECK(bytes_of(**tree, "people/p.yaml") == "kept\n");
  std::string bytes;
  const auto lost = (*tree)->read("records/lost.yaml", bytes);
  REQUIRE_FALSE(lost);
  CHECK(lost.error().fault == source::ReadFault::unreadable);
}

TEST_CASE("a file that is too large is refused, and many threads read as one") {
  const Folder folder;
  static_cast<void>(folder.shell(
      "git init -q -b main r && cd r && mkdir records && touch qaf.toml\n"
      "head -c 1048576 /dev/zero > records/fits && head -c 1048577 /dev/zero > records/large\n"
      "i=0; while [ $i -lt 200 ]; do echo $i > records/$i.yaml; i=$((i + 1)); done\n"
      "git add -A && git commit -qm one && git gc -q"));
  const auto tree = folder.open("r", "HEAD");
  REQUIRE(tree);
  CHECK(bytes_of(**tree, "records/fits").size() == source::max_file_bytes);
  std::string bytes;
  CHECK((*tree)->read("records/large", bytes).error().fault == source::ReadFault::too_large);
  std::atomic<int> right{0};
  std::vector<std::thread> readers;
  for (int reader = 0; reader < 8; ++reader) {
    readers.emplace_back([&] {
      std::string buffer;
      for (int i = 0; i < 200; ++i) {
        const std::string name = std::to_string(i);
        if ((*tree)->read("records/" + name + ".yaml", buffer) && buffer == name + "\n") ++right;
      }
    });
  }
  for (std::thread& reader : readers) reader.join();
  CHECK(right == 8 * 200);
}

}  // namespace
}  // namespace qaf::history

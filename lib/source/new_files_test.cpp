// Files are made all or not at all, and never in the place of anything.

#include "source/new_files.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace qaf::source {
namespace {

namespace fs = std::filesystem;

// A directory of its own for one test, open to everybody, removed afterwards.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "qaf-new-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
    fs::permissions(path_, fs::perms::all);
  }
  ~Folder() {
    fs::permissions(path_, fs::perms::all);
    fs::remove_all(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string at(const std::string& name = {}) const {
    return (path_ / name).string();
  }
  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream file(path_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }
  // Everything below it, sorted; a directory ends in `/`.
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(path_)) {
      const bool is_directory = entry.is_directory() && !entry.is_symlink();
      found.push_back(entry.path().lexically_relative(path_).string() + (is_directory ? "/" : ""));
    }
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  fs::path path_;
};

// Nothing is refused to root: a test of refusals runs as nobody where it was started as root.
class WithoutPrivilege {
 public:
  WithoutPrivilege() {
    if (user_ == 0) REQUIRE(seteuid(65534) == 0);
  }
  ~WithoutPrivilege() { CHECK(seteuid(user_) == 0); }
  WithoutPrivilege(const WithoutPrivilege&) = delete;
  WithoutPrivilege& operator=(const WithoutPrivilege&) = delete;

 private:
  uid_t user_ = geteuid();
};

// While it lives, a file may not grow beyond so many bytes: the nearest to a full disk.
class SmallFiles {
 public:
  explicit SmallFiles(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before_) == 0);
    const rlimit small{bytes, before_.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
  }
  ~SmallFiles() {
    CHECK(setrlimit(RLIMIT_FSIZE, &before_) == 0);
    std::signal(SIGXFSZ, handler_);
  }
  SmallFiles(const SmallFiles&) = delete;
  SmallFiles& operator=(const SmallFiles&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

using Names = std::vector<std::string>;
const std::vector<NewFile> three = {
    {"people/people.yaml", "units: []\n"}, {"records/2026/a.yaml", "id: A\n"}, {"qaf.toml", ""}};

TEST_CASE("files are made in a new directory, with the directories on the way") {
  const Folder folder;
  REQUIRE(write_new_files(folder.at("mine"), three, "mine"));
  CHECK(folder.names() == Names{"mine/", "mine/people/", "mine/people/people.yaml", "mine/qaf.toml",
                                "mine/records/", "mine/records/2026/", "mine/records/2026/a.yaml"});
  CHECK(folder.read("mine/people/people.yaml") == "units: []\n");
  CHECK(folder.read("mine/qaf.toml").empty());
}

TEST_CASE(
    "what is there already is named, a broken link and a file in the place of a directory too") {
  const Folder folder;
  folder.write("qaf.toml", "mine");
  folder.write("people", "a file");
  fs::create_symlink("nowhere", folder.at("records"));
  CHECK(taken_paths(folder.at(), three) == Names{"people", "records", "qaf.toml"});
  CHECK(taken_paths(folder.at("other"), three).empty());
}

TEST_CASE("a file that is there stays as it was, and what was made before it is taken back") {
  const Folder folder;
  folder.write("qaf.toml", "mine");
  folder.write("people/other.yaml", "mine too");
  const Names before = folder.names();
  const auto written = write_new_files(folder.at(), three, "mine");
  REQUIRE_FALSE(written);
  CHECK(written.error().kind == ErrorKind::impossible);
  CHECK(written.error().message == "`mine/qaf.toml` could not be written: File exists");
  CHECK(folder.names() == before);
  CHECK(folder.read("qaf.toml") == "mine");
}

TEST_CASE("a link is not followed, at the end of a path or on the way") {
  const Folder folder;
  folder.write("elsewhere/kept", "kept");
  fs::create_symlink("elsewhere", folder.at("people"));
  const Names before = folder.names();
  CHECK_FALSE(write_new_files(folder.at(), three, "mine"));
  CHECK(folder.names() == before);
  fs::remove(folder.at("people"));
  fs::create_symlink("elsewhere/kept", folder.at("qaf.toml"));
  CHECK_FALSE(write_new_files(folder.at(), three, "mine"));
  CHECK(folder.read("elsewhere/kept") == "kept");
}

TEST_CASE("a directory that may not be written ends in words, with nothing left behind") {
  const Folder folder;
  folder.write("mine/kept", "kept");
  const auto read_only = static_cast<fs::perms>(0555);
  fs::permissions(folder.at("mine"), read_only);
  const Names before = folder.names();
  {
    const WithoutPrivilege nobody;
    const auto written = write_new_files(folder.at("mine"), three, "mine");
    REQUIRE_FALSE(written);
    CHECK(written.error().message == "`mine/people` could not be written: Permission denied");
  }
  CHECK(folder.names() == before);
}

TEST_CASE("a file that cannot be written whole is taken back with all the others") {
  const Folder folder;
  const std::vector<NewFile> files = {{"a/small", "fits"}, {"a/large", std::string(5000, 'x')}};
  {
    const SmallFiles limit(4096);
    const auto written = write_new_files(folder.at("mine"), files, "mine");
    REQUIRE_FALSE(written);
    CHECK(written.error().message == "`mine/a/large` could not be written: File too large");
    CHECK(written.error().hint == "nothing was left behind");
  }
  CHECK(folder.names().empty());
}

TEST_CASE("a directory without a parent is not made") {
  const Folder folder;
  const auto written = write_new_files(folder.at("a/b"), three, "mine");
  REQUIRE_FALSE(written);
  CHECK(written.error().message ==
        "the directory `mine` could not be made: No such file or directory");
  CHECK(folder.names().empty());
}

}  // namespace
}  // namespace qaf::source

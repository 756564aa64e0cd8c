// Writing a file that was not there, on directories that refuse in every way.

#include "source/new_file.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <sys/mount.h>
#include <unistd.h>

namespace qaf::source {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "qaf-new-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() {
    std::error_code fault;
    fs::remove_all(path_, fault);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream file(path_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  // Every name below the directory, hidden ones too.
  [[nodiscard]] std::set<std::string> names() const {
    std::set<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(path_))
      found.insert(entry.path().lexically_relative(path_).string());
    return found;
  }

 private:
  fs::path path_;
};

using Names = std::set<std::string>;

TEST_CASE("a new file is written whole, with the directories on its way") {
  const Folder folder;
  CHECK(write_new_file(folder.path().string(), "records/draws/DR-1.yaml", "draw: DR-1\n"));
  CHECK(folder.read("records/draws/DR-1.yaml") == "draw: DR-1\n");
  CHECK(write_new_file(folder.path().string(), "records/draws/DR-2.yaml", ""));
  CHECK(folder.names() ==
        Names{"records", "records/draws", "records/draws/DR-1.yaml", "records/draws/DR-2.yaml"});
}

TEST_CASE("what is there is never written over") {
  const Folder folder;
  REQUIRE(write_new_file(folder.path().string(), "a.yaml", "first"));
  const auto again = write_new_file(folder.path().string(), "a.yaml", "second");
  REQUIRE_FALSE(again);
  CHECK(again.error().kind == ErrorKind::usage);
  CHECK(again.error().message == "`a.yaml` is there already");
  fs::create_symlink("nowhere", folder.path() / "link.yaml");
  CHECK_FALSE(write_new_file(folder.path().string(), "link.yaml", "x"));
  fs::create_directory(folder.path() / "folder.yaml");
  CHECK_FALSE(write_new_file(folder.path().string(), "folder.yaml", "x"));
  CHECK(folder.read("a.yaml") == "first");
  CHECK(folder.names() == Names{"a.yaml", "folder.yaml", "link.yaml"});
}

TEST_CASE("nothing is written outside, and no link is followed") {
  const Folder folder;
  const Folder other;
  fs::create_directory_symlink(other.path(), folder.path() / "records");
  const auto through = write_new_file(folder.path().string(), "records/a.yaml", "x");
  REQUIRE_FALSE(through);
  CHECK(through.error().message == "`records/a.yaml` leads through a link or a file: `records`");
  for (const char* path :
       {"../a.yaml", "/a.yaml", "", "a//b.yaml", "./a.yaml", "records/../a.yaml"})
    CHECK_FALSE(write_new_file(folder.path().string(), path, "x"));
  CHECK(other.names().empty());
  CHECK(folder.names() == Names{"records"});
}

TEST_CASE("a hidden file left by an earlier breakdown is no hindrance") {
  const Folder folder;
  std::ofstream(folder.path() / ".a.yaml.0.new") << "half";
  CHECK(write_new_file(folder.path().string(), "a.yaml", "whole"));
  CHECK(folder.read("a.yaml") == "whole");
}

TEST_CASE("a directory that may not be written is left as it was") {
  const Folder folder;
  fs::create_directory(folder.path() / "closed");
  fs::permissions(folder.path() / "closed", fs::perms::owner_read | fs::perms::owner_exec);
  fs::permissions(folder.path(), fs::perms::all);
  const uid_t user = geteuid();
  if (user == 0) REQUIRE(seteuid(65534) == 0);  // nothing is refused to root
  const auto refused = write_new_file(folder.path().string(), "closed/a.yaml", "x");
  REQUIRE(seteuid(user) == 0);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::impossible);
  CHECK(refused.error().message == "`closed/a.yaml` could not be written: Permission denied");
  CHECK(folder.names() == Names{"closed"});
}

// Where a file system of 16 KiB can be made (by root, outside most containers).
TEST_CASE("a full disk leaves nothing behind") {
  const Folder folder;
  const std::string place = folder.path().string();
  if (mount("none", place.c_str(), "tmpfs", 0, "size=16k") != 0) {
    MESSAGE("no small file system can be mounted here: a full disk was not tried");
    return;
  }
  const auto full = write_new_file(place, "a.yaml", std::string(1 << 20, 'x'));
  const Names left = folder.names();
  const auto small = write_new_file(place, "b.yaml", "fits");
  CHECK(umount(place.c_str()) == 0);
  REQUIRE_FALSE(full);
  CHECK(full.error().kind == ErrorKind::impossible);
  CHECK(full.error().message == "`a.yaml` could not be written: No space left on device");
  CHECK(left.empty());
  CHECK(small);
}

}  // namespace
}  // namespace qaf::source

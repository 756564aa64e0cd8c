// A directory of the machine, with everything in it that could lead a reader astray.

#include "source/directory_tree.hpp"

#include <array>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <thread>

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace qaf::source {
namespace {

namespace fs = std::filesystem;

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

// A directory of its own for one test, removed afterwards.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "qaf-tree-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }
  [[nodiscard]] fs::path write(const std::string& name, const std::string& bytes) const {
    const fs::path file = path_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
  }
  [[nodiscard]] std::unique_ptr<DirectoryTree> open(OpenMethod method) const {
    auto tree = DirectoryTree::open(path_.string(), method);
    REQUIRE(tree);
    return std::move(*tree);
  }

 private:
  fs::path path_;
};

std::string kind_name(EntryKind kind) {
  constexpr std::array<const char*, 5> names{"file", "link", "special", "unreadable", "too deep"};
  return names[static_cast<std::size_t>(kind)];
}

std::string lines(const std::vector<std::string>& texts) {
  std::string result;
  for (const std::string& text : texts) result += text + "\n";
  return result;
}

// Each path with its kind, one a line.
std::string listing(const FileTree& tree, std::string_view directory) {
  std::string result;
  const auto entries = tree.list(directory);
  REQUIRE(entries);
  for (const Entry& entry : *entries) result += entry.path + ": " + kind_name(entry.kind) + "\n";
  return result;
}

std::optional<ReadFault> fault_of(const FileTree& tree, std::string_view path) {
  std::string buffer = "left over";
  const auto result = tree.read(path, buffer);
  if (result) return std::nullopt;
  CHECK(buffer.empty());
  return result.error().fault;
}

constexpr std::array methods{OpenMethod::best, OpenMethod::part_by_part};

TEST_CASE("a directory that is not there cannot be opened") {
  const auto tree = DirectoryTree::open("/nowhere/at-all");
  REQUIRE_FALSE(tree);
  CHECK(tree.error() ==
        Error{ErrorKind::impossible,
              "cannot open the directory `/nowhere/at-all`: No such file or directory", ""});
}

TEST_CASE("a listing is everything below, in the order of path bytes") {
  const Folder folder;
  for (const char* name : {"r/b.yaml", "r/a/c.yaml", "r/a.yaml", "r/a-b/d.yaml", "r/a0.yaml",
                           "r/\xFF.yaml", "r/.git/config", "r/x~", "r/#x#", "other.yaml"}) {
    CHECK(fs::exists(folder.write(name, "")));
  }
  const auto tree = folder.open(OpenMethod::best);
  CHECK(listing(*tree, "r") == lines({"r/a-b/d.yaml: file", "r/a.yaml: file", "r/a/c.yaml: file",
                                      "r/a0.yaml: file", "r/b.yaml: file", "r/\xFF.yaml: file"}));
  CHECK(listing(*tree, "r/a") == lines({"r/a/c.yaml: file"}));
  CHECK(listing(*tree, "r/a.yaml") == lines({"r/a.yaml: file"}));
  CHECK(tree->list("")->size() == 7);
  CHECK(listing(*tree, "people").empty());
  CHECK(listing(*tree, "..").empty());
  CHECK(listing(*tree, "r/../r").empty());
}

TEST_CASE("links, pipes and sockets are shown for what they are and never read") {
  const Folder outside;
  const fs::path secret = outside.write("secret.yaml", "secret");
  const Folder folder;
  CHECK(fs::exists(folder.write("r/real.yaml", "id: 1\n")));
  fs::create_symlink(secret, folder.path() / "r/away.yaml");
  fs::create_symlink("real.yaml", folder.path() / "r/near.yaml");
  fs::create_symlink(outside.path(), folder.path() / "r/folder");
  fs::create_symlink("loop", folder.path() / "r/loop");
  fs::create_symlink("r", folder.path() / "linked");
  fs::create_directory(folder.path() / "r/named.yaml");
  REQUIRE(mkfifo((folder.path() / "r/pipe.yaml").c_str(), 0600) == 0);
  const int socket_number = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string socket_path = (folder.path() / "r/socket.yaml").string();
  REQUIRE(socket_path.size() < sizeof address.sun_path);
  socket_path.copy(address.sun_path, socket_path.size());
  REQUIRE(bind(socket_number, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);

  for (const OpenMethod method : methods) {
    const auto tree = folder.open(method);
    CHECK(listing(*tree, "r") ==
          lines({"r/away.yaml: link", "r/folder: link", "r/loop: link", "r/near.yaml: link",
                 "r/pipe.yaml: special", "r/real.yaml: file", "r/socket.yaml: special"}));
    CHECK(listing(*tree, "linked") == lines({"linked: link"}));
    CHECK(fault_of(*tree, "r/real.yaml") == std::nullopt);
    CHECK(fault_of(*tree, "r/away.yaml") == ReadFault::not_a_file);
    CHECK(fault_of(*tree, "r/near.yaml") == ReadFault::not_a_file);
    CHECK(fault_of(*tree, "r/loop") == ReadFault::not_a_file);
    CHECK(fault_of(*tree, "r/pipe.yaml") == ReadFault::not_a_file);
    CHECK(fault_of(*tree, "r/socket.yaml") == ReadFault::not_a_file);
    CHECK(fault_of(*tree, "r/named.yaml") == ReadFault::not_a_file);
    CHECK(fault_of(*tree, "r/folder/secret.yaml").has_value());
    CHECK(fault_of(*tree, "linked/real.yaml").has_value());
    CHECK(fault_of(*tree, "../" + outside.path().filename().string() + "/secret.yaml").has_value());
    CHECK(fault_of(*tree, secret.string()).has_value());
    CHECK(fault_of(*tree, "r/gone.yaml") == ReadFault::vanished);
    CHECK(fault_of(*tree, "r/real.yaml/x") == ReadFault::vanished);
  }
  close(socket_number);
}

TEST_CASE("a folder below the depth limit is shown and not entered") {
  const Folder folder;
  std::string deep = "d1";
  for (int i = 2; i <= 32; ++i) deep += "/d" + std::to_string(i);
  CHECK(fs::exists(folder.write(deep + "/fits.yaml", "")));
  CHECK(fs::exists(folder.write(deep + "/too/a.yaml", "")));
  const auto tree = folder.open(OpenMethod::best);
  CHECK(listing(*tree, "d1") == lines({deep + "/fits.yaml: file", deep + "/too: too deep"}));
  CHECK(tree->list("d1/d2")->size() == 2);
}

TEST_CASE("what may not be read is named, and its neighbours are still listed") {
  const Folder folder;
  CHECK(fs::exists(folder.write("r/locked/a.yaml", "")));
  CHECK(fs::exists(folder.write("r/open/b.yaml", "")));
  const fs::path file = folder.write("r/open/c.yaml", "");
  fs::permissions(folder.path() / "r/locked", fs::perms::none);
  fs::permissions(file, fs::perms::none);
  fs::permissions(folder.path(), fs::perms{0755});
  const auto tree = folder.open(OpenMethod::best);
  {
    const WithoutPrivilege nobody;
    CHECK(listing(*tree, "r") ==
          lines({"r/locked: unreadable", "r/open/b.yaml: file", "r/open/c.yaml: file"}));
    CHECK(tree->list("r")->front().why == "Permission denied");
    CHECK(fault_of(*tree, "r/open/c.yaml") == ReadFault::unreadable);
  }
  fs::permissions(folder.path() / "r/locked", fs::perms::owner_all);
}

TEST_CASE("a file is read whole, or refused before it is read") {
  const Folder folder;
  const std::string largest(max_file_bytes, 'x');
  CHECK(fs::exists(folder.write("largest.yaml", largest)));
  CHECK(fs::exists(folder.write("too-large.yaml", largest + "x")));
  CHECK(fs::exists(folder.write("empty.yaml", "")));
  CHECK(fs::exists(folder.write("small.yaml", std::string("a\0b", 3))));
  fs::resize_file(folder.write("sparse.yaml", ""), std::uintmax_t{10} << 30U);
  for (const OpenMethod method : methods) {
    const auto tree = folder.open(method);
    std::string buffer;
    REQUIRE(tree->read("largest.yaml", buffer));
    CHECK(buffer == largest);
    REQUIRE(tree->read("small.yaml", buffer));
    CHECK(buffer == std::string("a\0b", 3));
    REQUIRE(tree->read("empty.yaml", buffer));
    CHECK(buffer.empty());
    CHECK(fault_of(*tree, "too-large.yaml") == ReadFault::too_large);
    CHECK(fault_of(*tree, "sparse.yaml") == ReadFault::too_large);
  }
}

TEST_CASE("a path longer than the system takes at once is read or refused, never cut") {
  const Folder folder;
  const std::string part(200, 'd');
  std::string path = part;
  for (int i = 0; i < 25; ++i) path += '/' + part;
  const auto tree = folder.open(OpenMethod::best);
  CHECK(fault_of(*tree, path) == ReadFault::vanished);
  CHECK(fault_of(*tree, std::string(300, 'n')) == ReadFault::unreadable);
  CHECK(fault_of(*tree, std::string("a\0b", 3)) == ReadFault::vanished);
  CHECK(fault_of(*tree, "") == ReadFault::vanished);
}

TEST_CASE("a file that changes while it is read is read as it was or refused, never mixed") {
  const Folder folder;
  const std::string before(200'000, 'a');
  const std::string after(100'000, 'b');
  const fs::path path = folder.write("x.yaml", before);
  const auto tree = folder.open(OpenMethod::best);
  std::atomic<bool> is_done = false;
  std::thread writer([&] {
    for (int i = 0; i < 200; ++i)
      std::ofstream(path, std::ios::binary) << (i % 2 == 0 ? after : before);
    is_done = true;
  });
  std::size_t wrong_length = 0;
  std::string buffer;
  while (!is_done) {
    if (!tree->read("x.yaml", buffer)) continue;
    // The writer truncates and writes in pieces: a prefix of either is what stood there at a time.
    const bool is_one = buffer.find_first_not_of('a') == std::string::npos ||
                        buffer.find_first_not_of('b') == std::string::npos;
    if (!is_one) ++wrong_length;
  }
  writer.join();
  CHECK(wrong_length == 0);
}

TEST_CASE("several threads read from one tree") {
  const Folder folder;
  for (int i = 0; i < 50; ++i) {
    CHECK(fs::exists(folder.write(std::to_string(i) + ".yaml", "id: " + std::to_string(i))));
  }
  const auto tree = folder.open(OpenMethod::best);
  std::atomic<int> wrong = 0;
  std::vector<std::thread> readers;
  for (int reader = 0; reader < 4; ++reader) {
    readers.emplace_back([&] {
      std::string buffer;
      for (int i = 0; i < 50; ++i) {
        const auto result = tree->read(std::to_string(i) + ".yaml", buffer);
        if (!result || buffer != "id: " + std::to_string(i)) ++wrong;
      }
    });
  }
  for (std::thread& reader : readers) reader.join();
  CHECK(wrong == 0);
}

}  // namespace
}  // namespace qaf::source

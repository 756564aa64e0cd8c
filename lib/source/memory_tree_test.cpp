// The twin in memory shows what a directory would.

#include "source/memory_tree.hpp"

#include <doctest/doctest.h>

namespace qaf::source {
namespace {

std::vector<std::string> paths(const FileTree& tree, std::string_view directory) {
  std::vector<std::string> result;
  const auto entries = tree.list(directory);
  REQUIRE(entries);
  for (const Entry& entry : *entries) result.push_back(entry.path);
  return result;
}

using Paths = std::vector<std::string>;

TEST_CASE("a listing is everything below, in the order of path bytes") {
  const MemoryTree tree({{"records/b.yaml", ""},
                         {"records/a/c.yaml", ""},
                         {"records/a.yaml", ""},
                         {"recordsx/d.yaml", ""},
                         {"qaf.toml", ""}});
  CHECK(paths(tree, "records") == Paths{"records/a.yaml", "records/a/c.yaml", "records/b.yaml"});
  CHECK(paths(tree, "records/a") == Paths{"records/a/c.yaml"});
  CHECK(paths(tree, "records/a.yaml") == Paths{"records/a.yaml"});
  CHECK(paths(tree, "").size() == 5);
  CHECK(paths(tree, "people").empty());
}

TEST_CASE("hidden names and editors' backups are left out") {
  const MemoryTree tree({{".git/config", ""},
                         {"a/.hidden/x.yaml", ""},
                         {"a/.x.yaml.swp", ""},
                         {"a/x.yaml~", ""},
                         {"a/#x.yaml#", ""},
                         {"a/#1.yaml", ""},
                         {"a/x.yaml", ""}});
  CHECK(paths(tree, "") == Paths{"a/#1.yaml", "a/x.yaml"});
}

TEST_CASE("a folder below the depth limit is shown once and not entered") {
  std::string deep = "d1";
  for (int i = 2; i <= 32; ++i) deep += "/d" + std::to_string(i);
  const MemoryTree tree(
      {{deep + "/fits.yaml", ""}, {deep + "/too/a.yaml", ""}, {deep + "/too/b.yaml", ""}});
  const auto entries = tree.list("d1");
  REQUIRE(entries);
  REQUIRE(entries->size() == 2);
  CHECK((*entries)[0].path == deep + "/fits.yaml");
  CHECK((*entries)[0].kind == EntryKind::file);
  CHECK((*entries)[1].path == deep + "/too");
  CHECK((*entries)[1].kind == EntryKind::too_deep);
}

TEST_CASE("reading replaces the buffer, or says why not") {
  const MemoryTree tree(
      {{"a.yaml", "id: 1\n"}, {"big.yaml", std::string(max_file_bytes + 1, 'x')}});
  std::string buffer = "left over from another file";
  REQUIRE(tree.read("a.yaml", buffer));
  CHECK(buffer == "id: 1\n");
  CHECK(tree.read("b.yaml", buffer).error().fault == ReadFault::vanished);
  CHECK(tree.read("big.yaml", buffer).error().fault == ReadFault::too_large);
}

}  // namespace
}  // namespace qaf::source

// A directory of one tree shown in another.

#include "source/overlay_tree.hpp"

#include <doctest/doctest.h>

#include "source/memory_tree.hpp"
#include "support/readable.hpp"

namespace qaf::source {
namespace {

using Paths = std::vector<std::string>;

Paths paths_of(const FileTree& tree, std::string_view directory) {
  Paths paths;
  const auto entries = tree.list(directory);
  REQUIRE(entries);
  for (const Entry& entry : *entries) paths.push_back(entry.path);
  return paths;
}

std::string bytes_of(const FileTree& tree, std::string_view path) {
  std::string bytes;
  return tree.read(path, bytes) ? bytes : "nothing";
}

TEST_CASE("a directory is replaced by another one, and everything else stays") {
  const MemoryTree base({{"qaf.toml", "s"}, {"framework/a.yaml", "old"}, {"people/p.yaml", "p"}});
  const MemoryTree other({{"drafts/x/b.yaml", "new"}, {"drafts/a.yaml", "a"}, {"c.yaml", "c"}});
  const OverlayTree tree(base, "framework", {{&other, "drafts", ""}});
  CHECK(paths_of(tree, "framework") == Paths{"framework/a.yaml", "framework/x/b.yaml"});
  CHECK(paths_of(tree, "people") == Paths{"people/p.yaml"});
  CHECK(bytes_of(tree, "framework/a.yaml") == "a");
  CHECK(bytes_of(tree, "framework/x/b.yaml") == "new");
  CHECK(bytes_of(tree, "framework/c.yaml") == "nothing");
  CHECK(bytes_of(tree, "qaf.toml") == "s");
}

TEST_CASE("one file, and several layers, each in a directory of its own") {
  const MemoryTree base({{"framework/a.yaml", "old"}, {"frameworks.yaml", "f"}});
  const MemoryTree other({{"d/one.yaml", "1"}, {"two.yaml", "2"}});
  const OverlayTree tree(base, "framework",
                         {{&other, "d/one.yaml", "before"}, {&other, "", "after"}});
  CHECK(paths_of(tree, "framework") == Paths{"framework/after/d/one.yaml",
                                             "framework/after/two.yaml",
                                             "framework/before/one.yaml"});
  CHECK(bytes_of(tree, "framework/before/one.yaml") == "1");
  CHECK(bytes_of(tree, "frameworks.yaml") == "f");
  CHECK(paths_of(tree, "") == Paths{"frameworks.yaml"});
}

}  // namespace
}  // namespace qaf::source

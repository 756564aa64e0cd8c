// Small repositories in memory, read as real ones are.

#include "support/repository.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "diag/finding.hpp"
#include "source/memory_tree.hpp"

namespace qaf::tests {

Repository::Repository(std::map<std::string, std::string> files) : files_(std::move(files)) {
  const source::MemoryTree tree(files_);
  auto result = load::load(tree, {});
  REQUIRE(result.has_value());
  loaded = std::move(*result);
  loaded.findings.sort();
  index = std::make_unique<model::Index>(loaded.data);
}

std::string Repository::findings() const {
  const source::MemoryTree tree(files_);
  std::string lines;
  for (const diag::Finding& finding :
       diag::located(loaded.findings.findings(), loaded.data.paths, tree)) {
    lines += fmt::format("{}:{}:{}: {}: {} [{}]\n", finding.path, finding.start.line,
                         finding.start.column, diag::to_text(finding.severity), finding.message,
                         finding.fault->name);
  }
  return lines;
}

std::unique_ptr<Repository> repository(std::map<std::string, std::string> files) {
  files.try_emplace("qaf.toml", "");
  auto made = std::make_unique<Repository>(std::move(files));
  REQUIRE(made->findings() == "");
  return made;
}

std::unique_ptr<Repository> repository_at(const std::string& directory) {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(QAF_SOURCE_DIR) / directory;
  std::map<std::string, std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files[entry.path().lexically_relative(root).string()] =
        std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return repository(std::move(files));
}

calendar::Instant at(std::string_view local) {
  const auto moment = calendar::parse_moment(local, calendar::Zone::london);
  REQUIRE(moment.has_value());
  return calendar::interval(*moment, calendar::Zone::london).last;
}

}  // namespace qaf::tests

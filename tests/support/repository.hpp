#pragma once

// A small repository in memory, read as any other: for tests of the engines.

#include <map>
#include <string>

#include <doctest/doctest.h>

#include "diag/finding.hpp"
#include "load/load.hpp"
#include "model/index.hpp"
#include "source/directory_tree.hpp"
#include "source/memory_tree.hpp"

namespace qaf::test {

// Returns what `tree` says; the test fails with the finding where it cannot all be read.
inline model::Dataset dataset_of(const source::FileTree& tree) {
  Result<load::Loaded> loaded = load::load(tree, {});
  REQUIRE_MESSAGE(loaded.has_value(), (loaded ? "" : loaded.error().message));
  diag::Sink& findings = loaded->findings;
  findings.sort();
  for (const diag::Finding& finding :
       diag::located(findings.findings(), loaded->data.paths, tree)) {
    if (finding.severity != diag::Severity::error) continue;
    FAIL_CHECK(finding.path << ":" << finding.start.line << ": " << finding.message);
  }
  return std::move(loaded->data);
}

// Returns the repository made of these files; qaf.toml is empty where it is not among them.
inline model::Dataset dataset(std::map<std::string, std::string> files) {
  files.try_emplace("qaf.toml", "");
  return dataset_of(source::MemoryTree(std::move(files)));
}

// Returns one of the repositories under examples/.
inline model::Dataset example(const std::string& name) {
  const auto tree = source::DirectoryTree::open(QAF_SOURCE_DIR "/examples/" + name);
  REQUIRE(tree.has_value());
  return dataset_of(**tree);
}

// Returns the instant written in London time, `2026-03-12 15:40`; of a date its last second.
inline calendar::Instant london(const std::string& text) {
  const Result<calendar::Moment> moment = calendar::parse_moment(text, calendar::Zone::london);
  REQUIRE_MESSAGE(moment.has_value(), text);
  return calendar::interval(*moment, calendar::Zone::london).last;
}

}  // namespace qaf::test

#pragma once

// Findings in files that exist in memory only, for tests of what prints them.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "diag/finding.hpp"
#include "render/render.hpp"
#include "source/memory_tree.hpp"

namespace qaf::test {

inline constexpr diag::Fault unknown_role{
    "unknown-role", diag::Severity::error, "a role that the framework does not define",
    "Nobody can be found who owes the task.", "Correct the role, or define it under `roles`."};
inline constexpr diag::Fault past_review{
    "past-review", diag::Severity::warning, "a framework past its review date",
    "It may no longer be what was agreed.", "Review it, or write the new date."};
inline constexpr diag::Fault early{"early", diag::Severity::note, "a note", "Good to know.",
                                   "Nothing."};

class Findings {
 public:
  source::FileId file(std::string path, std::string bytes) {
    tree_.add(path, std::move(bytes));
    return missing_file(std::move(path));
  }
  // A path that can not be read.
  source::FileId missing_file(std::string path) {
    paths_.push_back(std::move(path));
    return static_cast<source::FileId>(paths_.size() - 1);
  }
  // Where `needle` first stands in the file.
  [[nodiscard]] source::Place place(source::FileId file, std::string_view needle) const {
    std::string bytes;
    (void)tree_.read(paths_.at(static_cast<std::size_t>(file)), bytes);
    const auto begin = static_cast<std::uint32_t>(bytes.find(needle));
    return {file, {begin, begin + static_cast<std::uint32_t>(needle.size())}};
  }
  diag::Diagnostic& add(const diag::Fault& fault, source::Place place, std::string message) {
    return sink_.add(fault, place, std::move(message));
  }
  [[nodiscard]] const std::vector<diag::Finding>& located() {
    found_ = diag::located(sink_.findings(), paths_, tree_);
    return found_;
  }
  // The report of `check`, as of midnight at the start of 2026-04-01 in London.
  [[nodiscard]] render::FindingsReport report(std::size_t files, std::size_t records) {
    render::FindingsReport report;
    report.findings = located();
    report.files = files;
    report.records = records;
    report.stamp.as_of = calendar::Instant::from_unix(1774998000);
    report.stamp.tool = "qaf 0.1.0";
    return report;
  }

 private:
  source::MemoryTree tree_;
  std::vector<std::string> paths_;
  diag::Sink sink_;
  std::vector<diag::Finding> found_;
};

}  // namespace qaf::test

// Counting findings, and telling them apart.

#include "render/findings.hpp"

#include <cstdint>
#include <map>
#include <string_view>

#include <fmt/format.h>

namespace qaf::render {
namespace {

// FNV-1a of 64 bits: stable for ever, and nobody gains by a collision.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char letter : text) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211U;
  }
  return hash;
}

}  // namespace

Counts counts_of(std::span<const diag::Finding> findings) {
  Counts counts;
  for (const diag::Finding& finding : findings) {
    switch (finding.severity) {
      case diag::Severity::error:
        ++counts.errors;
        break;
      case diag::Severity::warning:
        ++counts.warnings;
        break;
      case diag::Severity::note:
        ++counts.notes;
        break;
    }
  }
  return counts;
}

std::vector<std::string> fingerprints(std::span<const diag::Finding> findings) {
  std::map<std::string, int> seen;  // equal findings are numbered
  std::vector<std::string> names;
  names.reserve(findings.size());
  for (const diag::Finding& finding : findings) {
    std::string text =
        fmt::format("{}\n{}\n{}", finding.fault->name, finding.path, finding.message);
    const int number = ++seen[text];
    names.push_back(fmt::format("{:016x}", hash_of(fmt::format("{}\n{}", text, number))));
  }
  return names;
}

}  // namespace qaf::render

#pragma once

// Tables of small cases, worked out by hand: `tests/cases/*/*.cases` (README.md beside this file).

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace qaf::test {

struct Case {
  std::string place;                        // "joiners.cases:12", of its first line
  std::map<std::string, std::string> keys;  // a text of several lines ends each with a newline

  // Returns what the key says, empty where the case does not have it.
  [[nodiscard]] std::string text(std::string_view key) const;
  [[nodiscard]] bool has(std::string_view key) const;
  // Returns the lines of the key, without empty ones, sorted.
  [[nodiscard]] std::vector<std::string> lines(std::string_view key) const;
};

// Returns the cases of every file in `folder` in the order of file names; a key that is not one of
// `known`, or a line that is no key, fails the test that asks.
[[nodiscard]] std::vector<Case> cases_in(const std::filesystem::path& folder,
                                         const std::vector<std::string>& known);

}  // namespace qaf::test

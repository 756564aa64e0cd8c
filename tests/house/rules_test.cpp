// Every rule has a transcript that shows it to an officer, and no transcript shows one that is not.

#include <algorithm>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "house/project.hpp"
#include "support/readable.hpp"

namespace qaf::test {
namespace {

std::set<std::string> rules() {
  const Answer answer = ask("rules --format json", project_root());
  INFO(answer.output);
  REQUIRE(answer.code == 0);
  std::set<std::string> names;
  const nlohmann::json table = nlohmann::json::parse(answer.output);
  for (const auto& row : table.at("rows")) names.insert(row.at("rule").get<std::string>());
  REQUIRE_FALSE(names.empty());
  return names;
}

// The rules named by the findings a page shows: `a.yaml:1:2: error: words [rule]`.
std::set<std::string> rules_shown(const ProjectFile& page) {
  static const std::regex finding(": (error|warning|note): .* \\[([a-z0-9-]+)\\]$");
  std::set<std::string> names;
  for (const std::string& line : page.lines()) {
    std::smatch match;
    if (std::regex_search(line, match, finding)) names.insert(match[2].str());
  }
  return names;
}

TEST_CASE("every rule is shown by the transcript that bears its name") {
  const auto pages = project_files("tests/golden/check");
  Faults faults;
  for (const std::string& rule : rules()) {
    const std::string path = fmt::format("tests/golden/check/{}.md", rule);
    const auto page = std::find_if(pages.begin(), pages.end(),
                                   [&](const ProjectFile& file) { return file.path == path; });
    if (page == pages.end()) {
      faults.push_back(path + ": is missing");
    } else if (!rules_shown(*page).contains(rule)) {
      faults.push_back(path + ": does not show its rule");
    }
  }
  CHECK(faults == Faults{});
}

TEST_CASE("no transcript shows a rule that the catalogue does not know") {
  const std::set<std::string> known = rules();
  Faults faults;
  for (const ProjectFile& page : project_files("tests/golden")) {
    for (const std::string& rule : rules_shown(page)) {
      if (!known.contains(rule)) faults.push_back(fmt::format("{}: [{}]", page.path, rule));
    }
  }
  CHECK(faults == Faults{});
}

}  // namespace
}  // namespace qaf::test

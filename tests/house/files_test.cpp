// How the project's files look: where they lie, how long they are, how they begin.

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "house/project.hpp"
#include "support/readable.hpp"

namespace qaf::test {
namespace {

constexpr std::size_t longest_file = 400;

// Files that may be longer, each with a reason beside it. Empty is what we want.
const std::set<std::string> longer_files = {};

std::vector<ProjectFile> all_sources() {
  std::vector<ProjectFile> files = project_files("");
  std::erase_if(files, [](const ProjectFile& file) { return !is_source(file); });
  return files;
}

TEST_CASE("the top of the project is exactly its fixed list") {
  const std::vector<std::string> fixed = {
      "CMakeLists.txt", "LICENSE",  "Makefile", "README.md", "cmd",
      "docs",           "examples", "lib",      "schemas",   "tests"};
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(project_root())) {
    const std::string name = entry.path().filename().string();
    // Dotfiles lie there because their tools want them there; build folders are nobody's source.
    if (name.starts_with(".") || name == "build" || name.starts_with("build-")) continue;
    found.push_back(name);
  }
  std::sort(found.begin(), found.end());
  CHECK(found == fixed);
}

TEST_CASE("no source file of the program is longer than a person reads at one sitting") {
  Faults faults;
  for (const ProjectFile& file : all_sources()) {
    if (file.path.starts_with("tests/") || file.path.ends_with("_test.cpp")) continue;
    const std::size_t lines = file.lines().size();
    if (lines <= longest_file || longer_files.contains(file.path)) continue;
    faults.push_back(fmt::format("{}: {} lines", file.path, lines));
  }
  CHECK(faults == Faults{});
}

TEST_CASE("every source file says first what it is for") {
  Faults faults;
  for (const ProjectFile& file : all_sources()) {
    const std::vector<std::string> lines = file.lines();
    const bool header = file.extension() == ".hpp";
    const std::size_t purpose = header ? 2 : 0;
    const bool guarded =
        !header || (lines.size() > 2 && lines[0] == "#pragma once" && lines[1].empty());
    if (guarded && lines.size() > purpose && lines[purpose].starts_with("// ")) continue;
    faults.push_back(file.path + (header ? ": not `#pragma once`, an empty line, then `// purpose`"
                                         : ": does not begin with `// purpose`"));
  }
  CHECK(faults == Faults{});
}

TEST_CASE("nothing is left for later, and nothing names the machine it was written on") {
  // Written so that this file does not find itself.
  const std::regex left_over(
      "\\b(TO"
      "DO|FIX"
      "ME|XX"
      "X)\\b");
  const std::regex machine(
      "(^|[\"'`(= ])/(wo"
      "rk|ho"
      "me|ro"
      "ot|Us"
      "ers)/");
  Faults faults;
  for (const ProjectFile& file : project_files("")) {
    std::size_t number = 0;
    for (const std::string& line : file.lines()) {
      ++number;
      if (std::regex_search(line, left_over)) {
        faults.push_back(fmt::format("{}:{}: work is left over", file.path, number));
      }
      if (std::regex_search(line, machine)) {
        faults.push_back(fmt::format("{}:{}: a path of somebody's machine", file.path, number));
      }
    }
  }
  CHECK(faults == Faults{});
}

// A list whose order means something says so in its first line.
bool is_in_order_of_its_own(const ProjectFile& list) {
  return list.text.substr(0, list.text.find('\n')).find("in the order") != std::string::npos;
}

TEST_CASE("every list of registrations is sorted, so that two people's lines do not meet") {
  Faults faults;
  for (const ProjectFile& file : project_files("")) {
    if (file.extension() != ".def" || is_in_order_of_its_own(file)) continue;
    std::vector<std::string> entries;
    for (const std::string& line : file.lines()) {
      if (line.starts_with("QAF_")) entries.push_back(line);
    }
    if (entries.empty()) faults.push_back(file.path + ": registers nothing");
    if (!std::is_sorted(entries.begin(), entries.end()))
      faults.push_back(file.path + ": not sorted");
    if (std::adjacent_find(entries.begin(), entries.end()) != entries.end()) {
      faults.push_back(file.path + ": a line stands twice");
    }
  }
  CHECK(faults == Faults{});
}

TEST_CASE("text files end with one line end and hold no blanks at the end of lines") {
  const std::set<std::string> extensions = {".hpp", ".cpp",  ".def", ".txt",
                                            ".py",  ".toml", ".yaml"};
  Faults faults;
  for (const ProjectFile& file : project_files("")) {
    // What lies in a corpus is broken on purpose.
    if (!extensions.contains(file.extension()) || file.path.find("corpus") != std::string::npos) {
      continue;
    }
    if (!file.text.empty() && !file.text.ends_with('\n'))
      faults.push_back(file.path + ": no last line end");
    if (file.text.ends_with("\n\n")) faults.push_back(file.path + ": empty lines at the end");
    std::size_t number = 0;
    for (const std::string& line : file.lines()) {
      ++number;
      if (!line.ends_with(' ') && !line.ends_with('\t')) continue;
      faults.push_back(fmt::format("{}:{}: blanks at the end", file.path, number));
    }
  }
  CHECK(faults == Faults{});
}

TEST_CASE("a transcript begins with a title and one sentence on what the officer learns") {
  Faults faults;
  for (const ProjectFile& file : project_files("tests/golden")) {
    if (file.extension() != ".md") continue;
    const std::vector<std::string> lines = file.lines();
    const bool told = lines.size() > 3 && lines[0].starts_with("# ") && lines[1].empty() &&
                      !lines[2].empty() && !lines[2].starts_with("`");
    if (!told) faults.push_back(file.path + ": not `# title`, an empty line, then prose");
  }
  CHECK(faults == Faults{});
}

}  // namespace
}  // namespace qaf::test

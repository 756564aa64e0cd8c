// docs/commands.md: every command has its section, and every option stands in it.

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

std::string text_of(const std::string& path) {
  for (const ProjectFile& file : project_files(path.substr(0, path.find('/')))) {
    if (file.path == path) return file.text;
  }
  return {};
}

std::vector<std::string> command_names() {
  static const std::regex row("QAF_COMMAND\\((\\w+)\\)");
  const std::string list = text_of("cmd/commands.def");
  std::vector<std::string> names;
  for (std::sregex_iterator match(list.begin(), list.end(), row), end; match != end; ++match) {
    names.push_back((*match)[1].str());
  }
  return names;
}

// The long options that the help of a command (or, for an empty name, of the program) lists.
std::set<std::string> options_of(const std::string& command) {
  static const std::regex option_line("^ +(-\\w,)?(--[a-z][a-z,-]*)");
  const Answer answer = ask(command + " --help", project_root());
  REQUIRE(answer.code == 0);
  std::set<std::string> options;
  for (const std::string& line : ProjectFile{"", answer.output}.lines()) {
    std::smatch match;
    if (!std::regex_search(line, match, option_line)) continue;
    const std::string spellings = match[2].str();
    options.insert(spellings.substr(0, spellings.find(',')));
  }
  return options;
}

// Returns the text between the heading and the next one of its level; empty where there is none.
std::string section_of(const std::string& page, const std::string& heading) {
  const std::size_t begin = page.find("\n## " + heading + "\n");
  if (begin == std::string::npos) return {};
  return page.substr(begin, page.find("\n## ", begin + 1) - begin);
}

bool mentions(const std::string& text, const std::string& option) {
  return std::regex_search(text, std::regex(option + "(?![a-z-])"));
}

TEST_CASE("docs/commands.md has a section for every command, with every option in it") {
  const std::string page = text_of("docs/commands.md");
  const std::vector<std::string> commands = command_names();
  REQUIRE_FALSE(commands.empty());
  Faults faults;
  for (const std::string& command : commands) {
    const std::string section = section_of(page, "qaf " + command);
    if (section.empty()) faults.push_back(fmt::format("`## qaf {}` is missing", command));
    for (const std::string& option : options_of(command)) {
      if (option == "--help" || mentions(section, option)) continue;
      faults.push_back(fmt::format("`## qaf {}` says nothing of {}", command, option));
    }
  }
  const std::string common = section_of(page, "Every command");
  for (const std::string& option : options_of("")) {
    if (!mentions(common, option)) {
      faults.push_back(fmt::format("`## Every command` says nothing of {}", option));
    }
  }
  CHECK(faults == Faults{});
}

}  // namespace
}  // namespace qaf::test

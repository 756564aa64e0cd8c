// The examples are what people copy: they are clean, and a foreign validator accepts them.

#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "house/project.hpp"
#include "support/readable.hpp"

namespace qaf::test {
namespace {

// The day on which the examples are looked at; they are not to grow old.
constexpr const char* as_of = "2026-04-15T09:00";

std::vector<std::filesystem::path> example_repositories() {
  std::vector<std::filesystem::path> found;
  for (const ProjectFile& file : project_files("examples")) {
    if (file.name() == "qaf.toml") found.push_back((project_root() / file.path).parent_path());
  }
  return found;
}

TEST_CASE("`qaf check` finds no error in any example") {
  const auto examples = example_repositories();
  REQUIRE_FALSE(examples.empty());
  for (const auto& example : examples) {
    const Answer answer = ask(fmt::format("check --as-of {}", as_of), example);
    INFO(example.string(), "\n", answer.output);
    CHECK(answer.code == 0);
  }
}

TEST_CASE("every example is valid under the project's JSON Schemas, says a foreign validator") {
  std::string command = "/usr/bin/python3 tests/support/validate_schemas.py schemas";
  for (const auto& example : example_repositories()) command += " '" + example.string() + "'";
  const Answer answer = run_shell(command, project_root());
  INFO(answer.output);
  CHECK(answer.code == 0);
}

TEST_CASE("the foreign validator refuses what the schemas do not know") {
  const Answer answer = run_shell(
      "directory=$(mktemp -d) && mkdir $directory/records && "
      "printf 'id: R-1\\ntask: plr\\nby: tm-1\\nconcern: serious\\n' > $directory/records/a.yaml "
      "&& "
      "/usr/bin/python3 tests/support/validate_schemas.py schemas $directory; "
      "code=$?; rm -r $directory; exit $code",
      project_root());
  INFO(answer.output);
  CHECK(answer.code == 1);
  CHECK(answer.output.find("serious") != std::string::npos);
}

TEST_CASE("the demonstration runs to its end") {
  const Answer answer = run_shell(
      fmt::format("tests/support/demo.sh '{}' examples/bcp", QAF_PROGRAM), project_root());
  INFO(answer.output);
  CHECK(answer.code == 0);
}

}  // namespace
}  // namespace qaf::test

// The manuals: what they link to is there.

#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "house/project.hpp"
#include "support/readable.hpp"

namespace qaf::test {
namespace {

std::vector<ProjectFile> manuals() {
  std::vector<ProjectFile> found;
  for (ProjectFile& file : project_files("")) {
    const bool manual = file.path == "README.md" || file.path.starts_with("docs/");
    if (manual && file.extension() == ".md") found.push_back(std::move(file));
  }
  return found;
}

TEST_CASE("every link of a manual to a file of the project leads somewhere") {
  const std::regex link("\\]\\(([^)#:]+)(#[^)]*)?\\)");
  Faults faults;
  for (const ProjectFile& manual : manuals()) {
    const auto folder = (project_root() / manual.path).parent_path();
    for (std::sregex_iterator match(manual.text.begin(), manual.text.end(), link), end;
         match != end; ++match) {
      const std::string target = (*match)[1].str();
      if (!std::filesystem::exists(folder / target)) {
        faults.push_back(fmt::format("{}: {}", manual.path, target));
      }
    }
  }
  CHECK(faults == Faults{});
}

}  // namespace
}  // namespace qaf::test

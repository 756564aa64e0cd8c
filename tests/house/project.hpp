#pragma once

// The project as its own tests see it: its files, their lines, and the program that was built.

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace qaf::test {

// A file of the project; `path` is relative to its top, parts joined by `/`.
struct ProjectFile {
  std::string path;
  std::string text;

  [[nodiscard]] std::vector<std::string> lines() const;
  [[nodiscard]] std::string name() const;       // the last part of the path
  [[nodiscard]] std::string extension() const;  // with its dot, or empty
};

[[nodiscard]] std::filesystem::path project_root();

// Returns the files below `folder` ("" is all but what is built and what git keeps), sorted by
// path.
[[nodiscard]] std::vector<ProjectFile> project_files(const std::string& folder);

[[nodiscard]] bool is_source(const ProjectFile& file);  // .hpp or .cpp

// What the built program prints, and with which code it ends, run in `directory`.
struct Answer {
  int code = 0;
  std::string output;  // both streams
};
[[nodiscard]] Answer ask(const std::string& arguments, const std::filesystem::path& directory);

// Runs any shell command there, without the caller's environment.
[[nodiscard]] Answer run_shell(const std::string& command, const std::filesystem::path& directory);

// One fault a line, ready to be compared with the empty list: "lib/x.cpp:12: what is wrong".
using Faults = std::vector<std::string>;

}  // namespace qaf::test

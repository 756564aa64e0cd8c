// Reading the project's own files.

#include "house/project.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "support/process.hpp"
#include "support/transcript.hpp"

namespace qaf::test {
namespace {

namespace fs = std::filesystem;

bool is_not_ours(const std::string& name) {
  return name == ".git" || name == "build" || name.starts_with("build-");
}

void collect(const fs::path& folder, std::vector<ProjectFile>& files) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (is_not_ours(entry.path().filename().string())) continue;
    if (entry.is_directory()) {
      collect(entry.path(), files);
    } else if (entry.is_regular_file()) {
      std::ifstream stream(entry.path(), std::ios::binary);
      files.push_back({fs::relative(entry.path(), project_root()).generic_string(),
                       {std::istreambuf_iterator<char>(stream), {}}});
    }
  }
}

}  // namespace

std::vector<std::string> ProjectFile::lines() const {
  return lines_of(text);
}
std::string ProjectFile::name() const {
  return fs::path(path).filename().string();
}
std::string ProjectFile::extension() const {
  return fs::path(path).extension().string();
}

fs::path project_root() {
  return QAF_SOURCE_DIR;
}

std::vector<ProjectFile> project_files(const std::string& folder) {
  std::vector<ProjectFile> files;
  if (fs::exists(project_root() / folder)) collect(project_root() / folder, files);
  std::sort(files.begin(), files.end(),
            [](const ProjectFile& a, const ProjectFile& b) { return a.path < b.path; });
  return files;
}

bool is_source(const ProjectFile& file) {
  return file.extension() == ".hpp" || file.extension() == ".cpp";
}

Answer run_shell(const std::string& command, const fs::path& directory) {
  const auto finished = run(Process{command,
                                    directory,
                                    {"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/nonexistent",
                                     "TZ=UTC", "LC_ALL=C.UTF-8", "NO_COLOR=1", "COLUMNS=100"},
                                    std::chrono::seconds(120)});
  if (!finished) return {-1, finished.error().message};
  return {finished->ending == Ending::exited ? finished->code : -1, finished->output};
}

Answer ask(const std::string& arguments, const fs::path& directory) {
  return run_shell(fmt::format("'{}' {}", QAF_PROGRAM, arguments), directory);
}

}  // namespace qaf::test

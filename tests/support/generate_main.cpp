// Writes what is generated and committed: schemas/ and docs/reference/. `make gen` runs it.
//
// usage: qaf_gen DIRECTORY          write into the project at DIRECTORY
//        qaf_gen --check DIRECTORY  say which files differ from what would be written; exit 1 if
//        any

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "catalogue.hpp"
#include "shape/schema.hpp"

namespace {

std::string rules_page() {
  std::string page =
      "<!-- Written by `make gen` from the catalogue of faults; do not edit. -->\n\n# Rules\n\n"
      "Everything `qaf check` can find. An *error* means the data cannot be relied on and cannot "
      "be turned off; a *warning* or *note* may be\n"
      "turned off in `qaf.toml`, with a reason: `rules_off.RULE = \"why\"`.\n";
  for (const qaf::diag::Fault* fault : qaf::cmd::catalogue()) {
    page +=
        fmt::format("\n## {}\n\n*{}*: {}.\n\n{}\n\n{}\n", fault->name,
                    qaf::diag::to_text(fault->severity), fault->summary, fault->why, fault->remedy);
  }
  return page;
}

std::map<std::string, std::string> generated_files() {
  std::map<std::string, std::string> files;
  for (const qaf::shape::FileKind& kind : qaf::shape::file_kinds()) {
    files[fmt::format("schemas/{}.schema.json", kind.name)] = qaf::shape::json_schema(kind);
    files[fmt::format("docs/reference/{}.md", kind.name)] = qaf::shape::reference_page(kind);
  }
  files["docs/reference/rules.md"] = rules_page();
  return files;
}

std::string content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

int main(int count, char** words) {
  const bool is_check = count == 3 && std::string_view(words[1]) == "--check";
  if (count != 2 && !is_check) {
    std::fputs("usage: qaf_gen [--check] DIRECTORY\n", stderr);
    return 2;
  }
  const std::filesystem::path root = words[count - 1];
  int stale = 0;
  for (const auto& [path, bytes] : generated_files()) {
    if (content(root / path) == bytes) continue;
    ++stale;
    if (is_check) {
      fmt::print("{} is not what `make gen` writes\n", path);
      continue;
    }
    std::filesystem::create_directories((root / path).parent_path());
    std::ofstream(root / path, std::ios::binary) << bytes;
    fmt::print("wrote {}\n", path);
  }
  return is_check && stale > 0 ? 1 : 0;
}

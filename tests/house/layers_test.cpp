// The layers of docs/architecture.md, held: no module may include what its row does not list.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "house/project.hpp"
#include "support/readable.hpp"

namespace qaf::test {
namespace {

using Names = std::set<std::string, std::less<>>;

struct Layer {
  int rank = 0;
  Names may_include;  // beside itself and `base`
};

// The table of docs/architecture.md, section 4. A row names lower ranks only.
const std::map<std::string, Layer, std::less<>>& layers() {
  static const std::map<std::string, Layer, std::less<>> table = {
      {"base", {0, {}}},
      {"calendar", {1, {}}},
      {"source", {1, {}}},
      {"diag", {2, {"source"}}},
      {"document", {2, {"calendar"}}},
      {"history", {2, {"calendar", "source"}}},
      {"render", {3, {"document", "diag"}}},
      {"yaml", {3, {"source", "diag"}}},
      {"model", {3, {"calendar", "source"}}},
      {"compare", {4, {"model", "calendar"}}},
      {"config", {4, {"source", "diag", "model", "calendar"}}},
      {"shape", {4, {"yaml", "model", "diag", "calendar"}}},
      {"load", {5, {"shape", "yaml", "config", "model", "source", "diag"}}},
      {"check", {5, {"model", "diag", "calendar"}}},
      {"schedule", {5, {"model", "calendar"}}},
      {"sampling", {5, {"model", "calendar"}}},
      {"escalation", {6, {"schedule", "model", "calendar"}}},
      {"starter", {6, {"load", "check", "shape", "yaml", "model", "diag", "calendar", "source"}}},
      {"report",
       {7,
        {"schedule", "escalation", "sampling", "compare", "model", "calendar", "diag",
         "document"}}},
  };
  return table;
}

// Places in files are values that everything above `source` may hold.
constexpr std::string_view open_to_all = "source/span.hpp";

// A library is wrapped in one folder; a header that no row names may be included nowhere.
struct Library {
  std::string_view prefix;
  Names folders;  // where it may be included; none: everywhere
};

const std::vector<Library>& libraries() {
  static const std::vector<Library> table = {
      {"fmt/", {}},
      {"tl/expected.hpp", {}},
      {"yaml-cpp/", {"yaml"}},
      {"toml++/", {"config"}},
      {"nlohmann/", {"calendar", "render", "shape"}},
      {"utf8proc.h", {"base"}},
      {"openssl/", {"base"}},
      {"CLI/", {"cmd"}},
      {"git2", {"history"}},
      // Files, directories and terminals are the machine's: only who talks to it may ask for them.
      {"dirent.h", {"source"}},
      {"dlfcn.h", {"history"}},
      {"fcntl.h", {"source", "cmd"}},
      {"linux/", {"source"}},
      {"sys/", {"source", "cmd"}},
      {"unistd.h", {"source", "cmd"}},
      {"filesystem", {"source", "history", "cmd"}},
      {"fstream", {"source", "cmd"}},
      {"iostream", {"cmd"}},
  };
  return table;
}

struct Include {
  std::size_t line = 0;
  bool ours = false;  // in quotes
  std::string header;
};

std::vector<Include> includes_of(const ProjectFile& file) {
  constexpr std::string_view directive = "#include ";
  std::vector<Include> includes;
  std::size_t number = 0;
  for (const std::string& line : file.lines()) {
    ++number;
    if (!line.starts_with(directive) || line.size() < directive.size() + 2) continue;
    const char opening = line[directive.size()];
    const std::size_t begin = directive.size() + 1;
    const std::size_t end = line.find(opening == '<' ? '>' : '"', begin);
    includes.push_back({number, opening == '"', line.substr(begin, end - begin)});
  }
  return includes;
}

bool is_test(const ProjectFile& file) {
  return file.path.ends_with("_test.cpp");
}

// The module a file belongs to: its folder in lib/, or `cmd`.
std::string module_of(const ProjectFile& file) {
  const std::string inner = file.path.substr(file.path.find('/') + 1);
  return file.path.starts_with("cmd/") ? "cmd" : inner.substr(0, inner.find('/'));
}

bool may_include_ours(const ProjectFile& file, const std::string& header) {
  const std::string module = module_of(file);
  const std::size_t slash = header.find('/');
  // The program's own headers lie in cmd/ itself; everything in lib/ is open to it.
  if (module == "cmd")
    return slash == std::string::npos || layers().contains(header.substr(0, slash));
  if (slash == std::string::npos) return header.ends_with(".def");
  const std::string other = header.substr(0, slash);
  // A test may stand on anything: it is above all layers.
  if (is_test(file)) return other == "support" || layers().contains(other);
  if (other == module || other == "base" || header == open_to_all) return true;
  const auto row = layers().find(module);
  return row != layers().end() && row->second.may_include.contains(other);
}

bool may_include_foreign(const ProjectFile& file, const std::string& header) {
  if (is_test(file)) return !header.starts_with("CLI/") && !header.starts_with("toml++/");
  const std::string module = module_of(file);
  for (const Library& library : libraries()) {
    if (!header.starts_with(library.prefix)) continue;
    return library.folders.empty() || library.folders.contains(module);
  }
  // What is left must be the standard library.
  return header.find_first_of("/.") == std::string::npos;
}

std::vector<ProjectFile> program_sources() {
  std::vector<ProjectFile> files = project_files("lib");
  for (ProjectFile& file : project_files("cmd")) files.push_back(std::move(file));
  std::erase_if(files, [](const ProjectFile& file) { return !is_source(file); });
  return files;
}

TEST_CASE("a module includes only what its row of the layer table lists") {
  const std::vector<ProjectFile> files = program_sources();
  CHECK(files.size() > 20);
  Faults faults;
  for (const ProjectFile& file : files) {
    for (const Include& include : includes_of(file)) {
      const bool fine = include.ours ? may_include_ours(file, include.header)
                                     : may_include_foreign(file, include.header);
      if (fine) continue;
      faults.push_back(fmt::format("{}:{}: {} may not include {}", file.path, include.line,
                                   module_of(file), include.header));
    }
  }
  CHECK(faults == Faults{});
}

TEST_CASE("every row of the layer table names lower ranks only, so that no circle can arise") {
  Faults faults;
  for (const auto& [name, layer] : layers()) {
    for (const std::string& other : layer.may_include) {
      const auto row = layers().find(other);
      if (row == layers().end() || row->second.rank >= layer.rank) {
        faults.push_back(fmt::format("{} may not list {}", name, other));
      }
    }
  }
  CHECK(faults == Faults{});
}

// Returns the words between the bars of a table row, without the backticks.
std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells;
  std::size_t begin = row.find('|');
  while (begin != std::string::npos) {
    const std::size_t end = row.find('|', begin + 1);
    if (end == std::string::npos) break;
    std::string cell = row.substr(begin + 1, end - begin - 1);
    std::erase(cell, '`');
    cell.erase(0, cell.find_first_not_of(' '));
    cell.erase(cell.find_last_not_of(' ') + 1);
    cells.push_back(std::move(cell));
    begin = end;
  }
  return cells;
}

std::string joined(const Names& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

Names split(const std::string& text) {
  Names names;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(", ", begin), text.size());
    names.insert(text.substr(begin, end - begin));
    begin = end + 2;
  }
  return names;
}

TEST_CASE("the table of docs/architecture.md is the table that is held") {
  std::vector<std::string> held;
  for (const auto& [name, layer] : layers()) {
    held.push_back(fmt::format("{} {}: {}", layer.rank, name, joined(layer.may_include)));
  }
  std::vector<std::string> written;
  for (const ProjectFile& file : project_files("docs")) {
    if (file.path != "docs/architecture.md") continue;
    for (const std::string& line : file.lines()) {
      const std::vector<std::string> cells = cells_of(line);
      if (cells.size() != 4 || cells[0].find_first_not_of("0123456789") != std::string::npos)
        continue;
      if (cells[1] == "cmd/") continue;
      written.push_back(fmt::format("{} {}: {}", cells[0], cells[1], joined(split(cells[3]))));
    }
  }
  std::sort(held.begin(), held.end());
  std::sort(written.begin(), written.end());
  CHECK(written == held);
}

TEST_CASE("every folder of lib/ has its row in the layer table") {
  Faults faults;
  for (const ProjectFile& file : project_files("lib")) {
    if (file.path == "lib/CMakeLists.txt" || layers().contains(module_of(file))) continue;
    faults.push_back(fmt::format("{}: its folder is no layer", file.path));
  }
  CHECK(faults == Faults{});
}

TEST_CASE("the layer rules refuse what they should") {
  const ProjectFile rule{"lib/check/rules/a.cpp", ""};
  CHECK(may_include_ours(rule, "model/task.hpp"));
  CHECK(may_include_ours(rule, "base/text.hpp"));
  CHECK(may_include_ours(rule, "source/span.hpp"));
  CHECK_FALSE(may_include_ours(rule, "source/tree.hpp"));
  CHECK_FALSE(may_include_ours(rule, "report/summary.hpp"));
  CHECK_FALSE(may_include_ours(rule, "app.hpp"));
  CHECK_FALSE(may_include_foreign(rule, "yaml-cpp/yaml.h"));
  CHECK_FALSE(may_include_foreign(rule, "unistd.h"));
  CHECK_FALSE(may_include_foreign(rule, "boost/any.hpp"));
  CHECK(may_include_foreign(rule, "fmt/format.h"));
  CHECK(may_include_foreign(rule, "vector"));
  CHECK(may_include_foreign({"lib/yaml/full_lane.cpp", ""}, "yaml-cpp/eventhandler.h"));
  CHECK(may_include_ours({"cmd/check.cpp", ""}, "app.hpp"));
  CHECK(includes_of({"lib/a.cpp", "#include <b>\n\n#include \"c/d.hpp\"  // why\n"}).size() == 2);
}

// What only cmd/ may ask for: everything else is told. Each text is searched as it stands.
TEST_CASE("nothing outside cmd/ reads the clock, the environment, the locale or chance") {
  const std::vector<std::string> forbidden = {
      "system_clock", "steady_clock", "getenv",      "std::time(",    "localtime",
      "gmtime",       "setlocale",    "std::locale", "random_device", "std::rand",
      "std::cout",    "std::cerr",    "std::exit",   "current_path(", "throw "};
  // Throwing one of its own exceptions is the only way to end yaml-cpp's reading.
  const std::set<std::string> allowed = {"lib/yaml/full_lane.cpp: throw "};
  Faults faults;
  for (const ProjectFile& file : program_sources()) {
    if (module_of(file) == "cmd" || is_test(file)) continue;
    std::size_t number = 0;
    for (const std::string& line : file.lines()) {
      ++number;
      const std::string code = line.substr(0, line.find("//"));
      for (const std::string& word : forbidden) {
        const bool is_used = code.find(word) != std::string::npos;
        if (!is_used || allowed.contains(fmt::format("{}: {}", file.path, word))) continue;
        faults.push_back(fmt::format("{}:{}: {}", file.path, number, word));
      }
    }
  }
  CHECK(faults == Faults{});
}

}  // namespace
}  // namespace qaf::test

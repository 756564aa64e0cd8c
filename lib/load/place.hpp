#pragma once

// Which file of a repository holds what, by the directory it lies in.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/fault.hpp"
#include "model/settings.hpp"
#include "source/tree.hpp"

namespace qaf::load {

enum class PlaceKind : std::uint8_t { settings, framework, people, registers, records };

struct EntryFault {
  const diag::Fault* fault = nullptr;
  std::string message;
  std::string help;
};

struct FilePlace {
  source::Entry entry;
  PlaceKind kind = PlaceKind::records;
  std::optional<EntryFault> misnamed = {};  // a name that nearly says what it holds: not read
};

// How much of a repository is read.
enum class Scope : std::uint8_t { everything, frameworks };

// Returns every file that belongs to the repository, sorted by path: qaf.toml, `*.yaml` and `*.yml`
// of the four directories (or of the framework's alone), `*.csv` of the registers. What was plainly
// meant to be one of these (`A.YAML`, `A.yaml.txt`, all of `Records/`) is there too, as misnamed.
// Other files are nobody's business (a README, a spreadsheet).
[[nodiscard]] Result<std::vector<FilePlace>> list_places(const source::FileTree& tree,
                                                         const model::Settings& settings,
                                                         Scope scope = Scope::everything);

[[nodiscard]] inline bool is_csv(std::string_view path) {
  return path.ends_with(".csv");
}

// Returns the file's name without directory and ending: a register's id.
[[nodiscard]] std::string_view stem_of(std::string_view path);

// Returns what is wrong with a place whose entry is no file to read (misnamed, a link, a pipe, a
// closed directory).
[[nodiscard]] std::optional<EntryFault> unreadable_place(const FilePlace& place);

// Returns why a file could not be read, in words.
[[nodiscard]] std::string words_of(const source::ReadError& error);

}  // namespace qaf::load

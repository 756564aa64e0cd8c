// Which file of a repository holds what.

#include "load/place.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "load/faults.hpp"

namespace qaf::load {
namespace {

bool is_yaml(std::string_view path) {
  return path.ends_with(".yaml") || path.ends_with(".yml");
}

// Anything that might hide files is kept, so that it is reported and not passed over.
bool is_wanted(const source::Entry& entry, PlaceKind kind) {
  if (entry.kind == source::EntryKind::unreadable || entry.kind == source::EntryKind::too_deep)
    return true;
  if (entry.kind == source::EntryKind::link) return true;
  return is_yaml(entry.path) || (kind == PlaceKind::registers && is_csv(entry.path));
}

bool comes_before(const FilePlace& a, const FilePlace& b) {
  return std::pair(std::string_view(a.entry.path), a.kind) <
         std::pair(std::string_view(b.entry.path), b.kind);
}

std::string lower(std::string_view text) {
  std::string small(text);
  for (char& letter : small) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return small;
}

// Returns the path that was meant by one which is nearly that of a file to read: `A.YAML`,
// `A.yaml.txt` (Windows does not show the `.txt`), `A.yaml ` with a blank.
std::optional<std::string> path_meant(const std::string& path, PlaceKind kind) {
  std::string small = lower(path);
  const auto cut = [&] {
    while (small.ends_with(' ') || small.ends_with('.')) small.pop_back();
  };
  cut();
  if (small.ends_with(".txt")) small.erase(small.size() - 4);
  cut();
  for (const std::string_view ending : {".yaml", ".yml", ".csv"}) {
    const bool is_read_here = ending != ".csv" || kind == PlaceKind::registers;
    if (!is_read_here || !small.ends_with(ending)) continue;
    return path.substr(0, small.size() - ending.size()) + std::string(ending);
  }
  return std::nullopt;
}

std::optional<EntryFault> misnamed_file(const source::Entry& entry, PlaceKind kind) {
  if (entry.kind != source::EntryKind::file) return std::nullopt;
  const auto meant = path_meant(entry.path, kind);
  if (!meant) return std::nullopt;
  return EntryFault{&faults::misnamed_file,
                    "this file is not read: its name does not end in " +
                        std::string(kind == PlaceKind::registers ? "`.yaml` or `.csv`" : "`.yaml`"),
                    fmt::format("rename it to `{}`, if it belongs here", *meant)};
}

void add_directory(std::vector<FilePlace>& places, std::vector<source::Entry>& entries,
                   std::string_view directory, PlaceKind kind) {
  for (source::Entry& entry : entries) {
    std::optional<EntryFault> misnamed;
    if (!is_wanted(entry, kind)) {
      misnamed = misnamed_file(entry, kind);
      // A file or pipe in the directory's place must not look like an empty directory.
      if (entry.path == directory) {
        entry.kind = source::EntryKind::unreadable;
        entry.why = "it is not a directory";
      } else if (!misnamed) {
        continue;
      }
    }
    places.push_back({std::move(entry), kind, std::move(misnamed)});
  }
}

// Adds what lies where one of the directories would lie if capitals were not told apart, as on
// Windows: `Records` for `records`. `missing` are the directories in which nothing lies.
void add_misnamed_directories(std::vector<FilePlace>& places, const source::FileTree& tree,
                              const std::vector<std::pair<std::string_view, PlaceKind>>& missing) {
  if (missing.empty()) return;
  const auto everything = tree.list("");
  if (!everything) return;  // the four directories have been listed; this is for advice only
  for (const auto& [directory, kind] : missing) {
    std::string told;
    for (const source::Entry& entry : *everything) {
      const std::string_view above = std::string_view(entry.path).substr(0, directory.size());
      const bool is_below = entry.path.size() > above.size() && entry.path[above.size()] == '/';
      if (!is_below || above == directory || above == told || lower(above) != lower(directory))
        continue;
      told = above;
      places.push_back({{told, source::EntryKind::unreadable, {}},
                        kind,
                        EntryFault{&faults::misnamed_file,
                                   fmt::format("nothing in `{}` is read: the directory is called "
                                               "`{}`",
                                               told, directory),
                                   "rename it, or write its name into `qaf.toml`"}});
    }
  }
}

}  // namespace

std::string_view stem_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  return name.substr(0, name.rfind('.'));
}

Result<std::vector<FilePlace>> list_places(const source::FileTree& tree,
                                           const model::Settings& settings, Scope scope) {
  std::vector<FilePlace> places;
  std::array<std::pair<std::string_view, PlaceKind>, 5> parts{
      {{"qaf.toml", PlaceKind::settings},
       {settings.framework_directory, PlaceKind::framework},
       {settings.people_directory, PlaceKind::people},
       {settings.registers_directory, PlaceKind::registers},
       {settings.records_directory, PlaceKind::records}}};
  std::sort(parts.begin(), parts.end());
  std::vector<std::pair<std::string_view, PlaceKind>> missing;
  for (const auto& [part, kind] : parts) {
    if (kind == PlaceKind::settings) {
      places.push_back({{std::string(part), source::EntryKind::file, {}}, kind});
      continue;
    }
    if (scope == Scope::frameworks && kind != PlaceKind::framework) continue;
    auto entries = tree.list(part);
    if (!entries) return tl::unexpected(entries.error());
    if (entries->empty()) missing.emplace_back(part, kind);
    places.reserve(places.size() + entries->size());
    add_directory(places, *entries, part, kind);
  }
  // Many repositories have no registers; that alone is no reason to list all there is.
  const bool has_all_but_registers =
      missing.size() == 1 && missing.front().second == PlaceKind::registers;
  if (!has_all_but_registers) add_misnamed_directories(places, tree, missing);
  // Each list is in order, and so are they together where no directory lies in another.
  if (!std::is_sorted(places.begin(), places.end(), comes_before)) {
    std::sort(places.begin(), places.end(), comes_before);
  }
  // Directories of the settings may lie in each other: the file belongs to the first that claims
  // it.
  places.erase(std::unique(places.begin(), places.end(),
                           [](const FilePlace& a, const FilePlace& b) {
                             return a.entry.path == b.entry.path;
                           }),
               places.end());
  return places;
}

std::optional<EntryFault> unreadable_place(const FilePlace& place) {
  if (place.misnamed) return place.misnamed;
  const source::Entry& entry = place.entry;
  switch (entry.kind) {
    case source::EntryKind::file:
      return std::nullopt;
    case source::EntryKind::link:
      return EntryFault{&faults::link_not_followed,
                        "this is a symbolic link, and links are not followed",
                        "put the file itself here"};
    case source::EntryKind::special:
      return EntryFault{&faults::unreadable_file, "this is a pipe, socket or device, not a file",
                        "remove it"};
    case source::EntryKind::unreadable:
      return EntryFault{&faults::unreadable_file,
                        fmt::format("this directory cannot be opened: {}", entry.why),
                        "make it readable, so that nothing in it is missed"};
    case source::EntryKind::too_deep:
      return EntryFault{
          &faults::unreadable_file,
          fmt::format("this directory lies deeper than {} levels", source::max_directory_depth),
          "move it up"};
  }
  return std::nullopt;
}

std::string words_of(const source::ReadError& error) {
  switch (error.fault) {
    case source::ReadFault::vanished:
      return "this file was there a moment ago, and is gone";
    case source::ReadFault::unreadable:
      return fmt::format("this file cannot be read: {}", error.why);
    case source::ReadFault::not_a_file:
      if (!error.why.empty()) return fmt::format("this is not a file but {}", error.why);
      return "this is not a file";
    case source::ReadFault::too_large:
      return fmt::format("this file is larger than {} MiB, more than any audit record",
                         source::max_file_bytes / (1024 * 1024));
    case source::ReadFault::changed:
      return "this file is being changed while it is read";
  }
  return "this file cannot be read";
}

}  // namespace qaf::load

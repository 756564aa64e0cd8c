#pragma once

// Writing files that are not there yet: all of them, or none.
//
// With new_file.hpp (one draw record) the only place of the program that writes into a directory of
// the user. What stands there already is never opened, changed or replaced
// (docs/decisions/0009-writing-new-files.md).

#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace qaf::source {

// A plain path below the directory (source/names.hpp), and what the file is to hold.
struct NewFile {
  std::string path;
  std::string bytes;

  friend bool operator==(const NewFile&, const NewFile&) = default;
};

// Returns the paths of `files` at which something stands already, a link that leads nowhere
// included; and, of the directories on the way to a file, those that are no directories (a file, a
// link). In the order of `files`, each once.
[[nodiscard]] std::vector<std::string> taken_paths(const std::string& directory,
                                                   std::span<const NewFile> files);

// Makes `directory` where there is none (its parent has to be there), and in it every file, in the
// order given, with the directories on the way to it. Links are not followed. A file is made only
// where nothing has its name at that moment. Each file is on the disk before the next is made.
//
// Errors: kind impossible where anything could not be made or written whole, with the system's
// words; `shown` is what the message calls the directory. Then all that was made is removed again,
// directories too, and nothing else.
[[nodiscard]] Result<void> write_new_files(const std::string& directory,
                                           std::span<const NewFile> files,
                                           const std::string& shown);

}  // namespace qaf::source

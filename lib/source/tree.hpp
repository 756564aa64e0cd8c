#pragma once

// The files of a repository, wherever they are: a directory, memory (tests), later a past revision.
//
// Nothing outside the root is ever read, and links are not followed.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace qaf::source {

// What a listing found under a name.
enum class EntryKind : std::uint8_t {
  file,
  link,        // a symbolic link, to a file or a directory: never followed
  special,     // a pipe, socket or device
  unreadable,  // a directory that could not be opened: `why` says more
  too_deep,    // a directory below the depth limit
};

struct Entry {
  std::string path;  // relative to the root, parts joined by `/`; any bytes but NUL
  EntryKind kind = EntryKind::file;
  std::string why;  // for `unreadable`: the system's words
};

// The largest file that is read; a larger one is refused before it is.
inline constexpr std::size_t max_file_bytes = 1024 * 1024;
inline constexpr std::size_t max_directory_depth = 32;

enum class ReadFault : std::uint8_t { vanished, unreadable, not_a_file, too_large, changed };

struct ReadError {
  ReadFault fault = ReadFault::unreadable;
  std::string why;  // the system's words, where there are any
};

class FileTree {
 public:
  FileTree() = default;
  FileTree(const FileTree&) = delete;
  FileTree& operator=(const FileTree&) = delete;
  virtual ~FileTree() = default;

  // Returns everything below `directory` ("" is the root) sorted by path bytes; hidden names
  // (`.git`, `.x.swp`) and editor backups (`x~`, `#x#`) left out. A directory that does not exist
  // is an empty list.
  [[nodiscard]] virtual Result<std::vector<Entry>> list(std::string_view directory) const = 0;

  // Replaces the content of `buffer` by the file's bytes. Callable from several threads at once.
  [[nodiscard]] virtual tl::expected<void, ReadError> read(std::string_view path,
                                                           std::string& buffer) const = 0;
};

}  // namespace qaf::source

// A repository in a directory of the machine: listing and reading.

#include "source/directory_tree.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <iterator>
#include <optional>
#include <system_error>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/together.hpp"
#include "source/names.hpp"
#include "source/open_below.hpp"

namespace qaf::source {
namespace {

std::string words_of(int error) {
  return std::generic_category().message(error);
}

tl::unexpected<ReadError> read_failure(ReadFault fault, std::string why = {}) {
  return tl::unexpected<ReadError>({fault, std::move(why)});
}

ReadError why_not_opened(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return {ReadFault::vanished, {}};
    case ELOOP:
      return {ReadFault::not_a_file, "a link, which is not followed"};
    case ENXIO:
    case ENODEV:
      return {ReadFault::not_a_file, {}};
    default:
      return {ReadFault::unreadable, words_of(error)};
  }
}

struct DirectoryCloser {
  void operator()(DIR* directory) const { closedir(directory); }
};
using Directory = std::unique_ptr<DIR, DirectoryCloser>;

enum class NameKind : std::uint8_t { file, directory, link, special };

struct Found {
  std::string path;
  NameKind kind;
};

NameKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return NameKind::file;
  if (S_ISDIR(mode)) return NameKind::directory;
  return S_ISLNK(mode) ? NameKind::link : NameKind::special;
}

// Nothing where the name vanished since it was read.
std::optional<NameKind> kind_of(const dirent& entry, int directory) {
  switch (entry.d_type) {
    case DT_REG:
      return NameKind::file;
    case DT_DIR:
      return NameKind::directory;
    case DT_LNK:
      return NameKind::link;
    case DT_UNKNOWN:
      break;  // some file systems do not say
    default:
      return NameKind::special;
  }
  struct stat status {};
  if (fstatat(directory, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) return std::nullopt;
  return kind_of(status.st_mode);
}

// Sorts so that the paths of a walk come out in the order of their bytes: a directory is followed
// by `/` in all of its paths, and `a.yaml` stands before `a/b`.
void sort_for_walk(std::vector<Found>& found) {
  const auto character = [](const Found& one, std::size_t index) {
    if (index < one.path.size())
      return static_cast<int>(static_cast<unsigned char>(one.path[index]));
    return one.kind == NameKind::directory && index == one.path.size() ? int{'/'} : -1;
  };
  std::sort(found.begin(), found.end(), [&](const Found& a, const Found& b) {
    const std::size_t shared = std::min(a.path.size(), b.path.size());
    const int order = a.path.compare(0, shared, b.path, 0, shared);
    return order != 0 ? order < 0 : character(a, shared) < character(b, shared);
  });
}

bool comes_before(const Entry& a, const Entry& b) {
  return a.path < b.path;
}

bool is_out_of_descriptors(int error) {
  return error == EMFILE || error == ENFILE;
}

// A file system that is far away, or cold, makes each walk wait: more than processors.
constexpr std::size_t most_walks_together = 8;

// One walk below a directory. Each directory is opened below its parent, so that one moved during
// the walk cannot lead it astray.
class Walk {
 public:
  // Adds what lies in the open directory of that path. Returns false where the machine ran out of
  // descriptors: a listing cut short must not look like a small repository.
  bool add_directory(Descriptor opened, const std::string& path, std::size_t directory_depth) {
    const int number = opened.number();
    const Directory directory(fdopendir(number));
    if (directory == nullptr) return add_unreadable(path, errno);
    opened.release();
    std::vector<Found> found;
    if (!read_directory(*directory, path, found)) add_unreadable(path, errno);
    sort_for_walk(found);
    const auto directories = std::count_if(found.begin(), found.end(), [](const Found& one) {
      return one.kind == NameKind::directory;
    });
    if (directories > 1 && !is_shared_) {
      return add_together(number, found, directory_depth, static_cast<std::size_t>(directories));
    }
    for (Found& one : found) {
      if (!add_found(number, one, directory_depth)) return false;
    }
    return true;
  }

  // Adds the entry for what was asked for and is itself no directory that can be read.
  bool add_unreadable(const std::string& path, int error) {
    if (is_out_of_descriptors(error)) return false;
    if (error == ENOENT) return true;  // it vanished since its name was read
    entries_.push_back({path, EntryKind::unreadable, words_of(error)});
    is_sorted_ = false;
    return true;
  }

  std::vector<Entry> take() {
    // A directory that is shown itself stands before its neighbours `x.y`, and was walked after
    // them.
    if (!is_sorted_) std::sort(entries_.begin(), entries_.end(), comes_before);
    return std::move(entries_);
  }

 private:
  bool add_found(int parent, Found& one, std::size_t directory_depth) {
    if (one.kind == NameKind::directory) {
      return add_subdirectory(parent, one.path, directory_depth + 1);
    }
    entries_.push_back({std::move(one.path), entry_kind(one.kind), {}});
    return true;
  }

  // Adds all that was found in a directory, its directories shared out among threads.
  bool add_together(int parent, std::vector<Found>& found, std::size_t directory_depth,
                    std::size_t directories) {
    std::vector<Walk> walks(found.size());
    std::atomic<std::size_t> next{0};
    std::atomic<bool> is_complete{true};
    run_together(std::min(directories, most_walks_together), [&](std::size_t) {
      for (std::size_t i = next++; i < found.size(); i = next++) {
        walks[i].is_shared_ = true;
        if (!walks[i].add_found(parent, found[i], directory_depth)) is_complete = false;
      }
    });
    for (Walk& walk : walks) {
      entries_.insert(entries_.end(), std::make_move_iterator(walk.entries_.begin()),
                      std::make_move_iterator(walk.entries_.end()));
      is_sorted_ = is_sorted_ && walk.is_sorted_;
    }
    return is_complete;
  }

  static EntryKind entry_kind(NameKind kind) {
    if (kind == NameKind::link) return EntryKind::link;
    return kind == NameKind::special ? EntryKind::special : EntryKind::file;
  }

  // Returns false, with errno, where the system stopped before the end.
  static bool read_directory(DIR& directory, const std::string& path, std::vector<Found>& found) {
    while (true) {
      errno = 0;
      const dirent* entry = readdir(&directory);
      if (entry == nullptr) return errno == 0;
      if (is_left_out(entry->d_name)) continue;
      const std::optional<NameKind> kind = kind_of(*entry, dirfd(&directory));
      if (kind) found.push_back({join(path, entry->d_name), *kind});
    }
  }

  bool add_subdirectory(int parent, const std::string& path, std::size_t directory_depth) {
    if (directory_depth > max_directory_depth) {
      entries_.push_back({path, EntryKind::too_deep, {}});
      is_sorted_ = false;
      return true;
    }
    const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
    Descriptor opened = open_part_by_part(parent, name, O_DIRECTORY);
    if (!opened.is_open()) return add_unreadable(path, errno);
    return add_directory(std::move(opened), path, directory_depth);
  }

  std::vector<Entry> entries_;
  bool is_sorted_ = true;
  bool is_shared_ = false;  // one of several walks at once, and does not call for more
};

// Returns the entry for what was asked for as a directory and is none.
std::vector<Entry> not_a_directory(int root, std::string_view path) {
  const Descriptor parent =
      path.find('/') == std::string_view::npos
          ? open_part_by_part(root, ".", O_DIRECTORY)
          : open_part_by_part(root, path.substr(0, path.rfind('/')), O_DIRECTORY);
  if (!parent.is_open()) return {};
  const std::string name(path.substr(path.rfind('/') + 1));
  struct stat status {};
  if (fstatat(parent.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return {};
  switch (kind_of(status.st_mode)) {
    case NameKind::file:
      return {{std::string(path), EntryKind::file, {}}};
    case NameKind::link:
      return {{std::string(path), EntryKind::link, {}}};
    case NameKind::special:
      return {{std::string(path), EntryKind::special, {}}};
    case NameKind::directory:
      break;
  }
  return {};
}

bool is_unchanged(const struct stat& before, const struct stat& after) {
  return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
         before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
}

// Reads the whole of a file of the size that `before` says, and a byte more where it grew.
// Returns the number of bytes, or -1 with errno.
ssize_t read_whole(int file, const struct stat& before, std::string& buffer) {
  const std::size_t size = static_cast<std::size_t>(before.st_size);
  buffer.resize(size + 1);
  std::size_t count = 0;
  while (true) {
    const ssize_t got =
        pread(file, buffer.data() + count, buffer.size() - count, static_cast<off_t>(count));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return -1;
    count += static_cast<std::size_t>(got);
    // A whole file of the expected size needs no further call to see its end.
    if (got == 0 || count >= size) return static_cast<ssize_t>(count);
  }
}

}  // namespace

Result<std::unique_ptr<DirectoryTree>> DirectoryTree::open(const std::string& path,
                                                           OpenMethod method) {
  int number = -1;
  do {
    number = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  } while (number < 0 && errno == EINTR);
  if (number < 0) {
    return failure(ErrorKind::impossible,
                   "cannot open the directory `" + path + "`: " + words_of(errno));
  }
  if (!kernel_opens_below(number)) method = OpenMethod::part_by_part;
  return std::unique_ptr<DirectoryTree>(new DirectoryTree(number, method));
}

DirectoryTree::~DirectoryTree() {
  close(root_);
}

Result<std::vector<Entry>> DirectoryTree::list(std::string_view directory) const {
  if (!directory.empty() && !is_plain_path(directory)) return std::vector<Entry>();
  const std::string_view from = directory.empty() ? "." : directory;
  Descriptor opened = open_part_by_part(root_, from, O_DIRECTORY);
  const int error = errno;
  Walk walk;
  bool is_complete = true;
  if (opened.is_open()) {
    const std::size_t directory_depth = directory.empty() ? 0 : depth(directory);
    is_complete = walk.add_directory(std::move(opened), std::string(directory), directory_depth);
  } else if (error == ENOTDIR || error == ELOOP) {
    return not_a_directory(root_, from);
  } else {
    is_complete = walk.add_unreadable(std::string(directory), error);
  }
  if (is_complete) return walk.take();
  return failure(ErrorKind::impossible, "cannot list the directory: " + words_of(EMFILE),
                 "allow the program more open files (`ulimit -n`)");
}

tl::expected<void, ReadError> DirectoryTree::read(std::string_view path,
                                                  std::string& buffer) const {
  buffer.clear();
  if (!is_plain_path(path)) return read_failure(ReadFault::vanished);
  const Descriptor file =
      method_ == OpenMethod::best ? open_below(root_, path, 0) : open_part_by_part(root_, path, 0);
  if (!file.is_open()) return tl::unexpected<ReadError>(why_not_opened(errno));
  struct stat before {};
  if (fstat(file.number(), &before) != 0)
    return read_failure(ReadFault::unreadable, words_of(errno));
  for (int attempt = 0; attempt < 2; ++attempt) {
    if (!S_ISREG(before.st_mode)) return read_failure(ReadFault::not_a_file);
    if (static_cast<std::uint64_t>(before.st_size) > max_file_bytes) {
      buffer.clear();
      return read_failure(ReadFault::too_large);
    }
    const ssize_t count = read_whole(file.number(), before, buffer);
    struct stat after {};
    if (count < 0 || fstat(file.number(), &after) != 0) {
      buffer.clear();
      return read_failure(ReadFault::unreadable, words_of(errno));
    }
    buffer.resize(static_cast<std::size_t>(count));
    if (count == before.st_size && is_unchanged(before, after)) return {};
    before = after;
  }
  buffer.clear();
  return read_failure(ReadFault::changed);
}

}  // namespace qaf::source

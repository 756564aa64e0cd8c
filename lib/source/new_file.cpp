// Writing a file that was not there.

#include "source/new_file.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "source/names.hpp"
#include "source/open_below.hpp"

namespace qaf::source {
namespace {

constexpr int directory_flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
constexpr mode_t directory_mode = 0777;  // less what the umask takes
constexpr mode_t file_mode = 0666;
constexpr int most_attempts = 100;

std::string words_of(int error) {
  return std::generic_category().message(error);
}

tl::unexpected<Error> refused(std::string_view path, int error) {
  return failure(ErrorKind::impossible,
                 fmt::format("`{}` could not be written: {}", path, words_of(error)),
                 error == ENOSPC || error == EDQUOT ? "make room on the disk, and try again" : "");
}

tl::unexpected<Error> is_there(std::string_view path) {
  return failure(ErrorKind::usage, fmt::format("`{}` is there already", path),
                 "nothing was written; choose another name, or look whether it is what you want");
}

// Opens the directory of that name in `parent`, making it where it is missing; both are written
// down on the disk.
Result<Descriptor> enter(int parent, const std::string& name, std::string_view path) {
  if (mkdirat(parent, name.c_str(), directory_mode) == 0) {
    if (fsync(parent) != 0) return refused(path, errno);
  } else if (errno != EEXIST) {
    return refused(path, errno);
  }
  Descriptor directory(openat(parent, name.c_str(), directory_flags));
  if (directory.is_open()) return directory;
  const int error = errno;
  if (error == ELOOP || error == ENOTDIR) {
    return failure(ErrorKind::usage,
                   fmt::format("`{}` leads through a link or a file: `{}`", path, name),
                   "links are not followed; name a path below the repository");
  }
  return refused(path, error);
}

// A hidden file that is gone when its owner is, unless it got its name.
class HiddenFile {
 public:
  HiddenFile(int directory, const std::string& name) : directory_(directory) {
    for (int i = 0; i < most_attempts && number_ < 0; ++i) {
      name_ = fmt::format(".{}.{}.new", name, i);
      number_ = openat(directory, name_.c_str(),
                       O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file_mode);
      if (number_ < 0 && errno != EEXIST) return;
    }
    was_made_ = number_ >= 0;
  }
  ~HiddenFile() {
    const int before = errno;
    if (number_ >= 0) close(number_);
    if (was_made_ && !is_named_) unlinkat(directory_, name_.c_str(), 0);
    errno = before;
  }
  HiddenFile(const HiddenFile&) = delete;
  HiddenFile& operator=(const HiddenFile&) = delete;

  [[nodiscard]] bool is_open() const { return number_ >= 0; }

  [[nodiscard]] bool write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = write(number_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(number_) == 0;
  }

  // Some file systems say only now that there was no room.
  [[nodiscard]] bool finish() {
    const int number = number_;
    number_ = -1;
    return close(number) == 0;
  }

  // Gives the file its name; false, with EEXIST, where something has it.
  [[nodiscard]] bool rename_to(const std::string& name) {
    if (renameat2(directory_, name_.c_str(), directory_, name.c_str(), RENAME_NOREPLACE) == 0) {
      is_named_ = true;
      return true;
    }
    if (errno != EINVAL && errno != ENOSYS) return false;
    // A file system without that call: a second name, then the first is taken away.
    return linkat(directory_, name_.c_str(), directory_, name.c_str(), 0) == 0;
  }

 private:
  int directory_;
  int number_ = -1;
  std::string name_;
  bool was_made_ = false;
  bool is_named_ = false;
};

bool is_taken(int directory, const std::string& name) {
  struct stat found {};
  return fstatat(directory, name.c_str(), &found, AT_SYMLINK_NOFOLLOW) == 0;
}

}  // namespace

Result<void> write_new_file(const std::string& root, std::string_view path,
                            std::string_view bytes) {
  if (!is_plain_path(path)) {
    return failure(ErrorKind::usage, fmt::format("`{}` is no path below the repository", path));
  }
  Descriptor here(open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!here.is_open()) return refused(root, errno);
  std::string_view rest = path;
  for (std::size_t slash = rest.find('/'); slash != std::string_view::npos;
       slash = rest.find('/')) {
    auto next = enter(here.number(), std::string(rest.substr(0, slash)), path);
    if (!next) return tl::unexpected(next.error());
    here = std::move(*next);
    rest.remove_prefix(slash + 1);
  }
  const std::string name(rest);
  if (is_taken(here.number(), name)) return is_there(path);
  HiddenFile file(here.number(), name);
  if (!file.is_open()) return refused(path, errno);
  if (!file.write_all(bytes) || !file.finish()) return refused(path, errno);
  if (!file.rename_to(name))
    return errno == EEXIST ? Result<void>(is_there(path)) : refused(path, errno);
  if (fsync(here.number()) != 0) return refused(path, errno);
  return {};
}

}  // namespace qaf::source

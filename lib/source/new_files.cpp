// Making files, and taking them back where not all of them can be made.

#include "source/new_files.hpp"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "source/names.hpp"
#include "source/open_below.hpp"

namespace qaf::source {
namespace {

constexpr mode_t any_directory = 0777;  // the user's umask takes away what it takes away
constexpr mode_t any_file = 0666;

tl::unexpected<Error> not_written(const std::string& path, int error) {
  return failure(
      ErrorKind::impossible,
      fmt::format("`{}` could not be written: {}", path, std::generic_category().message(error)),
      "nothing was left behind");
}

// Why a directory could not be made or entered.
tl::unexpected<Error> not_made(const std::string& directory, int error) {
  return failure(ErrorKind::impossible,
                 fmt::format("the directory `{}` could not be made: {}", directory,
                             std::generic_category().message(error)),
                 error == ENOENT ? "make the directory that it is to lie in first"
                                 : "nothing was left behind");
}

// One run of making things, which remembers what it made.
class Making {
 public:
  Making(std::string directory, std::string shown)
      : directory_(std::move(directory)), shown_(std::move(shown)), root_(-1) {}
  Making(const Making&) = delete;
  Making& operator=(const Making&) = delete;
  ~Making() {
    if (!is_kept_) take_back();
  }

  Result<void> enter() {
    is_root_made_ = mkdir(directory_.c_str(), any_directory) == 0;
    if (!is_root_made_ && errno != EEXIST) return not_made(shown_, errno);
    // A link that the user names is where they stand; what lies below it is entered without links.
    root_ = Descriptor(open(directory_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!root_.is_open()) return not_made(shown_, errno);
    return {};
  }

  Result<void> make(const NewFile& file) {
    assert(is_plain_path(file.path) && "a path below the directory");
    for (std::size_t slash = file.path.find('/'); slash != std::string::npos;
         slash = file.path.find('/', slash + 1)) {
      if (auto made = make_directory(file.path.substr(0, slash)); !made) return made;
    }
    const std::size_t slash = file.path.rfind('/');
    const std::string name = slash == std::string::npos ? file.path : file.path.substr(slash + 1);
    const Descriptor folder = open_folder_of(file.path);
    if (!folder.is_open()) return not_written(shown(file.path), errno);
    const int number = openat(folder.number(), name.c_str(),
                              O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, any_file);
    if (number < 0) return not_written(shown(file.path), errno);
    files_.push_back(file.path);
    if (const int error = write_whole(number, file.bytes); error != 0)
      return not_written(shown(file.path), error);
    return {};
  }

  void keep() { is_kept_ = true; }

 private:
  [[nodiscard]] std::string shown(const std::string& path) const {
    return shown_ == "." ? path : join(shown_, path);
  }

  Result<void> make_directory(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    const Descriptor folder = open_folder_of(path);
    if (!folder.is_open()) return not_written(shown(path), errno);
    if (mkdirat(folder.number(), name.c_str(), any_directory) == 0) {
      folders_.push_back(path);
      return {};
    }
    if (errno == EEXIST) return {};  // a directory, or opening it says what it is
    return not_written(shown(path), errno);
  }

  // Opens the directory that `path` lies in, following no link below the root.
  [[nodiscard]] Descriptor open_folder_of(const std::string& path) const {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return Descriptor(dup(root_.number()));
    return open_part_by_part(root_.number(), path.substr(0, slash), O_DIRECTORY);
  }

  // Returns 0, or the error; the descriptor is closed in every case. A disk may notice that it is
  // full as late as here.
  static int write_whole(int number, std::string_view bytes) {
    int error = 0;
    while (!bytes.empty() && error == 0) {
      const ssize_t written = write(number, bytes.data(), bytes.size());
      if (written >= 0) {
        bytes.remove_prefix(static_cast<std::size_t>(written));
      } else if (errno != EINTR) {
        error = errno;
      }
    }
    // Some file systems cannot be told to write now, which is no reason to give up.
    if (error == 0 && fsync(number) != 0 && errno != EINVAL && errno != ENOTSUP) error = errno;
    if (close(number) != 0 && error == 0 && errno != EINTR) error = errno;
    return error;
  }

  // Removes what was made, the last first. What somebody put into a new directory meanwhile keeps
  // that directory.
  void take_back() {
    for (auto file = files_.rbegin(); file != files_.rend(); ++file) remove(*file, 0);
    for (auto folder = folders_.rbegin(); folder != folders_.rend(); ++folder)
      remove(*folder, AT_REMOVEDIR);
    if (is_root_made_) rmdir(directory_.c_str());
  }

  void remove(const std::string& path, int flags) const {
    const Descriptor folder = open_folder_of(path);
    const std::string name = path.substr(path.rfind('/') + 1);
    if (folder.is_open()) unlinkat(folder.number(), name.c_str(), flags);
  }

  std::string directory_;
  std::string shown_;
  Descriptor root_;
  bool is_root_made_ = false;
  bool is_kept_ = false;
  std::vector<std::string> files_;
  std::vector<std::string> folders_;
};

void add_once(std::vector<std::string>& paths, std::string path) {
  if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(std::move(path));
}

}  // namespace

std::vector<std::string> taken_paths(const std::string& directory, std::span<const NewFile> files) {
  std::vector<std::string> taken;
  struct stat status {};
  for (const NewFile& file : files) {
    for (std::size_t slash = file.path.find('/'); slash != std::string::npos;
         slash = file.path.find('/', slash + 1)) {
      std::string folder = file.path.substr(0, slash);
      const bool is_there = lstat(join(directory, folder).c_str(), &status) == 0;
      if (is_there && !S_ISDIR(status.st_mode)) add_once(taken, std::move(folder));
    }
    if (lstat(join(directory, file.path).c_str(), &status) == 0) add_once(taken, file.path);
  }
  return taken;
}

Result<void> write_new_files(const std::string& directory, std::span<const NewFile> files,
                             const std::string& shown) {
  Making making(directory, shown);
  if (auto entered = making.enter(); !entered) return entered;
  for (const NewFile& file : files) {
    if (auto made = making.make(file); !made) return made;
  }
  making.keep();
  return {};
}

}  // namespace qaf::source

// Opening what lies below a directory.

#include "source/open_below.hpp"

#include <array>
#include <cerrno>
#include <climits>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace qaf::source {
namespace {

// O_NONBLOCK: opening a pipe or a device must not wait for anybody.
constexpr int safe_flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW;

int openat2(int root, const char* path, int flags) {
  open_how how{};
  how.flags = static_cast<__u64>(safe_flags | flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  long number = -1;
  do {
    number = syscall(SYS_openat2, root, path, &how, sizeof how);
  } while (number < 0 && (errno == EINTR || errno == EAGAIN));
  return static_cast<int>(number);
}

int openat_one(int directory, const char* name, int flags) {
  int number = -1;
  do {
    number = openat(directory, name, safe_flags | flags);
  } while (number < 0 && errno == EINTR);
  return number;
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this != &other) {
    if (number_ >= 0) close(number_);
    number_ = other.release();
  }
  return *this;
}

Descriptor::~Descriptor() {
  const int before = errno;  // closing must not hide why something else failed
  if (number_ >= 0) close(number_);
  errno = before;
}

int Descriptor::release() {
  const int number = number_;
  number_ = -1;
  return number;
}

bool kernel_opens_below(int root) {
  return Descriptor(openat2(root, ".", O_DIRECTORY)).is_open();
}

Descriptor open_below(int root, std::string_view path, int flags) {
  std::array<char, PATH_MAX> terminated;
  if (path.size() >= terminated.size()) return open_part_by_part(root, path, flags);
  std::memcpy(terminated.data(), path.data(), path.size());
  terminated[path.size()] = '\0';
  return Descriptor(openat2(root, terminated.data(), flags));
}

Descriptor open_part_by_part(int root, std::string_view path, int flags) {
  Descriptor here(-1);
  while (true) {
    const std::size_t slash = path.find('/');
    const bool is_last = slash == std::string_view::npos;
    const std::string part(path.substr(0, slash));
    const int directory = here.is_open() ? here.number() : root;
    // O_PATH on the way needs the right to pass through a directory only, as one call would.
    const int part_flags = is_last ? flags : O_DIRECTORY | O_PATH;
    Descriptor next(openat_one(directory, part.c_str(), part_flags));
    if (!next.is_open() || is_last) return next;
    here = std::move(next);
    path.remove_prefix(slash + 1);
  }
}

}  // namespace qaf::source

#pragma once

// Opening what lies below a directory, never what lies outside it: links are not followed.

#include <string_view>

namespace qaf::source {

// A file descriptor that is closed with its owner; -1 holds none.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  // Gives the descriptor away: whoever takes the number closes it.
  int release();

 private:
  int number_;
};

// Returns whether the kernel opens a path below a directory in one call that follows no link.
[[nodiscard]] bool kernel_opens_below(int root);

// Opens `path` (plain, source/names.hpp) below `root` for reading, in one call of the kernel.
// Errors: not open, and errno says why; ELOOP where a link stands on the way.
[[nodiscard]] Descriptor open_below(int root, std::string_view path, int flags);

// The same, each part opened by itself: for kernels without that call, and paths too long for it.
[[nodiscard]] Descriptor open_part_by_part(int root, std::string_view path, int flags);

}  // namespace qaf::source

#pragma once

// Memory that is given out piece by piece and freed all at once.
//
// A repository of 100,000 audit records is read once, never changed, and dropped as a whole: its
// texts and lists lie in arenas, one a reader thread, owned by the model::Dataset
// (docs/decisions/0003).

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <type_traits>
#include <vector>

namespace qaf {

class Arena {
 public:
  Arena() = default;
  Arena(Arena&&) = default;
  Arena& operator=(Arena&&) = default;

  // Returns `size` bytes aligned to `alignment` (a power of two, at most 16), valid as long as the
  // arena.
  [[nodiscard]] std::byte* allocate(std::size_t size, std::size_t alignment) {
    const std::size_t start = (used_ + alignment - 1) & ~(alignment - 1);
    if (blocks_.empty() || start + size > capacity_) return allocate_in_new_block(size);
    used_ = start + size;
    return blocks_.back().get() + start;
  }

  // Returns a new T that needs no destruction, valid as long as the arena.
  template <class T>
  [[nodiscard]] T& make() {
    static_assert(std::is_trivially_destructible_v<T>);
    return *new (allocate(sizeof(T), alignof(T))) T;
  }

  [[nodiscard]] std::size_t bytes_reserved() const { return reserved_; }

 private:
  std::byte* allocate_in_new_block(std::size_t size) {
    // Small repositories pay for little, large ones ask the system rarely.
    capacity_ = std::max(size, std::clamp<std::size_t>(reserved_, 4096, 256 * 1024));
    blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(capacity_));
    reserved_ += capacity_;
    used_ = size;
    return blocks_.back().get();
  }

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::size_t used_ = 0;
  std::size_t capacity_ = 0;
  std::size_t reserved_ = 0;
};

}  // namespace qaf

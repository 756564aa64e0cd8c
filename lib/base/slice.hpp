#pragma once

// A list of the repository, immutable, whose items lie in an Arena; good as long as its arena.

#include <cstdint>
#include <new>
#include <span>
#include <type_traits>
#include <vector>

#include "base/arena.hpp"
#include "base/packed_pointer.hpp"

namespace qaf {

template <class T>
class Slice {
 public:
  constexpr Slice() = default;

  // Returns a copy of `items` that lives in `arena`. Nothing is destroyed when the arena goes, so
  // items must need no destruction.
  static Slice copy(std::span<const T> items, Arena& arena) {
    static_assert(std::is_trivially_destructible_v<T>);
    Slice slice;
    if (items.empty()) return slice;
    T* place = reinterpret_cast<T*>(arena.allocate(sizeof(T) * items.size(), alignof(T)));
    for (std::size_t i = 0; i < items.size(); ++i) new (place + i) T(items[i]);
    slice.first_ = place;
    slice.size_ = static_cast<std::uint32_t>(items.size());
    return slice;
  }

  // Fills a list of at most `capacity` items one by one, in place.
  class Builder {
   public:
    Builder(std::uint32_t capacity, Arena& arena) {
      static_assert(std::is_trivially_destructible_v<T>);
      if (capacity == 0) return;
      place_ = reinterpret_cast<T*>(arena.allocate(sizeof(T) * capacity, alignof(T)));
    }
    void add(const T& item) { new (place_ + size_++) T(item); }
    [[nodiscard]] Slice slice() const {
      Slice slice;
      slice.first_ = place_;
      slice.size_ = size_;
      return slice;
    }

   private:
    T* place_ = nullptr;
    std::uint32_t size_ = 0;
  };

  [[nodiscard]] const T* begin() const { return first_.get(); }
  [[nodiscard]] const T* end() const { return first_.get() + size_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] const T& operator[](std::size_t index) const { return first_.get()[index]; }
  [[nodiscard]] const T& front() const { return *begin(); }
  [[nodiscard]] const T& back() const { return first_.get()[size_ - 1]; }

 private:
  PackedPointer<const T> first_;
  std::uint32_t size_ = 0;
};

}  // namespace qaf

#pragma once

// A group of values that most things of its kind do not have: it lies aside, in an Arena, and eight
// bytes stand in its place. Read through, an absent one is an empty T. Good as long as its arena.

#include <new>
#include <type_traits>

#include "base/arena.hpp"
#include "base/packed_pointer.hpp"

namespace qaf {

template <class T>
class Aside {
 public:
  constexpr Aside() = default;

  // Returns a copy of `value` that lives in `arena`, and is never destroyed.
  static Aside copy(const T& value, Arena& arena) {
    static_assert(std::is_trivially_destructible_v<T>);
    Aside aside;
    aside.place_ = new (arena.allocate(sizeof(T), alignof(T))) T(value);
    return aside;
  }

  [[nodiscard]] bool has_value() const { return !place_.is_null(); }
  const T& operator*() const { return has_value() ? *place_.get() : empty(); }
  const T* operator->() const { return &**this; }

 private:
  static const T& empty() {
    static constexpr T nothing{};
    return nothing;
  }

  PackedPointer<const T> place_;
};

}  // namespace qaf

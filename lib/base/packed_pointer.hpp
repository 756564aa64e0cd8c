#pragma once

// A pointer that may lie at any multiple of four bytes, so that it packs with numbers of 32 bits.

#include <array>
#include <bit>
#include <cstdint>

namespace qaf {

template <class T>
class PackedPointer {
 public:
  constexpr PackedPointer() = default;                                // points at nothing
  PackedPointer(T* target) : words_(std::bit_cast<Words>(target)) {}  // NOLINT: it is a pointer

  [[nodiscard]] T* get() const { return std::bit_cast<T*>(words_); }
  [[nodiscard]] constexpr bool is_null() const { return words_ == Words{}; }

 private:
  using Words = std::array<std::uint32_t, sizeof(T*) / sizeof(std::uint32_t)>;

  Words words_{};
};

}  // namespace qaf

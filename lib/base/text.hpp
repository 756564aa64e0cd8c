#pragma once

// Text of the repository, immutable, eight bytes to hand around.
//
// The bytes (valid UTF-8, a length before them) lie in an Arena; a Text is good as long as its
// arena.

#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>

#include "base/arena.hpp"
#include "base/packed_pointer.hpp"

namespace qaf {

class Text {
 public:
  constexpr Text() = default;

  // Returns a copy of `bytes` (at most 4 GiB) that lives in `arena`.
  static Text copy(std::string_view bytes, Arena& arena) {
    Text text;
    if (bytes.empty()) return text;
    const auto length = static_cast<std::uint32_t>(bytes.size());
    std::byte* place = arena.allocate(sizeof length + bytes.size(), alignof(std::uint32_t));
    std::memcpy(place, &length, sizeof length);
    std::memcpy(place + sizeof length, bytes.data(), bytes.size());
    text.place_ = place;
    return text;
  }

  [[nodiscard]] std::string_view view() const {
    const std::byte* const place = place_.get();
    if (place == nullptr) return {};
    std::uint32_t length = 0;
    std::memcpy(&length, place, sizeof length);
    return {reinterpret_cast<const char*>(place + sizeof length), length};
  }
  [[nodiscard]] bool empty() const { return place_.is_null(); }
  [[nodiscard]] std::string str() const { return std::string(view()); }

  friend bool operator==(Text a, Text b) {
    return a.place_.get() == b.place_.get() || a.view() == b.view();
  }
  friend bool operator==(Text a, std::string_view b) { return a.view() == b; }
  friend std::strong_ordering operator<=>(Text a, Text b) { return a.view() <=> b.view(); }

 private:
  PackedPointer<const std::byte> place_;
};

// Identifiers of different kinds do not mix: a TaskId is no PersonId. Only decode makes one.
template <class Tag>
struct Id {
  Text text;

  [[nodiscard]] std::string_view view() const { return text.view(); }
  [[nodiscard]] bool empty() const { return text.empty(); }
  [[nodiscard]] std::string str() const { return text.str(); }

  friend bool operator==(Id, Id) = default;
  friend bool operator==(Id a, std::string_view b) { return a.text == b; }
  friend std::strong_ordering operator<=>(Id, Id) = default;
};

}  // namespace qaf

template <>
struct std::hash<qaf::Text> {
  std::size_t operator()(qaf::Text text) const noexcept {
    return std::hash<std::string_view>{}(text.view());
  }
};

template <class Tag>
struct std::hash<qaf::Id<Tag>> {
  std::size_t operator()(qaf::Id<Tag> id) const noexcept { return std::hash<qaf::Text>{}(id.text); }
};

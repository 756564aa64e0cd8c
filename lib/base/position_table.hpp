#pragma once

// Positions in a list, found by what stands there: eight bytes each, and no copy of a key.
//
// The table knows positions and hashes only; who asks says whether what stands at a position is
// what they look for.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace qaf {

inline constexpr std::uint32_t no_position = 0xffffffffU;

class PositionTable {
 public:
  // Holds up to `most` positions.
  explicit PositionTable(std::size_t most = 0) : slots_(std::bit_ceil(most * 3 / 2 + 1)) {}

  // Returns the position with that hash for which `is_wanted(position)` is true; `no_position`
  // where there is none.
  template <class IsWanted>
  [[nodiscard]] std::uint32_t find(std::size_t hash, const IsWanted& is_wanted) const {
    return slots_[slot_of(hash, is_wanted)].position;
  }

  // The same, and where there is none, `position` is added and returned.
  template <class IsWanted>
  std::uint32_t find_or_add(std::size_t hash, std::uint32_t position, const IsWanted& is_wanted) {
    Slot& slot = slots_[slot_of(hash, is_wanted)];
    if (slot.position == no_position) slot = {mark_of(hash), position};
    return slot.position;
  }

 private:
  struct Slot {
    std::uint32_t mark = 0;  // the upper half of the hash: most others differ there
    std::uint32_t position = no_position;
  };

  static std::uint32_t mark_of(std::size_t hash) {
    return static_cast<std::uint32_t>(std::uint64_t{hash} >> 32U);
  }

  // Returns the slot that holds what is wanted, or the free one where it belongs.
  template <class IsWanted>
  [[nodiscard]] std::size_t slot_of(std::size_t hash, const IsWanted& is_wanted) const {
    const std::size_t last = slots_.size() - 1;
    std::size_t slot = hash & last;
    while (slots_[slot].position != no_position &&
           (slots_[slot].mark != mark_of(hash) || !is_wanted(slots_[slot].position))) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  std::vector<Slot> slots_;
};

}  // namespace qaf

#pragma once

// The order in which the members of a population are drawn, which anybody can work out again.

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace qaf {

// Returns the positions of `ids` in the order in which they are drawn: by the SHA-256 of the seed,
// a line end and the id, in hexadecimal; equal ones (two times the same id) by their position.
//
// Another member changes nothing in the order of the others. In a shell, for each member:
//   printf '%s\n%s' "$SEED" "$MEMBER" | sha256sum      and the lines sorted with LC_ALL=C
// Source: docs/decisions/0011-drawing-by-sha-256.md.
[[nodiscard]] std::vector<std::size_t> draw_order(std::string_view seed,
                                                  std::span<const std::string_view> ids);

}  // namespace qaf

#pragma once

// The nearest known word to one that is not known: "did you mean ...?".

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace qaf {

// Returns the number of letters to insert, remove, change or swap with their neighbour to make `b`
// of `a` (optimal string alignment, on characters; upper and lower case ASCII letters count as
// equal, and so do `-` and `_`).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

// Returns the word of `known` nearest to `word`, the first of equals, or nothing where none is near
// enough to be a likely slip (a third of the word's length, at least one letter, at most three).
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word,
                                                      std::span<const std::string_view> known);

// Returns "did you mean `x`?" for the nearest of `known`, or an empty text.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       std::span<const std::string_view> known);

}  // namespace qaf

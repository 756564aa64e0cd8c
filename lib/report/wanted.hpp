#pragma once

// Whether a row is one of those asked for; an empty list asks for all.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "model/index.hpp"

namespace qaf::report {

[[nodiscard]] inline bool is_among(const std::vector<std::string>& wanted, std::string_view word) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), word) != wanted.end();
}

// Returns whether the unit at position `own` is, or lies below, one of `units`.
[[nodiscard]] inline bool lies_in(const model::Index& index, std::uint32_t own,
                                  const std::vector<std::string>& units) {
  if (units.empty()) return true;
  if (own == model::nowhere) return false;
  return std::any_of(units.begin(), units.end(), [&](const std::string& unit) {
    const std::uint32_t above = index.unit(unit);
    return above != model::nowhere && index.is_in_or_below(own, above);
  });
}

}  // namespace qaf::report

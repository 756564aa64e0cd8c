#pragma once

// What changed from one framework to another.
//
// In:    the frameworks of two sides: two revisions, two directories, two files.
// Out:   which of the one side is which of the other, and their changes in words. Pure.
// Source: docs/reference/comparing.md.

#include <optional>
#include <span>
#include <vector>

#include "compare/change.hpp"
#include "model/framework.hpp"

namespace qaf::compare {

// Returns every change from `before` to `after`: obligations first, then what is defined, then the
// document itself; of each what is tightened, loosened, and else changed. Words alone come last.
[[nodiscard]] std::vector<Change> changes(const model::Framework& before,
                                          const model::Framework& after);

// Two frameworks that are one, or a version with nothing beside it.
struct Pair {
  const model::Framework* before = nullptr;  // null: new, with no earlier version anywhere
  const model::Framework* after = nullptr;   // null: gone
  bool is_next_version = false;              // a version was added; `before` is the one before it
  bool is_beside = false;                    // of such a one: both stand in the later side
};

// Returns the pairs in the order of `after`, then what is gone.
//
// By name and version; else by name and the first day in force; else what is left of a name on each
// side. A version with no partner is compared with the one in force before it. Where each side has
// one framework, the two are compared whatever they are called.
[[nodiscard]] std::vector<Pair> pairs(std::span<const model::Framework> before,
                                      std::span<const model::Framework> after);

}  // namespace qaf::compare

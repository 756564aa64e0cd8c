#pragma once

// Aliases in framework files: which anchor each repeats, and the copy it stands for.

#include <cstddef>
#include <optional>
#include <vector>

#include "diag/sink.hpp"
#include "yaml/reader.hpp"

namespace qaf::yaml {

// The most anchors, and aliases, of one file; and the most nodes that its aliases may add.
inline constexpr std::size_t max_aliases = 1'000;
inline constexpr std::size_t max_copied_nodes = 20'000;

// Returns for each alias the position of the anchor it repeats (the last of that name before it in
// its document). Adds a finding, and returns nothing, where one repeats nothing or an anchor is
// never repeated.
[[nodiscard]] std::optional<std::vector<std::size_t>> alias_targets(
    const Tree& tree, const std::vector<Anchor>& anchors, const std::vector<Alias>& aliases,
    source::FileId file, diag::Sink& out);

// Fills in the nodes of the aliases. A copy keeps the places of what it copies; only its root has
// the place of the alias. Returns false after a finding: no end, too many nodes, nested too deep.
bool copy_targets(Tree& tree, const std::vector<Anchor>& anchors, const std::vector<Alias>& aliases,
                  const std::vector<std::size_t>& targets, source::FileId file, diag::Sink& out);

}  // namespace qaf::yaml

// Resolving and copying aliases, within a budget.

#include "yaml/aliases.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "yaml/faults.hpp"

namespace qaf::yaml {
namespace {

constexpr std::size_t nothing = static_cast<std::size_t>(-1);

// The anchor that the alias repeats; `nothing` where there is none.
std::size_t target_of(const Tree& tree, const Alias& alias, const std::vector<Anchor>& anchors) {
  const std::uint32_t here = tree.nodes[alias.node].at.begin;
  for (std::size_t i = anchors.size(); i-- > 0;) {
    const Anchor& anchor = anchors[i];
    if (anchor.document == alias.document && anchor.at.begin < here && anchor.name == alias.name) {
      return i;
    }
  }
  return nothing;
}

// Copies subtrees; stops at the budget.
class Copier {
 public:
  explicit Copier(Tree& tree) : tree_(tree) {}

  // Makes the node at `to` what `from` is, without its key and its place.
  bool copy(std::uint32_t from, std::uint32_t to, std::size_t depth) {
    if (depth > max_nesting) {
      is_too_deep_ = true;
      return false;
    }
    tree_.nodes[to].text = tree_.nodes[from].text;
    tree_.nodes[to].kind = tree_.nodes[from].kind;
    tree_.nodes[to].style = tree_.nodes[from].style;
    tree_.nodes[to].count = tree_.nodes[from].count;
    std::uint32_t last = no_node;
    for (std::uint32_t child = tree_.nodes[from].first; child != no_node;
         child = tree_.nodes[child].next) {
      if (++copied_ > max_copied_nodes) return false;
      const auto added = static_cast<std::uint32_t>(tree_.nodes.size());
      Node node = tree_.nodes[child];
      node.first = node.next = no_node;
      tree_.nodes.push_back(node);
      (last == no_node ? tree_.nodes[to].first : tree_.nodes[last].next) = added;
      last = added;
      const bool is_open = node.kind == Kind::list || node.kind == Kind::map;
      if (is_open && !copy(child, added, depth + 1)) return false;
    }
    return true;
  }

  [[nodiscard]] bool is_too_deep() const { return is_too_deep_; }

 private:
  Tree& tree_;
  std::size_t copied_ = 0;
  bool is_too_deep_ = false;
};

}  // namespace

std::optional<std::vector<std::size_t>> alias_targets(const Tree& tree,
                                                      const std::vector<Anchor>& anchors,
                                                      const std::vector<Alias>& aliases,
                                                      source::FileId file, diag::Sink& out) {
  std::vector<std::size_t> targets;
  if (anchors.size() > max_aliases || aliases.size() > max_aliases) {
    const source::Range at = anchors.size() > max_aliases
                                 ? anchors[max_aliases].at
                                 : tree.nodes[aliases[max_aliases].node].at;
    out.add(faults::too_many_copies, {file, at},
            fmt::format("this file has more than {} anchors or aliases", max_aliases))
        .with_help("write fewer aliases, or write the parts out");
    return std::nullopt;
  }
  std::vector<bool> is_used(anchors.size());
  bool is_good = true;
  for (const Alias& alias : aliases) {
    const std::size_t target = target_of(tree, alias, anchors);
    targets.push_back(target);
    if (target != nothing) {
      is_used[target] = true;
      continue;
    }
    is_good = false;
    out.add(faults::unknown_alias, {file, tree.nodes[alias.node].at},
            fmt::format("no anchor `&{}` stands above `*{}`", alias.name, alias.name))
        .with_help("if it is text, put it in quotes");
  }
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    if (is_used[i]) continue;
    is_good = false;
    out.add(faults::unused_anchor, {file, anchors[i].at},
            fmt::format("nothing repeats the anchor `&{}`", anchors[i].name))
        .with_help("if it is text, put it in quotes; else delete the anchor");
  }
  if (!is_good) return std::nullopt;
  return targets;
}

bool copy_targets(Tree& tree, const std::vector<Anchor>& anchors, const std::vector<Alias>& aliases,
                  const std::vector<std::size_t>& targets, source::FileId file, diag::Sink& out) {
  Copier copier(tree);
  for (std::size_t i = 0; i < aliases.size(); ++i) {
    const Alias& alias = aliases[i];
    const Anchor& anchor = anchors[targets[i]];
    const source::Range at = tree.nodes[alias.node].at;
    const source::Range around = tree.nodes[anchor.node].at;
    if (around.begin <= at.begin && at.begin < around.end) {
      out.add(faults::alias_loop, {file, at},
              fmt::format("`*{}` stands inside what it repeats", alias.name))
          .with_label({file, anchor.at}, "which begins here")
          .with_help("write the repeated part out");
      return false;
    }
    if (copier.copy(anchor.node, alias.node, alias.depth + 1)) continue;
    if (copier.is_too_deep()) {
      out.add(faults::too_deep, {file, at},
              fmt::format("what `*{}` repeats is nested deeper than {} here", alias.name,
                          max_nesting))
          .with_help("write it in a flatter way");
    } else {
      out.add(faults::too_many_copies, {file, at},
              fmt::format("the aliases of this file repeat more than {} values", max_copied_nodes))
          .with_help("write fewer aliases, or write the parts out");
    }
    return false;
  }
  return true;
}

}  // namespace qaf::yaml

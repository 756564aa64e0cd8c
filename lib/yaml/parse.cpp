// Reading a file: the guard, the strict reader, and where it is asked for or needed, the full lane.

#include "yaml/parse.hpp"

#include <optional>
#include <vector>

#include "yaml/aliases.hpp"
#include "yaml/full_lane.hpp"
#include "yaml/guard.hpp"
#include "yaml/reader.hpp"

namespace qaf::yaml {
namespace {

// For files with anchors, and for those who want both readers to see every file.
bool read_in_full(std::string_view bytes, source::FileId file, const Reader& reader, Tree& tree,
                  diag::Sink& out) {
  const std::vector<Anchor>& anchors = reader.anchors();
  const std::vector<Alias>& aliases = reader.aliases();
  const std::optional<std::vector<std::size_t>> targets =
      alias_targets(tree, anchors, aliases, file, out);
  return targets && confirm_by_yaml_cpp(bytes, file, tree, reader, *targets, out) &&
         copy_targets(tree, anchors, aliases, *targets, file, out);
}

}  // namespace

bool parse(std::string_view bytes, source::FileId file, const Options& options, Tree& tree,
           diag::Sink& out) {
  tree.clear();
  if (!guard(bytes, file, out)) return false;
  Reader reader(bytes, file, options, tree, out);
  const bool is_whole = reader.read_stream();
  const bool has_anchors = !reader.anchors().empty() || !reader.aliases().empty();
  if (!has_anchors && (options.lane == Lane::automatic || !is_whole)) return is_whole;
  if (is_whole && read_in_full(bytes, file, reader, tree, out)) return true;
  // What an alias stands for is not known in part of a file.
  tree.clear();
  return false;
}

}  // namespace qaf::yaml

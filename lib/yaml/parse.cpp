// Reading a file: the guard, then a lane.

#include "yaml/parse.hpp"

#include "yaml/guard.hpp"
#include "yaml/reader.hpp"

namespace qaf::yaml {

bool parse(std::string_view bytes, source::FileId file, const Options& options, Tree& tree,
           diag::Sink& out) {
  tree.clear();
  if (!guard(bytes, file, out)) return false;
  // Anchors wait for the full lane: until then they are refused everywhere.
  Reader reader(bytes, file, {Anchors::refused, options.lane}, tree, out);
  return reader.read_stream();
}

}  // namespace qaf::yaml

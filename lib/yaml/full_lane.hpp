#pragma once

// The full lane: yaml-cpp reads the text too, and must read what the strict reader read.
//
// In:    the bytes, and the tree that the strict reader made of them without a fault.
// Out:   nothing where yaml-cpp's events say the same, node by node; else a finding.
//
// The places of values come from the strict reader, since yaml-cpp gives no ends; yaml-cpp is the
// second opinion on what a text means (docs/decisions/0007-two-lanes-for-yaml.md).

#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "yaml/reader.hpp"

namespace qaf::yaml {

// Returns true where both readers agree. `targets` holds for each alias the anchor it repeats, as
// positions in the reader's lists.
bool confirm_by_yaml_cpp(std::string_view bytes, source::FileId file, const Tree& tree,
                         const Reader& reader, const std::vector<std::size_t>& targets,
                         diag::Sink& out);

}  // namespace qaf::yaml

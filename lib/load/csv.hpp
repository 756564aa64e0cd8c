#pragma once

// A register in CSV form, as the tree that the same register would be in YAML.

#include <string_view>

#include "diag/sink.hpp"
#include "source/span.hpp"
#include "yaml/tree.hpp"

namespace qaf::load {

// Replaces `tree` by a list of groups, one a row, whose keys are the first row's cells (RFC 4180:
// commas, quotes doubled inside quotes, line breaks within quotes). An empty cell is a key without
// a value; the cell of a column `tags` is a list, its items parted by `;`. Returns false, with
// findings, where the bytes are not plain UTF-8 text, a row has too many or too few cells, a quote
// is not closed, or a column name is missing or repeated. `bytes` must stay alive and unchanged as
// long as the tree is used.
bool parse_csv(std::string_view bytes, source::FileId file, yaml::Tree& tree, diag::Sink& out);

}  // namespace qaf::load

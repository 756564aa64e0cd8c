#pragma once

// A table on a screen: aligned columns, no grid, fitted to the width.
//
//   Task   Who       Done             Status
//   -----  --------  ---------------  ----------
//   plr    tm-031    1 of 2   50 %    x missed

#include <string>

#include "document/document.hpp"
#include "render/paint.hpp"

namespace qaf::render {

// Returns the table's lines, each ended, not wider than the screen. What does not fit is, in this
// order: wrapped in columns of text that stay readable, left out (expendable columns, with a note
// that says which), wrapped in narrow columns, and at last written one value a line.
[[nodiscard]] std::string terminal_table(const document::Table& table, calendar::Zone zone,
                                         const Screen& screen);

}  // namespace qaf::render

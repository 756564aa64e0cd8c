#pragma once

// The cells of a table as a terminal shows them.

#include <cstddef>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "render/paint.hpp"

namespace qaf::render {

// Whether a cell may be broken into lines.
enum class Breaking : std::uint8_t {
  never,    // numbers, rates, bars
  at_need,  // at blanks, where nothing else helps: moments, time passed, statuses
  freely,   // text and lists
};

struct Cell {
  std::string text;  // what may be broken is not yet visible(); wrapped() makes it so
  Ink ink = Ink::plain;
  Breaking breaking = Breaking::never;
};

// Returns the cells of one column in the order of the rows. A status begins with a symbol for its
// tone (`+` good, `!` attention, `x` bad, `-` muted, `.` neutral), so that colour says nothing
// alone; ratios are padded so that their parts stand below each other; no value is `-`.
[[nodiscard]] std::vector<Cell> cells_of(const document::Table& table, std::size_t column,
                                         calendar::Zone zone);

}  // namespace qaf::render

#pragma once

// A line of a file with carets under the part that is meant.
//
//   14 |     owner: team-leed
//      |            ^~~~~~~~~

#include <cstddef>
#include <string>

#include "diag/finding.hpp"
#include "render/paint.hpp"

namespace qaf::render {

// Returns the two lines, each ended, fitted to the width of the screen: of a line too long the part
// around the carets, `...` where something is left out. `digits` is the room for the line number.
// Controls and the like are written out (visible()), and the carets stand where they then are.
[[nodiscard]] std::string drawn(const diag::Excerpt& excerpt, std::size_t digits, Ink ink,
                                const Screen& screen);

}  // namespace qaf::render

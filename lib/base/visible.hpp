#pragma once

// Text from a file made safe to show on a screen or in a log.

#include <string>
#include <string_view>

namespace qaf {

// Returns `text` with everything that acts instead of being seen written out: controls as `\t`,
// `\n`, `\x1b`, characters of no width and those that turn the direction as `\u202e`, bytes that
// are no UTF-8 as `\xff`, marks with nothing to stand upon or piled up as `\u0301`; and with the
// beginnings of build server commands (` ::error`, `##[`, `##vso[`) broken, so that no line of a
// log obeys an audit record (docs/reference/output.md). Anything else is left as it is.
[[nodiscard]] std::string visible(std::string_view text);

// Returns `text` with U+FFFD for every byte that is no UTF-8: for formats that must be valid.
[[nodiscard]] std::string valid_utf8(std::string_view text);

}  // namespace qaf

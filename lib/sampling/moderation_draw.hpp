#pragma once

// Drawing which audit records of a window are moderated, so that anybody can draw them again.
// Source: docs/reference/sampling.md, moderation; docs/decisions/0011-drawing-by-sha-256.md.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sampling/draw_record.hpp"
#include "sampling/moderation.hpp"

namespace qaf::sampling {

// Why a draw of a window may still come out otherwise.
enum class Provisional : std::uint8_t {
  no,
  window_not_over,    // more may be completed
  level_before_open,  // of a level above another: more may be moderated there
};

struct ModerationDrawing {
  std::vector<Text> members;  // the records to choose from, sorted by id
  std::vector<Text> always;   // those that the rule always includes, in the order of the draw
  std::vector<Text> others;   // drawn from the rest, in order
  std::vector<Text> reserve;  // the rest of the order
  std::string seed;
  Provisional provisional = Provisional::no;
};

// Returns the draw of one of `windows` at `as_of`: all that are always included, and of the rest as
// many as are missing to what the rule requires. Where the framework states no share, only the
// former.
[[nodiscard]] ModerationDrawing moderation_drawing(const model::Index& index,
                                                   const std::vector<ModerationWindow>& windows,
                                                   const ModerationWindow& window,
                                                   std::string_view seed, calendar::Instant as_of);

[[nodiscard]] DrawText text_of(const model::Index& index, const ModerationWindow& window,
                               const ModerationDrawing& drawing, const RecordedBy& recorded);

}  // namespace qaf::sampling

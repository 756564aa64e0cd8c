#pragma once

// How far moderators agree with auditors: on the grade, and on areas where both judged them.
// Source: docs/reference/sampling.md, agreement.

#include <cstdint>
#include <optional>
#include <vector>

#include "sampling/kappa.hpp"
#include "sampling/moderation.hpp"

namespace qaf::sampling {

enum class NoKappa : std::uint8_t {
  none,       // there is one
  too_few,    // fewer pairs than pairs_needed()
  all_alike,  // both gave one grade to everything
  no_order,   // the framework states no scale, so no grade is nearer than another
};

struct Agreement {
  std::uint32_t framework = 0;
  std::uint32_t rule = 0;    // in Framework::moderation
  Text scale;                // empty: none is stated
  Text area;                 // empty: the grade of the whole
  std::vector<Text> grades;  // best to worst; of a scale that is not stated those given
  RatingTable table;         // auditor, moderator
  std::int64_t pairs = 0;
  std::int64_t same = 0;
  std::optional<Kappa> linear;  // withheld where `no_kappa` says why
  std::optional<Kappa> quadratic;
  NoKappa no_kappa = NoKappa::none;
};

// Returns the agreement in these windows: by rule, scale and area, the whole before the areas. An
// entry that gives no grade confirms the auditor's.
[[nodiscard]] std::vector<Agreement> agreement(const model::Index& index,
                                               const std::vector<ModerationWindow>& windows);

}  // namespace qaf::sampling

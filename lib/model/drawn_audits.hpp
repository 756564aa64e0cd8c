#pragma once

// Whether what was drawn was audited. Source: docs/reference/sampling.md, coverage.

#include <vector>

#include "model/index.hpp"

namespace qaf::model {

// Returns the members of the sample, replacements in their places, that no audit of its sampling
// rule is about, as it stands at `as_of`: an audit that names the draw, or that names none and was
// completed in the window, on the day of the draw or later.
[[nodiscard]] std::vector<Text> drawn_not_audited(const Index& index, const Draw& draw,
                                                  calendar::Instant as_of);

}  // namespace qaf::model

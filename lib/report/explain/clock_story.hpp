#pragma once

// One step of one audit record unfolded: the rule and its source, when its clock began and how the
// limit is counted, who was meant, what was recorded, and the verdict.

#include <optional>
#include <string_view>

#include "document/document.hpp"
#include "model/index.hpp"

namespace qaf::report {

// Returns a section for each clock of the record at `record` whose step (or rule) is called `step`;
// nothing where it has none.
[[nodiscard]] std::optional<document::Document> clock_story(const model::Index& index,
                                                            std::uint32_t record,
                                                            std::string_view step,
                                                            document::Stamp stamp);

}  // namespace qaf::report

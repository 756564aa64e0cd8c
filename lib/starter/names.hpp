#pragma once

// The names of sample units and people, and text that fits a comment.

#include <string>
#include <string_view>

#include "model/framework.hpp"

namespace qaf::starter {

[[nodiscard]] std::string unit_id(std::string_view kind);    // `team-1`
[[nodiscard]] std::string person_id(std::string_view role);  // `team-manager-1`

// Returns the unit that the holder of a role is in: one of its kind, else the topmost.
[[nodiscard]] std::string unit_of(const model::Framework& framework, const model::Role& role);

// Returns `childrens home` of `childrens-home`.
[[nodiscard]] std::string spoken(std::string_view id);

// Returns the text on one line, for a comment.
[[nodiscard]] std::string comment(std::string_view text);

}  // namespace qaf::starter

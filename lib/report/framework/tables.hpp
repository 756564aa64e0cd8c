#pragma once

// The answers of `qaf framework show`: a framework as data, and what it leaves open.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "model/framework.hpp"

namespace qaf::report {

// An empty list is no wish; of `parties` (roles, bodies, unit kinds) any one. `tasks` and `rules`
// (escalations, moderation, sampling) narrow together: any one of either.
struct FrameworkWishes {
  std::vector<std::string> tasks;
  std::vector<std::string> rules;
  std::vector<std::string> parties;
};

// Returns the tasks of the frameworks as rows, each report to each recipient a row of its own;
// beside them the steps of tasks, escalations, moderation and sampling.
[[nodiscard]] document::Document framework_tables(
    std::span<const model::Framework* const> frameworks, const FrameworkWishes& wishes,
    document::Stamp stamp);

// Returns what the frameworks leave open, what was assumed and what is noted, a row each.
[[nodiscard]] document::Document open_point_table(
    std::span<const model::Framework* const> frameworks, const FrameworkWishes& wishes,
    document::Stamp stamp);

}  // namespace qaf::report

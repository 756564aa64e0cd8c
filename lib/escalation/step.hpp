#pragma once

// One step of one rule for one record: its rows, and how it came out.
// Source: docs/reference/escalations.md.

#include <vector>

#include "escalation/terms.hpp"

namespace qaf::escalation {

// A rule that asks something of a record, from its start to its end.
struct Run {
  const Subject& subject;
  const std::vector<State>& states;
  model::TaskPlace place;
  const PlannedRule& rule;
  const Episode& episode;
};

// Adds the clocks of `step` to `rows`: one a recipient of a notice, else one. Returns how the step
// came out; `outcomes` holds those of the steps it may wait for.
[[nodiscard]] Outcome follow_step(const Run& run, const PlannedStep& step,
                                  const std::vector<Outcome>& outcomes, std::vector<Clock>& rows);

}  // namespace qaf::escalation

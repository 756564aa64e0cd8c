#pragma once

// From when a step is counted, and by when it must be met.
// Source: docs/reference/escalations.md, clocks.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/clock.hpp"
#include "escalation/episode.hpp"

namespace qaf::escalation {

// How one step of a rule came out, for the steps that wait for it.
struct Outcome {
  std::optional<calendar::Interval> met;      // when all of it was met
  std::optional<calendar::Interval> ran_out;  // when its time was over without it
  bool is_unproven = false;
  bool is_not_needed = false;  // excused, or it need not be done itself
};

enum class Begins : std::uint8_t {
  yes,
  not_yet,     // what it waits for has not happened
  not_needed,  // the step it stands in for was met
  perhaps,     // whether that step was met in time cannot be told
};

struct Terms {
  Begins begins = Begins::yes;
  std::optional<calendar::Interval> started;
  calendar::Date day;  // of the start; that of as-of while there is none
  calendar::Limits limits;
  calendar::HolidaysKnown holidays_known = calendar::HolidaysKnown::yes;
};

// Returns the terms of `step` for one episode of its rule; `outcomes` holds those of the rule's
// steps that come before it in the order of waiting.
//
// Edges: what waits for another step has no start until that is met; grace is added to the anchor.
[[nodiscard]] Terms terms_of(const Subject& subject, const std::vector<State>& states,
                             const Episode& episode, const PlannedStep& step,
                             const std::vector<Outcome>& outcomes);

// A step that somebody was let off, or given more time for.
struct Relief {
  bool is_excused = false;
  std::optional<calendar::Instant> extended_to;
  std::vector<Remark> remarks;
};

// Returns what the exemptions of the record say of `step`, for a clock of `started` that concerns
// `people`. Only those count whose approver the task or the framework allows.
[[nodiscard]] Relief relief_of(const Subject& subject, model::TaskPlace place,
                               const PlannedStep& step, const std::vector<std::uint32_t>& people,
                               const Terms& terms);

}  // namespace qaf::escalation

#pragma once

// All that working out duties depends on, gathered once for a question and never changed.

#include "schedule/exemption.hpp"
#include "schedule/filed.hpp"
#include "schedule/obligation.hpp"
#include "schedule/roster.hpp"

namespace qaf::schedule {

enum class Wanted : std::uint8_t {
  in_span,  // duties whose window overlaps the span
  open,     // duties that can still be done, whenever they began
};

struct Question {
  const model::Index& index;
  const Roster& roster;
  const Chains& chains;
  const Filed& filed;
  const Exemptions& exemptions;
  calendar::Period span;
  calendar::Instant as_of;
  calendar::Date today;  // local
  Wanted wanted = Wanted::in_span;

  [[nodiscard]] const model::Dataset& data() const { return index.data(); }
  [[nodiscard]] calendar::Zone zone() const { return index.data().settings.zone; }
};

}  // namespace qaf::schedule

#pragma once

// Whom a change of the framework concerns: what the engines answer under the one framework and
// under the other, about the same people and audit records.

#include "calendar/period.hpp"
#include "document/document.hpp"
#include "model/index.hpp"

namespace qaf::report {

// Returns every duty whose window lies in the period or touches it, and every clock that started in
// it, which stands otherwise at `as_of` under the later framework: another status, another end, new
// or no longer owed. What becomes late comes first.
[[nodiscard]] document::Document framework_impact(const model::Index& before,
                                                  const model::Index& after,
                                                  calendar::Period period, calendar::Instant as_of,
                                                  document::Stamp stamp);

}  // namespace qaf::report

#pragma once

// What happened with one audit record, and what will if nothing more is recorded.

#include <string>
#include <vector>

#include "calendar/instant.hpp"
#include "escalation/clock.hpp"

namespace qaf::report {

struct RecordEvent {
  calendar::Interval at;
  std::string what;
  std::string who;
  bool is_ahead = false;  // a forecast
};

// Returns the events of a record in the order of time; of one moment in the order of the record.
// `clocks` are those of this record.
[[nodiscard]] std::vector<RecordEvent> events_of(const model::Index& index, std::uint32_t record,
                                                 const std::vector<escalation::Clock>& clocks,
                                                 calendar::Instant as_of);

// Returns `inadequate, immediate concern`, `good`, `no grade`.
[[nodiscard]] std::string outcome_words(const model::Record& record);

}  // namespace qaf::report

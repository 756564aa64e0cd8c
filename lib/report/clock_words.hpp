#pragma once

// Clocks in words: how late, how long still, how old, and how a status should strike the reader.

#include <cstdint>
#include <string>

#include "document/value.hpp"
#include "escalation/clock.hpp"

namespace qaf::report {

// Returns `26 min`, `5 h 20 min`, `3 days 4 h`, from ten days on `12 days`.
[[nodiscard]] std::string duration_words(std::int64_t seconds);

// Returns `2 days 3 h late`, `5 h left`, `12 days old`, `opens 2026-06-15`, or nothing.
[[nodiscard]] std::string clock_words(const escalation::Clock& clock, calendar::Instant as_of,
                                      calendar::Zone zone);

// Returns the remarks of a clock, one after the other.
[[nodiscard]] std::string remark_words(const escalation::Clock& clock);

// Returns what is to be done: `tell`, `complete all remedial actions`, `discuss the grade`.
[[nodiscard]] std::string deed_words(const model::Step& step);

// Returns what people read as due: the last instant in time, and of a step that opens on a day the
// end of its grace; that day itself where no end is stated, and nothing where there is no number.
[[nodiscard]] document::Value in_time_until(const model::Dataset& data,
                                            const escalation::Clock& clock);

[[nodiscard]] document::Status clock_status(escalation::Status status);

// Returns the instant, or the day where only that is known.
[[nodiscard]] document::Value moment_cell(const std::optional<calendar::Interval>& when,
                                          calendar::Zone zone);

}  // namespace qaf::report

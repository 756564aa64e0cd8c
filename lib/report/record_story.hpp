#pragma once

// The answer of `qaf show ID` for an audit record: what it says, and its story in time.

#include <vector>

#include "document/document.hpp"
#include "escalation/clock.hpp"

namespace qaf::report {

// Returns the record at `record` (a position in Dataset::records) as a document: its facts, what
// happened in the order of time with what breaches next, its clocks, actions and judgements.
//
// `clocks` are those of the whole repository; what is dated after the as-of of `stamp` is left out.
[[nodiscard]] document::Document record_story(const model::Index& index, std::uint32_t record,
                                              const std::vector<escalation::Clock>& clocks,
                                              document::Stamp stamp);

}  // namespace qaf::report

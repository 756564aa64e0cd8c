#pragma once

// Who must take part in a task, and who of them an audit record does not name.
// Source: docs/reference/duties.md, what counts.

#include <string>

#include "model/index.hpp"

namespace qaf::model {

// Returns who of `wanted` is not named in the record (`by`, `with`), as "`iro` or `cp-chair`", of
// `{every: ROLE}` by staff id; empty where all are there.
//
// Edges: `{optional: ROLE}` is never missing; a role counts as held on the day of completion;
// `practitioner` is the one of the record,
//        where it has one; of a role that nobody held on that day the role itself is missing.
[[nodiscard]] std::string missing_of(const Index& index, const Record& record,
                                     const Recipient& wanted);

// Returns the same of an entry of `moderation`, on the day of the moderation; `author` is any of
// those who made the record.
[[nodiscard]] std::string missing_of(const Index& index, const Record& record,
                                     const ModerationEntry& entry, const Recipient& wanted);

}  // namespace qaf::model

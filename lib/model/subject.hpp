#pragma once

// Whom an audit record is about: `practitioner` and `team` are spellings of `subject`, and the team
// is the practitioner's on the day of completion where the record does not say.
// Source: docs/reference/records.md.

#include "model/index.hpp"

namespace qaf::model {

// Returns the local day of completion; of a record not completed, of its allocation.
[[nodiscard]] calendar::Date day_of(const Record& record);

// Returns the person the record is about, or `nowhere`.
[[nodiscard]] std::uint32_t practitioner_of(const Index& index, const Record& record);

// Returns the unit the record is about, or `nowhere`.
[[nodiscard]] std::uint32_t unit_of(const Index& index, const Record& record);

// Returns whether the person or the unit of the record, or the register row it answers, carried
// `tag` on its day.
[[nodiscard]] bool is_tagged(const Index& index, const Record& record, std::string_view tag);

// Whose work somebody looks at, on which day.
struct Standpoint {
  std::uint32_t unit = nowhere;
  std::uint32_t person = nowhere;
  calendar::Date day;
};

// Returns whether `person` stands as far from the subject as `kind` asks; the edges are those
// below.
[[nodiscard]] bool stands_apart(const Index& index, const Standpoint& subject, std::uint32_t person,
                                Independence::Kind kind, std::string_view unit_kind);

// Returns whether every author of the record stands as far from its subject as `kind` asks.
//
// Edges: a post above the unit kind has no unit of that kind, and so is outside of all. What the
//        record does not say (no team, no practitioner) is not shown to be independent.
[[nodiscard]] bool is_independent(const Index& index, const Record& record, Independence::Kind kind,
                                  std::string_view unit_kind);

}  // namespace qaf::model

#pragma once

// Drawing cases by a sampling rule of the framework, so that anybody can draw them again.
// Source: docs/reference/sampling.md; docs/decisions/0011-drawing-by-sha-256.md.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "calendar/instant.hpp"
#include "calendar/period.hpp"
#include "model/index.hpp"
#include "model/redraw.hpp"

namespace qaf::sampling {

// A sampling rule in the version of its framework that a window is judged by.
struct SamplingPlace {
  std::uint32_t framework = 0;
  std::uint32_t rule = 0;  // in Framework::sampling
};

[[nodiscard]] const model::Sampling& at(const model::Index& index, SamplingPlace place);

// What is asked for on the command line.
struct DrawWish {
  SamplingPlace place;
  calendar::Period window;
  std::string seed;     // empty: the one that nobody chooses
  std::string auditor;  // a staff id, or empty
};

struct Excluded {
  Text member;
  std::string_view why;  // model::excluded_audited ...
  Text record;           // the audit record or draw; empty for `own_unit`
};

// Of one stratum: how many were asked for, and the order they come in.
struct DrawnStratum {
  model::Stratum stratum;
  std::int64_t asked = 0;

  // Fewer than asked where too many are excluded.
  [[nodiscard]] std::size_t drawn() const;
};

struct Drawing {
  DrawWish wish;
  calendar::Date day;              // on which the population was looked at
  std::uint32_t rows = 0;          // in Dataset::registers
  std::vector<Text> population;    // sorted
  std::vector<Excluded> excluded;  // sorted by member
  std::vector<DrawnStratum> strata;
  std::string seed;
};

// Returns the draw that `wish` asks for, as the repository stands at `as_of`.
//
// The population is looked at on the local day of `as_of`, or on the last of the window where that
// has passed. Members already drawn for the same rule and window, those of the auditor's own unit
// and those audited lately are not drawn; they count for the share all the same.
// Errors: usage, where the rule does not say how many, draws otherwise than at random, needs to
//         know who will audit, or its register is not there, in two files or empty.
[[nodiscard]] Result<Drawing> drawing(const model::Index& index, const DrawWish& wish,
                                      calendar::Instant as_of);

// Returns what was drawn, stratum after stratum.
[[nodiscard]] std::vector<Text> drawn_of(const Drawing& drawing);

// Returns the draws of a rule for the window, as positions in Dataset::draws: those that there are
// at `as_of`.
[[nodiscard]] std::vector<std::uint32_t> draws_of(const model::Index& index, Text sampling,
                                                  calendar::Period window, calendar::Instant as_of);

// Returns whether a record counts as an audit by this rule: completed by `as_of`, not void, and of
// one of its tasks.
[[nodiscard]] bool is_audit(const model::Index& index, const model::Sampling& rule,
                            const model::Record& record, calendar::Instant as_of);
// Returns whether the record is about the member: its case, or the row that it answers.
[[nodiscard]] bool is_about(const model::Record& record, Text member);

}  // namespace qaf::sampling

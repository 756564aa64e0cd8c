#pragma once

// Whether those who did a piece of work are those who owe it.

#include <tl/expected.hpp>

#include "base/slice.hpp"
#include "schedule/holders.hpp"
#include "schedule/question.hpp"

namespace qaf::schedule {

struct Author {
  Holder holder;
  Text role;                            // the name by which they owe
  std::uint32_t doer = model::nowhere;  // its position in the obligation's doers
};

using FoundAuthor = tl::expected<Author, Reason>;

struct Work {
  Slice<model::Name> by;
  calendar::Date day;
  std::uint32_t unit = model::nowhere;  // whose work it was; nowhere: anybody's
};

// Returns who of `by` owes it under the doer at `doer` (nowhere: any of them), the first in `by`;
// of a task that several do together, all must be among `by`. The error says why nobody does.
//
// A body has no list of members, so a person is taken to have acted for the only body that owes.
[[nodiscard]] FoundAuthor author_of(const Question& question, const Obligation& obligation,
                                    std::uint32_t doer, const Work& work);

// Returns why those who must take part did not, or nothing.
[[nodiscard]] std::optional<Reason> missing_from(const Question& question,
                                                 const Obligation& obligation,
                                                 const model::Record& record);

// Returns why a record does not come from far enough outside, or nothing.
[[nodiscard]] std::optional<Reason> not_independent(const Question& question,
                                                    const Obligation& obligation,
                                                    const model::Record& record);

}  // namespace qaf::schedule

#pragma once

// Whether a condition of the framework is true of an audit record.
// Source: docs/reference/escalations.md, conditions.

#include <optional>
#include <string_view>

#include "model/index.hpp"

namespace qaf::model {

// The grade of a record as it stands: the author's, until moderation changes it.
struct GradeNow {
  Text grade;               // empty where there is none
  bool is_changed = false;  // moderation made it differ from the author's
};

// Returns the author's own grade, before any moderation.
[[nodiscard]] GradeNow first_grade(const Record& record);

// Returns the grade of a record moderated by `at`; entries without a grade confirm it.
[[nodiscard]] GradeNow grade_at(const Record& record, calendar::Instant at, calendar::Zone zone);

// Returns the position of `grade` on its scale, 0 the best; nothing where it is not on it.
[[nodiscard]] std::optional<std::size_t> rank_of(const Scale& scale, std::string_view grade);

// Returns whether the framework says anything in `condition`.
[[nodiscard]] bool is_stated(const Condition& condition);

// Returns whether `condition` is true of `record`, a record of the task at `place`.
//
// A key that the record lacks makes its test false. `at_least` and `at_most` mean at least and at
// most as good for grades, as grave for a concern, as much for numbers, as late for dates, and as
// far down for the items of a list. With `area`, `grade` is the grade of that area.
[[nodiscard]] bool holds(const Index& index, TaskPlace place, const Record& record, GradeNow grade,
                         const Condition& condition);

}  // namespace qaf::model

#pragma once

// What the sections of a report to a board have in common: the period, and what happened in it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/period.hpp"
#include "escalation/action.hpp"
#include "escalation/clock.hpp"
#include "model/index.hpp"
#include "schedule/duty.hpp"

namespace qaf::report {

// Worked out once for a report; every section reads it, none changes it.
struct BoardFacts {
  const model::Index& index;
  std::uint32_t framework = 0;  // a position in the Dataset
  std::uint32_t layout = 0;     // a position in the framework's reports
  calendar::Period period;
  calendar::Instant as_of;
  std::vector<std::uint32_t>
      completed;                    // records completed in the period, not void, in reading order
  schedule::Compliance compliance;  // of the period
  escalation::Following following;  // of all time; sections choose what touches the period
  std::vector<escalation::TrackedAction> actions;  // of all time, as they stood at `as_of`

  [[nodiscard]] const model::Dataset& data() const { return index.data(); }
  [[nodiscard]] const model::Framework& document() const { return data().frameworks[framework]; }
  [[nodiscard]] const model::ReportLayout& form() const { return document().reports[layout]; }
  [[nodiscard]] calendar::Zone zone() const { return data().settings.zone; }
};

[[nodiscard]] BoardFacts board_facts(const model::Index& index, std::uint32_t framework,
                                     std::uint32_t layout, calendar::Period period,
                                     calendar::Instant as_of);

// Returns whether that framework is the report's, in this version or another: what an earlier
// version judged belongs to the period in which it ends all the same.
[[nodiscard]] bool is_of_document(const BoardFacts& facts, std::uint32_t framework);

// Returns the positions of the framework's records completed in `period` and known at `as_of`, void
// ones left out.
[[nodiscard]] std::vector<std::uint32_t> completed_in(const BoardFacts& facts,
                                                      calendar::Period period);

// Returns the period as long that comes before: the month before a month, the quarter before a
// quarter.
[[nodiscard]] calendar::Period period_before(calendar::Period period);

// Returns the task of a record in the version in force on its day; nothing where there is none.
[[nodiscard]] std::optional<model::TaskPlace> task_of(const BoardFacts& facts,
                                                      const model::Record& record);

// Returns whether the report is about the task: its layout names it, or names none.
[[nodiscard]] bool is_about(const BoardFacts& facts, std::string_view task);

// Returns whether the task of a record asks for a grade, on a scale that is stated or not.
[[nodiscard]] bool is_graded(const BoardFacts& facts, const model::Record& record);

// Returns the scale that a record is graded on; null where its task has none, or does not state it.
[[nodiscard]] const model::Scale* scale_of(const BoardFacts& facts, const model::Record& record);

// Returns the grade of a record as it stands at the report's as-of; empty where it has none.
[[nodiscard]] Text grade_of(const BoardFacts& facts, const model::Record& record);

[[nodiscard]] bool is_good(const model::Scale& scale, std::string_view grade);

// Returns the unit of the report's `detail` that a unit belongs to, else the unit itself; `nowhere`
// stays.
[[nodiscard]] std::uint32_t detail_unit(const BoardFacts& facts, std::uint32_t unit);
// Returns the title of a unit, or its id; "no unit" for `nowhere`.
[[nodiscard]] std::string unit_title(const BoardFacts& facts, std::uint32_t unit);
[[nodiscard]] std::string unit_id(const BoardFacts& facts, std::uint32_t unit);

// Returns whether some second of the interval lies in the period (local days).
[[nodiscard]] bool touches(const BoardFacts& facts, calendar::Interval interval,
                           calendar::Period period);

}  // namespace qaf::report

#pragma once

// Moderation of each window: how many audit records had to be moderated, how many were, and what it
// did to their grades. Source: docs/reference/escalations.md, moderation.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "calendar/instant.hpp"
#include "calendar/period.hpp"
#include "model/index.hpp"

namespace qaf::sampling {

enum class Change : std::uint8_t { none, up, down, unordered };  // unordered: no scale says which

// One moderated record of the window: the grade before and after.
struct Regraded {
  std::uint32_t record = 0;      // a position in Dataset::records
  std::uint32_t moderation = 0;  // its entry
  Text before;
  Text after;
  Change change = Change::none;

  friend bool operator==(const Regraded&, const Regraded&) = default;
};

enum class ModerationStatus : std::uint8_t {
  met,
  met_late,
  due,       // can still be done in time, or has no limit
  upcoming,  // its window has not begun
  overdue,
  not_applicable,  // nothing was completed
  undetermined,    // the framework does not state the share
};

// Returns `met_late` and so on, as every table prints it.
[[nodiscard]] std::string_view status_name(ModerationStatus status);

struct ModerationWindow {
  std::uint32_t framework = 0;
  std::uint32_t rule = 0;  // in Framework::moderation
  calendar::Period window;
  std::vector<std::uint32_t> completed;    // the records to choose from, in reading order
  std::vector<std::uint32_t> always;       // those of them that the rule names
  std::vector<std::uint32_t> draws;        // in Dataset::draws
  std::vector<std::uint32_t> selected;     // those of them that a draw chose
  std::vector<std::uint32_t> outstanding;  // of always and selected, those not moderated
  std::vector<Regraded> done;
  std::optional<std::int64_t> required;  // nothing: the framework does not state the share
  std::int64_t missing = 0;              // how many are still to be moderated
  std::optional<calendar::Instant> due;  // the last second in time, where there is a limit
  ModerationStatus status = ModerationStatus::due;
};

// Returns what each moderation rule asked for in each of its windows that overlap `span`, as seen
// at `as_of`: by framework, rule and window; a rule counts in the windows of its own version.
//
// Required is the share of the records completed, rounded up, or as many as the rule always names,
// whichever is more; and every one it names is among them. At a level above another (`after`) the
// records to choose from are those moderated there.
[[nodiscard]] std::vector<ModerationWindow> moderation(const model::Index& index,
                                                       calendar::Period span,
                                                       calendar::Instant as_of);

}  // namespace qaf::sampling

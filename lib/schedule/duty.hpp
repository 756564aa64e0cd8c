#pragma once

// Duties: what one task asks of one holder, or for one subject, in one window; and whether it was
// done. Source: docs/reference/duties.md.
//
// In:   a Dataset with its Index, the span that is looked at, the instant of the question.
// Out:  every duty whose window overlaps the span, whole; and the evidence that counts for nothing.
//       Pure: a duty comes out the same whatever span is asked for.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "calendar/clock.hpp"
#include "calendar/date.hpp"
#include "calendar/instant.hpp"
#include "calendar/period.hpp"
#include "model/index.hpp"

namespace qaf::schedule {

// One vocabulary for duties and clocks.
enum class Status : std::uint8_t {
  met,
  met_late,
  due,       // can still be done in time
  upcoming,  // its window has not begun
  overdue,   // late, and can still be done
  missed,    // its time is over, and it is short
  unproven,  // done, and whether in time cannot be told
  excused,
  vacant,  // nobody held the post
  not_applicable,
  within_limit,  // of an upper bound, which is never owed
  over_limit,
  undetermined,  // the framework or the roster does not say
};

// Returns `met_late` and so on, as every table prints it.
[[nodiscard]] std::string_view status_name(Status status);
// Returns the names of all, in the order of the enumeration.
[[nodiscard]] std::span<const std::string_view> all_status_names();
// Returns the status that a verdict of the calendar is.
[[nodiscard]] Status status_of(calendar::Verdict verdict);

// Something that is said for or against a duty or a piece of evidence.
enum class Because : std::uint8_t {
  // why less was owed, or nothing
  joined,         // in post from a day inside the window
  left,           // out of post before its end
  away,           // an absence
  not_tagged,     // the tags that narrow the task hold for a part of it only
  opened,         // a unit or register row that began or ended inside the window
  not_in_force,   // the task or its framework began or ended inside the window
  partly_vacant,  // the post was empty for a part of the window only
  rounded_down,   // the part of the window came to less than half a piece
  exempt,
  // why nothing can be said, or nobody owes
  post_empty,
  no_holder,
  no_roster,
  not_stated,
  set_elsewhere,
  unknown_name,
  // remarks
  done_late,
  away_when_due,
  exempt_afterwards,      // approved after the window
  exemption_refused,      // the approver may not approve
  may_be_overdue,         // the latest possible deadline is still ahead, the earliest is not
  beyond_known_holidays,  // working days were counted without bank holidays
  // why a record counts for nothing
  void_record,
  wrong_framework,      // two frameworks have a task of that name, and the record does not say
  task_not_in_force,    // on the day it was completed, or in the window it counts for
  author_unknown,       // the record does not say who did it, or names nobody of people/
  not_in_post,          // the author did not hold the role then
  outside_remit,        // the author's unit does not hold the subject
  not_independent,      // the framework asks for somebody from outside
  taking_part_missing,  // who else must take part is not in the record
  not_all_together,     // a task several do together, and one of them is missing
  wrong_subject,        // not one of those the task is owed for, or not then
  subject_missing,      // the record does not say for whom
  same_case,            // of `unique: case`, a further record of one case in one window
  no_such_event,        // the event is not in the register
  before_event,         // done before it happened, or after it where it had to come first
  no_open_event,        // no event of that case, person or unit waits for it
  counts_for_later,     // `counts_for` names a window that comes after the record
  period_missing,       // a report that must say which window it is about
  no_such_period,       // of a report: no cadence to this body has windows of that length
  wrong_recipient,      // a report to somebody the task does not report to
  window_without_duty,  // nobody owed it then
};

// Returns the code that programs read: `not_in_post`.
[[nodiscard]] std::string_view because_name(Because because);

// `words` says it to an officer, with names and days: "in post on 12 of the 30 days".
struct Reason {
  Because code = Because::not_stated;
  std::string words;

  friend bool operator==(const Reason&, const Reason&) = default;
};

// A record or a report: its position in the lists of the Dataset.
struct Evidence {
  enum class Kind : std::uint8_t { record, report };
  Kind kind = Kind::record;
  std::uint32_t position = 0;
  bool is_late = false;  // it counts, and came after the window or the limit

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

// Returns the id of a piece of evidence; a report without one is called by its task and day.
[[nodiscard]] std::string evidence_id(const model::Dataset& data, const Evidence& evidence);

// Who owes a duty, or met it.
struct Holder {
  enum class Kind : std::uint8_t { none, person, body, unit };
  Kind kind = Kind::none;
  std::uint32_t position = model::nowhere;  // in the people or units of the Dataset
  Text id;

  friend bool operator==(const Holder&, const Holder&) = default;
};

// What a duty is owed for. `position` is in the units or people of the Dataset; of an event or a
// row of a register there is only the id.
struct Subject {
  enum class Kind : std::uint8_t { none, unit, person, row };
  Kind kind = Kind::none;
  std::uint32_t position = model::nowhere;
  Text id;

  friend bool operator==(const Subject&, const Subject&) = default;
};

// How the window of a duty came about.
enum class Form : std::uint8_t {
  window,    // a window of the calendar, or of a stepped frequency
  rolling,   // from the last one done to the due date
  event,     // from an event to its limit
  before,    // ends with the event
  standing,  // no window: the framework does not say how often
};

struct Duty {
  model::TaskPlace task;
  std::uint32_t line = model::nowhere;  // of a report: the position in the task's `reported_to`
  Form form = Form::window;
  Text role;      // the role by which the holder owes it, or the one name that owes
  Holder holder;  // of a duty several share: who met it, else the nearest holder, else nobody
  bool is_shared = false;               // any of several holders can meet it
  std::uint32_t unit = model::nowhere;  // of the subject, else of the holder
  Subject subject;
  Text to;  // of a report

  // Both days included; `standing` has none. Where `is_open_ended` the last day is not known: until
  // it is done.
  calendar::Period window;
  bool is_open_ended = false;
  std::optional<calendar::Interval> due;  // the last instant in time
  // The day on which its time is over: its rate belongs to the period of this day. Nothing where it
  // is open without an end.
  std::optional<calendar::Date> ends;

  std::optional<std::int64_t> expected;  // nothing: undetermined
  std::optional<std::int64_t> bound;     // of `at most`
  std::int64_t done = 0;
  Status status = Status::due;
  std::int32_t days_owed = 0;  // of the days of the window, those that count for the holder
  std::vector<Evidence> evidence;
  std::vector<Reason> reasons;
};

// Completed evidence that counts for no duty, and why.
struct Uncounted {
  Evidence evidence;
  model::TaskPlace task;
  Reason reason;
};

// What was done under `as required`: counted, never owed.
struct AsRequired {
  model::TaskPlace task;
  std::uint32_t line = model::nowhere;
  std::int64_t done = 0;  // completed in the span
};

struct Compliance {
  calendar::Period span;
  calendar::Instant as_of;
  std::vector<Duty> duties;  // by framework, task, line, recipient, window, unit, holder, subject
  std::vector<Uncounted> uncounted;  // completed in the span, in reading order
  std::vector<AsRequired> as_required;
};

// Returns every duty whose window overlaps `span`.
[[nodiscard]] Compliance compliance(const model::Index& index, calendar::Period span,
                                    calendar::Instant as_of);

// Returns every duty that can still be done at `as_of` and falls due by `horizon` (or has no
// limit), whenever its window began: what is due next.
[[nodiscard]] std::vector<Duty> open_duties(const model::Index& index, calendar::Date horizon,
                                            calendar::Instant as_of);

}  // namespace qaf::schedule

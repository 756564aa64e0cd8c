#pragma once

// What must follow each audit record, by when, and whether it did: the rows of `qaf escalations`.
//
// In:    the whole repository, and the instant from which it is looked at.
// Out:   one clock for each recipient of a notice (of `{every: ROLE}` for each holder) and one for
//        each other step, in the order of records, rules, steps and recipients. Pure.
// Source: docs/reference/escalations.md.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/instant.hpp"
#include "model/index.hpp"
#include "schedule/duty.hpp"

namespace qaf::escalation {

// Where a step is written down: `frameworks[framework]`, then its tasks, escalations or moderation
// rules, at `rule`, then the steps, at `step`.
enum class Origin : std::uint8_t { task, escalation, moderation };

struct StepPlace {
  std::uint32_t framework = 0;
  std::uint32_t rule = 0;
  std::uint16_t step = 0;
  Origin origin = Origin::task;

  friend bool operator==(const StepPlace&, const StepPlace&) = default;
};

// One vocabulary for duties and clocks. Of a clock: `missed` says that moderation ended it when it
// was overdue, `vacant` that nobody held the role that was to be told, `not_applicable` that
// moderation ended it while it ran or that it is not needed, `undetermined` that the audit record
// does not say who was to be told.
using schedule::Status;
using schedule::status_name;

// How sure it is that the evidence was there in time, from the history of the repository.
enum class EvidenceLevel : std::uint8_t {
  unknown,  // no history
  recorded_in_time,
  claimed_in_time,
  uncommitted,
};

enum class RemarkCode : std::uint8_t {
  may_already_be_overdue,
  time_not_recorded,  // and so whether it was in time is not known
  author_is_recipient,
  spoken_not_written,         // told by phone where writing is asked
  channel_not_recorded,       // writing is asked, and how they were told is not said
  wrong_person,               // another holder of the role was told
  told_too_early,             // before the audit record was allocated
  earlier_than_start,         // before the step that this one follows
  participants_not_recorded,  // and so whether all who were to take part did is not known
  not_with_all,               // done without somebody who was to take part
  no_action_recorded,
  actions_open,        // how many of how many
  re_audited,          // by which audit record; the grade then and now
  re_audited_early,    // does not meet it; by which audit record and its grade
  re_audit_allocated,  // and not yet completed
  another_auditor,     // the same one is preferred
  further_records,     // so many of so many
  not_same_subject,    // a further audit record of somebody else
  raised_by_moderation,
  ended_by_moderation,
  beyond_known_holidays,
  exempted,
  extended,
  exemption_not_allowed,
  exempted_afterwards,
  nobody_in_post,
  nobody_named,  // the audit record names no such person
};

// Returns `re_audited_early` and so on, as programs read it.
[[nodiscard]] std::string_view code_name(RemarkCode code);

struct Remark {
  RemarkCode code{};
  std::string words;  // for officers, lower case, without a full stop

  friend bool operator==(const Remark&, const Remark&) = default;
};

// Whom one row of `{every: ROLE}` is for: a holder of the role, or the unit whose post was empty;
// neither where nobody held the role.
struct Addressee {
  std::uint32_t person = model::nowhere;  // a position in Dataset::people
  std::uint32_t unit = model::nowhere;    // where they held it; a position in Dataset::units
  Text role;

  friend bool operator==(const Addressee&, const Addressee&) = default;
};

struct Clock {
  StepPlace place;
  std::uint32_t record = 0;                   // a position in Dataset::records
  std::uint32_t recipient = model::nowhere;   // in `notify` of the step; nowhere: another step
  std::optional<Addressee> addressee;         // of `{every: ROLE}`
  std::uint32_t moderation = model::nowhere;  // the entry of the record that started it, if one
  Status status = Status::due;
  EvidenceLevel evidence_level = EvidenceLevel::unknown;
  // Who met it, else the first of those who were to be told, or to do it.
  std::uint32_t person = model::nowhere;  // a position in Dataset::people
  Text body;                              // where it is no person: a body or a name nobody knows
  std::vector<std::uint32_t> others;      // further holders; one of all is enough

  std::optional<calendar::Interval> started;  // nothing while what it waits for has not happened
  std::optional<calendar::Interval> done;     // when it was met, or may have been
  std::optional<calendar::Instant> due;  // the latest instant in time; of `after`, when it opens
  std::optional<calendar::Instant> overdue_from;  // the first late instant
  // Past due of met_late, overdue and missed, time left of due; the smallest certain value.
  std::optional<std::int64_t> by_seconds;
  std::vector<Remark> remarks;

  friend bool operator==(const Clock&, const Clock&) = default;
};

struct Following {
  std::vector<Clock> clocks;
  std::vector<Clock> optional_done;  // steps that are never owed, and were done
};

// Returns every clock that runs or ran, as seen at `as_of`, and the optional steps that were done.
//
// Edges: what is dated after `as_of` is not there yet; a void record has no rows from its void on.
[[nodiscard]] Following follow(const model::Index& index, calendar::Instant as_of);
// Returns the clocks of follow() alone.
[[nodiscard]] std::vector<Clock> clocks(const model::Index& index, calendar::Instant as_of);

[[nodiscard]] std::string_view level_name(EvidenceLevel level);

// Returns all steps of the rule that `place` stands in.
[[nodiscard]] const std::vector<model::Step>& steps_at(const model::Dataset& data, StepPlace place);
[[nodiscard]] const model::Step& step_at(const model::Dataset& data, StepPlace place);
// Returns the id of the escalation or moderation rule, or of the task whose own step it is.
[[nodiscard]] Text rule_at(const model::Dataset& data, StepPlace place);
// Returns who is to be told, or to do it, as the framework says it: `team-manager`, `iro or
// cp-chair`, `every head-of-service`, `author`.
[[nodiscard]] std::string role_of(const model::Dataset& data, const Clock& clock);
// Returns the staff id or body of `clock`; nothing where nobody was there.
[[nodiscard]] std::optional<std::string> who_of(const model::Dataset& data, const Clock& clock);

}  // namespace qaf::escalation

#pragma once

// What must be done next, by whom, and what becomes of it if nothing is recorded.
//
// Each engine gives its items as plain values; here they are put in order of time and shown.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "calendar/instant.hpp"
#include "document/document.hpp"
#include "model/index.hpp"
#include "schedule/duty.hpp"

namespace qaf::report {

struct DueItem {
  // The words that programs rely on: duty, clock, action, report, re_audit, moderation.
  std::string kind;
  std::string what;                     // "Practice Learning Review, 2026-04"
  std::string task;                     // id of the task it comes from; may be empty
  std::string who;                      // staff id, body or role; empty: nobody, or not known
  std::string role;                     // empty where it does not matter
  std::uint32_t unit = model::nowhere;  // in the units of the Dataset
  std::optional<calendar::Interval>
      due;  // the last instant in time; nothing where there is no number
  schedule::Status status = schedule::Status::due;
  std::string source;    // what `qaf explain` or `qaf show` takes: a record's id, or a task's
  std::string forecast;  // "missed after 2026-04-30 if nothing is recorded"
  std::string key = {};  // the same for the same thing at every as-of, and no other's
};

// Returns the duties, and the reports to boards, that can be done at `as_of` and fall due by
// `horizon`, are late already, or have no limit.
[[nodiscard]] std::vector<DueItem> due_duties(const model::Index& index, calendar::Date horizon,
                                              calendar::Instant as_of);

// What of it the officer wants to see: of each list any one; an empty list is no wish.
struct DueWishes {
  std::vector<std::string> tasks;
  std::vector<std::string> roles;
  std::vector<std::string> people;
  std::vector<std::string> units;  // with all below them
  bool by_person = false;          // together what one person must do
};

// Returns those of `items` that are wished for, in their order.
[[nodiscard]] std::vector<DueItem> chosen(const model::Index& index, std::vector<DueItem> items,
                                          const DueWishes& wishes);

// Returns the document of `qaf due`: the wished of `items` in order of time, those without a limit
// last.
// `horizon` is shown only: what is later has been left out by those who made the items.
[[nodiscard]] document::Document due_report(const model::Index& index, std::vector<DueItem> items,
                                            const DueWishes& wishes, calendar::Date horizon,
                                            document::Stamp stamp);

}  // namespace qaf::report

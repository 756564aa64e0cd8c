#pragma once

// A task: what the framework asks to be done, by whom, for each what, how often.
// Source: docs/reference/framework.md, tasks.

#include <cstdint>
#include <vector>

#include "base/ratio.hpp"
#include "calendar/date.hpp"
#include "calendar/duration.hpp"
#include "calendar/frequency.hpp"
#include "model/cited.hpp"
#include "model/condition.hpp"
#include "model/ids.hpp"
#include "model/step.hpp"

namespace qaf::model {

// A frequency as the framework writes it, and what it means.
struct StatedFrequency {
  Text written;
  calendar::Frequency value;
  source::Range at;

  [[nodiscard]] bool has_value() const { return !at.is_nowhere(); }
};

// Who owes a task: `role: X`, `[X, Y]`, `{each: [...]}`, `{any: [...]}`, `{together: [...]}`, `not
// stated`.
struct Doers {
  enum class Mode : std::uint8_t { absent, each, any, together, not_stated };
  Mode mode = Mode::absent;
  std::vector<Name> names;  // roles, bodies, unit kinds
  source::Range at;
};

// `2 case_file`: so many pieces of evidence for each time; `not stated` is kept as such.
struct Quantity {
  std::int64_t count = 1;
  bool is_stated = true;
  Text unit;
};

// A share such as 20 % as an exact ratio; `not stated` is kept as such.
struct Share {
  Ratio ratio;
  bool is_stated = true;
};

enum class Selection : std::uint8_t { random, own_workload, share };

struct Independence {
  enum class Kind : std::uint8_t {
    not_own_team,
    not_own_service,
    not_own_unit,
    not_line_manager,
    not_case_holder
  };
  Kind kind = Kind::not_own_team;
  Name unit_kind;  // of `not_own_unit: KIND`
  source::Range at;
};

// The records of another task that satisfy this one, where `when` holds of them.
struct MetBy {
  Name task;
  Condition when;
  source::Range at;
};

// A further key that a task's records may have.
struct RecordField {
  enum class Kind : std::uint8_t { text, number, date, yes_no, person, list };
  Spanned<Text> key;
  Kind kind = Kind::text;
  Name list;             // of `list`: whose items are allowed
  bool is_many = false;  // `[LIST]`
};

// What a task's records must hold.
struct RecordForm {
  Name scale;
  Name criteria;        // a list
  Spanned<bool> every;  // all of them
  Text form;
  std::vector<RecordField> fields;
  std::vector<Spanned<Text>> requires_;  // keys, dotted where needed: `actions.owner`
  source::Range at;
};

// One line of `reported_to`: a duty of its own for each recipient in each window.
struct ReportedTo {
  std::vector<Name> to;  // bodies or roles; empty with `is_to_stated` false: `not stated`
  bool is_to_stated = true;
  StatedFrequency frequency;
  Text what;
  Doers by;
  Text via;
  std::vector<Name> copy;
  Spanned<calendar::Duration> within;
  std::vector<Name> if_any;
  Name criteria;
  Name layout;
  Cited cited;
  source::Range at;
};

struct ExemptionRule {
  std::vector<Name> approved_by;
  Cited cited;
  source::Range at;
};

struct Task {
  Spanned<TaskId> id;
  Text ref;  // the document's own number
  Spanned<Text> title;
  Text section;
  Spanned<Text> activity;
  Doers role;
  std::vector<Recipient> with;
  StatedFrequency frequency;
  std::vector<Name> for_each;
  std::vector<Name> only;
  std::vector<Name> except;
  Spanned<Quantity> quantity;
  Text purpose;
  MetBy met_by;
  RecordForm record;
  std::vector<Step> steps;
  std::vector<ReportedTo> reported_to;
  std::vector<Independence> independence;
  Spanned<Selection> selection;
  Spanned<Text> unique;  // `case`
  Spanned<bool> re_audits_count;
  Spanned<calendar::Date> effective;
  Spanned<calendar::Date> until;
  ExemptionRule exemptions;
  Cited cited;
  source::Range at;
};

}  // namespace qaf::model

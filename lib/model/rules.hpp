#pragma once

// The rules of a framework that follow audit records: escalations, moderation, sampling, targets.
// Source: docs/reference/framework.md.

#include <cstdint>
#include <vector>

#include "calendar/duration.hpp"
#include "model/cited.hpp"
#include "model/condition.hpp"
#include "model/ids.hpp"
#include "model/step.hpp"
#include "model/task.hpp"

namespace qaf::model {

// The steps that follow the records of `tasks` for which `when` is true.
struct Escalation {
  Spanned<RuleId> id;
  Text title;
  std::vector<Name> tasks;
  Condition when;
  std::vector<Step> steps;
  Cited cited;
  source::Range at;
};

// The calendar window in which a share is counted.
enum class Per : std::uint8_t { week, month, quarter, half_year, year };

struct Moderation {
  Spanned<RuleId> id;
  Text title;
  std::vector<Name> tasks;
  Spanned<Share> share;
  Spanned<Per> per;
  Condition always;
  Spanned<Text> method;  // `random`
  Doers by;
  std::vector<Recipient> with;         // who takes part: `author`
  Spanned<calendar::Duration> within;  // of the end of the window
  Name after;                          // another rule: a level above it
  std::vector<Step> steps;
  Cited cited;
  source::Range at;
};

struct SamplingFilter {
  Spanned<calendar::Duration> active_within;
  std::vector<Name> tag;
  source::Range at;
};

// Which cases of the population are not drawn.
struct SamplingExclusion {
  Spanned<calendar::Duration> audited_within;
  Name own;  // a unit kind: those of the auditor's own unit of that kind
  source::Range at;
};

struct Sampling {
  Spanned<RuleId> id;
  Text title;
  Name of;  // a register
  Spanned<Share> share;
  Spanned<std::int64_t> size;
  Spanned<Per> per;
  Spanned<Text> method;
  SamplingFilter where;
  SamplingExclusion exclude;
  std::vector<Spanned<Text>> strata;
  Spanned<std::int64_t> valid_from;
  Spanned<std::int64_t> accept;
  std::vector<Name> tasks;
  Cited cited;
  source::Range at;
};

// An aim for a grade: no more than 10 % inadequate.
struct Target {
  std::vector<Name> tasks;
  Spanned<Text> grade;
  Spanned<Share> at_most;
  Spanned<Share> at_least;
  Spanned<Per> per;
  Cited cited;
  source::Range at;
};

// One section of a report layout: a name, or a title of its own over several.
struct LayoutSection {
  Text title;
  std::vector<Spanned<Text>> show;
  source::Range at;
};

struct ReportLayout {
  Spanned<RuleId> id;
  Spanned<Text> title;
  std::vector<LayoutSection> sections;
  Spanned<Text> detail;     // the finest unit shown: `person`, or a unit kind
  std::vector<Name> tasks;  // what it is about; empty: all of them
  Cited cited;
  source::Range at;
};

}  // namespace qaf::model

#pragma once

// A step: one thing that must follow one audit record, and by when.
// Source: docs/reference/framework.md, steps.

#include <cstdint>
#include <vector>

#include "calendar/duration.hpp"
#include "model/cited.hpp"
#include "model/ids.hpp"

namespace qaf::model {

// One of those who must be told: `team-manager`, `{any: [iro, cp-chair]}`, where one is enough, or
// `{every: head-of-service}`, each of those who hold the role; among those who take part also
// `{optional: early-help-manager}`, who may and need not.
struct Recipient {
  enum class Mode : std::uint8_t { any, every, optional };
  Mode mode = Mode::any;
  // Person keys of the record, author, moderator, line_manager, roles and bodies; of `every` roles.
  std::vector<Name> names;
  source::Range at;
};

enum class ReAudit : std::uint8_t { of_case, of_actions };
enum class Same : std::uint8_t { practitioner, team };

struct Step {
  Spanned<StepId> id;
  // What must be done: exactly one of the next five is given (rule step-without-one-deed).
  std::vector<Recipient> notify;  // never optional
  Spanned<Text> deed;             // key `do`
  Spanned<Text> remedy;           // `all`
  Spanned<ReAudit> re_audit;      // `case` or `actions`
  Spanned<std::int64_t> further;  // so many further records

  Text what;  // what they are told
  Spanned<bool> in_writing;
  std::vector<Recipient> with;
  Spanned<bool> verified;
  Spanned<Text> prefer;  // `same_auditor`
  Spanned<calendar::Duration> grace;
  Spanned<Same> same;
  std::vector<Name> copy;  // for information: recorded, never owed

  Spanned<calendar::Duration> within;
  Spanned<calendar::Duration> after;
  Name at_next;  // a register
  Name from;     // `completed`, `moderated` or a step of this rule
  Name unless;   // a step of this rule
  Name by;
  Spanned<bool> optional;
  Cited cited;
  source::Range at;
};

}  // namespace qaf::model

#pragma once

// A rule: a documented fault and the function that finds it. One file each under rules/, one line
// in rules.def, one transcript in tests/golden/check/.

#include "calendar/instant.hpp"
#include "diag/fault.hpp"
#include "diag/sink.hpp"
#include "model/index.hpp"

namespace qaf::check {

// All that a rule may look at.
struct Subject {
  const model::Index& index;
  calendar::Instant as_of;
  bool is_as_of_given = true;  // false: as_of is now, and what is dated later is a slip

  [[nodiscard]] const model::Dataset& data() const { return index.data(); }
};

struct Rule {
  diag::Fault fault;
  // Adds a finding for each place at fault. Rules keep nothing between calls.
  void (*run)(const Rule& rule, const Subject& subject, diag::Sink& out) = nullptr;
};

#define QAF_RULE(identifier) extern const Rule identifier;
#include "check/rules.def"
#undef QAF_RULE

}  // namespace qaf::check

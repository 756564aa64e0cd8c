#pragma once

// Running the rules over a repository.

#include <span>
#include <string_view>

#include "check/rule.hpp"
#include "diag/sink.hpp"

namespace qaf::check {

// Returns every rule, sorted by name.
[[nodiscard]] std::span<const Rule* const> all_rules();

// Adds what every rule finds, but for warnings and notes that the settings turn off; a setting that
// turns off an error, or a rule that does not exist, is itself a finding (rule
// misplaced-rules-off). Not sorted, and a rule may find the same twice. Rules below `least` are not
// run.
void run(const Subject& subject, diag::Sink& out, diag::Severity least = diag::Severity::note);

}  // namespace qaf::check

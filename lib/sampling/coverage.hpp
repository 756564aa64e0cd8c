#pragma once

// How far a sampling rule is kept: audited of those asked for, what the audited can tell of the
// rest, and whom they reached. Source: docs/reference/sampling.md, coverage.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "calendar/instant.hpp"
#include "calendar/period.hpp"
#include "model/index.hpp"
#include "sampling/draw.hpp"

namespace qaf::sampling {

enum class CoverageStatus : std::uint8_t {
  met,             // as many were audited as the rule asks for
  due,             // the window is not over
  upcoming,        // it has not begun
  missed,          // it is over, and fewer were
  not_applicable,  // there is nothing to audit
  undetermined,    // the framework does not say how many
};

// Returns `not_applicable` and so on, as every table prints it.
[[nodiscard]] std::string_view status_name(CoverageStatus status);

// Of practitioners or units: how many the audits reached, and who was never reached.
struct Spread {
  std::size_t all = 0;
  std::vector<Text> never;  // in the order of the files
  std::int64_t most = 0;    // the audits of the one with the most
  Text most_of;             // whose they are
  [[nodiscard]] std::size_t reached() const { return all - never.size(); }
};

struct Coverage {
  SamplingPlace place;
  calendar::Period window;
  std::size_t population = 0;          // cases that stood in the register in the window, so far
  std::optional<std::int64_t> asked;   // of them; nothing: the framework does not say
  std::int64_t missing = 0;            // how many of those are not audited, stratum by stratum
  std::vector<std::uint32_t> draws;    // in Dataset::draws
  std::vector<Text> selected;          // what they drew, replacements in their places
  std::vector<Text> outstanding;       // of those, the ones not audited
  std::size_t audited = 0;             // distinct cases of the population
  std::vector<std::uint32_t> records;  // the audits in the window of cases of the population
  // What can be spoken of as a sample: the drawn cases that were audited; where no draw is kept,
  // all that were.
  std::size_t sample = 0;
  std::size_t judged = 0;          // of the sample, cases whose last audit is good or is not
  std::size_t less_than_good = 0;  // of them
  Spread practitioners;
  Spread units;
  CoverageStatus status = CoverageStatus::due;
};

// Returns the coverage of each sampling rule in each of its windows that overlap `span`, as it
// stands at `as_of`: by framework, rule and window; a rule counts in the windows of its own
// version.
[[nodiscard]] std::vector<Coverage> coverage(const model::Index& index, calendar::Period span,
                                             calendar::Instant as_of);

}  // namespace qaf::sampling

#pragma once

// Sample people and a sample audit record for any framework, as YAML with comments.
//
// One unit of each kind, one person in each role, so that a new repository answers at once. All of
// it is invented from the framework's own words, and meant to be replaced.

#include <optional>
#include <string>
#include <vector>

#include "calendar/date.hpp"
#include "model/framework.hpp"

namespace qaf::starter {

// Returns the file of units and people; posts begin on `from`.
[[nodiscard]] std::string sample_people(const model::Framework& framework, calendar::Date from);

// Returns an audit record of each task that a sample person can do alone, those with grades first;
// completed on `day`. None of them is known to be without findings.
[[nodiscard]] std::vector<std::string> sample_records(const model::Framework& framework,
                                                      calendar::Date day);

// Returns how many units and people the sample has.
[[nodiscard]] std::size_t sample_people_count(const model::Framework& framework);

}  // namespace qaf::starter

#pragma once

// How a limit is counted, in words: the days left out, the change of the clocks, the end of a
// month.

#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "calendar/instant.hpp"
#include "model/step.hpp"

namespace qaf::report {

// Returns a sentence for each thing an officer may wonder at; none where the step has no number.
[[nodiscard]] std::vector<std::string> counting_words(calendar::Interval started,
                                                      const model::Step& step,
                                                      const calendar::Calendar& calendar);

}  // namespace qaf::report

#pragma once

// Says why a text is no name of a period, and which one was meant.

#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "calendar/period.hpp"

namespace qaf::calendar {

// Returns the error for one name, without a range, that parse_period could not read.
[[nodiscard]] Error refused_period(std::string_view text, YearStart year_start);

// Returns the error for a range whose dots do not stand between two names, or nothing where they
// do.
[[nodiscard]] std::optional<Error> refused_dots(std::string_view text);

// Returns the error for a range whose two names were read, or nothing where the second does not end
// before the first.
[[nodiscard]] std::optional<Error> refused_order(std::string_view text, Period first, Period last,
                                                 YearStart year_start);

}  // namespace qaf::calendar

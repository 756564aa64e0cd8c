#pragma once

// What to say about a text that is not a date or a time: slow and careful, since it is read by
// people.

#include <string_view>

#include "base/result.hpp"
#include "calendar/zone.hpp"

namespace qaf::calendar {

// Returns the error for a text parse_date refused.
[[nodiscard]] Error misread_date(std::string_view text);

// Returns the error for a text parse_moment refused.
[[nodiscard]] Error misread_moment(std::string_view text, Zone zone);

}  // namespace qaf::calendar

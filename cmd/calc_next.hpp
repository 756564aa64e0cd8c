#pragma once

// When the next one is due, for every form of frequency.

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "calendar/calendar.hpp"
#include "calendar/clock.hpp"
#include "calendar/frequency.hpp"

namespace qaf::cmd {

struct NextDue {
  calendar::Date date;  // the last day in time
  calendar::HolidaysKnown holidays_known = calendar::HolidaysKnown::yes;
};

// Reads dates with blanks between them, in any order, and returns them in order.
[[nodiscard]] Result<std::vector<calendar::Date>> parse_dates(std::string_view text);

// Returns the last day in time of the next one, where these were done since `start`.
//
// Rolling: after the last one done, or after the start. Windows: the end of the first window, from
// the one that holds the start on, with fewer done in it than it asks for. Events: `start` is the
// day of the event, and each one done moves a sequence on. An error where nothing is owed or no
// date follows.
[[nodiscard]] Result<NextDue> next_due_date(const calendar::Frequency& frequency,
                                            calendar::Date start,
                                            const std::vector<calendar::Date>& done,
                                            const calendar::Calendar& calendar);

}  // namespace qaf::cmd

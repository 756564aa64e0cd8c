#pragma once

// All that counting time depends on, in one value: it is read once from the settings.

#include "calendar/holidays.hpp"
#include "calendar/period.hpp"
#include "calendar/zone.hpp"

namespace qaf::calendar {

struct Calendar {
  Zone zone = Zone::london;
  YearStart year_start;
  Holidays holidays;
};

}  // namespace qaf::calendar

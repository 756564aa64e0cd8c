#pragma once

// What qaf.toml settles for a repository, with the values that hold without it.
// Source: docs/reference/settings.md.

#include <cstdint>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "calendar/date.hpp"
#include "source/span.hpp"

namespace qaf::model {

// How a duty is counted that somebody could owe for a part of its window only.
enum class PartialWindows : std::uint8_t { prorate, whole, any };

// A rule that this repository does not want, and why.
struct RuleOff {
  std::string rule;
  std::string why;
  source::Place place;  // in qaf.toml
};

struct Settings {
  calendar::Zone zone = calendar::Zone::london;
  calendar::YearStart year_start;  // 1 April
  calendar::Nation nation = calendar::Nation::england_and_wales;
  std::vector<calendar::Date> local_closures;
  PartialWindows partial_windows = PartialWindows::prorate;
  std::string framework_directory = "framework";
  std::string people_directory = "people";
  std::string registers_directory = "registers";
  std::string records_directory = "records";
  std::vector<RuleOff> rules_off;
};

// Returns all that counting time depends on under these settings.
[[nodiscard]] inline calendar::Calendar calendar_of(const Settings& settings) {
  calendar::Calendar calendar{settings.zone, settings.year_start,
                              calendar::Holidays(settings.nation)};
  calendar.holidays.add_closures(settings.local_closures);
  return calendar;
}

}  // namespace qaf::model

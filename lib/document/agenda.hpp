#pragma once

// What has a day, for a calendar: the same answer as `qaf due`, before it has a format.

#include <string>
#include <vector>

#include "calendar/instant.hpp"
#include "calendar/zone.hpp"

namespace qaf::document {

struct AgendaEntry {
  std::string uid;  // the same for the same thing every time, and of no other; any text
  std::string title;
  std::string description;  // may have several lines
  std::string category;
  calendar::Instant last;  // in time; the last second of a local day means that day
  bool opens = false;  // `last` is when it opens: the first second of a local day means that day
};

struct Agenda {
  std::string title;
  calendar::Instant as_of;
  calendar::Zone zone = calendar::Zone::london;
  std::string tool;  // "qaf 0.1.0"
  std::vector<AgendaEntry> entries;
};

}  // namespace qaf::document

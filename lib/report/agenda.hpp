#pragma once

// What is due, as a calendar of days.

#include <cstddef>
#include <string>
#include <vector>

#include "document/agenda.hpp"
#include "report/due_report.hpp"

namespace qaf::report {

struct DueAgenda {
  document::Agenda agenda;    // in order of time
  std::size_t without_a_day;  // of the items, those that have no limit and so no day
};

// Returns the entries of those of `items` that have a day. What is overdue keeps the day on which
// it fell due, and says so in its title.
[[nodiscard]] DueAgenda due_agenda(const model::Index& index, std::vector<DueItem> items,
                                   const document::Stamp& stamp);

}  // namespace qaf::report

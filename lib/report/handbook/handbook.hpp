#pragma once

// A framework as a document that can be sent round: what `qaf framework render` answers.
//
// In the order of a published framework: document control, roles and bodies, the tables of what
// must be done, what follows an audit, moderation and sampling, scales, reports, lists, what is
// open; then a page for each role, body and unit kind of which anything is asked, with its year.

#include <optional>
#include <string>
#include <string_view>

#include "calendar/holidays.hpp"
#include "calendar/period.hpp"
#include "document/document.hpp"
#include "model/framework.hpp"

namespace qaf::report {

struct HandbookQuestion {
  calendar::Date day;  // the year that holds it is the one of the planners
  calendar::YearStart year_start;
  const calendar::Holidays& holidays;  // of reports that are due in working days
};

[[nodiscard]] document::Document framework_document(const model::Framework& framework,
                                                    const HandbookQuestion& question,
                                                    document::Stamp stamp);

// Returns the page of one role, body or unit kind alone.
[[nodiscard]] document::Document party_document(const model::Framework& framework,
                                                std::string_view party,
                                                const HandbookQuestion& question,
                                                document::Stamp stamp);

}  // namespace qaf::report

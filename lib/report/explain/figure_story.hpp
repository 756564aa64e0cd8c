#pragma once

// Where a figure comes from: the rate of somebody or of a unit, duty by duty; and what a section of
// a report to a board counts.

#include <optional>
#include <string_view>

#include "document/document.hpp"
#include "model/index.hpp"
#include "report/compliance_report.hpp"

namespace qaf::report {

// Returns the rate that `qaf compliance` gives for `wishes` in `period`, as a sum, and every duty
// in it by its status; what is left out stands apart.
[[nodiscard]] document::Document figure_story(const model::Index& index, calendar::Period period,
                                              const ComplianceWishes& wishes,
                                              std::string_view whose, document::Stamp stamp);

// Returns what the section `section` of the report `layout` counts in `period`: each audit record
// of the period, and those left out, with the reason; nothing where there is no such report, or it
// has no such section.
[[nodiscard]] std::optional<document::Document> section_story(const model::Index& index,
                                                              std::string_view layout,
                                                              std::string_view section,
                                                              calendar::Period period,
                                                              document::Stamp stamp);

}  // namespace qaf::report

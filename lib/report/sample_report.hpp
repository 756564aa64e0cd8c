#pragma once

// What `qaf sample` answers: the sampling rules and how far they are kept, one draw, and whether
// the draws that are kept are what their seed gives.

#include <string>
#include <vector>

#include "document/document.hpp"
#include "sampling/coverage.hpp"
#include "sampling/draw.hpp"
#include "sampling/verify.hpp"

namespace qaf::report {

// Returns the table of one row a rule and window that `qaf sample` and the section `sampling` show.
[[nodiscard]] document::Table coverage_table(const model::Index& index,
                                             const std::vector<sampling::Coverage>& all);
// Returns what the table cannot hold, in sentences: whom no audit reached, what too few audits are
// no sample for, what the audited tell of the rest.
[[nodiscard]] std::vector<std::string> coverage_notes(const model::Index& index,
                                                      const std::vector<sampling::Coverage>& all);

[[nodiscard]] document::Document coverage_report(const model::Index& index,
                                                 const std::vector<sampling::Coverage>& all,
                                                 document::Stamp stamp);

// Returns the draw, member by member; `record` is the record of it as YAML, kept in the summary.
[[nodiscard]] document::Document draw_report(const model::Index& index,
                                             const sampling::Drawing& drawing,
                                             const std::string& record, document::Stamp stamp);

// Returns one row for each difference, and one for each draw without any.
[[nodiscard]] document::Document verify_report(const model::Index& index,
                                               const std::vector<sampling::Verdict>& verdicts,
                                               document::Stamp stamp);

}  // namespace qaf::report

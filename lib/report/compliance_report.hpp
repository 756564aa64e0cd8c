#pragma once

// Who owed what, when, and was it done: duty by duty, or counted by task, role, person, unit,
// month.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "document/document.hpp"
#include "model/index.hpp"
#include "report/grouping.hpp"
#include "schedule/duty.hpp"

namespace qaf::report {

// Reads what duties are counted by: task, role, person, unit, month, quarter, framework or a kind
// of unit; two of them for a matrix. Errors: usage, with the words there are.
[[nodiscard]] Result<std::vector<Grouping>> duty_groupings(const model::Index& index,
                                                           std::string_view text);

// What of it the officer wants to see: of each list any one; an empty list is no wish.
struct ComplianceWishes {
  std::vector<std::string> tasks = {};
  std::vector<std::string> roles = {};
  std::vector<std::string> people = {};  // who owes, or for whom
  std::vector<std::string> units = {};   // with all below them
  std::vector<schedule::Status> only = {};
  std::vector<Grouping> by = {};  // none: duty by duty; one; or two, as rows and columns
};

[[nodiscard]] bool is_wished(const model::Index& index, const ComplianceWishes& wishes,
                             const schedule::Duty& duty);

// Returns the document of `qaf compliance`.
[[nodiscard]] document::Document compliance_report(const model::Index& index,
                                                   const schedule::Compliance& compliance,
                                                   const ComplianceWishes& wishes,
                                                   document::Stamp stamp);

// Returns the table of these duties, with the keys that other programs rely on.
[[nodiscard]] document::Table duty_table(const model::Index& index,
                                         const std::vector<schedule::Duty>& duties);

}  // namespace qaf::report

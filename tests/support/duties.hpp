#pragma once

// Duties as lines of text, and a small council to owe them: for tests by table.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.hpp"
#include "schedule/duty.hpp"

namespace qaf::test {

// Returns `TASK [>TO] WINDOW HOLDER [for SUBJECT] DONE/EXPECTED STATUS`, with `-` for what is not
// there: `plr 2026-03-01..2026-03-31 tm-1 1/1 met`.
[[nodiscard]] std::string line_of(const model::Index& index, const schedule::Duty& duty);

[[nodiscard]] schedule::Compliance compliance_of(const model::Dataset& data,
                                                 const std::string& period,
                                                 const std::string& as_of);
[[nodiscard]] std::vector<std::string> duty_lines(const model::Dataset& data,
                                                  const std::string& period,
                                                  const std::string& as_of);
// Returns `RECORD CODE` for what counts for nothing.
[[nodiscard]] std::vector<std::string> uncounted_lines(const model::Dataset& data,
                                                       const std::string& period,
                                                       const std::string& as_of);

// What one case adds to the council: a directorate `cs` with the services `fs` (teams `a1`, `a2`)
// and `ch` (team `b1`); the roles director, service-manager, team-manager, practitioner and
// reviewer; the bodies board and panel; the registers closure, meeting and care.
struct Council {
  std::string tasks = {};                         // items of the list `tasks`
  std::string people = {};                        // items of the list `people`
  std::string records = {};                       // documents, each a line in braces
  std::string closures = {};                      // rows of the register `closure`
  std::string units = {};                         // instead of the units above
  std::string framework = {};                     // further keys of the framework
  std::string settings = {};                      // of qaf.toml
  std::string roles = {};                         // instead of the roles above
  std::map<std::string, std::string> files = {};  // further files, by path
};

[[nodiscard]] model::Dataset council(const Council& parts);

}  // namespace qaf::test

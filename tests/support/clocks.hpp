#pragma once

// Clocks as lines of text, and a small council whose audit records start them: for tests by table.

#include <string>
#include <vector>

#include "escalation/clock.hpp"
#include "model/dataset.hpp"
#include "support/readable.hpp"

namespace qaf::test {

// What a case adds. The council has the directorate `cs` with the services `fs` (teams `a1`, `a2`)
// and `ch` (team `b1`); in post since 2025-01-01 are director sd-1, service managers sm-1 and sm-2,
// team managers tm-1 (a1) and tm-2 (a2; nobody in b1), practitioners sw-1 and sw-2 (a1), sw-3 (a2),
// sw-9 (b1), the reviewer qa-1 (cs) and lado-1 (b1), whose role is held at no level.
struct Setting {
  std::string escalations;  // items of the list, of the task `audit`
  std::string records;      // documents, each a line in braces
  std::string steps;        // of the task
  std::string moderation;   // items of the list
  std::string people;       // more of them
  std::string framework;    // further keys
  std::string settings;     // of qaf.toml
  std::string supervision;  // rows of the register `supervision`
};

[[nodiscard]] model::Dataset setting(const Setting& parts);

// Returns `RECORD STEP ROLE WHO STATUS DUE BY CODE...` for each clock as of the London time given,
// with `-` for what is not there. DUE is `2026-03-13 15:40`, or the day that it ends with.
[[nodiscard]] std::vector<std::string> clock_lines(const model::Dataset& data,
                                                   const std::string& as_of);

// The audit record R1 of a case; an empty key is left out. 12 March 2026 is a Thursday.
struct Audit {
  std::string more;  // further keys: `follow_up: [...], actions: [...]`
  std::string completed = "2026-03-12 15:40";
  std::string allocated = "2026-03-02";
  std::string grade = "inadequate";
  std::string by = "qa-1";
  std::string practitioner = "sw-1";
};

// Returns the record as a line in braces.
[[nodiscard]] std::string written(const Audit& audit);

// Returns the lines of R1 under one rule (`when: {grade: inadequate}`) of one step `s`.
[[nodiscard]] std::vector<std::string> lines_of_step(const std::string& step, const Audit& audit,
                                                     const std::string& as_of);

}  // namespace qaf::test

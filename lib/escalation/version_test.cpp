// A clock follows the version of the framework in force when it starts. Expected lines by hand.

#include <doctest/doctest.h>

#include "support/clocks.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

std::string version(const char* number, const char* effective, const char* within,
                    const char* grade) {
  return std::string("framework: f\ntitle: F\nversion: \"") + number +
         "\"\neffective: " + effective +
         "\nunit_kinds: [team]\nroles: [{id: reviewer, held_in: team}]\nbodies: [{id: panel}]\n"
         "scales: [{id: grade, grades: [good, requires-improvement, inadequate]}]\n"
         "tasks: [{id: audit, title: A, role: reviewer, frequency: as required, record: {scale: "
         "grade}}]\n"
         "escalations:\n  - {id: rule, tasks: [audit], when: {grade: " +
         grade + "}, steps: [{id: s, notify: [panel], within: " + within + "}]}\n";
}

// The first version allows 24 hours for what is inadequate; the second, from 20 March 2026 on, 3
// days, also for what requires improvement.
std::vector<std::string> lines(const std::string& record) {
  const model::Dataset data = test::dataset(
      {{"framework/f1.yaml", version("1", "2020-01-01", "24 hours", "inadequate")},
       {"framework/f2.yaml",
        version("2", "2026-03-20", "3 days", "[requires-improvement, inadequate]")},
       {"people/p.yaml",
        "units: [{id: a1, kind: team}]\npeople:\n  - {id: qa-1, posts: [{role: reviewer, unit: a1, "
        "from: 2025-01-01}]}\n"},
       {"records/r.yaml", "{id: R1, task: audit, by: qa-1, case: M-1, " + record + "}\n"}});
  return test::clock_lines(data, "2026-03-25 12:00");
}

using Lines = std::vector<std::string>;

TEST_CASE("the version in force on the day of completion counts") {
  CHECK(lines("completed: 2026-03-19 12:00, grade: inadequate") ==
        Lines{"R1 s panel panel overdue 2026-03-20 12:00 432000"});
  CHECK(lines("completed: 2026-03-19 12:00, grade: requires-improvement").empty());
  // 22 to 25 March, to the end of the day
  CHECK(lines("completed: 2026-03-22 12:00, grade: requires-improvement") ==
        Lines{"R1 s panel panel due 2026-03-25 43199"});
}

TEST_CASE("a clock that moderation starts follows the version in force then") {
  CHECK(lines("completed: 2026-03-12 12:00, grade: good, moderation: [{by: qa-1, at: 2026-03-23 "
              "10:00, grade: inadequate}]") ==
        Lines{"R1 s panel panel due 2026-03-26 129599 raised_by_moderation"});
}

TEST_CASE("a clock that runs keeps its version when another comes into force") {
  CHECK(lines("completed: 2026-03-12 12:00, grade: inadequate, moderation: [{by: qa-1, at: "
              "2026-03-23 10:00, grade: inadequate}]") ==
        Lines{"R1 s panel panel overdue 2026-03-13 12:00 1036800"});
}

TEST_CASE("a new version sets nothing off for what it finds already so") {
  // Requiring improvement set nothing off when the review was completed, and moderation confirms
  // it.
  CHECK(lines("completed: 2026-03-12 12:00, grade: requires-improvement, moderation: [{by: qa-1, "
              "at: 2026-03-23 10:00, grade: requires-improvement}]")
            .empty());
}

}  // namespace
}  // namespace qaf

// The tracker of actions, on hand-worked cases: R1 is completed on 12 March 2026.

#include "escalation/action.hpp"

#include <doctest/doctest.h>

#include "support/clocks.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

// The actions of R1 as `ID STATUS DAYS UNIT`.
std::vector<std::string> lines(const std::string& actions, const std::string& as_of,
                               const std::string& more = {}) {
  test::Setting parts;
  test::Audit audit;
  audit.more = "actions: [" + actions + "]" + more;
  parts.records = test::written(audit);
  const model::Dataset data = test::setting(parts);
  const model::Index index(data);
  std::vector<std::string> result;
  for (const escalation::TrackedAction& tracked : escalation::actions(index, test::london(as_of))) {
    const std::uint32_t unit = escalation::unit_of(index, tracked, test::london(as_of));
    result.push_back(escalation::action_id(data, tracked) + " " +
                     std::string(escalation::status_name(tracked.status)) + " " +
                     (tracked.days_overdue ? std::to_string(*tracked.days_overdue) : "-") + " " +
                     (unit == model::nowhere ? "-" : data.units[unit].id->str()));
  }
  return result;
}

using Lines = std::vector<std::string>;

TEST_CASE("an open action is overdue from the day after it was due") {
  const char* action = "{id: 7, what: a, owner: sw-3, due: 2026-03-20}";
  CHECK(lines(action, "2026-03-20") == Lines{"7 open - a2"});
  CHECK(lines(action, "2026-03-21 00:00") == Lines{"7 overdue 1 a2"});
  CHECK(lines(action, "2026-04-20") == Lines{"7 overdue 31 a2"});
}

TEST_CASE("a completed action is late by the days it took too long") {
  CHECK(lines("{id: 1, what: a, owner: sw-1, due: 2026-03-20, completed: 2026-03-20 23:59}",
              "2026-04-01") == Lines{"1 completed - a1"});
  CHECK(lines("{id: 1, what: a, owner: sw-1, due: 2026-03-20, completed: 2026-03-22}",
              "2026-04-01") == Lines{"1 completed_late 2 a1"});
  CHECK(lines("{id: 1, what: a, due: 2026-03-20, completed: 2026-03-22}", "2026-03-21") ==
        Lines{"1 overdue 1 a1"});
}

TEST_CASE("a verified action says so, and how late it was completed") {
  CHECK(lines("{id: 1, what: a, due: 2026-03-20, completed: 2026-03-19, verified: {by: tm-1, at: "
              "2026-03-25}}",
              "2026-04-01") == Lines{"1 verified - a1"});
  CHECK(lines("{id: 1, what: a, due: 2026-03-20, completed: 2026-03-21, verified: {by: tm-1, at: "
              "2026-03-25}}",
              "2026-04-01") == Lines{"1 verified 1 a1"});
  CHECK(lines("{id: 1, what: a, due: 2026-03-20, completed: 2026-03-19, verified: {by: tm-1, at: "
              "2026-03-25}}",
              "2026-03-24") == Lines{"1 completed - a1"});
}

TEST_CASE("without a due date it is open and never late; without an id it has its place") {
  CHECK(lines("{what: a}, {what: b, completed: 2026-03-13}", "2027-04-01") ==
        Lines{"1 open - a1", "2 completed - a1"});
}

TEST_CASE("what was raised after as-of, and what is void, is not there") {
  CHECK(lines("{id: 1, what: a}", "2026-03-12 15:39").empty());
  CHECK(lines("{id: 1, what: a, raised: 2026-03-15}", "2026-03-14").empty());
  const char* void_ = ", void: {why: wrong case, approved_by: sd-1, at: 2026-03-14}";
  CHECK(lines("{id: 1, what: a}", "2026-03-13", void_) == Lines{"1 open - a1"});
  CHECK(lines("{id: 1, what: a}", "2026-03-14", void_).empty());
}

}  // namespace
}  // namespace qaf

// By when: every unit of time, floors, ceilings and grace, actions and re-audits. Expected lines
// were worked out by hand; 12 March 2026 is a Thursday, Easter Sunday is 5 April 2026.

#include <doctest/doctest.h>

#include "support/clocks.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

using test::Audit;
using test::lines_of_step;

using Lines = std::vector<std::string>;

TEST_CASE("every unit has its own end") {
  struct Unit {
    const char* within;
    const char* completed;
    const char* due;
  };
  constexpr Unit units[] = {
      {"30 minutes", "2026-03-12 23:45", "2026-03-13 00:15"},
      {"48 hours", "2026-03-27 15:40", "2026-03-29 16:40"},
      {"1 day", "2026-03-12 15:40", "2026-03-13"},
      {"10 days", "2026-03-12 15:40", "2026-03-22"},
      {"10 days", "2026-03-12 00:00", "2026-03-22"},
      {"10 days", "2026-03-12", "2026-03-22"},
      {"2 weeks", "2026-03-12 15:40", "2026-03-26"},
      {"3 working days", "2026-03-12 15:40", "2026-03-17"},
      {"1 working day", "2026-03-14 10:00", "2026-03-16"},  // a Saturday
      {"1 working day", "2026-04-02 10:00", "2026-04-07"},  // over Easter
      {"3 working days", "2026-04-02 10:00", "2026-04-09"},
      {"1 working day", "2025-12-24 10:00", "2025-12-29"},  // Christmas and Boxing Day
      {"2 months", "2025-12-31 10:00", "2026-02-28"},
      {"1 month", "2026-03-31 10:00", "2026-04-30"},
      {"1 year", "2024-02-29 10:00", "2025-02-28"},
  };
  for (const Unit& unit : units) {
    CAPTURE(unit.within);
    CAPTURE(unit.completed);
    Audit audit;
    audit.completed = unit.completed;
    audit.allocated = "";
    const std::string step = std::string("do: act, within: ") + unit.within;
    CHECK(lines_of_step(step, audit, unit.completed)
              .front()
              .find(std::string("R1 s author qa-1 due ") + unit.due + " ") == 0);
  }
}

TEST_CASE("a local closure day is no working day") {
  test::Setting parts;
  parts.settings = "local_closures = [\"2025-12-29\"]\n";
  parts.escalations =
      "  - {id: r, tasks: [audit], when: {grade: inadequate}, steps: [{id: s, do: act, within: 1 "
      "working day}]}\n";
  Audit audit;
  audit.completed = "2025-12-24 10:00";
  audit.allocated = "";
  parts.records = test::written(audit);
  // to 30 December 23:59:59 from 29 December 12:00
  CHECK(test::clock_lines(test::setting(parts), "2025-12-29 12:00") ==
        Lines{"R1 s author qa-1 due 2025-12-30 129599"});
}

TEST_CASE("beyond the known bank holidays it says so") {
  Audit audit;
  audit.completed = "2028-03-01 10:00";
  CHECK(lines_of_step("do: act, within: 1 working day", audit, "2028-03-01 11:00") ==
        Lines{"R1 s author qa-1 due 2028-03-02 133199 beyond_known_holidays"});
}

struct Case {
  const char* claim;
  const char* more;  // further keys of R1
  const char* as_of;
  const char* line;
};

void check(const std::string& step, const Case& one, const char* completed = "2026-03-12 15:40") {
  CAPTURE(one.claim);
  Audit audit;
  audit.completed = completed;
  audit.allocated = "";
  audit.more = one.more;
  CHECK(lines_of_step(step, audit, one.as_of) == Lines{one.line});
}

TEST_CASE("all remedial actions within ten days") {
  constexpr Case cases[] = {
      {"on the last day",
       "actions: [{id: 1, what: a, completed: 2026-03-20}, {id: 2, what: b, "
       "completed: 2026-03-22}]",
       "2026-03-25 12:00", "R1 s author qa-1 met 2026-03-22 -"},
      {"a day late",
       "actions: [{id: 1, what: a, completed: 2026-03-20}, {id: 2, what: b, "
       "completed: 2026-03-23}]",
       "2026-03-25 12:00", "R1 s author qa-1 met_late 2026-03-22 1"},
      {"late by the minute", "actions: [{id: 1, what: a, completed: 2026-03-23 09:00}]",
       "2026-03-25 12:00", "R1 s author qa-1 met_late 2026-03-22 32401"},
      // 22 March 23:59:59 to 25 March 12:00
      {"one is open", "actions: [{id: 1, what: a, completed: 2026-03-20}, {id: 2, what: b}]",
       "2026-03-25 12:00", "R1 s author qa-1 overdue 2026-03-22 216001 actions_open"},
      {"completed after as-of is open", "actions: [{id: 1, what: a, completed: 2026-03-21}]",
       "2026-03-20 12:00", "R1 s author qa-1 due 2026-03-22 215999 actions_open"},
      {"none is recorded", "concern: none", "2026-03-20 12:00",
       "R1 s author qa-1 due 2026-03-22 215999 no_action_recorded"},
      {"none is recorded, and the time is up", "concern: none", "2026-03-23 00:00",
       "R1 s author qa-1 overdue 2026-03-22 1 no_action_recorded"},
      {"what was verified was completed by then",
       "actions: [{id: 1, what: a, verified: {by: tm-1, at: 2026-03-22}}]", "2026-03-25 12:00",
       "R1 s author qa-1 met 2026-03-22 -"},
      {"an action raised after as-of is not there yet",
       "actions: [{id: 1, what: a, completed: 2026-03-14}, {id: 2, what: b, raised: 2026-03-18}]",
       "2026-03-17 12:00", "R1 s author qa-1 met 2026-03-22 -"},
  };
  for (const Case& one : cases) check("remedy: all, within: 10 days", one);
}

TEST_CASE("actions that must be verified within the limit") {
  constexpr Case cases[] = {
      {"verified on the last day",
       "actions: [{id: 1, what: a, completed: 2026-03-15, verified: {by: tm-1, at: 2026-03-22}}]",
       "2026-03-25 12:00", "R1 s author qa-1 met 2026-03-22 -"},
      {"completed and not verified", "actions: [{id: 1, what: a, completed: 2026-03-15}]",
       "2026-03-25 12:00", "R1 s author qa-1 overdue 2026-03-22 216001 actions_open"},
      {"verified late",
       "actions: [{id: 1, what: a, completed: 2026-03-15, verified: {by: tm-1, at: 2026-03-24 "
       "00:00}}]",
       "2026-03-25 12:00", "R1 s author qa-1 met_late 2026-03-22 86401"},
  };
  for (const Case& one : cases) check("remedy: all, verified: true, within: 10 days", one);
}

TEST_CASE("without a number nothing is late, and the age is what counts") {
  constexpr Case cases[] = {
      {"still to be done", "concern: none", "2027-03-12 12:00", "R1 s author qa-1 due - -"},
      {"done a year later", "follow_up: [{step: s, at: 2027-03-01}]", "2027-03-12 12:00",
       "R1 s author qa-1 met - -"},
  };
  for (const Case& one : cases) {
    check("do: act, within: immediately", one);
    check("do: act", one);
  }
}

// R1 of 31 December opens on 28 February; with a month of grace it is in time until 31 March.
struct ReAudit {
  const char* claim;
  std::string other;  // a record that names R1
  const char* as_of;
  const char* line;
};

void check_re_audit(const std::string& step, const ReAudit& one) {
  CAPTURE(one.claim);
  test::Setting parts;
  parts.escalations =
      "  - {id: r, tasks: [audit], when: {has: concern}, steps: [{id: s, " + step + "}]}\n";
  Audit audit;
  audit.completed = "2025-12-31 10:00";
  audit.allocated = "";
  audit.more = "concern: significant";
  parts.records = test::written(audit) + one.other;
  CHECK(test::clock_lines(test::setting(parts), one.as_of) == Lines{one.line});
}

// A record that names R1 as the one it audits again.
std::string other(const std::string& keys) {
  return "{id: R2, task: audit, case: M-1, re_audit_of: R1, grade: good, " + keys + "}\n";
}

TEST_CASE("a re-audit after two months, with a month of grace") {
  const ReAudit cases[] = {
      {"the evening before it opens", "", "2026-02-27 23:59",
       "R1 s author qa-1 upcoming 2026-02-28 00:00 -"},
      // to 31 March 23:59:59, an hour of which summer time takes
      {"the moment it opens", "", "2026-02-28 00:00",
       "R1 s author qa-1 due 2026-02-28 00:00 2761199"},
      {"the last second of grace", "", "2026-03-31", "R1 s author qa-1 due 2026-02-28 00:00 0"},
      {"a second later", "", "2026-04-01 00:00", "R1 s author qa-1 overdue 2026-02-28 00:00 1"},
      {"too early", other("by: qa-1, completed: 2026-02-27 16:00"), "2026-03-31",
       "R1 s author qa-1 due 2026-02-28 00:00 0 re_audited_early"},
      {"too early, seen before it opens", other("by: qa-1, completed: 2026-02-20"), "2026-02-27",
       "R1 s author qa-1 upcoming 2026-02-28 00:00 - re_audited_early"},
      {"on the first day", other("by: qa-1, completed: 2026-02-28"), "2026-04-15",
       "R1 s author qa-1 met 2026-02-28 00:00 - re_audited"},
      {"on the last day", other("by: qa-1, completed: 2026-03-31"), "2026-04-15",
       "R1 s author qa-1 met 2026-02-28 00:00 - re_audited"},
      // 31 March 23:59:59 to 2 April 10:00, both summer time
      {"late", other("by: qa-1, completed: 2026-04-02 10:00"), "2026-04-15",
       "R1 s author qa-1 met_late 2026-02-28 00:00 122401 re_audited"},
      {"by another auditor", other("by: sm-1, completed: 2026-03-02"), "2026-04-15",
       "R1 s author sm-1 met 2026-02-28 00:00 - re_audited another_auditor"},
      {"allocated only", other("by: qa-1, allocated: 2026-03-10"), "2026-03-31",
       "R1 s author qa-1 due 2026-02-28 00:00 0 re_audit_allocated"},
      {"a void one does not count",
       other("by: qa-1, completed: 2026-03-02, void: {why: wrong case, approved_by: sd-1, at: "
             "2026-03-05}"),
       "2026-03-31", "R1 s author qa-1 due 2026-02-28 00:00 0"},
  };
  for (const ReAudit& one : cases) {
    check_re_audit("re_audit: case, after: 2 months, prefer: same_auditor, grace: 1 month", one);
  }
}

TEST_CASE("without grace a re-audit stays due") {
  const ReAudit cases[] = {
      {"a year on", "", "2027-01-01", "R1 s author qa-1 due 2026-02-28 00:00 -"},
      {"done a year on", other("by: qa-1, completed: 2026-12-24"), "2027-01-01",
       "R1 s author qa-1 met 2026-02-28 00:00 - re_audited"},
  };
  for (const ReAudit& one : cases) check_re_audit("re_audit: case, after: 2 months", one);
}

TEST_CASE("a re-audit of the actions is met by their verification too") {
  const std::string step = "re_audit: actions, within: 3 months";  // until 12 June
  check(step, {"all verified", "actions: [{id: 1, what: a, verified: {by: tm-1, at: 2026-06-12}}]",
               "2026-06-20", "R1 s author qa-1 met 2026-06-12 -"});
  check(step, {"one not verified",
               "actions: [{id: 1, what: a, verified: {by: tm-1, at: 2026-06-12}}, {id: 2, what: b, "
               "completed: 2026-04-01}]",
               "2026-06-13 00:00", "R1 s author qa-1 overdue 2026-06-12 1 actions_open"});
}

TEST_CASE("a re-audit of the actions tells what became of them, one of the case compares grades") {
  const auto words = [](const std::string& step) {
    test::Setting parts;
    parts.escalations =
        "  - {id: rule, tasks: [audit], when: {grade: inadequate}, steps: [{id: s, " + step +
        "}]}\n";
    Audit audit;
    audit.more =
        "actions: [{id: 1, what: a, completed: 2026-04-01, verified: {by: tm-1, at: 2026-04-02}}, "
        "{id: 2, what: b, completed: 2026-04-01}, {id: 3, what: c}]";
    parts.records = test::written(audit) +
                    "{id: R2, task: audit, by: qa-1, re_audit_of: R1, grade: good, completed: "
                    "2026-06-01}\n";
    const model::Dataset data = test::setting(parts);
    const model::Index index(data);
    const auto clocks = escalation::clocks(index, test::london("2026-06-10"));
    REQUIRE(clocks.size() == 1);
    REQUIRE(clocks[0].remarks.size() == 1);
    return clocks[0].remarks[0].words;
  };
  CHECK(words("re_audit: actions") == "`R2`: 2 of 3 actions completed, 1 verified");
  CHECK(words("re_audit: case") == "`R2`: good, was inadequate");
}

}  // namespace
}  // namespace qaf

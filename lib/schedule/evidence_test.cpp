// What counts, what counts for nothing and why, and who was let off. Expected lines are worked out
// by hand from docs/reference/duties.md.

#include <doctest/doctest.h>

#include "support/duties.hpp"
#include "support/readable.hpp"

namespace qaf {
namespace {

using test::Council;
using Lines = std::vector<std::string>;

Lines lines(const Council& parts, const std::string& period, const std::string& as_of) {
  return test::duty_lines(test::council(parts), period, as_of);
}

Lines uncounted(const Council& parts, const std::string& period, const std::string& as_of) {
  return test::uncounted_lines(test::council(parts), period, as_of);
}

std::string task(const std::string& keys = "") {
  return "  - {id: t, title: T, role: team-manager, frequency: 1 per month" + keys + "}\n";
}

const std::string people =
    "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01}]}\n"
    "  - {id: sm-1, posts: [{role: service-manager, unit: fs, from: 2025-01-01}]}\n"
    "  - {id: d-1, posts: [{role: director, unit: cs, from: 2025-01-01}]}\n"
    "  - {id: sw-1, posts: [{role: practitioner, unit: a1, from: 2025-01-01}]}\n"
    "  - {id: sw-2, posts: [{role: practitioner, unit: b1, from: 2025-01-01}]}\n";

const std::string met = "t 2026-03-01..2026-03-31 tm-1 1/1 met";
const std::string missed = "t 2026-03-01..2026-03-31 tm-1 0/1 missed";

// The state of March, and what counted for nothing, with these records.
Lines march(const std::string& records, const std::string& keys = "") {
  const Council c{task(keys), people, records};
  Lines all = lines(c, "2026-03", "2026-04-15");
  for (std::string& line : uncounted(c, "2026-03", "2026-04-15")) all.push_back(line);
  return all;
}

TEST_CASE("by somebody who does not hold the role") {
  CHECK(march("{id: R1, task: t, by: sm-1, completed: 2026-03-05}") ==
        Lines{missed, "R1 not_in_post"});
  CHECK(march("{id: R1, task: t, by: tm-1, allocated: 2026-03-05}") == Lines{missed});
}

TEST_CASE("after the author has left the post") {
  const Council c{task(),
                  "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01, to: "
                  "2026-03-20}]}\n",
                  "{id: R1, task: t, by: tm-1, completed: 2026-03-21}\n"};
  CHECK(lines(c, "2026-03", "2026-04-15") == Lines{missed});  // 20 of 31 days
  CHECK(uncounted(c, "2026-03", "2026-04-15") == Lines{"R1 not_in_post"});
}

TEST_CASE("who has left may still make up for a window they held the post in") {
  const Council c{task(),
                  "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01, to: "
                  "2026-03-31}]}\n",
                  "{id: R1, task: t, by: tm-1, completed: 2026-04-02, counts_for: 2026-03}\n"};
  CHECK(lines(c, "2026-03", "2026-04-15") == Lines{"t 2026-03-01..2026-03-31 tm-1 1/1 met_late"});
  CHECK(uncounted(c, "2026-04", "2026-04-15") == Lines{});
}

TEST_CASE("counts_for names a window that is still to come") {
  CHECK(march("{id: R1, task: t, by: tm-1, completed: 2026-03-05, counts_for: 2026-05}") ==
        Lines{missed, "R1 counts_for_later"});
}

TEST_CASE("void, from the day on which it was declared so") {
  const std::string records =
      "{id: R1, task: t, by: tm-1, completed: 2026-03-05, void: {why: wrong case, approved_by: "
      "sm-1, at: 2026-03-20}}\n";
  CHECK(march(records) == Lines{missed, "R1 void_record"});
  const Council c{task(), people, records};
  CHECK(lines(c, "2026-03", "2026-03-19") == Lines{met});
  CHECK(lines(c, "2026-03", "2026-03-20") == Lines{"t 2026-03-01..2026-03-31 tm-1 0/1 due"});
}

TEST_CASE("a re-audit and a further file count for their step, unless the task says so") {
  const std::string records =
      "{id: R0, task: t, by: tm-1, completed: 2026-01-05}\n"
      "{id: R1, task: t, by: tm-1, completed: 2026-03-05, re_audit_of: R0}\n"
      "{id: R2, task: t, by: tm-1, completed: 2026-03-06, follows: R0}\n";
  CHECK(march(records) == Lines{missed});
  CHECK(march(records, ", re_audits_count: true") ==
        Lines{"t 2026-03-01..2026-03-31 tm-1 2/1 met"});
}

TEST_CASE("who else must take part") {
  const std::string keys = ", with: [service-manager, {any: [director, board]}]";
  CHECK(march("{id: R1, task: t, by: tm-1, with: [sm-1, d-1], completed: 2026-03-05}", keys) ==
        Lines{met});
  CHECK(march("{id: R1, task: t, by: tm-1, with: [sm-1, board], completed: 2026-03-05}", keys) ==
        Lines{met});
  CHECK(march("{id: R1, task: t, by: [tm-1, sm-1], with: [board], completed: 2026-03-05}", keys) ==
        Lines{met});
  CHECK(march("{id: R1, task: t, by: tm-1, with: [sm-1], completed: 2026-03-05}", keys) ==
        Lines{missed, "R1 taking_part_missing"});
}

TEST_CASE("a case once in a window, whoever audits it") {
  const std::string keys = ", unique: case";
  CHECK(march("{id: R1, task: t, by: tm-1, case: M-104233, completed: 2026-03-05}\n"
              "{id: R2, task: t, by: tm-1, case: M-104233, completed: 2026-03-06}\n"
              "{id: R3, task: t, by: tm-1, case: M-104234, completed: 2026-03-07}\n",
              keys) == Lines{"t 2026-03-01..2026-03-31 tm-1 2/1 met", "R2 same_case"});
  // In another month it counts again.
  const Council c{task(keys), people,
                  "{id: R1, task: t, by: tm-1, case: M-104233, completed: 2026-02-28}\n"
                  "{id: R2, task: t, by: tm-1, case: M-104233, completed: 2026-03-01}\n"};
  CHECK(lines(c, "2026-03", "2026-04-15") == Lines{met});
}

TEST_CASE("independence without subjects says which records are evidence") {
  CHECK(march("{id: R1, task: t, by: tm-1, practitioner: sw-1, completed: 2026-03-05}\n"
              "{id: R2, task: t, by: tm-1, practitioner: sw-2, completed: 2026-03-06}\n",
              ", independence: [not_own_team]") == Lines{met, "R1 not_independent"});
  CHECK(march("{id: R1, task: t, by: tm-1, practitioner: sw-1, completed: 2026-03-05}\n",
              ", independence: [not_line_manager]") == Lines{missed, "R1 not_independent"});
  CHECK(march("{id: R1, task: t, by: tm-1, practitioner: tm-1, completed: 2026-03-05}\n",
              ", independence: [not_case_holder]") == Lines{missed, "R1 not_independent"});
}

TEST_CASE("met by the records of another task, which keep counting for their own") {
  const Council c{
      "  - {id: t, title: T, role: team-manager, frequency: 1 per month}\n"
      "  - {id: joint, title: J, role: team-manager, frequency: 1 per month, met_by: {task: t, "
      "when: {with: director}}}\n",
      people,
      "{id: R1, task: t, by: tm-1, completed: 2026-03-05}\n"
      "{id: R2, task: t, by: tm-1, with: [d-1], completed: 2026-03-06}\n"
      "{id: R3, task: joint, by: tm-1, completed: 2026-04-06}\n"};
  CHECK(lines(c, "2026-03..2026-04", "2026-04-15") ==
        Lines{"t 2026-03-01..2026-03-31 tm-1 2/1 met", "t 2026-04-01..2026-04-30 tm-1 0/1 due",
              "joint 2026-03-01..2026-03-31 tm-1 1/1 met",
              "joint 2026-04-01..2026-04-30 tm-1 1/1 met"});
  CHECK(uncounted(c, "2026-03..2026-04", "2026-04-15") == Lines{});
}

TEST_CASE("a part of a Practice Week counts for its own task") {
  CHECK(march("{id: R1, task: t, by: tm-1, part_of: PW-1, completed: 2026-03-05}") == Lines{met});
}

const std::string rule = "effective: 2020-01-01\nexemptions: {approved_by: [director]}\n";

// March with an exemption of these keys; it is always of task t.
Lines exempted(const std::string& keys, const std::string& framework = rule,
               const std::string& period = "2026-03") {
  Council c{task(), people, "{exemption: EX-1, task: t, why: sickness, " + keys + "}\n"};
  c.framework = framework;
  return lines(c, period, "2026-04-15");
}

TEST_CASE("exempt, by somebody who may exempt") {
  const Lines excused{"t 2026-03-01..2026-03-31 tm-1 0/1 excused"};
  CHECK(exempted("who: tm-1, period: 2026-03, approved_by: d-1, at: 2026-02-20") == excused);
  // Approved after the window it still holds, with a remark.
  CHECK(exempted("who: tm-1, period: 2026-03, approved_by: d-1, at: 2026-04-10") == excused);
  // Not somebody who may, not for this person, not yet, not for this month.
  CHECK(exempted("who: tm-1, period: 2026-03, approved_by: sm-1, at: 2026-02-20") == Lines{missed});
  CHECK(exempted("who: sm-1, period: 2026-03, approved_by: d-1, at: 2026-02-20") == Lines{missed});
  CHECK(exempted("who: tm-1, period: 2026-03, approved_by: d-1, at: 2026-04-16") == Lines{missed});
  CHECK(exempted("who: tm-1, period: 2026-02, approved_by: d-1, at: 2026-02-20") == Lines{missed});
  // Nobody may where neither the task nor the framework names anybody.
  CHECK(exempted("who: tm-1, period: 2026-03, approved_by: d-1, at: 2026-02-20",
                 "effective: 2020-01-01\n") == Lines{missed});
}

TEST_CASE("an exemption covers the windows that begin in its period, until it expires") {
  const std::string keys = "who: tm-1, period: 2026-02..2026-04, approved_by: d-1, at: 2026-01-20";
  CHECK(exempted(keys, rule, "2026-01..2026-04") ==
        Lines{"t 2026-01-01..2026-01-31 tm-1 0/1 missed",
              "t 2026-02-01..2026-02-28 tm-1 0/1 excused",
              "t 2026-03-01..2026-03-31 tm-1 0/1 excused",
              "t 2026-04-01..2026-04-30 tm-1 0/1 excused"});
  CHECK(exempted(keys + ", expires: 2026-03-01", rule, "2026-02..2026-04") ==
        Lines{"t 2026-02-01..2026-02-28 tm-1 0/1 excused",
              "t 2026-03-01..2026-03-31 tm-1 0/1 excused",
              "t 2026-04-01..2026-04-30 tm-1 0/1 due"});
  CHECK(exempted(keys + ", expires: 2026-02-28", rule, "2026-03") == Lines{missed});
  CHECK(exempted(keys + ", expires: 2026-02-28, extended_to: 2026-03-31", rule, "2026-03") ==
        Lines{"t 2026-03-01..2026-03-31 tm-1 0/1 excused"});
}

TEST_CASE("exempt and done all the same stays outside the rate") {
  Council c{task(), people,
            "{exemption: EX-1, task: t, why: sickness, who: tm-1, period: 2026-03, approved_by: "
            "d-1, at: 2026-02-20}\n"
            "{id: R1, task: t, by: tm-1, completed: 2026-03-05}\n"};
  c.framework = rule;
  CHECK(lines(c, "2026-03", "2026-04-15") == Lines{"t 2026-03-01..2026-03-31 tm-1 1/1 excused"});
}

TEST_CASE("a worker is exempt from being observed") {
  Council c{
      "  - {id: t, title: T, role: {any: [team-manager]}, for_each: practitioner, frequency: "
      "1 per year}\n",
      people,
      "{exemption: EX-1, task: t, why: sickness, subject: sw-1, period: 2025-26, "
      "approved_by: d-1, at: 2026-02-20}\n"};
  c.framework = rule;
  c.units =
      "  - {id: cs, kind: directorate}\n  - {id: fs, kind: service, in: cs}\n"
      "  - {id: a1, kind: team, in: fs}\n  - {id: b1, kind: team, in: fs}\n";
  CHECK(lines(c, "2025-26", "2026-04-15") ==
        Lines{"t 2025-04-01..2026-03-31 tm-1 for sw-1 0/1 excused",
              "t 2025-04-01..2026-03-31 - for sw-2 0/1 vacant"});
}

TEST_CASE("two frameworks with one task: the record must say which") {
  Council c{task(), people,
            "{id: R1, task: t, by: tm-1, completed: 2026-03-05}\n"
            "{id: R2, task: t, framework: other, by: tm-1, completed: 2026-03-06}\n"};
  c.files["framework/other.yaml"] =
      "framework: other\ntitle: O\nversion: \"1\"\neffective: 2020-01-01\n"
      "unit_kinds: [directorate, service, team]\nroles: [{id: team-manager, held_in: team}]\n"
      "tasks:\n  - {id: t, title: T, role: team-manager, frequency: 1 per month}\n";
  CHECK(lines(c, "2026-03", "2026-04-15") == Lines{met, missed});
  CHECK(uncounted(c, "2026-03", "2026-04-15") == Lines{"R1 wrong_framework"});
}

TEST_CASE("a record of a task that asks for reports only") {
  const Council c{
      "  - {id: t, title: T, role: board, reported_to: [{to: panel, frequency: 1 per "
      "month}]}\n",
      people, "{id: R1, task: t, by: board, completed: 2026-03-05}\n"};
  CHECK(lines(c, "2026-03", "2026-04-15") ==
        Lines{"t >panel 2026-03-01..2026-03-31 board 0/1 missed"});
  CHECK(uncounted(c, "2026-03", "2026-04-15") == Lines{"R1 window_without_duty"});
}

}  // namespace
}  // namespace qaf

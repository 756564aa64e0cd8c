// Events, sequences and rolling duties. Expected lines are worked out by hand from
// docs/reference/duties.md.

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

std::string task(const std::string& frequency, const std::string& keys = "role: team-manager") {
  return "  - {id: t, title: T, frequency: \"" + frequency + "\", " + keys + "}\n";
}

const std::string people =
    "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01}]}\n"
    "  - {id: tm-2, posts: [{role: team-manager, unit: b1, from: 2025-01-01}]}\n"
    "  - {id: sw-1, posts: [{role: practitioner, unit: a1, from: 2025-01-01}]}\n";

const std::string closed = "- {id: CL-1, at: 2026-03-02, case: M-104233, unit: a1}\n";

Council closure(const std::string& records = "", const std::string& rows = closed,
                const std::string& frequency = "on closure within 10 days",
                const std::string& keys = "role: team-manager") {
  return {task(frequency, keys), people, records, rows};
}

TEST_CASE("an event owes one, by the end of the last day of its limit") {
  CHECK(lines(closure(), "2026-03", "2026-03-12 23:59") ==
        Lines{"t 2026-03-02..2026-03-12 tm-1 for CL-1 0/1 due"});
  CHECK(lines(closure(), "2026-03", "2026-03-13 00:00") ==
        Lines{"t 2026-03-02..2026-03-12 tm-1 for CL-1 0/1 overdue"});
  const std::string done = "{id: R1, task: t, by: tm-1, case: M-104233, completed: ";
  CHECK(lines(closure(done + "2026-03-12}"), "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-02..2026-03-12 tm-1 for CL-1 1/1 met"});
  CHECK(lines(closure(done + "2026-03-13}"), "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-02..2026-03-12 tm-1 for CL-1 1/1 met_late"});
}

TEST_CASE("before the event nothing is owed, and work done before it is no answer") {
  CHECK(lines(closure(), "2026-03", "2026-03-01") == Lines{});
  const Council c = closure(
      "{id: R1, task: t, by: tm-1, event: CL-1, completed: 2026-03-01}\n"
      "{id: R2, task: t, by: tm-1, case: M-104233, completed: 2026-03-01}\n");
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-02..2026-03-12 tm-1 for CL-1 0/1 overdue"});
  CHECK(uncounted(c, "2026-03", "2026-04-01") == Lines{"R1 before_event", "R2 before_event"});
}

TEST_CASE("hours after a day without a time end with the later day; after a time, to the second") {
  const std::string done = "{id: R1, task: t, by: tm-1, event: CL-1, completed: ";
  const std::string within = "on closure within 24 hours";
  CHECK(lines(closure(done + "2026-03-03}", closed, within), "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-02..2026-03-03 tm-1 for CL-1 1/1 met"});
  CHECK(lines(closure(done + "2026-03-03 22:00}", closed, within), "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-02..2026-03-03 tm-1 for CL-1 1/1 met"});
  CHECK(lines(closure(done + "2026-03-04}", closed, within), "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-02..2026-03-03 tm-1 for CL-1 1/1 met_late"});
  const std::string timed = "- {id: CL-1, at: 2026-03-02 15:00, case: M-104233, unit: a1}\n";
  CHECK(lines(closure(done + "2026-03-03 15:00}", timed, within), "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-02..2026-03-03 tm-1 for CL-1 1/1 met"});
  CHECK(lines(closure(done + "2026-03-03 15:01}", timed, within), "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-02..2026-03-03 tm-1 for CL-1 1/1 met_late"});
  // On that day, at a time nobody wrote down.
  CHECK(lines(closure(done + "2026-03-03}", timed, within), "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-02..2026-03-03 tm-1 for CL-1 1/1 unproven"});
}

TEST_CASE("working days skip Easter") {
  // Thursday 2 April 2026; 3 April and 6 April are bank holidays: 7, 8, 9 April.
  const std::string row = "- {id: CL-1, at: 2026-04-02, unit: a1}\n";
  CHECK(lines(closure("", row, "on closure within 3 working days"), "2026-04", "2026-04-02") ==
        Lines{"t 2026-04-02..2026-04-09 tm-1 for CL-1 0/1 due"});
}

TEST_CASE("without a limit it stays due until it is done") {
  const std::string on = "on closure";
  CHECK(lines(closure("", closed, on), "2026-03", "2026-12-01") ==
        Lines{"t 2026-03-02.. tm-1 for CL-1 0/1 due"});
  CHECK(lines(closure("", closed, on), "2026-11", "2026-12-01") ==
        Lines{"t 2026-03-02.. tm-1 for CL-1 0/1 due"});
  const Council done =
      closure("{id: R1, task: t, by: tm-1, event: CL-1, completed: 2026-05-05}", closed, on);
  CHECK(lines(done, "2026-05", "2026-12-01") == Lines{"t 2026-03-02.. tm-1 for CL-1 1/1 met"});
  // Once it is done, later months no longer list it.
  CHECK(lines(done, "2026-06", "2026-12-01") == Lines{});
}

TEST_CASE("a record answers by event, else by case; the oldest open one first") {
  const std::string rows =
      "- {id: CL-1, at: 2026-03-02, case: M-104233, unit: a1}\n"
      "- {id: CL-2, at: 2026-03-04, case: M-104233, unit: a1}\n"
      "- {id: CL-3, at: 2026-03-05, unit: a1}\n"
      "- {id: CL-4, at: 2026-03-06, person: sw-1}\n";
  const Council c = closure(
      "{id: R1, task: t, by: tm-1, case: M-104233, completed: 2026-03-06}\n"
      "{id: R2, task: t, by: tm-1, event: CL-3, completed: 2026-03-07}\n"
      "{id: R3, task: t, by: tm-1, case: M-200001, completed: 2026-03-08}\n"
      "{id: R4, task: t, by: tm-1, practitioner: sw-1, completed: 2026-03-08}\n",
      rows);
  CHECK(lines(c, "2026-03", "2026-03-10") ==
        Lines{"t 2026-03-02..2026-03-12 tm-1 for CL-1 1/1 met",
              "t 2026-03-04..2026-03-14 tm-1 for CL-2 0/1 due",
              "t 2026-03-05..2026-03-15 tm-1 for CL-3 1/1 met",
              "t 2026-03-06..2026-03-16 tm-1 for CL-4 1/1 met"});
  CHECK(uncounted(c, "2026-03", "2026-03-10") == Lines{"R3 no_open_event"});
}

TEST_CASE("the tag of a team, or of a person, holds for what happens there") {
  const std::string units =
      "  - {id: cs, kind: directorate}\n"
      "  - {id: fs, kind: service, in: cs, tags: [{tag: early-help, from: 2026-03-04}]}\n"
      "  - {id: a1, kind: team, in: fs}\n"
      "  - {id: b1, kind: team, in: cs}\n";
  Council c{task("on closure within 10 days", "role: team-manager, except: [early-help]"), people};
  c.units = units;
  c.closures =
      "- {id: CL-1, at: 2026-03-03, unit: a1}\n"  // a day before the tag
      "- {id: CL-2, at: 2026-03-04, unit: a1}\n"
      "- {id: CL-3, at: 2026-03-04, person: sw-1}\n"
      "- {id: CL-4, at: 2026-03-04, unit: b1}\n";
  CHECK(lines(c, "2026-03", "2026-03-10") ==
        Lines{"t 2026-03-03..2026-03-13 tm-1 for CL-1 0/1 due",
              "t 2026-03-04..2026-03-14 tm-2 for CL-4 0/1 due"});
}

TEST_CASE("who alone can answer an event may be exempt from it") {
  const std::string exempt =
      "{exemption: EX-1, task: t, who: tm-1, period: 2026-03, why: sick, approved_by: d-1, at: "
      "2026-03-02}\n";
  Council c = closure(exempt);
  c.framework = "effective: 2020-01-01\nexemptions: {approved_by: [director]}\n";
  c.people += "  - {id: d-1, posts: [{role: director, unit: cs, from: 2025-01-01}]}\n";
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-02..2026-03-12 tm-1 for CL-1 0/1 excused"});
  // Another manager of the team can do it, and so it stays.
  c.people += "  - {id: tm-3, posts: [{role: team-manager, unit: a1, from: 2026-03-12}]}\n";
  CHECK(lines(c, "2026-03", "2026-04-01").front().ends_with("overdue"));
}

TEST_CASE("a record that names an event which is not there") {
  const Council c = closure("{id: R1, task: t, by: tm-1, event: CL-9, completed: 2026-03-06}\n");
  CHECK(uncounted(c, "2026-03", "2026-03-10") == Lines{"R1 no_such_event"});
}

TEST_CASE("the person a row names owes it, where they hold the role") {
  const std::string row = "- {id: CL-1, at: 2026-03-02, person: tm-2, case: M-104233, unit: a1}\n";
  CHECK(lines(closure("{id: R1, task: t, by: tm-1, event: CL-1, completed: 2026-03-05}", row),
              "2026-03",
              "2026-04-01") == Lines{"t 2026-03-02..2026-03-12 tm-2 for CL-1 0/1 overdue"});
  CHECK(lines(closure("{id: R1, task: t, by: tm-2, event: CL-1, completed: 2026-03-05}", row),
              "2026-03", "2026-04-01") == Lines{"t 2026-03-02..2026-03-12 tm-2 for CL-1 1/1 met"});
}

TEST_CASE("who left before it fell due is excused, who is away still owes it") {
  const std::string row = "- {id: CL-1, at: 2026-03-02, person: tm-1}\n";
  Council c = closure("", row);
  c.people =
      "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01, to: 2026-03-11}]}\n";
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-02..2026-03-12 tm-1 for CL-1 0/1 excused"});
  c.people =
      "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01}], away: [{from: "
      "2026-03-01, to: 2026-03-31}]}\n";
  const model::Dataset data = test::council(c);
  const schedule::Compliance compliance = test::compliance_of(data, "2026-03", "2026-04-01");
  REQUIRE(compliance.duties.size() == 1);
  CHECK(compliance.duties[0].status == schedule::Status::overdue);
  REQUIRE(compliance.duties[0].reasons.size() == 1);
  CHECK(compliance.duties[0].reasons[0].code == schedule::Because::away_when_due);
}

TEST_CASE("an event in a team without a manager is vacant") {
  const std::string row = "- {id: CL-1, at: 2026-03-02, unit: a2}\n";
  CHECK(lines(closure("", row), "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-02..2026-03-12 - for CL-1 0/1 vacant"});
}

TEST_CASE("tags narrow the events, and no event owes nothing") {
  const std::string rows =
      "- {id: CL-1, at: 2026-03-02, unit: a1, tags: [upheld]}\n"
      "- {id: CL-2, at: 2026-03-03, unit: a1}\n";
  CHECK(lines(closure("", rows, "on closure", "role: team-manager, except: [upheld]"), "2026-03",
              "2026-04-01") == Lines{"t 2026-03-03.. tm-1 for CL-2 0/1 due"});
  CHECK(lines(closure("", rows, "on closure", "role: team-manager, only: [early-help]"), "2026-03",
              "2026-04-01") == Lines{});
}

TEST_CASE("an event needs as many as the quantity") {
  Council c = closure("{id: R1, task: t, by: tm-1, event: CL-1, completed: 2026-03-05}\n", closed,
                      "on closure within 10 days", "role: team-manager, quantity: 2 case_file");
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-02..2026-03-12 tm-1 for CL-1 1/2 overdue"});
  c.records += "{id: R2, task: t, by: tm-1, case: M-104233, completed: 2026-03-15}\n";
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-02..2026-03-12 tm-1 for CL-1 2/2 met_late"});
}

TEST_CASE("before an event: by then, or missed for good") {
  const std::string rows = "- {id: CL-1, at: 2026-03-20}\n";
  const auto before = [&](const std::string& records) {
    return closure(records, rows, "before closure", "role: board");
  };
  CHECK(lines(before(""), "2026-03", "2026-03-10") ==
        Lines{"t 2026-03-20..2026-03-20 board for CL-1 0/1 due"});
  CHECK(lines(before(""), "2026-03", "2026-03-21") ==
        Lines{"t 2026-03-20..2026-03-20 board for CL-1 0/1 missed"});
  CHECK(lines(before("{id: R1, task: t, by: board, completed: 2026-02-01}"), "2026-03",
              "2026-03-10") == Lines{"t 2026-03-20..2026-03-20 board for CL-1 1/1 met"});
  CHECK(lines(before("{id: R1, task: t, by: board, event: CL-1, completed: 2026-03-22}"), "2026-03",
              "2026-04-01") == Lines{"t 2026-03-20..2026-03-20 board for CL-1 1/1 missed"});
}

TEST_CASE("a record of another task is an event, too") {
  const std::string tasks =
      "  - {id: review, title: R, role: board, frequency: as required}\n"
      "  - {id: terms, title: T, role: {together: [director, board]}, frequency: before review}\n";
  Council c{tasks, "  - {id: d-1, posts: [{role: director, unit: cs, from: 2025-01-01}]}\n",
            "{id: T1, task: terms, by: [d-1, board], completed: 2026-03-01}\n"
            "{id: V1, task: review, by: board, completed: 2026-03-10}\n"
            "{id: V2, task: review, by: board, completed: 2026-03-20}\n"};
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"terms 2026-03-10..2026-03-10 d-1 for V1 1/1 met",
              "terms 2026-03-20..2026-03-20 - for V2 0/1 missed"});
}

TEST_CASE("the beginning of a post is an event; moving on within the role is none") {
  Council c{task("on post_start within 4 weeks", "role: team-manager, for_each: practitioner"),
            "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01}]}\n"
            "  - {id: sw-1, posts: [{role: practitioner, unit: a1, from: 2026-03-02, to: "
            "2026-03-15}, {role: practitioner, unit: a2, from: 2026-03-16}]}\n",
            "{id: R1, task: t, by: tm-1, practitioner: sw-1, completed: 2026-03-10}\n"};
  CHECK(lines(c, "2026-03", "2026-04-15") ==
        Lines{"t 2026-03-02..2026-03-30 tm-1 for sw-1 1/1 met"});
}

TEST_CASE("a sequence: each counted from the last one done, until the row's last day") {
  const std::string frequency = "within 5 days of closure, then within 2 weeks, then every 1 month";
  const std::string open = "- {id: CL-1, at: 2026-01-10, case: M-104233, unit: a1}\n";
  const std::string visits =
      "{id: R1, task: t, by: tm-1, case: M-104233, completed: 2026-01-14}\n"
      "{id: R2, task: t, by: tm-1, case: M-104233, completed: 2026-01-31}\n";
  CHECK(lines(closure(visits, open, frequency), "2026-01..2026-03", "2026-02-15") ==
        Lines{"t 2026-01-10..2026-01-15 tm-1 for CL-1 1/1 met",
              "t 2026-01-14..2026-01-28 tm-1 for CL-1 1/1 met_late",
              "t 2026-01-31..2026-02-28 tm-1 for CL-1 0/1 due"});
  // It ended before the next fell due: that one is not owed.
  const std::string ended =
      "- {id: CL-1, at: 2026-01-10, to: 2026-02-20, case: M-104233, unit: a1}\n";
  CHECK(lines(closure(visits, ended, frequency), "2026-01..2026-03", "2026-04-01") ==
        Lines{"t 2026-01-10..2026-01-15 tm-1 for CL-1 1/1 met",
              "t 2026-01-14..2026-01-28 tm-1 for CL-1 1/1 met_late"});
  // It ended after: that one can no longer be made up for.
  const std::string later =
      "- {id: CL-1, at: 2026-01-10, to: 2026-03-05, case: M-104233, unit: a1}\n";
  CHECK(lines(closure(visits, later, frequency), "2026-02", "2026-03-04") ==
        Lines{"t 2026-01-31..2026-02-28 tm-1 for CL-1 0/1 overdue"});
  CHECK(lines(closure(visits, later, frequency), "2026-02", "2026-03-06") ==
        Lines{"t 2026-01-31..2026-02-28 tm-1 for CL-1 0/1 missed"});
}

TEST_CASE("rolling: from the last one done to the due date, the day of the month kept") {
  const std::string tm =
      "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-08-31}]}\n";
  Council c{task("every 6 months"), tm};
  // 31 August and six months end with February.
  CHECK(lines(c, "2026-02", "2026-02-28") == Lines{"t 2025-08-31..2026-02-28 tm-1 0/1 due"});
  CHECK(lines(c, "2026-02", "2026-03-01") == Lines{"t 2025-08-31..2026-02-28 tm-1 0/1 overdue"});
  c.records = "{id: R1, task: t, by: tm-1, completed: 2025-12-31}\n";
  CHECK(lines(c, "2026-01", "2026-03-01") ==
        Lines{"t 2025-08-31..2026-02-28 tm-1 1/1 met", "t 2025-12-31..2026-06-30 tm-1 0/1 due"});
  c.records =
      "{id: R1, task: t, by: tm-1, completed: 2026-03-02}\n"
      "{id: R2, task: t, by: tm-1, completed: 2026-03-02}\n";
  // Two on one day are one.
  CHECK(lines(c, "2026-03", "2026-03-10") == Lines{"t 2026-03-02..2026-09-02 tm-1 0/1 due"});
  CHECK(lines(c, "2026-01", "2026-03-10") == Lines{"t 2025-08-31..2026-02-28 tm-1 2/1 met_late"});
}

TEST_CASE("rolling for who left, and who came back") {
  Council c{task("every 6 months"),
            "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01, to: "
            "2025-05-31}, {role: team-manager, unit: a1, from: 2026-01-01}]}\n",
            "{id: R1, task: t, by: tm-1, completed: 2025-05-01}\n"};
  CHECK(lines(c, "2025-01..2026-03", "2026-03-10") ==
        Lines{"t 2025-01-01..2025-07-01 tm-1 1/1 excused",
              "t 2025-05-01..2025-11-01 tm-1 0/1 excused",
              "t 2026-01-01..2026-07-01 tm-1 0/1 due"});
  // Overdue when they left: missed.
  c.people =
      "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01, to: "
      "2025-12-31}]}\n";
  CHECK(lines(c, "2025-06..2025-12", "2026-03-10") ==
        Lines{"t 2025-01-01..2025-07-01 tm-1 1/1 met", "t 2025-05-01..2025-11-01 tm-1 0/1 missed"});
}

TEST_CASE("rolling begins with the tag, or with the framework") {
  Council c{task("every 12 months", "role: team-manager, for_each: practitioner, only: [new]"),
            "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01}]}\n"
            "  - {id: sw-1, tags: [{tag: new, from: 2026-02-01}], posts: [{role: practitioner, "
            "unit: a1, from: 2025-06-01}]}\n"};
  c.units = "  - {id: cs, kind: directorate}\n  - {id: a1, kind: team, in: cs}\n";
  CHECK(lines(c, "2026-03", "2026-03-10") ==
        Lines{"t 2026-02-01..2027-02-01 tm-1 for sw-1 0/1 due"});
  c.framework = "effective: 2026-02-15\n";
  CHECK(lines(c, "2026-03", "2026-03-10") ==
        Lines{"t 2026-02-15..2027-02-15 tm-1 for sw-1 0/1 due"});
}

}  // namespace
}  // namespace qaf

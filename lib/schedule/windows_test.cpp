// Duties of windows: joiners, leavers, parts of windows. Expected lines are worked out by hand from
// docs/reference/duties.md.

#include <doctest/doctest.h>

#include "support/duties.hpp"
#include "support/readable.hpp"

namespace qaf {
namespace {

using test::Council;
using Lines = std::vector<std::string>;

constexpr const char* monthly =
    "  - {id: plr, title: P, role: team-manager, frequency: 1 per month}\n";
constexpr const char* manager =
    "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01}]}\n";

Lines lines(const Council& parts, const std::string& period, const std::string& as_of) {
  return test::duty_lines(test::council(parts), period, as_of);
}

// The one manager of a1, with these keys of the post and of the person.
std::string post(const std::string& dates, const std::string& more = "") {
  return "  - {id: tm-1, posts: [{role: team-manager, unit: a1, " + dates + "}]" + more + "}\n";
}

std::string task(const std::string& frequency, const std::string& more = "") {
  return "  - {id: t, title: T, role: team-manager, frequency: " + frequency + more + "}\n";
}

TEST_CASE("a month is met by a record of the month, missed when it ends without") {
  const Council c{monthly, manager, "{id: R1, task: plr, by: tm-1, completed: 2026-03-31}\n"};
  CHECK(lines(c, "2026-03", "2026-04-15") == Lines{"plr 2026-03-01..2026-03-31 tm-1 1/1 met"});
  CHECK(lines(c, "2026-02", "2026-04-15") == Lines{"plr 2026-02-01..2026-02-28 tm-1 0/1 missed"});
  CHECK(lines(c, "2026-04", "2026-04-15") == Lines{"plr 2026-04-01..2026-04-30 tm-1 0/1 due"});
  CHECK(lines(c, "2026-05", "2026-04-15") == Lines{"plr 2026-05-01..2026-05-31 tm-1 0/1 upcoming"});
}

TEST_CASE("a window is over at midnight in London") {
  const Council c{monthly, manager};
  CHECK(lines(c, "2026-03", "2026-03-31 23:59") ==
        Lines{"plr 2026-03-01..2026-03-31 tm-1 0/1 due"});
  CHECK(lines(c, "2026-03", "2026-04-01 00:00") ==
        Lines{"plr 2026-03-01..2026-03-31 tm-1 0/1 missed"});
  // A date alone is the last second of the day.
  CHECK(lines(c, "2026-03", "2026-03-31") == Lines{"plr 2026-03-01..2026-03-31 tm-1 0/1 due"});
}

TEST_CASE("joiners owe by the day, rounded half up") {
  // March: 16 of 31 days is more than half, 15 is less. April: 15 of 30 is half exactly.
  CHECK(lines({monthly, post("from: 2026-03-16")}, "2026-03", "2026-05-01") ==
        Lines{"plr 2026-03-01..2026-03-31 tm-1 0/1 missed"});
  CHECK(lines({monthly, post("from: 2026-03-17")}, "2026-03", "2026-05-01") ==
        Lines{"plr 2026-03-01..2026-03-31 tm-1 0/0 excused"});
  CHECK(lines({monthly, post("from: 2026-04-16")}, "2026-04", "2026-05-01") ==
        Lines{"plr 2026-04-01..2026-04-30 tm-1 0/1 missed"});
  CHECK(lines({monthly, post("from: 2026-04-17")}, "2026-04", "2026-05-01") ==
        Lines{"plr 2026-04-01..2026-04-30 tm-1 0/0 excused"});
}

TEST_CASE("leavers owe by the day, their last day included") {
  CHECK(lines({monthly, post("from: 2025-01-01, to: 2026-04-15")}, "2026-04", "2026-05-01") ==
        Lines{"plr 2026-04-01..2026-04-30 tm-1 0/1 missed"});
  CHECK(lines({monthly, post("from: 2025-01-01, to: 2026-04-14")}, "2026-04", "2026-05-01") ==
        Lines{"plr 2026-04-01..2026-04-30 tm-1 0/0 excused"});
  // Nothing at all is owed for a month they were not there.
  CHECK(lines({monthly, post("from: 2025-01-01, to: 2026-03-31")}, "2026-04", "2026-05-01") ==
        Lines{});
}

TEST_CASE("a leap day counts") {
  // February 2024: 15 of 29 days is more than half, 14 is less; 2026: 14 of 28 is half.
  CHECK(lines({monthly, post("from: 2024-02-15")}, "2024-02", "2024-05-01") ==
        Lines{"plr 2024-02-01..2024-02-29 tm-1 0/1 missed"});
  CHECK(lines({monthly, post("from: 2024-02-16")}, "2024-02", "2024-05-01") ==
        Lines{"plr 2024-02-01..2024-02-29 tm-1 0/0 excused"});
  CHECK(lines({monthly, post("from: 2026-02-15")}, "2026-02", "2026-05-01") ==
        Lines{"plr 2026-02-01..2026-02-28 tm-1 0/1 missed"});
}

TEST_CASE("count and quantity are prorated together and rounded once") {
  // April to June 2026 has 91 days.
  const std::string two = task("1 per quarter", ", quantity: 2 case_file");
  CHECK(lines({two, post("from: 2026-04-01")}, "2026-27-Q1", "2026-07-01") ==
        Lines{"t 2026-04-01..2026-06-30 tm-1 0/2 missed"});
  CHECK(lines({two, post("from: 2026-05-16")}, "2026-27-Q1", "2026-07-01") ==  // 2 x 46 / 91 = 1.01
        Lines{"t 2026-04-01..2026-06-30 tm-1 0/1 missed"});
  CHECK(
      lines({two, post("from: 2026-06-08")}, "2026-27-Q1", "2026-07-01") ==  // 2 x 23 / 91 = 0.505
      Lines{"t 2026-04-01..2026-06-30 tm-1 0/1 missed"});
  CHECK(lines({two, post("from: 2026-06-09")}, "2026-27-Q1", "2026-07-01") ==  // 2 x 22 / 91 = 0.48
        Lines{"t 2026-04-01..2026-06-30 tm-1 0/0 excused"});
  const std::string six = task("3 per quarter", ", quantity: 2 case_file");
  CHECK(
      lines({six, post("from: 2026-05-24")}, "2026-27-Q1", "2026-07-01") ==  // 6 x 38 / 91 = 2.505
      Lines{"t 2026-04-01..2026-06-30 tm-1 0/3 missed"});
}

TEST_CASE("days away are taken off") {
  const std::string since = "from: 2025-01-01";
  CHECK(lines({monthly, post(since, ", away: [{from: 2026-03-01, to: 2026-03-15}]")}, "2026-03",
              "2026-05-01") == Lines{"plr 2026-03-01..2026-03-31 tm-1 0/1 missed"});
  CHECK(lines({monthly, post(since, ", away: [{from: 2026-03-01, to: 2026-03-16}]")}, "2026-03",
              "2026-05-01") == Lines{"plr 2026-03-01..2026-03-31 tm-1 0/0 excused"});
  // Absences that overlap are not taken off twice: 1 to 15 March are 15 days.
  CHECK(lines({monthly, post(since,
                             ", away: [{from: 2026-03-01, to: 2026-03-10}, {from: 2026-03-05, to: "
                             "2026-03-15}]")},
              "2026-03", "2026-05-01") == Lines{"plr 2026-03-01..2026-03-31 tm-1 0/1 missed"});
  // Still away: no end.
  CHECK(lines({monthly, post(since, ", away: [{from: 2026-02-20}]")}, "2026-03", "2026-05-01") ==
        Lines{"plr 2026-03-01..2026-03-31 tm-1 0/0 excused"});
}

TEST_CASE("the policy for parts of windows") {
  Council c{monthly, post("from: 2026-03-02")};
  c.settings = "partial_windows = \"whole\"\n";
  CHECK(lines(c, "2026-03", "2026-05-01") == Lines{"plr 2026-03-01..2026-03-31 tm-1 0/0 excused"});
  CHECK(lines(c, "2026-04", "2026-05-01") == Lines{"plr 2026-04-01..2026-04-30 tm-1 0/1 missed"});
  c.people = post("from: 2026-03-31");
  c.settings = "partial_windows = \"any\"\n";
  CHECK(lines(c, "2026-03", "2026-05-01") == Lines{"plr 2026-03-01..2026-03-31 tm-1 0/1 missed"});
}

TEST_CASE("done all the same, what was excused stays excused") {
  const Council c{monthly, post("from: 2026-03-17"),
                  "{id: R1, task: plr, by: tm-1, completed: 2026-03-20}\n"};
  CHECK(lines(c, "2026-03", "2026-05-01") == Lines{"plr 2026-03-01..2026-03-31 tm-1 1/0 excused"});
}

TEST_CASE("the council's year decides quarters, half-years and years") {
  Council c{task("1 per year"), manager};
  CHECK(lines(c, "2026-03", "2026-03-15") == Lines{"t 2025-04-01..2026-03-31 tm-1 0/1 due"});
  CHECK(lines(c, "2026-03-31..2026-04-01", "2026-04-02") ==
        Lines{"t 2025-04-01..2026-03-31 tm-1 0/1 missed", "t 2026-04-01..2027-03-31 tm-1 0/1 due"});
  c.settings = "year_start = \"01-01\"\n";
  CHECK(lines(c, "2026-03", "2026-03-15") == Lines{"t 2026-01-01..2026-12-31 tm-1 0/1 due"});
  c.tasks = task("2 per half-year");
  CHECK(lines(c, "2026-06", "2026-07-01") == Lines{"t 2026-01-01..2026-06-30 tm-1 0/2 missed"});
}

TEST_CASE("weeks are Monday to Sunday, fortnights have an anchor") {
  CHECK(lines({task("1 per week"), manager}, "2026-01-01", "2026-01-02") ==
        Lines{"t 2025-12-29..2026-01-04 tm-1 0/1 due"});
  CHECK(lines({task("1 per 2 weeks from 2026-04-06"), manager}, "2026-04-19..2026-04-20",
              "2026-04-20") ==
        Lines{"t 2026-04-06..2026-04-19 tm-1 0/1 missed", "t 2026-04-20..2026-05-03 tm-1 0/1 due"});
}

TEST_CASE("what is dated later is not there yet") {
  const Council c{monthly, manager, "{id: R1, task: plr, by: tm-1, completed: 2026-03-12 15:00}\n"};
  CHECK(lines(c, "2026-03", "2026-03-12 14:59") ==
        Lines{"plr 2026-03-01..2026-03-31 tm-1 0/1 due"});
  CHECK(lines(c, "2026-03", "2026-03-12 15:00") ==
        Lines{"plr 2026-03-01..2026-03-31 tm-1 1/1 met"});
  const Council dated{monthly, manager, "{id: R1, task: plr, by: tm-1, completed: 2026-03-12}\n"};
  CHECK(lines(dated, "2026-03", "2026-03-12 09:00") ==
        Lines{"plr 2026-03-01..2026-03-31 tm-1 1/1 met"});
  CHECK(lines(dated, "2026-03", "2026-03-11") == Lines{"plr 2026-03-01..2026-03-31 tm-1 0/1 due"});
}

TEST_CASE("done later for an earlier window is met late, and no longer counts for its own") {
  const Council c{monthly, manager,
                  "{id: R1, task: plr, by: tm-1, completed: 2026-04-05, counts_for: 2026-03}\n"};
  CHECK(lines(c, "2026-03..2026-04", "2026-04-15") ==
        Lines{"plr 2026-03-01..2026-03-31 tm-1 1/1 met_late",
              "plr 2026-04-01..2026-04-30 tm-1 0/1 due"});
  // Before it was done, March was missed.
  CHECK(lines(c, "2026-03", "2026-04-04") == Lines{"plr 2026-03-01..2026-03-31 tm-1 0/1 missed"});
  // A window is named by any month inside it; and the own window is no lateness.
  const Council quarter{
      task("1 per quarter"), manager,
      "{id: R1, task: t, by: tm-1, completed: 2026-07-05, counts_for: 2026-05}\n"
      "{id: R2, task: t, by: tm-1, completed: 2026-07-09, counts_for: 2026-08}\n"};
  CHECK(
      lines(quarter, "2026-04..2026-09", "2026-10-01") ==
      Lines{"t 2026-04-01..2026-06-30 tm-1 1/1 met_late", "t 2026-07-01..2026-09-30 tm-1 1/1 met"});
}

TEST_CASE("half in time and half late is met late") {
  const Council c{task("2 per quarter"), manager,
                  "{id: R1, task: t, by: tm-1, completed: 2026-05-05}\n"
                  "{id: R2, task: t, by: tm-1, completed: 2026-07-05, counts_for: 2026-27-Q1}\n"};
  CHECK(lines(c, "2026-27-Q1", "2026-07-04") == Lines{"t 2026-04-01..2026-06-30 tm-1 1/2 missed"});
  CHECK(lines(c, "2026-27-Q1", "2026-07-05") ==
        Lines{"t 2026-04-01..2026-06-30 tm-1 2/2 met_late"});
}

TEST_CASE("more than is asked is met, and counts") {
  const Council c{monthly, manager,
                  "{id: R1, task: plr, by: tm-1, completed: 2026-03-02}\n"
                  "{id: R2, task: plr, by: tm-1, completed: 2026-03-02}\n"};
  CHECK(lines(c, "2026-03", "2026-03-02") == Lines{"plr 2026-03-01..2026-03-31 tm-1 2/1 met"});
}

TEST_CASE("an upper bound is never owed") {
  Council c{task("at most 2 per year"), post("from: 2026-03-20")};
  CHECK(lines(c, "2025-26", "2026-04-01") ==
        Lines{"t 2025-04-01..2026-03-31 tm-1 0/0 of 2 within_limit"});
  c.records =
      "{id: R1, task: t, by: tm-1, completed: 2026-03-21}\n"
      "{id: R2, task: t, by: tm-1, completed: 2026-03-22}\n";
  CHECK(lines(c, "2025-26", "2026-04-01") ==
        Lines{"t 2025-04-01..2026-03-31 tm-1 2/0 of 2 within_limit"});
  c.records += "{id: R3, task: t, by: tm-1, completed: 2026-03-23}\n";
  CHECK(lines(c, "2025-26", "2026-04-01") ==
        Lines{"t 2025-04-01..2026-03-31 tm-1 3/0 of 2 over_limit"});
}

TEST_CASE("not stated and set elsewhere are one row without a window, as required is none") {
  Council c{task("not stated"), manager, "{id: R1, task: t, by: tm-1, completed: 2026-03-21}\n"};
  CHECK(lines(c, "2026-04", "2026-04-15") == Lines{"t - - 1/? undetermined"});
  c.tasks = task("set by the Supervision Policy");
  CHECK(lines(c, "2026-04", "2026-04-15") == Lines{"t - - 1/? undetermined"});
  c.tasks = task("as required");
  CHECK(lines(c, "2026-03", "2026-04-15") == Lines{});
  const schedule::Compliance compliance =
      test::compliance_of(test::council(c), "2026-03", "2026-04-15");
  REQUIRE(compliance.as_required.size() == 1);
  CHECK(compliance.as_required[0].done == 1);
  CHECK(compliance.uncounted.empty());
}

TEST_CASE("a task or framework in force for part of a window") {
  Council c{monthly, manager};
  c.framework = "effective: 2026-03-16\n";
  CHECK(lines(c, "2026-02..2026-03", "2026-05-01") ==
        Lines{"plr 2026-03-01..2026-03-31 tm-1 0/1 missed"});
  c.framework = "effective: 2026-03-17\n";
  CHECK(lines(c, "2026-03", "2026-05-01") == Lines{"plr 2026-03-01..2026-03-31 tm-1 0/0 excused"});
  CHECK(lines({task("1 per month", ", until: 2026-04-15"), manager}, "2026-04..2026-05",
              "2026-06-01") == Lines{"t 2026-04-01..2026-04-30 tm-1 0/1 missed"});
  CHECK(lines({task("1 per month", ", effective: 2026-04-17"), manager}, "2026-04", "2026-06-01") ==
        Lines{"t 2026-04-01..2026-04-30 tm-1 0/0 excused"});
}

std::string version(const std::string& effective, const std::string& tasks) {
  return "framework: t\ntitle: A framework\nversion: \"2\"\neffective: " + effective +
         "\nunit_kinds: [directorate, service, team]\nroles:\n"
         "  - {id: team-manager, held_in: team}\ntasks:\n" +
         tasks;
}

TEST_CASE("a window is judged by the version in force on its first day") {
  Council c{monthly, manager};
  c.files["framework/u.yaml"] = version(
      "2026-03-10", "  - {id: plr, title: P, role: team-manager, frequency: 2 per month}\n");
  CHECK(lines(c, "2026-02..2026-04", "2026-05-01") ==
        Lines{"plr 2026-02-01..2026-02-28 tm-1 0/1 missed",
              "plr 2026-03-01..2026-03-31 tm-1 0/1 missed",
              "plr 2026-04-01..2026-04-30 tm-1 0/2 missed"});
  // Other windows in the new version: it begins when the month that had begun is over, on 1 April,
  // and owes the rest of its quarter.
  c.files["framework/u.yaml"] = version(
      "2026-05-10", "  - {id: plr, title: P, role: team-manager, frequency: 4 per quarter}\n");
  CHECK(lines(c, "2026-05..2026-07", "2026-10-01") ==
        Lines{"plr 2026-05-01..2026-05-31 tm-1 0/1 missed",
              "plr 2026-04-01..2026-06-30 tm-1 0/1 missed",  // 4 x 30 / 91 = 1.3
              "plr 2026-07-01..2026-09-30 tm-1 0/4 missed"});
}

TEST_CASE("a task the new version has dropped ends with the old one") {
  Council c{monthly, manager};
  c.files["framework/u.yaml"] = version(
      "2026-04-16", "  - {id: new, title: N, role: team-manager, frequency: 1 per month}\n");
  CHECK(lines(c, "2026-04..2026-05", "2026-07-01") ==
        Lines{"plr 2026-04-01..2026-04-30 tm-1 0/1 missed",
              "new 2026-04-01..2026-04-30 tm-1 0/1 missed",  // 15 of 30 days each
              "new 2026-05-01..2026-05-31 tm-1 0/1 missed"});
}

TEST_CASE("stepped from the start of the post: weeks of their own, then whole months") {
  const Council c{task("\"weekly for 2 weeks, then 1 per 2 weeks to 6 weeks, then monthly\""),
                  post("from: 2026-01-07"),
                  "{id: R1, task: t, by: tm-1, completed: 2026-01-13}\n"
                  "{id: R2, task: t, by: tm-1, completed: 2026-02-20}\n"};
  // Weeks from Wednesday 7 January; two fortnights to 17 February; then 18 to 28 February is 11 of
  // 28 days, which owes nothing.
  CHECK(lines(c, "2026-01-07..2026-03-31", "2026-03-05") ==
        Lines{"t 2026-01-07..2026-01-13 tm-1 1/1 met", "t 2026-01-14..2026-01-20 tm-1 0/1 missed",
              "t 2026-01-21..2026-02-03 tm-1 0/1 missed",
              "t 2026-02-01..2026-02-28 tm-1 1/0 excused",
              "t 2026-02-04..2026-02-17 tm-1 0/1 missed", "t 2026-03-01..2026-03-31 tm-1 0/1 due"});
}

}  // namespace
}  // namespace qaf

// Who owes: posts, bodies, units, each, any, together; for each worker and team; vacant posts.
// Expected lines are worked out by hand from docs/reference/duties.md.

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

// A monthly task with these keys.
std::string task(const std::string& keys, const std::string& frequency = "1 per month") {
  return "  - {id: t, title: T, frequency: " + frequency + ", " + keys + "}\n";
}

std::string person(const std::string& id, const std::string& role, const std::string& unit,
                   const std::string& more = "from: 2025-01-01") {
  return "  - {id: " + id + ", posts: [{role: " + role + ", unit: " + unit + ", " + more + "}]}\n";
}

const std::string tm_1 = person("tm-1", "team-manager", "a1");
const std::string tm_2 = person("tm-2", "team-manager", "a2");
const std::string sm_1 = person("sm-1", "service-manager", "fs");
const std::string sw_1 = person("sw-1", "practitioner", "a1");

TEST_CASE("each holder of each role owes it once, however many posts") {
  CHECK(lines({task("role: [team-manager, service-manager]"), tm_1 + tm_2 + sm_1}, "2026-03",
              "2026-03-15") == Lines{"t 2026-03-01..2026-03-31 tm-1 0/1 due",
                                     "t 2026-03-01..2026-03-31 tm-2 0/1 due",
                                     "t 2026-03-01..2026-03-31 sm-1 0/1 due"});
  const std::string both =
      "  - {id: m-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01}, "
      "{role: service-manager, unit: fs, from: 2025-01-01}, "
      "{role: team-manager, unit: b1, from: 2025-01-01}]}\n";
  CHECK(lines({task("role: [team-manager, service-manager]"), both}, "2026-03", "2026-03-15") ==
        Lines{"t 2026-03-01..2026-03-31 m-1 0/1 due"});
}

TEST_CASE("who moves in mid-month owes one, in the unit they end in") {
  const Council c{task("role: team-manager"),
                  "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01, to: "
                  "2026-03-10}, {role: team-manager, unit: b1, from: 2026-03-11}]}\n"};
  const model::Dataset data = test::council(c);
  const schedule::Compliance compliance = test::compliance_of(data, "2026-03", "2026-03-15");
  REQUIRE(compliance.duties.size() == 1);
  CHECK(data.units[compliance.duties[0].unit].id->view() == "b1");
  CHECK(compliance.duties[0].expected == 1);
}

TEST_CASE("a handover in mid-month is by days for both") {
  const Council c{task("role: team-manager"),
                  person("tm-1", "team-manager", "a1", "from: 2025-01-01, to: 2026-04-15") +
                      person("tm-2", "team-manager", "a1", "from: 2026-04-16")};
  CHECK(lines(c, "2026-04", "2026-05-01") ==  // 15 of 30 days each
        Lines{"t 2026-04-01..2026-04-30 tm-1 0/1 missed",
              "t 2026-04-01..2026-04-30 tm-2 0/1 missed"});
}

TEST_CASE("a cover post owes like any") {
  const Council c{
      task("role: team-manager"),
      "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01}], away: "
      "[{from: 2026-03-01, to: 2026-03-31}]}\n" +
          person("dm-1", "team-manager", "a1", "from: 2026-03-01, to: 2026-03-31, covers: tm-1")};
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 dm-1 0/1 missed",
                                                   "t 2026-03-01..2026-03-31 tm-1 0/0 excused"});
}

constexpr const char* posts_in_every =
    "  - {id: director, held_in: directorate, manages: true}\n"
    "  - {id: service-manager, held_in: service, manages: true}\n"
    "  - {id: team-manager, held_in: team, manages: true, in_every: true}\n"
    "  - {id: practitioner, held_in: team}\n";
constexpr const char* one_team =
    "  - {id: cs, kind: directorate}\n  - {id: a1, kind: team, in: cs}\n";

TEST_CASE("a post nobody holds does not make its duties vanish") {
  Council c{task("role: team-manager"), sw_1};
  c.roles = posts_in_every;
  c.units = one_team;
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 - 0/1 vacant"});
  // Left on the 10th: 10 of 31 days owe nothing, the 21 empty ones do.
  c.people = person("tm-1", "team-manager", "a1", "from: 2025-01-01, to: 2026-03-10");
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 - 0/1 vacant",
                                                   "t 2026-03-01..2026-03-31 tm-1 0/0 excused"});
  // Empty for ten days: excused, and told.
  c.people = person("tm-1", "team-manager", "a1", "from: 2025-01-01, to: 2026-03-10") +
             person("tm-2", "team-manager", "a1", "from: 2026-03-21");
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 - 0/0 excused",
                                                   "t 2026-03-01..2026-03-31 tm-1 0/0 excused",
                                                   "t 2026-03-01..2026-03-31 tm-2 0/0 excused"});
  // A team that opens on 17 April has 14 of 30 days.
  c.people = sw_1;
  c.units =
      "  - {id: cs, kind: directorate}\n"
      "  - {id: a1, kind: team, in: cs, opened: 2026-04-17}\n";
  CHECK(lines(c, "2026-04", "2026-05-01") == Lines{"t 2026-04-01..2026-04-30 - 0/0 excused"});
}

TEST_CASE("a body owes once, and a person may act for the only body that owes") {
  Council c{task("role: board"), tm_1, "{id: R1, task: t, by: board, completed: 2026-03-05}\n"};
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 board 1/1 met"});
  c.records = "{id: R1, task: t, by: tm-1, completed: 2026-03-05}\n";
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 board 1/1 met"});
  c.records = "{id: R1, task: t, by: panel, completed: 2026-03-05}\n";
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 board 0/1 missed"});
  CHECK(uncounted(c, "2026-03", "2026-04-01") == Lines{"R1 not_in_post"});
  // Of two bodies it is not known for which a person acted.
  c.tasks = task("role: [board, panel]");
  c.records =
      "{id: R1, task: t, by: tm-1, completed: 2026-03-05}\n"
      "{id: R2, task: t, by: panel, completed: 2026-03-05}\n";
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 board 0/1 missed",
                                                   "t 2026-03-01..2026-03-31 panel 1/1 met"});
}

TEST_CASE("a kind of unit owes, each unit once, met by itself or by anybody in it") {
  const Council c{task("role: team"), tm_1 + sw_1 + tm_2,
                  "{id: R1, task: t, by: a1, completed: 2026-03-05}\n"
                  "{id: R2, task: t, by: tm-2, completed: 2026-03-05}\n"};
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 a1 1/1 met",
                                                   "t 2026-03-01..2026-03-31 a2 1/1 met",
                                                   "t 2026-03-01..2026-03-31 b1 0/1 missed"});
  const Council service{task("role: service"), tm_1,
                        "{id: R1, task: t, by: tm-1, completed: 2026-03-05}\n"};
  CHECK(lines(service, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-01..2026-03-31 ch 0/1 missed", "t 2026-03-01..2026-03-31 fs 1/1 met"});
}

TEST_CASE("one duty any of several can meet") {
  Council c{task("role: {any: [team-manager, service-manager]}"), tm_1 + tm_2 + sm_1};
  CHECK(lines(c, "2026-03", "2026-03-15") == Lines{"t 2026-03-01..2026-03-31 - 0/1 due"});
  c.records = "{id: R1, task: t, by: tm-2, completed: 2026-03-05}\n";
  CHECK(lines(c, "2026-03", "2026-03-15") == Lines{"t 2026-03-01..2026-03-31 tm-2 1/1 met"});
  c.people = sw_1;
  c.records.clear();
  CHECK(lines(c, "2026-03", "2026-03-15") == Lines{"t 2026-03-01..2026-03-31 - 0/1 vacant"});
  c.people = sm_1;
  CHECK(lines(c, "2026-03", "2026-03-15") == Lines{"t 2026-03-01..2026-03-31 sm-1 0/1 due"});
}

TEST_CASE("one duty all do together") {
  Council c{task("role: {together: [service-manager, board]}"), sm_1 + tm_1,
            "{id: R1, task: t, by: [sm-1, board], completed: 2026-03-05}\n"};
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 sm-1 1/1 met"});
  c.records = "{id: R1, task: t, by: [board, sm-1], completed: 2026-03-05}\n";
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 board 1/1 met"});
  c.records = "{id: R1, task: t, by: sm-1, completed: 2026-03-05}\n";
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 - 0/1 missed"});
  CHECK(uncounted(c, "2026-03", "2026-04-01") == Lines{"R1 not_all_together"});
}

TEST_CASE("of a role not stated anyone's record counts") {
  const Council c{task("role: not stated"), sw_1,
                  "{id: R1, task: t, by: sw-1, completed: 2026-03-05}\n"};
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 sw-1 1/1 met"});
  CHECK(lines(c, "2026-04", "2026-04-01") == Lines{"t 2026-04-01..2026-04-30 - 0/1 due"});
}

TEST_CASE("what several did together counts once, for the first of them who owes it") {
  const Council c{task("role: team-manager"), tm_1 + tm_2 + sm_1,
                  "{id: R1, task: t, by: [sm-1, tm-2, tm-1], completed: 2026-03-05}\n"};
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-01..2026-03-31 tm-1 0/1 missed", "t 2026-03-01..2026-03-31 tm-2 1/1 met"});
}

TEST_CASE("one duty for each worker, met by any holder whose remit holds them on the day") {
  Council c{task("role: team-manager, for_each: practitioner"),
            tm_1 + tm_2 + sw_1 + person("sw-2", "practitioner", "a2"),
            "{id: R1, task: t, by: tm-1, practitioner: sw-1, completed: 2026-03-05}\n"
            "{id: R2, task: t, by: tm-1, practitioner: sw-2, completed: 2026-03-05}\n"};
  // b1 has no practitioner on record, and so no number.
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-01..2026-03-31 tm-1 for sw-1 1/1 met",
              "t 2026-03-01..2026-03-31 tm-2 for sw-2 0/1 missed",
              "t 2026-03-01..2026-03-31 - 0/? undetermined"});
  CHECK(uncounted(c, "2026-03", "2026-04-01") == Lines{"R2 outside_remit"});
  c.tasks = task("role: service-manager, for_each: practitioner");
  c.people += sm_1;
  c.records = "{id: R1, task: t, by: sm-1, subject: sw-2, completed: 2026-03-05}\n";
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-01..2026-03-31 sm-1 for sw-1 0/1 missed",
              "t 2026-03-01..2026-03-31 sm-1 for sw-2 1/1 met",
              "t 2026-03-01..2026-03-31 - 0/? undetermined"});
}

TEST_CASE("a worker who moves is one subject, of the unit they end in") {
  Council c{task("role: team-manager, for_each: practitioner"),
            tm_1 + person("tm-b", "team-manager", "b1") + person("sw-9", "practitioner", "a2") +
                "  - {id: sw-1, posts: [{role: practitioner, unit: a1, from: 2025-01-01, to: "
                "2026-03-20}, {role: practitioner, unit: b1, from: 2026-03-21}]}\n",
            "{id: R1, task: t, by: tm-1, practitioner: sw-1, completed: 2026-03-05}\n"};
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-01..2026-03-31 - for sw-9 0/1 vacant",
              "t 2026-03-01..2026-03-31 tm-1 for sw-1 1/1 met"});
  c.records = "{id: R1, task: t, by: tm-1, practitioner: sw-1, completed: 2026-03-25}\n";
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-01..2026-03-31 - for sw-9 0/1 vacant",
              "t 2026-03-01..2026-03-31 tm-b for sw-1 0/1 missed"});
  CHECK(uncounted(c, "2026-03", "2026-04-01") == Lines{"R1 outside_remit"});
}

TEST_CASE("for each worker the worker's days count, not the manager's") {
  const Council c{task("role: team-manager, for_each: practitioner"),
                  person("tm-1", "team-manager", "a1", "from: 2026-03-25") +
                      person("sw-1", "practitioner", "a1", "from: 2026-03-16") +
                      person("sw-2", "practitioner", "a1", "from: 2026-03-17") +
                      person("sw-3", "practitioner", "a2") + person("sw-4", "practitioner", "b1")};
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-01..2026-03-31 tm-1 for sw-1 0/1 missed",
              "t 2026-03-01..2026-03-31 tm-1 for sw-2 0/0 excused",
              "t 2026-03-01..2026-03-31 - for sw-3 0/1 vacant",
              "t 2026-03-01..2026-03-31 - for sw-4 0/1 vacant"});
}

TEST_CASE("what any can meet is not prorated: who left before it fell due is excused") {
  const Council c{task("role: {any: [team-manager]}, for_each: practitioner"),
                  tm_1 + person("sw-1", "practitioner", "a1", "from: 2026-03-30") +
                      person("sw-2", "practitioner", "a1", "from: 2025-01-01, to: 2026-03-30") +
                      person("sw-3", "practitioner", "a1", "from: 2025-01-01, to: 2026-03-31") +
                      person("sw-4", "practitioner", "a2") + person("sw-5", "practitioner", "b1")};
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-01..2026-03-31 tm-1 for sw-1 0/1 missed",
              "t 2026-03-01..2026-03-31 tm-1 for sw-2 0/1 excused",
              "t 2026-03-01..2026-03-31 tm-1 for sw-3 0/1 missed",
              "t 2026-03-01..2026-03-31 - for sw-4 0/1 vacant",
              "t 2026-03-01..2026-03-31 - for sw-5 0/1 vacant"});
}

TEST_CASE("of several names each owes it for each team; of any, one does") {
  Council c{task("role: [board, panel], for_each: service"), tm_1,
            "{id: R1, task: t, by: panel, subject: fs, completed: 2026-03-05}\n"};
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-01..2026-03-31 board for ch 0/1 missed",
              "t 2026-03-01..2026-03-31 panel for ch 0/1 missed",
              "t 2026-03-01..2026-03-31 board for fs 0/1 missed",
              "t 2026-03-01..2026-03-31 panel for fs 1/1 met"});
  c.tasks = task("role: {any: [board, panel]}, for_each: service");
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-01..2026-03-31 - for ch 0/1 missed",
              "t 2026-03-01..2026-03-31 panel for fs 1/1 met"});
}

TEST_CASE("a record is for the team of its practitioner where it names none") {
  const Council c{task("role: service-manager, for_each: team"), sm_1 + sw_1,
                  "{id: R1, task: t, by: sm-1, practitioner: sw-1, completed: 2026-03-05}\n"
                  "{id: R2, task: t, by: sm-1, team: a2, completed: 2026-03-05}\n"
                  "{id: R3, task: t, by: sm-1, completed: 2026-03-05}\n"};
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 sm-1 for a1 1/1 met",
                                                   "t 2026-03-01..2026-03-31 sm-1 for a2 1/1 met",
                                                   "t 2026-03-01..2026-03-31 - for b1 0/1 vacant"});
  CHECK(uncounted(c, "2026-03", "2026-04-01") == Lines{"R3 subject_missing"});
}

TEST_CASE("from outside: the subjects are all teams, and the own one does not count") {
  const Council c{task("role: service-manager, for_each: team, independence: [not_own_service]"),
                  sm_1 + person("sm-2", "service-manager", "ch") + person("d-1", "director", "cs"),
                  "{id: R1, task: t, by: sm-1, team: b1, completed: 2026-03-05}\n"
                  "{id: R2, task: t, by: sm-1, team: a1, completed: 2026-03-05}\n"
                  "{id: R3, task: t, by: sm-2, team: a2, completed: 2026-03-05}\n"};
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-01..2026-03-31 sm-2 for a1 0/1 missed",
              "t 2026-03-01..2026-03-31 sm-2 for a2 1/1 met",
              "t 2026-03-01..2026-03-31 sm-1 for b1 1/1 met"});
  CHECK(uncounted(c, "2026-03", "2026-04-01") == Lines{"R2 not_independent"});
}

TEST_CASE("only and except narrow by tags, with dates, and a service's tag holds for its teams") {
  const std::string units =
      "  - {id: cs, kind: directorate}\n"
      "  - {id: fs, kind: service, in: cs, tags: [early-help]}\n"
      "  - {id: ch, kind: service, in: cs}\n"
      "  - {id: a1, kind: team, in: fs}\n"
      "  - {id: b1, kind: team, in: ch, tags: [{tag: early-help, from: 2026-03-17}]}\n";
  Council c{task("role: {any: [board]}, for_each: team, only: [early-help]")};
  c.units = units;
  CHECK(lines(c, "2026-02", "2026-04-01") ==
        Lines{"t 2026-02-01..2026-02-28 board for a1 0/1 missed"});
  c.tasks = task("role: board, for_each: team, only: [early-help]");
  CHECK(lines(c, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-01..2026-03-31 board for a1 0/1 missed",
              "t 2026-03-01..2026-03-31 board for b1 0/0 excused"});  // 15 of 31 days
  c.tasks = task("role: board, for_each: team, except: [early-help]");
  CHECK(lines(c, "2026-03..2026-04", "2026-05-01") ==
        Lines{"t 2026-03-01..2026-03-31 board for b1 0/1 missed"});  // 16 of 31 days
  // Without `for_each` they narrow the holders.
  c.tasks = task("role: team-manager, only: [new]");
  c.people =
      "  - {id: tm-1, tags: [{tag: new, to: 2026-04-30}], posts: [{role: team-manager, "
      "unit: a1, from: 2025-01-01}]}\n" +
      person("tm-2", "team-manager", "b1");
  CHECK(lines(c, "2026-04..2026-05", "2026-06-01") ==
        Lines{"t 2026-04-01..2026-04-30 tm-1 0/1 missed"});
}

TEST_CASE("of whom nothing is recorded, it is still known who would owe it") {
  const Council c{task("role: team-manager, for_each: practitioner"), tm_1};
  const model::Dataset data = test::council(c);
  const schedule::Compliance found = test::compliance_of(data, "2026-03", "2026-04-01");
  REQUIRE(found.duties.size() == 3);  // one for each of the teams
  for (const schedule::Duty& duty : found.duties) {
    CHECK(duty.status == schedule::Status::undetermined);
    CHECK(duty.role == "team-manager");
  }
  const Council either{task("role: {any: [team-manager, reviewer]}, for_each: practitioner"), tm_1};
  const model::Dataset other = test::council(either);
  for (const schedule::Duty& duty : test::compliance_of(other, "2026-03", "2026-04-01").duties) {
    CHECK(duty.role.empty());
  }
}

TEST_CASE("of whom nothing is recorded, the tags of their unit still say whether it is for them") {
  const std::string units =
      "  - {id: cs, kind: directorate}\n"
      "  - {id: fs, kind: service, in: cs, tags: [early-help]}\n"
      "  - {id: a1, kind: team, in: fs}\n"
      "  - {id: b1, kind: team, in: cs}\n";
  Council c{task("role: board, for_each: practitioner, except: [early-help]")};
  c.units = units;
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 - 0/? undetermined"});
  c.tasks = task("role: board, for_each: practitioner, only: [early-help]");
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 - 0/? undetermined"});
  // A tag of workers may hold for those whom nobody recorded, or not.
  c.tasks = task("role: board, for_each: practitioner, only: [new]");
  CHECK(lines(c, "2026-03", "2026-04-01").size() == 2);
}

TEST_CASE("of whom nothing is recorded, no last one done is known") {
  const Council c{task("role: board, for_each: practitioner", "every 3 months"), tm_1};
  const Lines unknown(3, "t - - 0/? undetermined");  // one for each of the teams
  CHECK(lines(c, "2026-03", "2026-04-01") == unknown);
  CHECK(lines(c, "2026-27", "2026-04-01") == unknown);
}

TEST_CASE("what is never owed is counted for those it is for") {
  Council c{
      task("role: team-manager, for_each: practitioner, only: [new]", "not stated"),
      tm_1 +
          "  - {id: sw-1, tags: [{tag: new, to: 2026-03-10}], posts: [{role: practitioner, unit: "
          "a1, from: 2025-01-01}]}\n",
      "{id: R1, task: t, by: tm-1, practitioner: sw-1, completed: 2026-03-10}\n"
      "{id: R2, task: t, by: tm-1, practitioner: sw-1, completed: 2026-03-11}\n"};
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t - - 1/? undetermined"});
  CHECK(uncounted(c, "2026-03", "2026-04-01") == Lines{"R2 wrong_subject"});
}

TEST_CASE("no roster, no number") {
  const Council c{task("role: board, for_each: practitioner"), tm_1};
  CHECK(lines(c, "2026-03", "2026-04-01") == Lines{"t 2026-03-01..2026-03-31 - 0/? undetermined",
                                                   "t 2026-03-01..2026-03-31 - 0/? undetermined",
                                                   "t 2026-03-01..2026-03-31 - 0/? undetermined"});
  const Council anywhere{task("role: board, for_each: reviewer"), tm_1};
  CHECK(lines(anywhere, "2026-03", "2026-04-01") ==
        Lines{"t 2026-03-01..2026-03-31 - 0/? undetermined"});
}

}  // namespace
}  // namespace qaf

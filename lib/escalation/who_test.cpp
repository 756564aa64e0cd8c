// Who was to be told: resolved by dated posts and the tree of units. Expected lines by hand.

#include <doctest/doctest.h>

#include "support/clocks.hpp"

namespace qaf {
namespace {

using test::Audit;
using test::clock_lines;
using test::Setting;
using test::setting;

using Lines = std::vector<std::string>;

constexpr const char* after = "2026-03-20 12:00";

// The lines of R1 with one notice within 24 hours to `recipients`, and more people.
Lines told(const std::string& recipients, const Audit& audit, const std::string& people = {}) {
  Setting parts;
  parts.escalations =
      "  - {id: rule, tasks: [audit], when: {grade: inadequate}, steps: [{id: s, notify: [" +
      recipients + "], within: 24 hours}]}\n";
  parts.records = test::written(audit);
  parts.people = people;
  return clock_lines(setting(parts), after);
}

Audit told_to(const std::string& names, const std::string& practitioner = "sw-1") {
  Audit audit;
  audit.practitioner = practitioner;
  audit.more = "follow_up: [{to: [" + names + "], at: 2026-03-12 17:00, how: email}]";
  return audit;
}

TEST_CASE("a role is the nearest unit upward where it was held") {
  CHECK(told("service-manager", told_to("sm-1")) ==
        Lines{"R1 s service-manager sm-1 met 2026-03-13 15:40 -"});
  CHECK(told("service-manager", told_to("sm-2", "sw-9")) ==
        Lines{"R1 s service-manager sm-2 met 2026-03-13 15:40 -"});
  CHECK(told("director", told_to("sd-1")) == Lines{"R1 s director sd-1 met 2026-03-13 15:40 -"});
  CHECK(told("service-manager", told_to("sm-2")) ==
        Lines{"R1 s service-manager sm-1 overdue 2026-03-13 15:40 591600 wrong_person"});
}

TEST_CASE("a role nobody held is vacant, never met by another team's holder") {
  CHECK(told("team-manager", told_to("tm-1", "sw-9")) ==
        Lines{"R1 s team-manager - vacant 2026-03-13 15:40 - wrong_person nobody_in_post"});
}

TEST_CASE("who held the role at the time of the notice counts, also when nobody did before") {
  const std::string new_manager =
      "  - {id: tm-9, posts: [{role: team-manager, unit: b1, from: 2026-03-13}]}\n";
  Audit audit = told_to("tm-9", "sw-9");
  audit.more = "follow_up: [{to: [tm-9], at: 2026-03-13 09:00, how: email}]";
  CHECK(told("team-manager", audit, new_manager) ==
        Lines{"R1 s team-manager tm-9 met 2026-03-13 15:40 -"});
  audit.more = "";
  CHECK(told("team-manager", audit, new_manager) ==
        Lines{"R1 s team-manager - vacant 2026-03-13 15:40 - nobody_in_post"});
}

TEST_CASE("who held the role when the clock started counts after they left") {
  const std::string leaver =
      "  - {id: tm-9, posts: [{role: team-manager, unit: b1, from: 2025-01-01, to: 2026-03-12}]}\n";
  Audit audit = told_to("tm-9", "sw-9");
  audit.more = "follow_up: [{to: [tm-9], at: 2026-03-13 09:00, how: email}]";
  CHECK(told("team-manager", audit, leaver) ==
        Lines{"R1 s team-manager tm-9 met 2026-03-13 15:40 -"});
}

TEST_CASE("a cover post counts, and of several holders one is enough") {
  const std::string cover =
      "  - {id: tm-8, posts: [{role: team-manager, unit: a1, from: 2026-03-01, covers: tm-1}]}\n";
  CHECK(told("team-manager", told_to("tm-8"), cover) ==
        Lines{"R1 s team-manager tm-8 met 2026-03-13 15:40 -"});
  CHECK(told("team-manager", told_to("tm-1"), cover) ==
        Lines{"R1 s team-manager tm-1 met 2026-03-13 15:40 -"});
}

TEST_CASE("one of those named under `any` is enough") {
  CHECK(told("{any: [service-manager, director]}", told_to("sd-1")) ==
        Lines{"R1 s service-manager or director sd-1 met 2026-03-13 15:40 -"});
  CHECK(told("{any: [team-manager, lado]}", told_to("lado-1", "sw-9")) ==
        Lines{"R1 s team-manager or lado lado-1 met 2026-03-13 15:40 -"});
}

TEST_CASE("the line manager is the practitioner's") {
  CHECK(told("line_manager", told_to("tm-1")) ==
        Lines{"R1 s line_manager tm-1 met 2026-03-13 15:40 -"});
  // Nobody manages team b1, so the service manager above does.
  CHECK(told("line_manager", told_to("sm-2", "sw-9")) ==
        Lines{"R1 s line_manager sm-2 met 2026-03-13 15:40 -"});
}

TEST_CASE("a body is told under its own name") {
  CHECK(told("panel", told_to("panel")) == Lines{"R1 s panel panel met 2026-03-13 15:40 -"});
  CHECK(told("panel", told_to("board")) ==
        Lines{"R1 s panel panel overdue 2026-03-13 15:40 591600"});
}

TEST_CASE("a field of kind person names its person; without it nobody can be said") {
  Audit audit = told_to("sw-3");
  audit.more += ", lead: sw-3";
  CHECK(told("lead", audit) == Lines{"R1 s lead sw-3 met 2026-03-13 15:40 -"});
  CHECK(told("lead", told_to("sw-3")) ==
        Lines{"R1 s lead - undetermined 2026-03-13 15:40 - nobody_named"});
}

TEST_CASE("a role that is held at no level is found anywhere") {
  CHECK(told("lado", told_to("lado-1")) == Lines{"R1 s lado lado-1 met 2026-03-13 15:40 -"});
}

TEST_CASE("a record of a team finds its managers by the team") {
  Audit audit = told_to("tm-2");
  audit.practitioner = "";
  audit.more += ", team: a2";
  CHECK(told("team-manager", audit) == Lines{"R1 s team-manager tm-2 met 2026-03-13 15:40 -"});
}

TEST_CASE("the team is the practitioner's on the day of completion") {
  const std::string mover =
      "  - {id: sw-8, posts: [{role: practitioner, unit: a2, from: 2025-01-01, to: 2026-03-11}, "
      "{role: practitioner, unit: a1, from: 2026-03-12}]}\n";
  CHECK(told("team-manager", told_to("tm-1", "sw-8"), mover) ==
        Lines{"R1 s team-manager tm-1 met 2026-03-13 15:40 -"});
  CHECK(told("team-manager", told_to("tm-2", "sw-8"), mover) ==
        Lines{"R1 s team-manager tm-1 overdue 2026-03-13 15:40 591600 wrong_person"});
}

}  // namespace
}  // namespace qaf

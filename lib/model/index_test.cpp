// Who stood where on which day: posts, nearest holders, line managers, and rings of units.

#include "model/index.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/readable.hpp"
#include "support/repository.hpp"

namespace qaf::model {
namespace {

using Names = std::vector<std::string>;

constexpr const char* framework = R"(
framework: f
title: F
effective: 2026-01-01
unit_kinds: [directorate, service, team]
roles:
  - {id: worker, held_in: team}
  - {id: team-manager, held_in: team, manages: true}
  - {id: service-manager, held_in: service, manages: true}
tasks:
  - {id: visit, title: Visit, role: worker, frequency: 1 per month}
)";

constexpr const char* later_framework = R"(
framework: f
title: F
version: "2"
effective: 2026-07-01
roles: [{id: worker}]
tasks:
  - {id: visit, title: Visit, role: worker, frequency: 2 per month}
)";

constexpr const char* people = R"(
units:
  - {id: cs, kind: directorate}
  - {id: north, kind: service, in: cs}
  - {id: n1, kind: team, in: north}
  - {id: n2, kind: team, in: north}
people:
  - id: sm
    posts: [{role: service-manager, unit: north, from: 2026-01-01}]
  - id: tm
    posts: [{role: team-manager, unit: n1, from: 2026-01-01, to: 2026-03-31}]
  - id: cover
    posts: [{role: team-manager, unit: n1, from: 2026-03-20, to: 2026-04-10, covers: tm}]
  - id: w1
    posts: [{role: worker, unit: n1, from: 2026-01-01}]
    away: [{from: 2026-02-10, to: 2026-02-12, why: sickness}]
    tags: [{tag: new, from: 2026-01-01, to: 2026-06-30}, always]
  - id: w2
    posts: [{role: worker, unit: n2, from: 2026-01-01, manager: tm}]
)";

struct Fixture {
  Dataset data = test::dataset({{"framework/f.yaml", framework},
                                {"framework/g.yaml", later_framework},
                                {"people/p.yaml", people}});
  Index index{data};

  static calendar::Date day(const char* text) { return *calendar::parse_date(text); }
  Names names(const std::vector<std::uint32_t>& positions) const {
    Names found;
    for (const std::uint32_t position : positions) found.push_back(data.people[position].id->str());
    return found;
  }
  Names holders(const char* unit, const char* role, const char* on) const {
    return names(index.nearest_holders(index.unit(unit), role, day(on)));
  }
  Names managers(const char* person, const char* on) const {
    return names(index.line_managers(index.person(person), day(on)));
  }
};

TEST_CASE_FIXTURE(Fixture, "a post is held on its first day and its last, and not outside") {
  const std::uint32_t tm = index.person("tm");
  CHECK(index.holds(tm, "team-manager", day("2026-01-01")));
  CHECK(index.holds(tm, "team-manager", day("2026-03-31")));
  CHECK_FALSE(index.holds(tm, "team-manager", day("2025-12-31")));
  CHECK_FALSE(index.holds(tm, "team-manager", day("2026-04-01")));
  CHECK_FALSE(index.holds(tm, "worker", day("2026-02-01")));
}

TEST_CASE_FIXTURE(Fixture, "the nearest holder is looked for upward from the unit") {
  CHECK(holders("n1", "team-manager", "2026-02-01") == Names{"tm"});
  CHECK(holders("n1", "service-manager", "2026-02-01") == Names{"sm"});
  CHECK(holders("n2", "team-manager", "2026-02-01") == Names{});  // not downward, not sideways
  CHECK(holders("north", "team-manager", "2026-02-01") == Names{});
}

TEST_CASE_FIXTURE(Fixture, "a cover post counts, beside the post it covers and after it") {
  CHECK(holders("n1", "team-manager", "2026-03-25") == Names{"tm", "cover"});
  CHECK(holders("n1", "team-manager", "2026-04-05") == Names{"cover"});
  CHECK(holders("n1", "team-manager", "2026-04-11") == Names{});
}

TEST_CASE_FIXTURE(Fixture, "the line manager is named by the post, else the nearest who manages") {
  CHECK(managers("w1", "2026-02-01") == Names{"tm"});
  CHECK(managers("w1", "2026-04-11") == Names{"sm"});  // nobody manages the team any more
  CHECK(managers("tm", "2026-02-01") == Names{"sm"});  // never oneself
  CHECK(managers("w2", "2026-02-01") == Names{"tm"});  // `manager: tm`
  CHECK(managers("sm", "2026-02-01") == Names{});
}

TEST_CASE_FIXTURE(Fixture, "absences and tags hold on both their days") {
  const std::uint32_t w1 = index.person("w1");
  CHECK(index.is_away(w1, day("2026-02-10")));
  CHECK(index.is_away(w1, day("2026-02-12")));
  CHECK_FALSE(index.is_away(w1, day("2026-02-13")));
  CHECK(has_tag(data.people[w1].tags, "new", day("2026-06-30")));
  CHECK_FALSE(has_tag(data.people[w1].tags, "new", day("2026-07-01")));
  CHECK(has_tag(data.people[w1].tags, "always", day("1999-01-01")));
}

TEST_CASE_FIXTURE(Fixture,
                  "a task is that of the version in force on the day, else of the first to come") {
  const auto version_on = [&](const char* on) {
    return index.framework_of(*index.task_on("visit", day(on))).version.str();
  };
  CHECK(version_on("2026-06-30") == "");
  CHECK(version_on("2026-07-01") == "2");
  CHECK(version_on("2025-01-01") == "");
  CHECK_FALSE(index.task_on("nothing", day("2026-06-30")).has_value());
  CHECK_FALSE(index.task_on("visit", day("2026-06-30"), "other").has_value());
}

TEST_CASE_FIXTURE(Fixture, "units lie in those above them") {
  CHECK(index.is_in_or_below(index.unit("n1"), index.unit("cs")));
  CHECK(index.is_in_or_below(index.unit("n1"), index.unit("n1")));
  CHECK_FALSE(index.is_in_or_below(index.unit("north"), index.unit("n1")));
  CHECK(index.nearest_of_kind(index.unit("n1"), "service") == index.unit("north"));
  CHECK(index.nearest_of_kind(index.unit("cs"), "team") == nowhere);
}

TEST_CASE("every walk upward ends, even in a ring of units") {
  const Dataset data = test::dataset({{"framework/f.yaml", framework},
                                      {"people/p.yaml",
                                       "units:\n"
                                       "  - {id: a, kind: team, in: b}\n"
                                       "  - {id: b, kind: team, in: c}\n"
                                       "  - {id: c, kind: team, in: a}\n"
                                       "  - {id: d, kind: team, in: a}\n"
                                       "  - {id: e, kind: team, in: e}\n"}});
  const Index index(data);
  for (const char* unit : {"a", "b", "c", "d", "e"}) {
    CHECK(index.nearest_of_kind(index.unit(unit), "directorate") == nowhere);
  }
  CHECK(index.is_in_or_below(index.unit("d"), index.unit("a")));
}

}  // namespace
}  // namespace qaf::model

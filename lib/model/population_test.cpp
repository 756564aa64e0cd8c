// Populations on hand-worked registers: who stands in one on a day, and in which stratum.

#include "model/population.hpp"

#include <doctest/doctest.h>

#include "support/readable.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

using Lines = std::vector<std::string>;

constexpr const char* framework =
    "framework: council\ntitle: T\neffective: 2025-04-01\nunit_kinds: [service, team]\n"
    "tags: [{id: early-help}, {id: looked-after}]\n"
    "roles: [{id: practitioner, title: P, held_in: team}]\n"
    "registers: [{id: cases, title: C}]\ntasks: [{id: audit, title: A, role: practitioner, "
    "frequency: 1 per month}]\n";

constexpr const char* people =
    "units:\n  - {id: family, kind: service, tags: [early-help]}\n"
    "  - {id: north, kind: team, in: family}\n  - {id: south, kind: team}\n"
    "people:\n  - {id: sw-1, posts: [{role: practitioner, unit: north, from: 2025-04-01, to: "
    "2026-03-14}, {role: practitioner, unit: south, from: 2026-03-15}]}\n";

struct Wish {
  std::string rows;
  std::string day = "2026-03-31";
  std::string first = {};  // the day itself where left out
  std::string active_within = {};
  std::vector<std::string> tags = {};
  std::vector<std::string> strata = {};
};

// `MEMBER: STRATUM` of each member.
Lines lines(const Wish& wish) {
  const model::Dataset data = test::dataset({{"framework/f.yaml", framework},
                                             {"people/p.yaml", people},
                                             {"registers/cases.yaml", wish.rows}});
  const model::Index index(data);
  const auto day = [](const std::string& text) { return *calendar::parse_date(text); };
  Arena arena;
  model::Frame frame;
  frame.day = day(wish.day);
  frame.first = wish.first.empty() ? frame.day : day(wish.first);
  if (!wish.active_within.empty())
    frame.active_within = *calendar::parse_duration(wish.active_within);
  for (const std::string& tag : wish.tags) frame.tags.push_back(Text::copy(tag, arena));
  for (const std::string& key : wish.strata) frame.strata.push_back(Text::copy(key, arena));
  Lines result;
  for (const model::Member& member : model::members(index, data.registers.front(), frame))
    result.push_back(member.id.str() + ": " + member.stratum);
  return result;
}

TEST_CASE("a row stands from its first day to its last, both included, and without end goes on") {
  const std::string rows =
      "- {id: A, at: 2026-03-31}\n- {id: B, at: 2026-04-01}\n- {id: C, at: 2026-01-01, to: "
      "2026-03-31}\n- {id: D, at: 2026-01-01, to: 2026-03-30}\n- {id: E, at: 2020-01-01}\n";
  CHECK(lines({rows}) == Lines{"A: ", "C: ", "E: "});
  CHECK(lines({rows, "2026-03-31", "2026-03-30"}) == Lines{"A: ", "C: ", "D: ", "E: "});
  CHECK(lines({rows, "2019-12-31"}) == Lines{});
}

TEST_CASE("active within some time: what ended no longer ago than that, to the day") {
  const std::string rows =
      "- {id: A, at: 2025-01-01, to: 2025-12-31}\n- {id: B, at: 2025-01-01, to: 2025-12-30}\n";
  // 31 December and 3 months is 31 March; 30 December and 3 months is 30 March
  CHECK(lines({rows, "2026-03-31", {}, "3 months"}) == Lines{"A: "});
  CHECK(lines({rows, "2026-03-30", {}, "3 months"}) == Lines{"A: ", "B: "});
  CHECK(lines({rows, "2026-04-01", {}, "3 months"}) == Lines{});
}

TEST_CASE("a case is one member however many rows it has, where its last row puts it") {
  CHECK(lines({"- {id: R-2, at: 2026-02-01, case: M-1, unit: south}\n- {id: R-1, at: 2026-01-01, "
               "case: M-1, unit: north}\n- {id: R-3, at: 2026-01-01, unit: north}\n",
               "2026-03-31",
               {},
               {},
               {},
               {"unit"}}) == Lines{"M-1: south", "R-3: north"});
}

TEST_CASE("a tag is the row's own, or that of its person, its unit or a unit above it") {
  const std::string rows =
      "- {id: A, at: 2026-01-01, tags: [looked-after]}\n- {id: B, at: 2026-01-01, unit: north}\n"
      "- {id: C, at: 2026-01-01, unit: south}\n- {id: D, at: 2026-01-01, tags: [{tag: "
      "looked-after, to: 2026-03-30}]}\n";
  CHECK(lines({rows, "2026-03-31", {}, {}, {"looked-after"}}) == Lines{"A: "});
  CHECK(lines({rows, "2026-03-30", {}, {}, {"looked-after"}}) == Lines{"A: ", "D: "});
  CHECK(lines({rows, "2026-03-31", {}, {}, {"early-help", "looked-after"}}) == Lines{"A: ", "B: "});
}

TEST_CASE("strata: units, kinds of unit upward, tags; what is not said is none") {
  const std::string rows =
      "- {id: A, at: 2026-01-01, unit: north, tags: [looked-after, early-help]}\n- {id: B, at: "
      "2026-01-01}\n- {id: C, at: 2026-01-01, person: sw-1}\n- {id: D, at: 2026-01-01, to: "
      "2026-03-10, person: sw-1}\n";
  CHECK(lines({rows, "2026-03-31", "2026-03-01", {}, {}, {"service"}}) ==
        Lines{"A: family", "B: none", "C: none", "D: family"});
  CHECK(lines({rows, "2026-03-31", "2026-03-01", {}, {}, {"tag", "unit"}}) ==
        Lines{"A: early-help+looked-after / north", "B: none / none", "C: none / south",
              "D: none / north"});
}

}  // namespace
}  // namespace qaf

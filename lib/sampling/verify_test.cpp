// Each way in which a draw can differ from what its seed gives.
//
// By the seed `autumn` the order is M-4, M-1, M-3, M-5, M-2 (base/sha256_test.cpp).

#include "sampling/verify.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/sha256.hpp"
#include "support/readable.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

using Kind = sampling::Difference::Kind;
using model::Obstacle;
using Lines = std::vector<std::string>;

constexpr const char* framework =
    "framework: council\ntitle: T\neffective: 2025-04-01\nunit_kinds: [team]\n"
    "roles: [{id: manager, title: M, held_in: team}]\nregisters: [{id: cases, title: C}]\n"
    "tasks: [{id: audit, title: A, role: manager, frequency: 1 per month}]\n"
    "sampling:\n  - {id: some, of: cases, size: 2, per: month, tasks: [audit]}\n"
    "moderation:\n  - {id: look, tasks: [audit], share: 40%, per: month, by: manager}\n";

constexpr const char* rows =
    "id,at\nM-1,2026-01-01\nM-2,2026-01-01\nM-3,2026-01-01\nM-4,2026-01-01\nM-5,2026-01-01\n";

std::string name_of(Kind kind) {
  constexpr const char* names[] = {
      "obstacle",           "seed_of_another",    "count",   "size",    "not_in_population",
      "drawn_twice",        "excluded_and_drawn", "another", "missing", "always_left_out",
      "replaced_not_drawn", "replaced_by_another"};
  return names[static_cast<std::size_t>(kind)];
}

// `KIND PLACE FOUND EXPECTED` of each difference; of an obstacle its number.
Lines differences(const std::string& draw) {
  const model::Dataset data = test::dataset(
      {{"framework/f.yaml", framework}, {"registers/cases.csv", rows}, {"records/d.yaml", draw}});
  const model::Index index(data);
  Lines lines;
  for (const sampling::Difference& one :
       sampling::verify(index, 0, test::london("2026-04-30")).differences) {
    lines.push_back(one.kind == Kind::obstacle
                        ? fmt::format("obstacle {}", static_cast<int>(one.obstacle))
                        : fmt::format("{} {} {} {}", name_of(one.kind), one.place,
                                      one.found.empty() ? "-" : one.found,
                                      one.expected.empty() ? "-" : one.expected));
  }
  return lines;
}

std::string obstacle(Obstacle which) {
  return fmt::format("obstacle {}", static_cast<int>(which));
}

std::string sample(const std::string& more, const std::string& seed = "autumn") {
  return fmt::format(
      "draw: D\nsampling: some\nperiod: 2026-03\nat: 2026-03-02\npopulation: registers/cases.csv\n"
      "sha256: \"{}\"\nseed: {}\n{}",
      sha256(rows), seed, more);
}

TEST_CASE("a draw that holds has no difference, whatever its length") {
  CHECK(differences(sample("drawn: [M-4, M-1]\ncount: 5\nsize: 2\nalgorithm: sha256\n")).empty());
  CHECK(differences(sample("drawn: [M-4, M-1, M-3, M-5, M-2]\n")).empty());
  CHECK(differences(sample("drawn: []\n")).empty());
  CHECK(
      differences(sample("excluded: [{member: M-4, why: audited}]\ndrawn: [M-1, M-3]\n")).empty());
}

TEST_CASE("why a draw cannot be drawn again") {
  const std::string head =
      "draw: D\nsampling: some\nperiod: 2026-03\nat: 2026-03-02\ndrawn: [M-4]\n";
  CHECK(differences(head + "seed: autumn\n") == Lines{obstacle(Obstacle::no_population)});
  CHECK(differences(head + "seed: autumn\npopulation: registers/cases.csv\n") ==
        Lines{obstacle(Obstacle::no_sha256)});
  CHECK(differences(head + "seed: autumn\npopulation: registers/gone.csv\nsha256: abc\n") ==
        Lines{obstacle(Obstacle::population_gone)});
  CHECK(differences(head + "seed: autumn\npopulation: registers/cases.csv\nsha256: abc\n") ==
        Lines{obstacle(Obstacle::population_changed)});
  CHECK(differences(head + "population: registers/cases.csv\nsha256: abc\n") ==
        Lines{obstacle(Obstacle::no_seed)});
  CHECK(differences(head +
                    "seed: a\nalgorithm: dice\npopulation: registers/cases.csv\nsha256: a\n") ==
        Lines{obstacle(Obstacle::other_algorithm)});
}

TEST_CASE("what differs in the list, and in its numbers") {
  CHECK(differences(sample("drawn: [M-1, M-4]\n")) ==
        Lines{"another 1 M-1 M-4", "another 2 M-4 M-1"});
  CHECK(differences(sample("drawn: [M-4, M-9]\n")) ==
        Lines{"not_in_population 0 M-9 -", "another 2 M-9 M-1"});
  CHECK(differences(sample("drawn: [M-4, M-4]\n")) ==
        Lines{"drawn_twice 0 M-4 -", "another 2 M-4 M-1"});
  CHECK(differences(sample("excluded: [{member: M-4, why: audited}, {member: M-9, why: audited}]\n"
                           "drawn: [M-4, M-1]\n")) ==
        Lines{"not_in_population 0 M-9 -", "excluded_and_drawn 0 M-4 -", "another 1 M-4 M-1",
              "another 2 M-1 M-3"});
  CHECK(differences(sample("count: 6\nsize: 3\ndrawn: [M-4, M-1]\n")) ==
        Lines{"count 0 6 5", "size 0 3 2"});
}

TEST_CASE("replacements: only by the next in order, and only of what is in the sample") {
  const auto replaced = [](const std::string& items) {
    return differences(sample("drawn: [M-4, M-1]\nreplaced: [" + items + "]\n"));
  };
  CHECK(replaced("{drawn: M-4, by: M-3, why: closed}").empty());
  CHECK(replaced("{drawn: M-4, by: M-3, why: closed}, {drawn: M-3, by: M-5, why: closed}").empty());
  CHECK(replaced("{drawn: M-4, by: M-5, why: closed}") == Lines{"replaced_by_another 0 M-5 M-3"});
  CHECK(replaced("{drawn: M-2, by: M-3, why: closed}") == Lines{"replaced_not_drawn 0 M-2 -"});
  CHECK(replaced("{drawn: M-4, by: M-3, why: closed}, {drawn: M-1, by: M-5, why: closed}, "
                 "{drawn: M-3, by: M-2, why: closed}, {drawn: M-5, by: M-6, why: closed}") ==
        Lines{"replaced_by_another 0 M-6 -"});
}

TEST_CASE("a seed that nobody chose is that of its population") {
  const std::string members = "M-1\nM-2\nM-3\nM-4\nM-5\n";
  const std::string good = "some/2026-03/" + sha256(members);
  const Lines list = differences(sample("drawn: []\n", good));
  CHECK(list.empty());
  const std::string other = "some/2026-03/" + sha256("M-1\n");
  CHECK(differences(sample("drawn: []\n", other)) ==
        Lines{"seed_of_another 0 " + other + " " + good});
}

TEST_CASE("of a draw for moderation those always included come first, and none is left out") {
  const auto look = [](const std::string& more) {
    return differences(
        "draw: D\nmoderation: look\nperiod: 2026-03\nat: 2026-04-02\nmembers: [M-1, "
        "M-2, M-3, M-4, M-5]\nalways: [M-2, M-3]\nseed: autumn\n" +
        more);
  };
  CHECK(look("drawn: [M-3, M-2, M-4]\n").empty());
  CHECK(look("drawn: [M-3, M-2]\n").empty());
  CHECK(look("drawn: [M-3, M-4]\n") == Lines{"always_left_out 0 - M-2", "another 2 M-4 M-2"});
  CHECK(look("drawn: [M-3]\n") == Lines{"always_left_out 0 - M-2", "missing 2 - M-2"});
}

}  // namespace
}  // namespace qaf

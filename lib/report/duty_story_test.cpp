// The story of a duty: the rule, the days, what counted and what did not.

#include "report/duty_story.hpp"

#include <doctest/doctest.h>

#include "support/duties.hpp"
#include "support/readable.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

using Lines = std::vector<std::string>;

model::Dataset march() {
  return test::council(
      {"  - {id: plr, title: Review, role: team-manager, frequency: 1 per month, wording: one each "
       "month, source: Section 2}\n",
       "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01, to: 2026-04-20}], "
       "away: [{from: 2026-03-01, to: 2026-03-10, why: sickness}]}\n",
       "{id: R1, task: plr, by: tm-1, completed: 2026-03-12}\n"
       "{id: R2, task: plr, by: tm-1, completed: 2026-03-13, void: {why: wrong case, approved_by: "
       "sm-1, at: 2026-03-14}}\n"});
}

document::Document story(const model::Dataset& data, const std::string& words) {
  const model::Index index(data);
  const auto name = report::parse_duty_name(index, words);
  REQUIRE(name.has_value());
  REQUIRE(name->has_value());
  document::Stamp stamp;
  stamp.as_of = test::london("2026-04-15");
  return report::duty_story(index, **name,
                            {calendar::date_of(2026, 4, 1), calendar::date_of(2026, 4, 30)}, stamp);
}

const document::Table* table(const document::Section& section, const std::string& key) {
  for (const document::Table& one : section.tables) {
    if (one.key == key) return &one;
  }
  return nullptr;
}

TEST_CASE("why a duty stands as it stands") {
  const model::Dataset data = march();
  const document::Document document = story(data, "plr/tm-1/2026-03");
  REQUIRE(document.sections.size() == 1);
  const document::Section& section = document.sections[0];
  CHECK(section.title == "Review, tm-1");
  CHECK(section.paragraphs ==
        Lines{"met: 2026-03-01 to 2026-03-31; 1 done of 1 owed", "away on 10 of the 31 days"});
  const document::Table* rule = table(section, "rule");
  REQUIRE(rule != nullptr);
  Lines said;
  for (const auto& row : rule->rows) {
    said.push_back(std::get<std::string>(row[0]) + ": " + std::get<std::string>(row[1]));
  }
  CHECK(said == Lines{"framework: t 1", "task: plr", "owed by: team-manager",
                      "how often: 1 per month", "wording: one each month", "source: Section 2",
                      "file: framework/t.yaml"});
  REQUIRE(table(section, "counted") != nullptr);
  REQUIRE(table(section, "counted")->rows.size() == 1);
  CHECK(std::get<std::string>(table(section, "counted")->rows[0][0]) == "R1");
  REQUIRE(table(section, "uncounted") != nullptr);
  CHECK(std::get<std::string>(table(section, "uncounted")->rows[0][0]) == "R2");
  REQUIRE(table(section, "days") != nullptr);
  CHECK(table(section, "days")->rows.size() == 2);
}

TEST_CASE("without a period the usual one, without a duty a sentence") {
  const model::Dataset data = march();
  CHECK(story(data, "plr").sections[0].paragraphs.front() ==
        "due: 2026-04-01 to 2026-04-30; 0 done of 1 owed");
  CHECK(story(data, "plr/tm-9").sections[0].paragraphs ==
        Lines{"nothing is owed under this name in this period"});
}

TEST_CASE("words that name no task mean something else, and a period must be readable") {
  const model::Dataset data = march();
  const model::Index index(data);
  const auto other = report::parse_duty_name(index, "R1");
  REQUIRE(other.has_value());
  CHECK(!other->has_value());
  CHECK(!report::parse_duty_name(index, "plr/tm-1/2026-13").has_value());
}

}  // namespace
}  // namespace qaf

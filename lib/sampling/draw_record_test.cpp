// A draw record is read back as it was written, whatever the ids are.

#include "sampling/draw_record.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "sampling/verify.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

constexpr const char* framework =
    "framework: council\ntitle: T\neffective: 2025-04-01\nunit_kinds: [team]\n"
    "tags: [{id: looked-after}]\nroles: [{id: manager, title: M, held_in: team}]\n"
    "registers: [{id: cases, title: C}]\n"
    "tasks: [{id: audit, title: A, role: manager, frequency: 1 per month}]\n"
    "sampling:\n  - {id: some, of: cases, share: 50%, per: month, strata: [tag], tasks: [audit], "
    "where: {active_within: 2 months, tag: looked-after}, exclude: {audited_within: 1 year}}\n";

// Ids that YAML could take for something else.
constexpr const char* rows =
    "- {id: R-1, at: 2026-01-01, case: \"123\", tags: [looked-after]}\n"
    "- {id: R-2, at: 2026-01-01, case: \"yes\", tags: [looked-after]}\n"
    "- {id: R-3, at: 2026-01-01, case: \"0x1F\", tags: [looked-after]}\n"
    "- {id: R-4, at: 2026-01-01, case: \"1e3\", to: 2026-02-20, tags: [looked-after]}\n"
    "- {id: R-5, at: 2026-01-01, case: \"M:1\", tags: [looked-after]}\n"
    "- {id: R-6, at: 2026-01-01, case: \"#7\", tags: [looked-after]}\n"
    "- {id: R-7, at: 2026-01-01, case: \"2026-03-01\", tags: [looked-after]}\n"
    "- {id: R-8, at: 2026-01-01, case: M-8}\n";

model::Dataset repository(const std::string& draw) {
  return test::dataset(
      {{"framework/f.yaml", framework},
       {"registers/cases.yaml", rows},
       {"records/a.yaml", "id: CA-1\ntask: audit\nby: tm\ncase: \"123\"\ncompleted: 2026-01-10\n"},
       {"records/draws/d.yaml", draw}});
}

TEST_CASE("a draw is read back and drawn again as it was written") {
  const model::Dataset before = repository(
      "# none yet\n{id: CA-2, task: audit, by: tm, case: X, "
      "completed: 2020-01-01}\n");
  const model::Index index(before);
  const calendar::Instant now = test::london("2026-03-10 09:30");
  const calendar::Period march{calendar::date_of(2026, 3, 1), calendar::date_of(2026, 3, 31)};
  for (const char* seed : {"", "two words: and \"quotes\" # and \\ more", "2026"}) {
    CAPTURE(seed);
    const auto drawing = sampling::drawing(index, {{0, 0}, march, seed, {}}, now);
    REQUIRE(drawing.has_value());
    CHECK(drawing->population.size() == 7);
    const std::vector<Text> drawn = sampling::drawn_of(*drawing);
    CHECK(drawn.size() == 4);  // half of seven, rounded up
    const std::string yaml = sampling::yaml_of(
        sampling::text_of(index, *drawing, {"DR-1", "tm", now}), before.settings.zone);
    CAPTURE(yaml);
    const model::Dataset after = repository(yaml);
    REQUIRE(after.draws.size() == 1);
    const model::Draw& draw = after.draws.front();
    CHECK(draw.drawn.size() == drawn.size());
    for (std::size_t i = 0; i < drawn.size(); ++i) CHECK(*draw.drawn[i] == drawn[i].view());
    CHECK(draw.seed->view() == drawing->seed);
    REQUIRE(draw.excluded.size() == 1);
    CHECK(*draw.excluded[0].member == std::string_view("123"));
    CHECK(*draw.excluded[0].record == std::string_view("CA-1"));
    CHECK(calendar::to_text(*draw.when) == "2026-03-10 09:30");
    CHECK(sampling::verify(model::Index(after), 0, now).differences.empty());
  }
}

TEST_CASE("a moment is written as records write it") {
  using sampling::written_moment;
  const auto zone = calendar::Zone::london;
  CHECK(written_moment(test::london("2026-03-10"), zone) == "2026-03-10");
  CHECK(written_moment(test::london("2026-07-10 09:05"), zone) == "2026-07-10 09:05");
  // the hour that comes twice
  CHECK(written_moment(test::london("2026-10-25 01:30+01:00"), zone) == "2026-10-25 01:30+01:00");
  CHECK(written_moment(test::london("2026-10-25 01:30+00:00"), zone) == "2026-10-25 01:30+00:00");
}

TEST_CASE("a word is put in quotes where YAML could take it for something else") {
  CHECK(sampling::yaml_word("M-104233") == "M-104233");
  CHECK(sampling::yaml_word("monthly/2026-03/9f") == "monthly/2026-03/9f");
  CHECK(sampling::yaml_word("123") == "\"123\"");
  CHECK(sampling::yaml_word("No") == "\"No\"");
  CHECK(sampling::yaml_word("y") == "\"y\"");
  CHECK(sampling::yaml_word("a b") == "\"a b\"");
  CHECK(sampling::yaml_word("say \"a\\b\"") == "\"say \\\"a\\\\b\\\"\"");
  CHECK(sampling::yaml_word("") == "\"\"");
}

}  // namespace
}  // namespace qaf

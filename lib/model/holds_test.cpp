// Conditions: each key, each bound, and what a record lacks.

#include "model/holds.hpp"

#include <doctest/doctest.h>

#include "support/clocks.hpp"

namespace qaf {
namespace {

// Whether `when` holds of a record completed on 12 March 2026 by qa-1 about sw-1 (team a1), of the
// task `audit` with the grades outstanding, good, requires-improvement, inadequate.
bool holds(const std::string& when, const std::string& keys) {
  test::Setting parts;
  parts.escalations = "  - {id: r, tasks: [audit], when: " + when + ", steps: [{id: s, do: x}]}\n";
  parts.people =
      "  - {id: nq-1, posts: [{role: practitioner, unit: a1, from: 2025-01-01}], tags: [{tag: new, "
      "to: 2026-03-11}]}\n"
      "  - {id: nq-2, posts: [{role: practitioner, unit: a1, from: 2025-01-01}], tags: [{tag: new, "
      "to: 2026-03-12}]}\n";
  test::Audit audit;
  audit.grade = "";
  if (keys.rfind("by:", 0) == 0) audit.by = "";
  audit.practitioner = "";
  audit.more = keys;
  parts.records = test::written(audit);
  return test::clock_lines(test::setting(parts), "2026-04-01").size() == 1;
}

struct Case {
  const char* when;
  const char* keys;
  bool expected;
};

void check(const Case& one) {
  CAPTURE(one.when);
  CAPTURE(one.keys);
  CHECK(holds(one.when, one.keys) == one.expected);
}

TEST_CASE("a grade is one of those named, or lies within bounds in the order of its scale") {
  constexpr Case cases[] = {
      {"{grade: inadequate}", "grade: inadequate", true},
      {"{grade: inadequate}", "grade: good", false},
      {"{grade: [good, outstanding]}", "grade: good", true},
      {"{grade: inadequate}", "concern: none", false},
      {"{not: {grade: inadequate}}", "concern: none", true},
      {"{grade: {at_least: good}}", "grade: outstanding", true},
      {"{grade: {at_least: good}}", "grade: good", true},
      {"{grade: {at_least: good}}", "grade: requires-improvement", false},
      {"{grade: {at_most: requires-improvement}}", "grade: requires-improvement", true},
      {"{grade: {at_most: requires-improvement}}", "grade: good", false},
      {"{grade: {worse_than: good}}", "grade: good", false},
      {"{grade: {worse_than: good}}", "grade: requires-improvement", true},
      {"{grade: {at_least: requires-improvement, worse_than: outstanding}}", "grade: good", true},
      {"{grade: {worse_than: good}}", "concern: none", false},
  };
  for (const Case& one : cases) check(one);
}

TEST_CASE("a moderated grade is the grade; the first one is kept beside it") {
  constexpr Case cases[] = {
      {"{grade: good}", "grade: inadequate, moderation: [{by: qa-1, at: 2026-03-12, grade: good}]",
       true},
      {"{first_grade: inadequate}",
       "grade: inadequate, moderation: [{by: qa-1, at: 2026-03-20, grade: good}]", true},
      {"{changed: true}",
       "grade: inadequate, moderation: [{by: qa-1, at: 2026-03-20, grade: good}]", true},
      {"{changed: true}", "grade: good, moderation: [{by: qa-1, at: 2026-03-20, grade: good}]",
       false},
      {"{changed: true}", "grade: good, moderation: [{by: qa-1, at: 2026-03-20}]", false},
      {"{changed: false}", "grade: good", true},
  };
  for (const Case& one : cases) check(one);
}

TEST_CASE("a concern is graver or lighter") {
  constexpr Case cases[] = {
      {"{concern: immediate}", "concern: immediate", true},
      {"{concern: [significant, immediate]}", "concern: none", false},
      {"{concern: {at_least: significant}}", "concern: immediate", true},
      {"{concern: {at_least: significant}}", "concern: none", false},
      {"{concern: {at_most: significant}}", "concern: immediate", false},
      {"{concern: {worse_than: significant}}", "concern: immediate", true},
      {"{concern: {worse_than: none}}", "concern: significant", true},
      {"{concern: {worse_than: significant}}", "concern: significant", false},
      {"{concern: none}", "grade: good", false},
  };
  for (const Case& one : cases) check(one);
}

TEST_CASE("with an area, the grade is the grade of that area") {
  const char* judgements =
      "grade: good, judgements: [{area: risk, grade: inadequate}, {area: voice, grade: good}]";
  check({"{area: risk, grade: inadequate}", judgements, true});
  check({"{area: voice, grade: inadequate}", judgements, false});
  check({"{area: [voice, risk], grade: {worse_than: good}}", judgements, true});
  check({"{area: planning, grade: good}", judgements, false});
  check({"{area: risk}", judgements, true});
}

TEST_CASE("all, any and not") {
  constexpr Case cases[] = {
      {"{all: [{grade: good}, {concern: none}]}", "grade: good, concern: none", true},
      {"{all: [{grade: good}, {concern: none}]}", "grade: good", false},
      {"{any: [{grade: good}, {concern: none}]}", "grade: good", true},
      {"{any: [{grade: good}, {concern: none}]}", "grade: inadequate", false},
      {"{grade: good, concern: none}", "grade: good, concern: none", true},
      {"{grade: good, concern: none}", "grade: good, concern: immediate", false},
      {"{not: {any: [{grade: good}, {concern: none}]}}", "grade: inadequate", true},
      {"{all: [{concern: immediate}, {not: {open: no}}]}", "concern: immediate", true},
      {"{all: [{concern: immediate}, {not: {open: no}}]}", "concern: immediate, open: yes", true},
      {"{all: [{concern: immediate}, {not: {open: no}}]}", "concern: immediate, open: no", false},
  };
  for (const Case& one : cases) check(one);
}

TEST_CASE("fields of the task: yes or no, numbers, items of a list") {
  constexpr Case cases[] = {
      {"{open: yes}", "open: yes", true},
      {"{open: yes}", "open: no", false},
      {"{open: yes}", "grade: good", false},
      {"{visits: {at_most: 2}}", "visits: 2", true},
      {"{visits: {at_most: 2}}", "visits: 10", false},
      {"{visits: 3}", "visits: 3", true},
      {"{level: high}", "level: high", true},
      {"{level: {at_least: medium}}", "level: high", true},
      {"{level: {at_least: medium}}", "level: low", false},
  };
  for (const Case& one : cases) check(one);
}

TEST_CASE("what a record has, who took part, whom it is about") {
  constexpr Case cases[] = {
      {"{has: actions}", "actions: [{id: 1, what: a}]", true},
      {"{has: actions}", "grade: good", false},
      {"{has: feedback}", "feedback: {from: parent, at: 2026-03-11}", true},
      {"{has: themes}", "themes: [chronology]", true},
      {"{has: open}", "open: no", true},
      {"{with: director}", "with: [sd-1]", true},
      {"{with: sd-1}", "with: [sd-1]", true},
      {"{with: director}", "with: [sm-1]", false},
      {"{task: audit}", "grade: good", true},
      {"{tag: new}", "practitioner: nq-2", true},   // tagged to the day of completion
      {"{tag: new}", "practitioner: nq-1", false},  // to the day before
      {"{independence: not_line_manager}", "by: tm-1, practitioner: sw-1", false},
      {"{independence: not_line_manager}", "by: tm-2, practitioner: sw-1", true},
      {"{independence: not_own_team}", "by: tm-2, practitioner: sw-1", true},
      {"{independence: not_own_service}", "by: tm-2, practitioner: sw-1", false},
      {"{independence: not_own_service}", "by: sm-2, practitioner: sw-1", true},
      {"{independence: not_own_service}", "by: sd-1, practitioner: sw-1", true},  // above them all
      {"{independence: not_case_holder}", "by: sw-1, practitioner: sw-1", false},
      {"{independence: not_line_manager}", "by: panel, practitioner: sw-1", false},  // no person
  };
  for (const Case& one : cases) check(one);
}

}  // namespace
}  // namespace qaf

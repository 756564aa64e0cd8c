// Whom each thing that a framework asks concerns, and what it says in words.

#include "report/framework/asked.hpp"

#include <doctest/doctest.h>

#include "report/framework/names.hpp"
#include "report/framework/open_points.hpp"
#include "support/readable.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

using Lines = std::vector<std::string>;

model::Dataset council() {
  return test::dataset({{"framework/t.yaml", R"(framework: t
title: T
effective: 2020-01-01
unit_kinds: [team]
roles:
  - {id: tm, title: Team Manager, held_in: team, manages: true}
  - {id: qa, title: Reviewer}
  - {id: practitioner, title: Practitioner, held_in: team}
bodies: [{id: board, title: Board}, {id: panel, title: Panel}]
scales: [{id: grade, grades: [good, inadequate], good_from: good}]
tasks:
  - id: audit
    title: Audit
    role: tm
    with: [qa]
    frequency: 1 per month
    record: {scale: grade, fields: {open_to_us: yes_no}}
    steps:
      - {id: attach, do: attach it, by: board}
    reported_to:
      - {to: [board, panel], frequency: 1 per quarter, copy: [qa]}
  - id: yearly
    title: Yearly
    role: not stated
    reported_to: [{to: not stated, frequency: not stated, by: panel}]
escalations:
  - id: bad
    tasks: [audit]
    when: {all: [{grade: inadequate}, {not: {any: [{open_to_us: no}, {concern: none}]}}]}
    steps:
      - {id: tell, notify: [practitioner, {any: [line_manager, qa]}], in_writing: true, within: 24 hours, what: what was found}
      - {id: right, remedy: all, verified: true, within: 3 working days, from: tell}
      - {id: talk, do: talk about it, with: [practitioner], from: moderated, unless: right, copy: [panel]}
moderation:
  - id: second
    tasks: [audit]
    share: 12.5%
    by: qa
    steps:
      - {id: coach, do: coach, with: [author], by: moderator, within: immediately}
)"}});
}

// What concerns a party: `audit` what it owes, `+audit` what it takes part in, `<audit` what it
// receives; of steps `tell`, `+tell`, `<tell` in the same way.
Lines concerns(const model::Framework& framework, std::string_view id) {
  const report::Party party(framework, id);
  Lines lines;
  for (const report::Asked& asked : report::asked_of(framework)) {
    const std::string name = asked.task->id->str() + (asked.report == nullptr ? "" : " report");
    if (party.owes(asked)) lines.push_back(name);
    if (party.takes_part(asked)) lines.push_back("+" + name);
    if (party.receives(asked)) lines.push_back("<" + name);
  }
  for (const report::AskedStep& asked : report::steps_of(framework)) {
    const std::string name = asked.step->id->str();
    if (party.does(asked)) lines.push_back(name);
    if (party.takes_part(asked)) lines.push_back("+" + name);
    if (party.is_told(asked)) lines.push_back("<" + name);
  }
  return lines;
}

TEST_CASE("each report to each recipient is asked by itself, a task made of reports is not") {
  const model::Dataset data = council();
  Lines rows;
  for (const report::Asked& asked : report::asked_of(data.frameworks.front())) {
    rows.push_back(asked.task->id->str() + " " +
                   (asked.report == nullptr ? "-" : std::string("to ") + std::string(asked.to)));
  }
  CHECK(rows == Lines{"audit -", "audit to board", "audit to panel", "yearly to "});
}

TEST_CASE("author, moderator and line manager stand for the roles that are") {
  const model::Dataset data = council();
  const model::Framework& framework = data.frameworks.front();
  CHECK(concerns(framework, "tm") ==
        Lines{"audit", "audit report", "audit report", "tell", "<tell", "right", "talk", "+coach"});
  CHECK(concerns(framework, "qa") ==
        Lines{"+audit", "<audit report", "<audit report", "<tell", "coach"});
  CHECK(concerns(framework, "practitioner") == Lines{"<tell", "+talk"});
  CHECK(concerns(framework, "board") == Lines{"<audit report", "attach"});
  CHECK(concerns(framework, "panel") == Lines{"<audit report", "yearly report", "+talk"});
}

TEST_CASE("a rule is said in words, with ids or with titles") {
  const model::Dataset data = council();
  const model::Framework& framework = data.frameworks.front();
  const report::Names ids(framework, report::Naming::ids);
  const report::Names titles(framework, report::Naming::titles);
  const model::Escalation& rule = framework.escalations.front();
  CHECK(ids.condition(rule.when) ==
        "grade is inadequate and not (open to us is no or concern is none)");
  CHECK(ids.deed(rule.steps[0]) ==
        "tell practitioner, any of line_manager, qa, in writing: what was found");
  CHECK(titles.deed(rule.steps[0]) ==
        "tell Practitioner, any of line manager, Reviewer, in writing: what was found");
  CHECK(ids.limit(rule.steps[0]) == "within 24 hours");
  CHECK(ids.deed(rule.steps[1]) == "complete and verify all remedial actions");
  CHECK(ids.limit(rule.steps[1]) == "within 3 working days after `tell`");
  CHECK(titles.deed(rule.steps[2]) == "talk about it, with Practitioner (copy to Panel)");
  CHECK(ids.limit(rule.steps[2]) ==
        "after the moderation, no limit stated, only if `right` is not done in time");
  const model::Moderation& second = framework.moderation.front();
  CHECK(report::words_of(*second.share) == "12.5 %");
  CHECK(ids.limit(second.steps[0]) == "immediately");
}

TEST_CASE("what is not stated is found wherever it stands") {
  const model::Dataset data = council();
  Lines open;
  for (const report::OpenPoint& point : report::open_points_of(data.frameworks.front()))
    open.push_back(point.element + " " + point.id + " " + point.key);
  CHECK(open == Lines{"task yearly role", "reported_to yearly to", "reported_to yearly frequency"});
}

}  // namespace
}  // namespace qaf

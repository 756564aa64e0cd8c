// Steps that wait for others, for meetings, and for nobody; exemptions; further records. Expected
// lines were worked out by hand: R1 is completed on Thursday 12 March 2026 at 15:40.

#include <doctest/doctest.h>

#include "support/clocks.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

using test::Audit;
using test::clock_lines;
using test::Setting;
using test::setting;

using Lines = std::vector<std::string>;

Setting rule_of(const std::string& steps, const std::string& more = {}) {
  Setting parts;
  parts.escalations =
      "  - {id: rule, tasks: [audit], when: {grade: inadequate}, steps: [" + steps + "]}\n";
  Audit audit;
  audit.more = more;
  parts.records = test::written(audit);
  return parts;
}

Lines lines(const std::string& steps, const std::string& more, const std::string& as_of) {
  return clock_lines(setting(rule_of(steps, more)), as_of);
}

TEST_CASE("a step that follows another begins when that is met") {
  const std::string steps =
      "{id: review, do: review, within: 5 days}, {id: copy, notify: [panel], from: review, within: "
      "2 days}";
  CHECK(lines(steps, "", "2026-03-13 12:00").back() == "R1 copy panel panel upcoming - -");
  CHECK(
      lines(steps, "follow_up: [{step: review, at: 2026-03-16 10:00}]", "2026-03-16 11:00") ==
      Lines{"R1 review author qa-1 met 2026-03-17 -", "R1 copy panel panel due 2026-03-18 219599"});
  CHECK(lines(steps,
              "follow_up: [{step: review, at: 2026-03-16 10:00}, {to: [panel], at: 2026-03-13}]",
              "2026-03-16 11:00")
            .back() == "R1 copy panel panel due 2026-03-18 219599 earlier_than_start");
  CHECK(lines(steps,
              "follow_up: [{step: review, at: 2026-03-16 10:00}, {to: [panel], at: 2026-03-17}]",
              "2026-03-20")
            .back() == "R1 copy panel panel met 2026-03-18 -");
}

TEST_CASE("a chain goes to the next manager when the first one's time runs out") {
  const std::string steps =
      "{id: first, notify: [team-manager], within: 24 hours}, {id: next, notify: "
      "[service-manager], "
      "unless: first, within: 24 hours}";
  CHECK(lines(steps, "", "2026-03-13 12:00") ==
        Lines{"R1 first team-manager tm-1 due 2026-03-13 15:40 13200",
              "R1 next service-manager sm-1 upcoming - -"});
  CHECK(lines(steps, "follow_up: [{to: [tm-1], at: 2026-03-12 17:00}]", "2026-03-20") ==
        Lines{"R1 first team-manager tm-1 met 2026-03-13 15:40 -",
              "R1 next service-manager sm-1 not_applicable - -"});
  // From 13 March 15:40, when the first one's time is over.
  CHECK(lines(steps, "follow_up: [{to: [tm-1], at: 2026-03-13 16:00}]", "2026-03-14 15:40:01") ==
        Lines{"R1 first team-manager tm-1 met_late 2026-03-13 15:40 1200",
              "R1 next service-manager sm-1 overdue 2026-03-14 15:40 1"});
  CHECK(lines(steps, "follow_up: [{to: [tm-1], at: 2026-03-13}]", "2026-03-20") ==
        Lines{"R1 first team-manager tm-1 unproven 2026-03-13 15:40 - time_not_recorded",
              "R1 next service-manager sm-1 unproven - -"});
}

TEST_CASE("nobody in post is no answer: the next step takes over when the time is up") {
  Setting parts;
  parts.escalations =
      "  - {id: rule, tasks: [audit], when: {grade: inadequate}, steps: [{id: first, notify: "
      "[team-manager], within: 24 hours}, {id: next, notify: [service-manager], unless: first, "
      "within: 2 days}]}\n";
  Audit audit;
  audit.practitioner = "sw-9";
  parts.records = test::written(audit);
  CHECK(clock_lines(setting(parts), "2026-03-13 12:00") ==
        Lines{"R1 first team-manager - vacant 2026-03-13 15:40 - nobody_in_post",
              "R1 next service-manager sm-2 upcoming - -"});
  CHECK(clock_lines(setting(parts), "2026-03-13 16:00") ==
        Lines{"R1 first team-manager - vacant 2026-03-13 15:40 - nobody_in_post",
              "R1 next service-manager sm-2 due 2026-03-15 201599"});
}

TEST_CASE("a decision that nobody contested takes effect") {
  const std::string steps =
      "{id: contest, do: contest, optional: true, within: 5 days}, {id: accept, do: record it, "
      "unless: contest, within: 1 day}";
  CHECK(lines(steps, "", "2026-03-17 12:00") == Lines{"R1 accept author qa-1 upcoming - -"});
  CHECK(lines(steps, "", "2026-03-18 00:00") ==
        Lines{"R1 accept author qa-1 due 2026-03-19 172799"});
  CHECK(lines(steps, "follow_up: [{step: contest, at: 2026-03-16}]", "2026-03-18 00:00") ==
        Lines{"R1 accept author qa-1 not_applicable - -"});
}

TEST_CASE("steps come in the order written, also where one waits for a later one") {
  const std::string steps =
      "{id: after, do: close, from: before}, {id: before, do: meet, within: 1 day}";
  CHECK(lines(steps, "follow_up: [{step: before, at: 2026-03-13}]", "2026-03-14 12:00") ==
        Lines{"R1 after author qa-1 due - -", "R1 before author qa-1 met 2026-03-13 -"});
}

TEST_CASE("steps that wait for each other never begin") {
  const std::string steps = "{id: a, do: x, from: b}, {id: b, do: y, from: a}";
  CHECK(lines(steps, "", "2026-04-01") ==
        Lines{"R1 a author qa-1 upcoming - -", "R1 b author qa-1 upcoming - -"});
}

TEST_CASE("from moderated: upcoming until it is") {
  const std::string steps = "{id: s, do: discuss, from: moderated, within: 3 days}";
  CHECK(lines(steps, "", "2026-04-01") == Lines{"R1 s author qa-1 upcoming - -"});
  CHECK(lines(steps, "moderation: [{by: qa-1, at: 2026-03-20}]", "2026-03-23") ==
        Lines{"R1 s author qa-1 due 2026-03-23 0"});
}

TEST_CASE("at the next meeting, and then by the end of that day") {
  Setting parts = rule_of("{id: s, do: review, with: [practitioner], at_next: supervision}");
  parts.supervision =
      "- {id: V-1, at: 2026-03-12, person: sw-1}\n"
      "- {id: V-2, at: 2026-03-20 10:00, person: sw-2}\n"
      "- {id: V-3, at: 2026-03-26 10:00, person: sw-1}\n"
      "- {id: V-4, at: 2026-04-20, person: sw-1}\n";
  const model::Dataset data = setting(parts);
  CHECK(clock_lines(data, "2026-03-26 09:59") == Lines{"R1 s author qa-1 due - -"});
  CHECK(clock_lines(data, "2026-03-26 10:00") == Lines{"R1 s author qa-1 due 2026-03-26 50399"});
  CHECK(clock_lines(data, "2026-03-27 00:00") == Lines{"R1 s author qa-1 overdue 2026-03-26 1"});
}

TEST_CASE("an optional step is counted when it is done, and has no row") {
  const Setting parts = rule_of("{id: s, notify: [panel], optional: true}",
                                "follow_up: [{to: [panel], at: 2026-03-13}]");
  const model::Dataset data = setting(parts);
  const model::Index index(data);
  const escalation::Following following = escalation::follow(index, test::london("2026-04-01"));
  CHECK(following.clocks.empty());
  CHECK(following.optional_done.size() == 1);
  const model::Dataset without = setting(rule_of("{id: s, notify: [panel], optional: true}"));
  const model::Index other(without);
  CHECK(escalation::follow(other, test::london("2026-04-01")).optional_done.empty());
}

TEST_CASE("a deed is done with all who are asked, together or one after the other") {
  const std::string steps =
      "{id: s, do: discuss, with: [practitioner, team-manager], within: 7 days}";
  const auto done = [&](const std::string& entries) {
    return lines(steps, "follow_up: [" + entries + "]", "2026-03-16").front();
  };
  CHECK(done("{step: s, with: [sw-1, tm-1], at: 2026-03-13}") ==
        "R1 s author qa-1 met 2026-03-19 -");
  CHECK(done("{step: s, with: sw-1, at: 2026-03-13}, {step: s, with: tm-1, at: 2026-03-16}") ==
        "R1 s author qa-1 met 2026-03-19 -");
  // Who took part is not recorded: it may have been done as asked.
  CHECK(done("{step: s, at: 2026-03-13}") ==
        "R1 s author qa-1 due 2026-03-19 259200 participants_not_recorded");
  CHECK(lines(steps, "follow_up: [{step: s, at: 2026-03-13}]", "2026-03-20").front() ==
        "R1 s author qa-1 unproven 2026-03-19 - participants_not_recorded");
  CHECK(lines(steps, "follow_up: [{step: s, at: 2026-03-20}]", "2026-03-21 00:00").front() ==
        "R1 s author qa-1 overdue 2026-03-19 86401 participants_not_recorded");
  // 16 March 23:59:59 to 19 March 23:59:59
  CHECK(done("{step: s, with: sw-1, at: 2026-03-13}") ==
        "R1 s author qa-1 due 2026-03-19 259200 not_with_all");
  CHECK(done("{to: [sw-1, tm-1], at: 2026-03-13}") == "R1 s author qa-1 due 2026-03-19 259200");
}

Lines exempted(const std::string& exemption, const std::string& as_of) {
  Setting parts = rule_of("{id: s, notify: [team-manager], within: 24 hours}");
  parts.framework = "effective: 2020-01-01\nexemptions: {approved_by: [director]}\n";
  parts.records += "{exemption: EX-1, record: R1, why: on leave, " + exemption + "}\n";
  return clock_lines(setting(parts), as_of);
}

TEST_CASE("an exemption of a step, by whoever may approve it") {
  CHECK(exempted("step: s, approved_by: sd-1, at: 2026-03-13 09:00", "2026-04-01") ==
        Lines{"R1 s team-manager tm-1 excused 2026-03-13 15:40 - exempted"});
  CHECK(exempted("step: s, approved_by: sd-1, at: 2026-03-20 09:00", "2026-04-01") ==
        Lines{"R1 s team-manager tm-1 excused 2026-03-13 15:40 - exempted exempted_afterwards"});
  CHECK(exempted("step: s, approved_by: sd-1, at: 2026-03-20 09:00", "2026-03-13 16:40") ==
        Lines{"R1 s team-manager tm-1 overdue 2026-03-13 15:40 3600"});
  CHECK(exempted("step: s, approved_by: sm-1, at: 2026-03-13 09:00", "2026-03-13 16:40") ==
        Lines{"R1 s team-manager tm-1 overdue 2026-03-13 15:40 3600 exemption_not_allowed"});
  CHECK(exempted("step: other, approved_by: sd-1, at: 2026-03-13 09:00", "2026-03-13 16:40") ==
        Lines{"R1 s team-manager tm-1 overdue 2026-03-13 15:40 3600"});
  CHECK(exempted("step: s, expires: 2026-03-11, approved_by: sd-1, at: 2026-03-01",
                 "2026-03-13 16:40") ==
        Lines{"R1 s team-manager tm-1 overdue 2026-03-13 15:40 3600"});
  CHECK(exempted("step: s, extended_to: 2026-03-16, approved_by: sd-1, at: 2026-03-13 09:00",
                 "2026-03-16 12:00") ==
        Lines{"R1 s team-manager tm-1 due 2026-03-16 43199 extended"});
}

Lines further(const std::string& others, const std::string& as_of) {
  Setting parts = rule_of(
      "{id: more, further: 2, same: practitioner, within: 1 month}, {id: tell, "
      "notify: [team-manager], within: 24 hours}",
      "follow_up: [{to: [tm-1], at: 2026-03-12 16:00}]");
  parts.records += others;
  return clock_lines(setting(parts), as_of);
}

std::string follows(const char* id, const char* practitioner, const char* day, const char* grade) {
  return std::string("{task: audit, by: qa-1, case: M-2, follows: R1, id: ") + id +
         ", practitioner: " + practitioner + ", completed: " + day + ", grade: " + grade + "}\n";
}

TEST_CASE("further records of the same practitioner") {
  const std::string told = "R1 tell team-manager tm-1 met 2026-03-13 15:40 -";
  // 1 April 23:59:59 to 12 April 23:59:59
  CHECK(further(follows("R2", "sw-1", "2026-03-20", "good"), "2026-04-01") ==
        Lines{"R1 more author qa-1 due 2026-04-12 950400 further_records", told});
  CHECK(further(follows("R2", "sw-1", "2026-03-20", "good") +
                    follows("R3", "sw-1", "2026-04-12", "good"),
                "2026-04-20") == Lines{"R1 more author qa-1 met 2026-04-12 -", told});
  CHECK(further(follows("R2", "sw-1", "2026-03-20", "good") +
                    follows("R3", "sw-1", "2026-04-13", "good"),
                "2026-04-20") == Lines{"R1 more author qa-1 met_late 2026-04-12 1", told});
  CHECK(further(follows("R2", "sw-1", "2026-03-20", "good") +
                    follows("R3", "sw-2", "2026-03-21", "good"),
                "2026-04-01") ==
        Lines{"R1 more author qa-1 due 2026-04-12 950400 further_records not_same_subject", told});
}

TEST_CASE("a further record does not ask for more, but its own notices are owed") {
  // 20 March 23:59:59 and 24 hours; 22 March 00:00:00
  CHECK(further(follows("R2", "sw-1", "2026-03-20", "inadequate"), "2026-03-22 00:00") ==
        Lines{"R1 more author qa-1 due 2026-04-12 1897199 further_records",
              "R1 tell team-manager tm-1 met 2026-03-13 15:40 -",
              "R2 tell team-manager tm-1 overdue 2026-03-21 1"});
}

}  // namespace
}  // namespace qaf

// Moderation raises a rule and drops it; a void ends all. Expected lines were worked out by hand:
// R1 is completed on Thursday 12 March 2026 at 15:40.

#include <doctest/doctest.h>

#include "support/clocks.hpp"

namespace qaf {
namespace {

using test::Audit;
using test::clock_lines;
using test::Setting;
using test::setting;

using Lines = std::vector<std::string>;

struct Case {
  const char* claim;
  const char* grade;
  const char* more;
  const char* as_of;
  Lines lines;
};

constexpr const char* tell =
    "  - {id: rule, tasks: [audit], when: {any: [{grade: inadequate}, {concern: immediate}]}, "
    "steps: [{id: s, notify: [team-manager], within: 24 hours}]}\n";

void check(const std::string& rules, const Case& one, const std::string& moderation = {}) {
  CAPTURE(one.claim);
  Setting parts;
  parts.escalations = rules;
  parts.moderation = moderation;
  Audit audit;
  audit.grade = one.grade;
  audit.more = one.more;
  parts.records = test::written(audit);
  CHECK(clock_lines(setting(parts), one.as_of) == one.lines);
}

TEST_CASE("moderation that makes a grade inadequate starts the clock") {
  const std::string at = "moderation: [{by: qa-1, at: 2026-03-25 10:00, grade: inadequate}]";
  const std::string told = at + ", follow_up: [{to: [tm-1], at: ";
  check(tell, {"before it nothing runs", "good", at.c_str(), "2026-03-25 09:59", {}});
  check(tell, {"from it on",
               "good",
               at.c_str(),
               "2026-03-25 10:00",
               {"R1 s team-manager tm-1 due 2026-03-26 10:00 86400 raised_by_moderation"}});
  check(tell, {"and runs out",
               "good",
               at.c_str(),
               "2026-03-26 10:01",
               {"R1 s team-manager tm-1 overdue 2026-03-26 10:00 60 raised_by_moderation"}});
  check(tell, {"a notice before it counts",
               "good",
               (told + "2026-03-12 17:00}]").c_str(),
               "2026-04-01",
               {"R1 s team-manager tm-1 met 2026-03-26 10:00 - raised_by_moderation"}});
  check(tell, {"a notice after it",
               "good",
               (told + "2026-03-26 12:00}]").c_str(),
               "2026-04-01",
               {"R1 s team-manager tm-1 met_late 2026-03-26 10:00 7200 raised_by_moderation"}});
  check(tell, {"confirming a grade starts nothing anew",
               "inadequate",
               at.c_str(),
               "2026-03-26 10:01",
               {"R1 s team-manager tm-1 overdue 2026-03-13 15:40 1102860"}});
}

TEST_CASE("moderation that takes a grade away ends the rule") {
  const auto dropped = [](const char* at, const char* follow_up = "") {
    return std::string("moderation: [{by: qa-1, grade: good, at: ") + at + "}], follow_up: [" +
           follow_up + "]";
  };
  const auto check_drop = [](const char* claim, const std::string& more, const char* as_of,
                             const char* line) {
    check(tell, {claim, "inadequate", more.c_str(), as_of, {line}});
  };
  check_drop("what ran is not needed", dropped("2026-03-13 10:00"), "2026-04-01",
             "R1 s team-manager tm-1 not_applicable 2026-03-13 15:40 - ended_by_moderation");
  // 13 March 15:40 to 14 March 10:00
  check_drop("what was late was missed at that moment", dropped("2026-03-14 10:00"), "2026-04-01",
             "R1 s team-manager tm-1 missed 2026-03-13 15:40 66000 ended_by_moderation");
  check_drop("what was met stays met",
             dropped("2026-03-14 10:00", "{to: [tm-1], at: 2026-03-12 17:00}"), "2026-04-01",
             "R1 s team-manager tm-1 met 2026-03-13 15:40 -");
  check_drop("what was met late stays so",
             dropped("2026-03-16", "{to: [tm-1], at: 2026-03-14 09:00}"), "2026-04-01",
             "R1 s team-manager tm-1 met_late 2026-03-13 15:40 62400");
  check_drop("what came after its end changes nothing",
             dropped("2026-03-14 10:00", "{to: [tm-1], at: 2026-03-15 09:00}"), "2026-04-01",
             "R1 s team-manager tm-1 missed 2026-03-13 15:40 66000 ended_by_moderation");
  check_drop("before the moderation it ran", dropped("2026-03-14 10:00"), "2026-03-14 09:00",
             "R1 s team-manager tm-1 overdue 2026-03-13 15:40 62400");
  check_drop("its time ran out on the day of the moderation", dropped("2026-03-13"), "2026-04-01",
             "R1 s team-manager tm-1 unproven 2026-03-13 15:40 - ended_by_moderation");
}

TEST_CASE("a concern keeps the rule when the grade goes") {
  check(tell, {"concern: immediate",
               "inadequate",
               "concern: immediate, moderation: [{by: qa-1, at: 2026-03-13 10:00, grade: good}]",
               "2026-03-13 16:40",
               {"R1 s team-manager tm-1 overdue 2026-03-13 15:40 3600"}});
}

TEST_CASE("dropped at one level and raised at the next, both stay on record") {
  check(tell,
        {"two levels",
         "inadequate",
         "moderation: [{rule: one, by: qa-1, at: 2026-03-13 10:00, grade: good}, {rule: two, by: "
         "sd-1, at: 2026-03-20 10:00, grade: inadequate}]",
         "2026-03-20 11:00",
         {"R1 s team-manager tm-1 not_applicable 2026-03-13 15:40 - ended_by_moderation",
          "R1 s team-manager tm-1 due 2026-03-21 10:00 82800 raised_by_moderation"}});
}

TEST_CASE("a rule on a changed grade runs from the moderation that changed it") {
  const std::string changed =
      "  - {id: changed, tasks: [audit], when: {changed: true}, steps: [{id: s, do: discuss, with: "
      "[practitioner], from: moderated, within: 5 days}]}\n";
  check(changed, {"not changed",
                  "good",
                  "moderation: [{by: qa-1, at: 2026-03-25 10:00, grade: good}]",
                  "2026-04-01",
                  {}});
  check(changed, {"changed",
                  "good",
                  "moderation: [{by: qa-1, at: 2026-03-25 10:00, grade: inadequate}], follow_up: "
                  "[{step: s, with: sw-1, at: 2026-03-30}]",
                  "2026-04-01",
                  {"R1 s author qa-1 met 2026-03-30 - raised_by_moderation"}});
}

TEST_CASE("the steps of a moderation rule follow each moderation") {
  const std::string monthly =
      "  - {id: monthly, tasks: [audit], share: 20%, per: month, by: reviewer, steps: [{id: coach, "
      "do: coach, with: [author], by: moderator, within: 7 days}]}\n";
  const std::string at = "moderation: [{rule: monthly, by: sd-1, at: 2026-03-25 10:00}]";
  check("", {"not moderated yet", "good", "concern: none", "2026-04-01", {}}, monthly);
  check("",
        {"to be done by the moderator",
         "good",
         at.c_str(),
         "2026-04-01",
         {"R1 coach moderator sd-1 due 2026-04-01 0"}},
        monthly);
  check("",
        {"done",
         "good",
         (at + ", follow_up: [{step: coach, with: qa-1, at: 2026-03-27}]").c_str(),
         "2026-04-10",
         {"R1 coach moderator sd-1 met 2026-04-01 -"}},
        monthly);
  check("",
        {"with another than the author",
         "good",
         (at + ", follow_up: [{step: coach, with: tm-1, at: 2026-03-27}]").c_str(),
         "2026-04-02 00:00",
         {"R1 coach moderator sd-1 overdue 2026-04-01 1 not_with_all"}},
        monthly);
}

TEST_CASE("a void record has no rows from its void on") {
  const char* void_ = "void: {why: wrong case, approved_by: sd-1, at: 2026-03-14 12:00}";
  check(tell, {"before",
               "inadequate",
               void_,
               "2026-03-14 11:40",
               {"R1 s team-manager tm-1 overdue 2026-03-13 15:40 72000"}});
  check(tell, {"after", "inadequate", void_, "2026-03-14 12:00", {}});
}

TEST_CASE("a record that is not completed, or not yet, starts nothing") {
  Setting parts;
  parts.escalations = tell;
  Audit audit;
  audit.completed = "";
  parts.records = test::written(audit);
  CHECK(clock_lines(setting(parts), "2026-04-01").empty());
  parts.records = test::written({});
  CHECK(clock_lines(setting(parts), "2026-03-12 15:39").empty());
  CHECK(clock_lines(setting(parts), "2026-03-12 15:40").size() == 1);
}

}  // namespace
}  // namespace qaf

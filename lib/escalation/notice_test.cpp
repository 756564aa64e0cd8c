// Notices: who was told, how and when. Expected lines were worked out by hand.

#include <doctest/doctest.h>

#include "support/clocks.hpp"

namespace qaf {
namespace {

using test::Audit;
using test::lines_of_step;

struct Case {
  const char* claim;
  const char* follow_up;  // entries of R1
  const char* as_of;
  const char* line;
};

// R1 is completed on Thursday 12 March at 15:40, so 24 hours end on Friday at 15:40.
constexpr const char* in_writing = "notify: [team-manager], in_writing: true, within: 24 hours";

constexpr Case written_cases[] = {
    {"an email the same day", "{to: [tm-1], at: 2026-03-12 17:05, how: email}", "2026-03-20 12:00",
     "R1 s team-manager tm-1 met 2026-03-13 15:40 -"},
    {"a letter", "{to: [tm-1], at: 2026-03-12 17:05, how: letter}", "2026-03-20 12:00",
     "R1 s team-manager tm-1 met 2026-03-13 15:40 -"},
    {"the case record", "{to: [tm-1], at: 2026-03-12 17:05, how: case_record}", "2026-03-20 12:00",
     "R1 s team-manager tm-1 met 2026-03-13 15:40 -"},
    {"the last second in time", "{to: [tm-1], at: 2026-03-13 15:40:00, how: email}",
     "2026-03-20 12:00", "R1 s team-manager tm-1 met 2026-03-13 15:40 -"},
    {"a second late", "{to: [tm-1], at: 2026-03-13 15:40:01, how: email}", "2026-03-20 12:00",
     "R1 s team-manager tm-1 met_late 2026-03-13 15:40 1"},
    {"a minute late", "{to: [tm-1], at: 2026-03-13 15:41, how: email}", "2026-03-20 12:00",
     "R1 s team-manager tm-1 met_late 2026-03-13 15:40 60"},
    // 13 March 15:40 to 20 March 12:00 are 6 days 20 h 20 min
    {"told by phone only", "{to: [tm-1], at: 2026-03-12 17:00, how: phone}", "2026-03-20 12:00",
     "R1 s team-manager tm-1 overdue 2026-03-13 15:40 591600 spoken_not_written"},
    {"told in a meeting, then by email late",
     "{to: [tm-1], at: 2026-03-12 17:00, how: meeting}, {to: [tm-1], at: 2026-03-13 16:40, how: "
     "email}",
     "2026-03-20 12:00",
     "R1 s team-manager tm-1 met_late 2026-03-13 15:40 3600 spoken_not_written"},
    {"how is not recorded, and the time is up", "{to: [tm-1], at: 2026-03-12 17:00}",
     "2026-03-20 12:00", "R1 s team-manager tm-1 unproven 2026-03-13 15:40 - channel_not_recorded"},
    {"how is not recorded, and there is time", "{to: [tm-1], at: 2026-03-12 17:00}",
     "2026-03-13 15:00", "R1 s team-manager tm-1 due 2026-03-13 15:40 2400 channel_not_recorded"},
    {"how is not recorded, and it was late at best", "{to: [tm-1], at: 2026-03-14 17:00}",
     "2026-03-20 12:00",
     "R1 s team-manager tm-1 overdue 2026-03-13 15:40 591600 channel_not_recorded"},
    {"a date that ends in time", "{to: [tm-1], at: 2026-03-12, how: email}", "2026-03-20 12:00",
     "R1 s team-manager tm-1 met 2026-03-13 15:40 -"},
    {"a date on which the time ran out", "{to: [tm-1], at: 2026-03-13, how: email}",
     "2026-03-20 12:00", "R1 s team-manager tm-1 unproven 2026-03-13 15:40 - time_not_recorded"},
    // 13 March 15:40 to 14 March 00:00 are 8 h 20 min: the smallest certain value
    {"a date wholly late", "{to: [tm-1], at: 2026-03-14, how: email}", "2026-03-20 12:00",
     "R1 s team-manager tm-1 met_late 2026-03-13 15:40 30000"},
    {"perhaps in time counts more than certainly late",
     "{to: [tm-1], at: 2026-03-13 16:00, how: email}, {to: [tm-1], at: 2026-03-13, how: email}",
     "2026-03-20 12:00", "R1 s team-manager tm-1 unproven 2026-03-13 15:40 - time_not_recorded"},
    {"of two in time the first counts",
     "{to: [tm-1], at: 2026-03-13 15:00, how: email}, {to: [tm-1], at: 2026-03-12 16:00, how: "
     "email}",
     "2026-03-20 12:00", "R1 s team-manager tm-1 met 2026-03-13 15:40 -"},
    {"only somebody else was told", "{to: [sw-1], at: 2026-03-12 17:00, how: email}",
     "2026-03-20 12:00", "R1 s team-manager tm-1 overdue 2026-03-13 15:40 591600"},
    {"another team's manager was told", "{to: [tm-2], at: 2026-03-12 17:00, how: email}",
     "2026-03-20 12:00", "R1 s team-manager tm-1 overdue 2026-03-13 15:40 591600 wrong_person"},
    {"nobody yet", "", "2026-03-13 09:00", "R1 s team-manager tm-1 due 2026-03-13 15:40 24000"},
    {"nobody, in the last second", "", "2026-03-13 15:40:00",
     "R1 s team-manager tm-1 due 2026-03-13 15:40 0"},
    {"nobody, a second later", "", "2026-03-13 15:40:01",
     "R1 s team-manager tm-1 overdue 2026-03-13 15:40 1"},
    {"told while the audit was under way", "{to: [tm-1], at: 2026-03-05 09:00, how: email}",
     "2026-03-20 12:00", "R1 s team-manager tm-1 met 2026-03-13 15:40 -"},
    {"told on the day of allocation", "{to: [tm-1], at: 2026-03-02, how: email}",
     "2026-03-20 12:00", "R1 s team-manager tm-1 met 2026-03-13 15:40 -"},
    {"told before the audit was allocated", "{to: [tm-1], at: 2026-03-01 09:00, how: email}",
     "2026-03-20 12:00", "R1 s team-manager tm-1 overdue 2026-03-13 15:40 591600 told_too_early"},
    {"the entry names this step", "{step: s, to: [tm-1], at: 2026-03-12 17:05, how: email}",
     "2026-03-20 12:00", "R1 s team-manager tm-1 met 2026-03-13 15:40 -"},
    {"the entry names another step", "{step: other, to: [tm-1], at: 2026-03-12 17:05, how: email}",
     "2026-03-20 12:00", "R1 s team-manager tm-1 overdue 2026-03-13 15:40 591600"},
    {"a notice after as-of is not there yet", "{to: [tm-1], at: 2026-03-12 17:05, how: email}",
     "2026-03-12 17:00", "R1 s team-manager tm-1 due 2026-03-13 15:40 81600"},
};

TEST_CASE("a notice in writing within 24 hours") {
  for (const Case& one : written_cases) {
    CAPTURE(one.claim);
    Audit audit;
    audit.more = std::string("follow_up: [") + one.follow_up + "]";
    CHECK(lines_of_step(in_writing, audit, one.as_of) == std::vector<std::string>{one.line});
  }
}

TEST_CASE("where writing is not asked for, a word is enough") {
  Audit audit;
  audit.more = "follow_up: [{to: [tm-1], at: 2026-03-12 17:00, how: phone}]";
  CHECK(lines_of_step("notify: [team-manager], within: 24 hours", audit, "2026-03-20 12:00") ==
        std::vector<std::string>{"R1 s team-manager tm-1 met 2026-03-13 15:40 -"});
  audit.more = "follow_up: [{to: [tm-1], at: 2026-03-12 17:00}]";
  CHECK(lines_of_step("notify: [team-manager], within: 24 hours", audit, "2026-03-20 12:00") ==
        std::vector<std::string>{"R1 s team-manager tm-1 met 2026-03-13 15:40 -"});
}

TEST_CASE("each recipient has a row, and the one who is missing is seen") {
  Audit audit;
  audit.more = "follow_up: [{to: [sw-1, sm-1], at: 2026-03-12 17:00, how: email}]";
  CHECK(lines_of_step("notify: [practitioner, team-manager, service-manager], within: 24 hours",
                      audit, "2026-03-13 16:40") ==
        std::vector<std::string>{"R1 s practitioner sw-1 met 2026-03-13 15:40 -",
                                 "R1 s team-manager tm-1 overdue 2026-03-13 15:40 3600",
                                 "R1 s service-manager sm-1 met 2026-03-13 15:40 -"});
}

TEST_CASE("an author among the recipients counts as told") {
  Audit audit;
  audit.by = "tm-1";
  CHECK(lines_of_step(in_writing, audit, "2026-03-20 12:00") ==
        std::vector<std::string>{
            "R1 s team-manager tm-1 met 2026-03-13 15:40 - author_is_recipient"});
}

TEST_CASE("without `allocated` a notice counts from the day of completion") {
  Audit audit;
  audit.allocated = "";
  audit.more = "follow_up: [{to: [tm-1], at: 2026-03-12 09:00, how: email}]";
  CHECK(lines_of_step(in_writing, audit, "2026-03-20 12:00") ==
        std::vector<std::string>{"R1 s team-manager tm-1 met 2026-03-13 15:40 -"});
  audit.more = "follow_up: [{to: [tm-1], at: 2026-03-11 23:59, how: email}]";
  CHECK(lines_of_step(in_writing, audit, "2026-03-20 12:00") ==
        std::vector<std::string>{
            "R1 s team-manager tm-1 overdue 2026-03-13 15:40 591600 told_too_early"});
}

constexpr Case dated_cases[] = {
    {"told the same day", "{to: [tm-1], at: 2026-03-12 18:00, how: email}", "2026-03-20 12:00",
     "R1 s team-manager tm-1 met 2026-03-13 -"},
    {"two dates, the same", "{to: [tm-1], at: 2026-03-12, how: email}", "2026-03-20 12:00",
     "R1 s team-manager tm-1 met 2026-03-13 -"},
    {"midnight is in time even of the earliest start",
     "{to: [tm-1], at: 2026-03-13 00:00, how: email}", "2026-03-20 12:00",
     "R1 s team-manager tm-1 met 2026-03-13 -"},
    {"told the next morning", "{to: [tm-1], at: 2026-03-13 10:00, how: email}", "2026-03-20 12:00",
     "R1 s team-manager tm-1 unproven 2026-03-13 - time_not_recorded"},
    // 13 March 23:59:59 to 14 March 00:30
    {"late even of the latest start", "{to: [tm-1], at: 2026-03-14 00:30, how: email}",
     "2026-03-20 12:00", "R1 s team-manager tm-1 met_late 2026-03-13 1801"},
    {"nobody, and it may already be overdue", "", "2026-03-13 12:00",
     "R1 s team-manager tm-1 due 2026-03-13 0 may_already_be_overdue"},
    {"nobody, before that", "", "2026-03-12 23:00", "R1 s team-manager tm-1 due 2026-03-13 3600"},
    {"nobody, certainly late", "", "2026-03-14 00:00",
     "R1 s team-manager tm-1 overdue 2026-03-13 1"},
};

TEST_CASE("a completion without a time leaves 24 hours open for a day") {
  for (const Case& one : dated_cases) {
    CAPTURE(one.claim);
    Audit audit;
    audit.completed = "2026-03-12";
    audit.more = std::string("follow_up: [") + one.follow_up + "]";
    CHECK(lines_of_step(in_writing, audit, one.as_of) == std::vector<std::string>{one.line});
  }
}

TEST_CASE("hours are elapsed time over the clock changes") {
  struct Change {
    const char* completed;
    const char* told;
    const char* line;
  };
  constexpr Change changes[] = {
      {"2026-03-28 15:40", "2026-03-29 16:40", "R1 s team-manager tm-1 met 2026-03-29 16:40 -"},
      {"2026-03-28 15:40", "2026-03-29 16:41",
       "R1 s team-manager tm-1 met_late 2026-03-29 16:40 60"},
      {"2025-10-25 15:40", "2025-10-26 14:40", "R1 s team-manager tm-1 met 2025-10-26 14:40 -"},
      {"2025-10-25 15:40", "2025-10-26 15:00",
       "R1 s team-manager tm-1 met_late 2025-10-26 14:40 1200"},
      {"2025-10-25 01:30", "2025-10-26 01:30+01:00",
       "R1 s team-manager tm-1 met 2025-10-26 01:30 -"},
      {"2025-10-25 01:30", "2025-10-26 01:30+00:00",
       "R1 s team-manager tm-1 met_late 2025-10-26 01:30 3600"},
  };
  for (const Change& change : changes) {
    CAPTURE(change.told);
    Audit audit;
    audit.completed = change.completed;
    audit.allocated = "2025-10-01";
    audit.more = std::string("follow_up: [{to: [tm-1], how: email, at: ") + change.told + "}]";
    CHECK(lines_of_step(in_writing, audit, "2026-04-20 12:00") ==
          std::vector<std::string>{change.line});
  }
}

TEST_CASE("a repeated hour leaves an hour open") {
  Audit audit;
  audit.allocated = "2025-10-01";
  audit.completed = "2025-10-26 01:30";  // 00:30 or 01:30 UTC; an hour later 01:30 or 02:30 UTC
  audit.more = "follow_up: [{to: [tm-1], at: 2025-10-26 02:00}]";  // 02:00 UTC
  CHECK(lines_of_step("notify: [team-manager], within: 1 hour", audit, "2025-11-01") ==
        std::vector<std::string>{
            "R1 s team-manager tm-1 unproven 2025-10-26 02:30 - time_not_recorded"});
}

}  // namespace
}  // namespace qaf

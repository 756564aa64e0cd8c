// Reports to bodies: a duty for each in each window. Expected lines are worked out by hand from
// docs/reference/duties.md.

#include <doctest/doctest.h>

#include "support/duties.hpp"
#include "support/readable.hpp"

namespace qaf {
namespace {

using test::Council;
using Lines = std::vector<std::string>;

const std::string people =
    "  - {id: sm-1, posts: [{role: service-manager, unit: fs, from: 2025-01-01}]}\n"
    "  - {id: sm-2, posts: [{role: service-manager, unit: ch, from: 2025-01-01}]}\n"
    "  - {id: d-1, posts: [{role: director, unit: cs, from: 2025-01-01}]}\n";

Council reporting(const std::string& lines_of_task, const std::string& records,
                  const std::string& role = "panel") {
  return {
      "  - {id: audit, title: A, role: service-manager, frequency: as required}\n"
      "  - {id: r, title: R, role: " +
          role + ", reported_to: [" + lines_of_task + "]}\n",
      people, records};
}

Lines lines(const Council& parts, const std::string& period, const std::string& as_of) {
  return test::duty_lines(test::council(parts), period, as_of);
}

Lines uncounted(const Council& parts, const std::string& period, const std::string& as_of) {
  return test::uncounted_lines(test::council(parts), period, as_of);
}

TEST_CASE("a duty for each recipient, met in the window it was delivered in") {
  const Council c = reporting("{to: [board, director], frequency: 1 per month}",
                              "{report: r, to: [board], delivered: 2026-03-31, by: panel}\n"
                              "{report: r, to: [d-1], delivered: 2026-04-01, by: sm-1}\n");
  CHECK(lines(c, "2026-03..2026-04", "2026-04-15") ==
        Lines{"r >board 2026-03-01..2026-03-31 panel 1/1 met",
              "r >board 2026-04-01..2026-04-30 panel 0/1 due",
              "r >director 2026-03-01..2026-03-31 panel 0/1 missed",
              "r >director 2026-04-01..2026-04-30 panel 1/1 met"});
  CHECK(uncounted(c, "2026-03..2026-04", "2026-04-15") == Lines{});
}

TEST_CASE("each holder of a role that reports owes it") {
  const Council c =
      reporting("{to: board, frequency: 1 per month}",
                "{report: r, to: [board], delivered: 2026-03-31, by: sm-2}\n", "service-manager");
  CHECK(lines(c, "2026-03", "2026-04-15") ==
        Lines{"r >board 2026-03-01..2026-03-31 sm-2 1/1 met",
              "r >board 2026-03-01..2026-03-31 sm-1 0/1 missed"});
}

TEST_CASE("a report by somebody who is not in post yet is none") {
  Council c =
      reporting("{to: board, frequency: 1 per quarter}",
                "{report: r, to: [board], delivered: 2026-04-20, by: sm-3, period: 2026-27-Q1}\n",
                "service-manager");
  c.people = "  - {id: sm-3, posts: [{role: service-manager, unit: fs, from: 2026-05-10}]}\n";
  // 52 of 91 days are more than half.
  CHECK(lines(c, "2026-27-Q1", "2026-07-15") ==
        Lines{"r >board 2026-04-01..2026-06-30 sm-3 0/1 missed"});
}

TEST_CASE("another may report than does the task") {
  const Council c = reporting("{to: board, by: director, frequency: 1 per month}", "");
  CHECK(lines(c, "2026-03", "2026-04-15") ==
        Lines{"r >board 2026-03-01..2026-03-31 d-1 0/1 missed"});
}

TEST_CASE("of two cadences to one body the length of the period decides") {
  const std::string both =
      "{to: board, frequency: 1 per month}, {to: board, frequency: 1 per quarter}";
  const Council c =
      reporting(both,
                "{report: r, to: [board], period: 2026-03, delivered: 2026-04-14, by: panel}\n"
                "{report: r, to: [board], period: 2025-26-Q4, delivered: 2026-04-20, by: panel}\n"
                "{report: r, to: [board], delivered: 2026-04-21, by: panel}\n"
                "{report: r, to: [board], period: 2025-26, delivered: 2026-04-22, by: panel}\n");
  CHECK(lines(c, "2026-04", "2026-04-30") ==
        Lines{"r >board 2026-04-01..2026-04-30 panel 1/1 met",
              "r >board 2026-04-01..2026-06-30 panel 1/1 met"});
  CHECK(uncounted(c, "2026-04", "2026-04-30") ==
        Lines{"r 2026-04-21 period_missing", "r 2026-04-22 no_such_period"});
}

TEST_CASE("with a limit it is for the window its period names, and can be late") {
  const std::string line = "{to: board, frequency: 1 per month, within: 10 working days}";
  const auto as_of = [&](const std::string& records, const std::string& day) {
    return lines(reporting(line, records), "2026-03", day);
  };
  // After 31 March 2026, with Easter on 3 and 6 April, the tenth working day is 16 April.
  CHECK(as_of("", "2026-03-15") == Lines{"r >board 2026-03-01..2026-03-31 panel 0/1 due"});
  CHECK(as_of("", "2026-04-16 23:59") == Lines{"r >board 2026-03-01..2026-03-31 panel 0/1 due"});
  CHECK(as_of("", "2026-04-17 00:00") ==
        Lines{"r >board 2026-03-01..2026-03-31 panel 0/1 overdue"});
  const std::string made = "{report: r, to: [board], period: 2026-03, by: panel, delivered: ";
  CHECK(as_of(made + "2026-04-16}", "2026-05-01") ==
        Lines{"r >board 2026-03-01..2026-03-31 panel 1/1 met"});
  CHECK(as_of(made + "2026-04-17}", "2026-05-01") ==
        Lines{"r >board 2026-03-01..2026-03-31 panel 1/1 met_late"});
  CHECK(uncounted(reporting(line, "{report: r, to: [board], by: panel, delivered: 2026-04-16}"),
                  "2026-04", "2026-05-01") == Lines{"r 2026-04-16 period_missing"});
}

TEST_CASE("owed only where there was something to report") {
  const Council c = reporting("{to: board, frequency: 1 per quarter, if_any: [audit]}",
                              "{id: R1, task: audit, by: sm-1, completed: 2026-06-30}\n");
  CHECK(lines(c, "2026-01..2026-09", "2026-10-01") ==
        Lines{"r >board 2026-04-01..2026-06-30 panel 0/1 missed"});
}

TEST_CASE("a report on each record of a task") {
  const Council c =
      reporting("{to: board, frequency: on audit within 1 month}",
                "{id: R1, task: audit, by: sm-1, completed: 2026-01-31}\n"
                "{id: R2, task: audit, by: sm-2, completed: 2026-03-10}\n"
                "{report: r, to: [board], event: R2, delivered: 2026-03-20, by: panel}\n");
  CHECK(lines(c, "2026-01..2026-04", "2026-03-25") ==
        Lines{"r >board 2026-01-31..2026-02-28 panel for R1 0/1 overdue",
              "r >board 2026-03-10..2026-04-10 panel for R2 1/1 met"});
}

TEST_CASE("to somebody the task does not report to, by somebody who does not report") {
  const Council c = reporting("{to: board, frequency: 1 per month}",
                              "{report: r, to: [panel], delivered: 2026-03-10, by: panel}\n"
                              "{report: r, to: [board], delivered: 2026-03-11, by: board}\n");
  CHECK(uncounted(c, "2026-03", "2026-04-01") ==
        Lines{"r 2026-03-10 wrong_recipient", "r 2026-03-11 not_in_post"});
}

TEST_CASE("recipient and cadence not stated are kept as such") {
  CHECK(lines(reporting("{to: not stated, frequency: 1 per quarter}",
                        "{report: r, to: [board], delivered: 2026-05-10, by: panel}"),
              "2026-05", "2026-06-01") == Lines{"r 2026-04-01..2026-06-30 panel 1/1 met"});
  CHECK(lines(reporting("{to: board, frequency: not stated}",
                        "{report: r, to: [board], delivered: 2026-05-10, by: panel}"),
              "2026-05", "2026-06-01") == Lines{"r >board - - 1/? undetermined"});
}

TEST_CASE("a report met by the report of another task") {
  Council c = reporting("{to: board, frequency: 1 per half-year}", "");
  c.tasks +=
      "  - {id: s, title: S, role: director, met_by: {task: r}, reported_to: [{to: board, "
      "frequency: 1 per half-year}]}\n";
  c.records = "{report: r, to: [board], delivered: 2026-05-10, by: panel}\n";
  CHECK(lines(c, "2026-05", "2026-06-01") == Lines{"r >board 2026-04-01..2026-09-30 panel 1/1 met",
                                                   "s >board 2026-04-01..2026-09-30 d-1 0/1 due"});
  c.records = "{report: r, to: [board], delivered: 2026-05-10, by: [panel, d-1]}\n";
  CHECK(lines(c, "2026-05", "2026-06-01") == Lines{"r >board 2026-04-01..2026-09-30 panel 1/1 met",
                                                   "s >board 2026-04-01..2026-09-30 d-1 1/1 met"});
}

}  // namespace
}  // namespace qaf

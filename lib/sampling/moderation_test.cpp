// Moderation of each window, on hand-worked cases of March 2026.

#include "sampling/moderation.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/clocks.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

struct Record {
  const char* id;
  const char* completed;
  const char* grade;
  const char* moderation;  // entries
};

constexpr const char* monthly =
    "  - {id: monthly, tasks: [audit], share: 20%, per: month, always: {grade: inadequate}, by: "
    "reviewer, within: 10 days}\n";

// `WINDOW completed/required selected done missing up/down STATUS: OUTSTANDING...` of each window.
std::vector<std::string> lines(const std::vector<Record>& records, const std::string& as_of,
                               const std::string& rules = monthly,
                               const std::string& documents = {}) {
  test::Setting parts;
  parts.moderation = rules;
  for (const Record& record : records) {
    parts.records += fmt::format(
        "{{id: {}, task: audit, by: qa-1, case: M-1, completed: {}, grade: {}, moderation: "
        "[{}]}}\n",
        record.id, record.completed, record.grade, record.moderation);
  }
  parts.records += documents;
  const model::Dataset data = test::setting(parts);
  const model::Index index(data);
  const calendar::Period march{calendar::date_of(2026, 3, 1), calendar::date_of(2026, 3, 31)};
  std::vector<std::string> result;
  for (const sampling::ModerationWindow& window :
       sampling::moderation(index, march, test::london(as_of))) {
    const auto changed = [&](sampling::Change change) {
      return std::count_if(
          window.done.begin(), window.done.end(),
          [&](const sampling::Regraded& regraded) { return regraded.change == change; });
    };
    std::string line = fmt::format(
        "{} {}/{} {} {} {} {}/{} {}:", calendar::label(window.window, data.settings.year_start),
        window.completed.size(), window.required ? std::to_string(*window.required) : "?",
        window.selected.size(), window.done.size(), window.missing, changed(sampling::Change::up),
        changed(sampling::Change::down), sampling::status_name(window.status));
    for (const std::uint32_t record : window.outstanding) {
      line += " " + data.records[record].id->str();
    }
    result.push_back(line);
  }
  return result;
}

using Lines = std::vector<std::string>;

std::vector<Record> good(std::size_t count) {
  constexpr const char* ids[] = {"G1", "G2", "G3", "G4",  "G5", "G6",
                                 "G7", "G8", "G9", "G10", "G11"};
  std::vector<Record> records;
  for (std::size_t i = 0; i < count; ++i) records.push_back({ids[i], "2026-03-10", "good", ""});
  return records;
}

TEST_CASE("the share is rounded up") {
  CHECK(lines(good(1), "2026-04-05") == Lines{"2026-03 1/1 0 0 1 0/0 due:"});
  CHECK(lines(good(5), "2026-04-05") == Lines{"2026-03 5/1 0 0 1 0/0 due:"});
  CHECK(lines(good(6), "2026-04-05") == Lines{"2026-03 6/2 0 0 2 0/0 due:"});
  CHECK(lines(good(10), "2026-04-05") == Lines{"2026-03 10/2 0 0 2 0/0 due:"});
  CHECK(lines(good(11), "2026-04-05") == Lines{"2026-03 11/3 0 0 3 0/0 due:"});
}

TEST_CASE("those always included count towards the share, and each of them is asked for") {
  std::vector<Record> records = good(5);
  records.push_back({"I1", "2026-03-11", "inadequate", ""});
  // ceil(20 % of 6) = 2: I1 and one more
  CHECK(lines(records, "2026-04-05") == Lines{"2026-03 6/2 0 0 2 0/0 due: I1"});
  records[0].moderation = "{rule: monthly, by: sd-1, at: 2026-03-20, grade: good}";
  records[1].moderation = "{rule: monthly, by: sd-1, at: 2026-03-20, grade: good}";
  CHECK(lines(records, "2026-04-05") == Lines{"2026-03 6/2 0 2 1 0/0 due: I1"});
  records[5].moderation = "{rule: monthly, by: sd-1, at: 2026-03-25, grade: inadequate}";
  CHECK(lines(records, "2026-04-05") == Lines{"2026-03 6/2 0 3 0 0/0 met:"});
  // three inadequate of three are more than the share
  CHECK(lines({{"I1", "2026-03-01", "inadequate", ""},
               {"I2", "2026-03-01", "inadequate", ""},
               {"I3", "2026-03-31 23:59", "inadequate", ""}},
              "2026-04-05") == Lines{"2026-03 3/3 0 0 3 0/0 due: I1 I2 I3"});
}

TEST_CASE("grades before and after") {
  CHECK(lines({{"A", "2026-03-02", "inadequate", "{by: sd-1, at: 2026-03-20, grade: good}"},
               {"B", "2026-03-02", "good", "{by: sd-1, at: 2026-03-20, grade: inadequate}"},
               {"C", "2026-03-02", "good", "{by: sd-1, at: 2026-03-20}"}},
              "2026-04-05") == Lines{"2026-03 3/1 0 3 0 1/1 met:"});
}

TEST_CASE("the limit counts from the end of the window") {
  const std::vector<Record> on_the_day = {
      {"A", "2026-03-02", "good", "{by: sd-1, at: 2026-04-10, grade: good}"}};
  const std::vector<Record> a_day_late = {
      {"A", "2026-03-02", "good", "{by: sd-1, at: 2026-04-11, grade: good}"}};
  CHECK(lines(good(1), "2026-04-10") == Lines{"2026-03 1/1 0 0 1 0/0 due:"});
  CHECK(lines(good(1), "2026-04-11 00:00") == Lines{"2026-03 1/1 0 0 1 0/0 overdue:"});
  CHECK(lines(on_the_day, "2026-05-01") == Lines{"2026-03 1/1 0 1 0 0/0 met:"});
  CHECK(lines(a_day_late, "2026-05-01") == Lines{"2026-03 1/1 0 1 0 0/0 met_late:"});
}

TEST_CASE("windows that have not begun, are not over, or hold nothing") {
  CHECK(lines({}, "2026-02-20") == Lines{"2026-03 0/0 0 0 0 0/0 upcoming:"});
  CHECK(lines(good(1), "2026-03-20") == Lines{"2026-03 1/1 0 0 1 0/0 due:"});
  CHECK(lines({}, "2026-04-20") == Lines{"2026-03 0/0 0 0 0 0/0 not_applicable:"});
}

TEST_CASE("a share that is not stated is not made up") {
  const std::string unstated =
      "  - {id: m, tasks: [audit], share: not stated, per: month, by: reviewer}\n";
  CHECK(lines(good(3), "2026-04-20", unstated) == Lines{"2026-03 3/? 0 0 0 0/0 undetermined:"});
}

TEST_CASE("a draw selects, and a replacement takes the place of one drawn") {
  const std::string draw =
      "{draw: DR-1, moderation: monthly, period: 2026-03, at: 2026-04-01, drawn: [G1, G2], "
      "replaced: [{drawn: G2, by: G3, why: on leave, approved_by: sd-1}]}\n";
  CHECK(lines(good(6), "2026-04-05", monthly, draw) == Lines{"2026-03 6/2 2 0 2 0/0 due: G1 G3"});
}

TEST_CASE("a second level looks at what the first has moderated") {
  const std::string levels =
      "  - {id: one, tasks: [audit], share: 50%, per: month, by: reviewer}\n"
      "  - {id: two, tasks: [audit], share: 50%, per: month, by: director, after: one}\n";
  std::vector<Record> records = good(4);
  records[0].moderation = "{rule: one, by: sd-1, at: 2026-03-20}";
  records[1].moderation =
      "{rule: one, by: sd-1, at: 2026-03-20}, {rule: two, by: sd-1, at: 2026-03-21}";
  CHECK(lines(records, "2026-04-05", levels) ==
        Lines{"2026-03 4/2 0 2 0 0/0 met:", "2026-03 2/1 0 1 0 0/0 met:"});
}

}  // namespace
}  // namespace qaf

// Laws of duties, on many small councils made at random from seeds that a failure prints.

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "report/status_tally.hpp"
#include "support/duties.hpp"
#include "support/readable.hpp"

namespace qaf {
namespace {

using schedule::Duty;
using schedule::Status;
using Lines = std::vector<std::string>;

constexpr int seeds = 60;
constexpr const char* as_of = "2026-03-20 12:00";
constexpr const char* whole_year = "2025-04..2026-03";

// Every form of frequency, of who owes it and for whom.
constexpr const char* tasks =
    "  - {id: monthly, title: T, role: [team-manager, service-manager], frequency: 1 per month}\n"
    "  - {id: weekly, title: T, role: reviewer, frequency: 1 per week}\n"
    "  - {id: pair, title: T, role: team-manager, frequency: 1 per quarter, quantity: 2 file}\n"
    "  - {id: observe, title: T, role: team-manager, for_each: practitioner, frequency: 2 per "
    "half-year}\n"
    "  - {id: live, title: T, role: {any: [team-manager, service-manager]}, for_each: "
    "practitioner, only: [new], frequency: 1 per quarter}\n"
    "  - {id: visit, title: T, role: board, for_each: team, except: [early-help], frequency: 1 per "
    "2 months}\n"
    "  - {id: unit-task, title: T, role: team, frequency: 1 per month}\n"
    "  - {id: joint, title: T, role: {together: [service-manager, board]}, frequency: 1 per "
    "quarter}\n"
    "  - {id: roll, title: T, role: team-manager, frequency: every 6 weeks}\n"
    "  - {id: close, title: T, role: team-manager, frequency: on closure within 10 days}\n"
    "  - {id: bound, title: T, role: team-manager, frequency: at most 2 per year}\n"
    "  - {id: open, title: T, role: not stated, frequency: not stated}\n"
    "  - {id: ramp, title: T, role: team-manager, for_each: practitioner, frequency: \"weekly for "
    "4 "
    "weeks, then monthly\"}\n"
    "  - {id: paper, title: T, role: panel, reported_to: [{to: board, frequency: 1 per month}, "
    "{to: "
    "director, frequency: 1 per quarter, within: 20 days}]}\n";

class RandomCouncil {
 public:
  explicit RandomCouncil(unsigned seed) : random_(seed) {
    for (const char* role :
         {"team-manager", "team-manager", "team-manager", "service-manager", "practitioner",
          "practitioner", "practitioner", "practitioner", "reviewer"}) {
      people_.push_back({fmt::format("p-{}", people_.size()), role, person(role)});
    }
    for (int i = 0; i < 70; ++i) records_.push_back(record(i));
    for (int i = 0; i < 8; ++i) {
      reports_.push_back(
          fmt::format("{{report: paper, to: [{}], period: {}, delivered: {}, by: panel}}\n",
                      any({"board", "director"}),
                      any({"2025-04", "2025-11", "2025-26-Q2", "2025-26-Q3"}), day()));
    }
    for (int i = 0; i < 6; ++i) {
      rows_ += fmt::format("- {{id: CL-{}, at: {}, unit: {}, case: M-10000{}}}\n", i, day(), unit(),
                           number(0, 2));
    }
  }

  [[nodiscard]] test::Council council() const {
    test::Council council{tasks};
    for (const Somebody& somebody : people_) council.people += somebody.yaml;
    for (const std::string& record : records_) council.records += record;
    for (const std::string& report : reports_) council.records += report;
    council.closures = rows_;
    return council;
  }

  // The same council in other files, in another order.
  [[nodiscard]] test::Council shuffled() {
    test::Council council = this->council();
    std::shuffle(people_.begin(), people_.end(), random_);
    council.people.clear();
    for (const Somebody& somebody : people_) council.people += somebody.yaml;
    std::vector<std::string> papers = records_;
    papers.insert(papers.end(), reports_.begin(), reports_.end());
    std::shuffle(papers.begin(), papers.end(), random_);
    council.records.clear();
    for (std::size_t i = 0; i < papers.size(); ++i) {
      council.files[fmt::format("records/{:03}.yaml", i)] = papers[i];
    }
    return council;
  }

  // The council with one more record, which begins no new window of its own.
  [[nodiscard]] test::Council with_one_more() {
    test::Council council = this->council();
    std::string more = record(1000);
    while (more.find("task: roll") != std::string::npos) more = record(1000);
    council.records += more;
    return council;
  }

 private:
  struct Somebody {
    std::string id;
    std::string role;
    std::string yaml;
  };

  int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
  std::string any(const std::vector<std::string>& choices) {
    return choices[static_cast<std::size_t>(number(0, static_cast<int>(choices.size()) - 1))];
  }
  std::string day() {
    const calendar::Date first = calendar::date_of(2025, 3, 1);
    return calendar::to_text(calendar::plus_days(first, number(0, 400)));
  }
  std::string unit() { return any({"a1", "a2", "b1"}); }

  std::string person(const std::string& role) {
    const std::string place = role == "service-manager" ? any({"fs", "ch"}) : unit();
    std::string posts =
        fmt::format("{{role: {}, unit: {}, from: 2024-0{}-01", role, place, number(1, 9));
    const int life = number(0, 3);
    if (life == 0) posts += "}";
    if (life == 1) posts += fmt::format(", to: {}}}", day());
    if (life >= 2) {  // moves on, perhaps after a gap
      const calendar::Date last = *calendar::parse_date(day());
      posts += fmt::format(", to: {}}}, {{role: {}, unit: {}, from: {}}}", calendar::to_text(last),
                           role, role == "service-manager" ? "ch" : unit(),
                           calendar::to_text(calendar::plus_days(last, number(1, 30))));
    }
    std::string more;
    if (number(0, 2) == 0) {
      const calendar::Date away = *calendar::parse_date(day());
      more = fmt::format(", away: [{{from: {}, to: {}}}]", calendar::to_text(away),
                         calendar::to_text(calendar::plus_days(away, number(0, 60))));
    }
    if (number(0, 1) == 0) more += fmt::format(", tags: [{{tag: new, from: {}}}]", day());
    return fmt::format("  - {{id: p-{}, posts: [{}]{}}}\n", people_.size(), posts, more);
  }

  std::string record(int position) {
    const std::string task = any({"monthly", "weekly", "pair", "observe", "live", "visit",
                                  "unit-task", "joint", "roll", "close", "bound", "open", "ramp"});
    std::string by = any({"p-0", "p-1", "p-2", "p-3", "p-8", "board"});
    if (task == "joint") by = "[p-3, board]";
    const std::string done = day();
    std::string line =
        fmt::format("{{id: R-{}, task: {}, by: {}, completed: {}", position, task, by, done);
    if (task == "close") line += fmt::format(", case: M-10000{}", number(0, 2));
    if (task == "visit") line += fmt::format(", team: {}", unit());
    if (task == "observe" || task == "live" || task == "ramp") {
      line += fmt::format(", practitioner: p-{}", number(4, 7));
    }
    const calendar::Date late = calendar::plus_months(*calendar::parse_date(done), -1);
    if (task == "monthly" && number(0, 3) == 0) {
      line += ", counts_for: " + calendar::to_text(late).substr(0, 7);
    }
    return line + "}\n";
  }

  std::mt19937 random_;
  std::vector<Somebody> people_;
  Lines records_;
  Lines reports_;
  std::string rows_;
};

// Who owes what for whom in which window: one duty each.
std::string key_of(const model::Index& index, const Duty& duty) {
  const std::string unit = duty.unit == model::nowhere ? "" : std::to_string(duty.unit);
  const bool has_own = duty.subject.kind != schedule::Subject::Kind::none;
  return fmt::format("{}|{}|{}|{}|{}|{}|{}", index.at(duty.task).id->view(), duty.line,
                     duty.to.view(), calendar::to_text(duty.window), duty.subject.id.view(),
                     has_own || duty.is_shared ? "" : duty.holder.id.str(),
                     duty.holder.id.empty() ? unit : "");
}

TEST_CASE("every window gives one duty to each who owes it, or for each it is owed for") {
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    CAPTURE(seed);
    const model::Dataset data = test::council(RandomCouncil(seed).council());
    const model::Index index(data);
    std::set<std::string> keys;
    for (const Duty& duty : test::compliance_of(data, whole_year, as_of).duties) {
      const bool is_new = keys.insert(key_of(index, duty)).second;
      CHECK_MESSAGE(is_new, test::line_of(index, duty));
    }
    CHECK(keys.size() > 100);
  }
}

TEST_CASE("a duty comes out the same whatever span is asked for") {
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    CAPTURE(seed);
    const model::Dataset data = test::council(RandomCouncil(seed).council());
    const Lines year = test::duty_lines(data, whole_year, as_of);
    std::set<std::string> months;
    for (int month = 0; month < 12; ++month) {
      const calendar::Date first = calendar::plus_months(calendar::date_of(2025, 4, 1), month);
      for (std::string& line :
           test::duty_lines(data, calendar::to_text(first).substr(0, 7), as_of)) {
        months.insert(std::move(line));
      }
    }
    CHECK(std::set<std::string>(year.begin(), year.end()) == months);
  }
}

TEST_CASE("the order of files, and in files, does not matter") {
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    CAPTURE(seed);
    RandomCouncil made(seed);
    const model::Dataset plain = test::council(made.council());
    const model::Dataset shuffled = test::council(made.shuffled());
    CHECK(test::duty_lines(plain, whole_year, as_of) ==
          test::duty_lines(shuffled, whole_year, as_of));
    Lines one = test::uncounted_lines(plain, whole_year, as_of);
    Lines other = test::uncounted_lines(shuffled, whole_year, as_of);
    std::sort(one.begin(), one.end());
    std::sort(other.begin(), other.end());
    CHECK(one == other);
  }
}

TEST_CASE("one record more never makes a duty worse") {
  const auto is_good = [](Status status) {
    return status == Status::met || status == Status::met_late;
  };
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    CAPTURE(seed);
    RandomCouncil made(seed);
    const model::Dataset before = test::council(made.council());
    const model::Dataset after = test::council(made.with_one_more());
    const model::Index index_before(before);
    const model::Index index_after(after);
    std::map<std::string, Status> met;
    for (const Duty& duty : test::compliance_of(before, whole_year, as_of).duties) {
      if (is_good(duty.status)) met[key_of(index_before, duty)] = duty.status;
    }
    CHECK(met.size() > 3);
    for (const Duty& duty : test::compliance_of(after, whole_year, as_of).duties) {
      const auto found = met.find(key_of(index_after, duty));
      if (found == met.end()) continue;
      CHECK_MESSAGE(is_good(duty.status), test::line_of(index_after, duty));
      if (found->second == Status::met) CHECK(duty.status == Status::met);
    }
  }
}

TEST_CASE("months add up to their quarter") {
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    CAPTURE(seed);
    const model::Dataset data = test::council(RandomCouncil(seed).council());
    const auto rate = [&](const std::string& period) {
      const schedule::Compliance compliance = test::compliance_of(data, period, as_of);
      report::StatusTally tally;
      for (const Duty& duty : compliance.duties) {
        if (report::is_counted_in(duty, compliance.span)) tally.add(duty.status);
      }
      return tally.rate();
    };
    const document::Ratio quarter = rate("2025-26-Q3");
    document::Ratio sum;
    for (const char* month : {"2025-10", "2025-11", "2025-12"}) {
      sum.part += rate(month).part;
      sum.whole += rate(month).whole;
    }
    CHECK(sum == quarter);
    CHECK(quarter.whole > 10);
  }
}

TEST_CASE("a completed record counts somewhere, or is listed with its reason") {
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    CAPTURE(seed);
    const model::Dataset data = test::council(RandomCouncil(seed).council());
    // Wide enough for every window that a record can count for.
    const schedule::Compliance compliance =
        test::compliance_of(data, "2024-01-01..2027-12-31", as_of);
    std::set<std::uint32_t> told;
    for (const Duty& duty : compliance.duties) {
      for (const schedule::Evidence& evidence : duty.evidence) {
        if (evidence.kind == schedule::Evidence::Kind::record) told.insert(evidence.position);
      }
    }
    for (const schedule::Uncounted& uncounted : compliance.uncounted) {
      if (uncounted.evidence.kind != schedule::Evidence::Kind::record) continue;
      const bool is_new = told.insert(uncounted.evidence.position).second;
      CHECK_MESSAGE(is_new, schedule::evidence_id(data, uncounted.evidence)
                                << " both counts and not");
    }
    const calendar::Date today = calendar::date_of(2026, 3, 20);
    for (std::uint32_t i = 0; i < data.records.size(); ++i) {
      if (data.records[i].completed->date() > today) continue;
      CHECK_MESSAGE(told.count(i) == 1, data.records[i].id->view()
                                            << " " << data.records[i].task->view() << " "
                                            << calendar::to_text(*data.records[i].completed));
    }
  }
}

TEST_CASE("what is due next is among the duties of the time around, as it stands there") {
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    CAPTURE(seed);
    const model::Dataset data = test::council(RandomCouncil(seed).council());
    const model::Index index(data);
    std::set<std::string> all;
    for (std::string& line : test::duty_lines(data, "2019-04-01..2027-12-31", as_of)) {
      all.insert(std::move(line));
    }
    const schedule::Compliance compliance = test::compliance_of(data, whole_year, as_of);
    const std::vector<Duty> open =
        schedule::open_duties(index, calendar::date_of(2026, 3, 31), compliance.as_of);
    CHECK(open.size() > 5);
    for (const Duty& duty : open) {
      CHECK_MESSAGE(all.count(test::line_of(index, duty)) == 1, test::line_of(index, duty));
      if (duty.due)
        CHECK(duty.due->first <=
              calendar::end_of_day(calendar::date_of(2026, 3, 31), calendar::Zone::london));
    }
  }
}

}  // namespace
}  // namespace qaf

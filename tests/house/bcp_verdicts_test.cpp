// Every clock of BCP's rules `concern` and `again` in the example comes out as it was worked out by
// hand, from the audit records and the framework: tests/support/bcp_verdicts.csv.

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "escalation/clock.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

// The fields of a line; one in double quotes may hold commas.
std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  bool is_quoted = false;
  for (const char letter : line) {
    if (letter == '"') {
      is_quoted = !is_quoted;
    } else if (letter == ',' && !is_quoted) {
      fields.emplace_back();
    } else {
      fields.back() += letter;
    }
  }
  return fields;
}

struct Expected {
  std::string row;  // record, rule, step, who, started, due, verdict
  std::string reason;
};

std::vector<Expected> by_hand() {
  std::ifstream file(QAF_SOURCE_DIR "/tests/support/bcp_verdicts.csv");
  std::string line;
  std::getline(file, line);
  std::vector<Expected> rows;
  while (std::getline(file, line)) {
    const std::vector<std::string> fields = fields_of(line);
    REQUIRE_MESSAGE(fields.size() == 8, line);
    std::string row;
    for (std::size_t i = 0; i < 7; ++i) row += (i == 0 ? "" : ",") + fields[i];
    rows.push_back({row, fields[7]});
  }
  return rows;
}

std::string when_words(std::optional<calendar::Interval> when) {
  if (!when) return {};
  const calendar::Zone zone = calendar::Zone::london;
  if (when->is_exact()) return calendar::to_text(when->first, zone);
  return calendar::to_text(calendar::local_date(when->first, zone));
}

std::string due_words(const model::Step& step, const escalation::Clock& clock) {
  const calendar::Zone zone = calendar::Zone::london;
  if (!clock.due) return {};
  if (step.after) return calendar::to_text(calendar::local_date(*clock.due, zone));
  return calendar::to_text(*clock.due, zone);
}

std::string row_of(const model::Dataset& data, const escalation::Clock& clock) {
  const model::Step& step = escalation::step_at(data, clock.place);
  const bool is_notice = clock.recipient != model::nowhere;
  std::string row = data.records[clock.record].id->str();
  row += "," + escalation::rule_at(data, clock.place).str();
  row += "," + step.id->str();
  row += "," + (is_notice ? escalation::role_of(data, clock) : std::string());
  row += "," + when_words(clock.started);
  row += "," + due_words(step, clock);
  row += "," + std::string(escalation::status_name(clock.status));
  return row;
}

std::string remarks_of(const escalation::Clock& clock) {
  std::string words;
  for (const escalation::Remark& remark : clock.remarks) words += remark.words + "; ";
  return words;
}

TEST_CASE("the clocks of the example agree with those worked out by hand") {
  const model::Dataset data = test::example("bcp");
  const model::Index index(data);
  std::vector<Expected> expected = by_hand();
  REQUIRE(expected.size() > 100);
  std::size_t position = 0;
  for (const escalation::Clock& clock :
       escalation::clocks(index, test::london("2026-04-15 09:00"))) {
    const std::string rule = escalation::rule_at(data, clock.place).str();
    if (rule != "concern" && rule != "again") continue;
    const std::string row = row_of(data, clock);
    const auto found = std::find_if(expected.begin(), expected.end(),
                                    [&](const Expected& one) { return one.row == row; });
    CHECK_MESSAGE(found != expected.end(), row << " (" << remarks_of(clock) << ")");
    if (found != expected.end()) expected.erase(found);
    ++position;
  }
  CHECK(position > 100);
  for (const Expected& left : expected) {
    FAIL_CHECK("by hand only: " << left.row << " (" << left.reason << ")");
  }
}

}  // namespace
}  // namespace qaf

// Closing the loop: of the audit records that asked for a re-audit, how many got how far, how long
// it took, and which of them stand still.

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "model/holds.hpp"
#include "report/columns.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

using calendar::Date;

enum class Stage : std::uint8_t { audited, acted, verified, re_audited, improved };

constexpr std::array<std::string_view, 5> stage_words{
    "asked for a re-audit", "every action completed", "every action verified", "audited again",
    "better than before"};

// The day on which a record came to each stage; nothing where it has not.
struct Course {
  std::uint32_t record = 0;
  std::array<std::optional<Date>, stage_words.size()> days;
  std::int64_t open = 0;  // actions

  [[nodiscard]] std::optional<Date>& at(Stage stage) {
    return days[static_cast<std::size_t>(stage)];
  }
  [[nodiscard]] const std::optional<Date>& at(Stage stage) const {
    return days[static_cast<std::size_t>(stage)];
  }
  // Returns the furthest stage reached before `stage`: what it was waited for since.
  [[nodiscard]] std::size_t reached_before(std::size_t stage) const {
    while (stage > 0 && !days[stage - 1]) --stage;
    return stage == 0 ? 0 : stage - 1;
  }
};

// Returns the records that a re-audit step follows, in reading order, each once.
std::vector<std::uint32_t> asked_again(const BoardFacts& facts) {
  std::set<std::uint32_t> records;
  for (const escalation::Clock& clock : facts.following.clocks) {
    if (!is_of_document(facts, clock.place.framework) || !clock.started) continue;
    if (!escalation::step_at(facts.data(), clock.place).re_audit) continue;
    if (clock.status == schedule::Status::not_applicable) continue;
    if (touches(facts, *clock.started, facts.period)) records.insert(clock.record);
  }
  return {records.begin(), records.end()};
}

std::optional<Date> happened(const BoardFacts& facts,
                             const model::Spanned<calendar::Moment>& moment) {
  if (!moment || calendar::interval(*moment, facts.zone()).first > facts.as_of) return std::nullopt;
  return moment->date();
}

using ReAudits = std::unordered_map<std::string_view, const model::Record*>;

// Returns the last re-audit completed by now of each audit record that has one, by its id.
ReAudits re_audits(const BoardFacts& facts) {
  ReAudits last;
  for (const model::Record& record : facts.data().records) {
    if (!record.re_audit_of || !happened(facts, record.completed)) continue;
    const bool is_void = record.void_.has_value() && happened(facts, record.void_->when);
    if (!is_void) last[record.re_audit_of->view()] = &record;
  }
  return last;
}

bool is_better(const BoardFacts& facts, const model::Record& first, const model::Record& again) {
  const model::Scale* scale = scale_of(facts, first);
  if (scale == nullptr) return false;
  const auto before = model::rank_of(*scale, grade_of(facts, first).view());
  const auto after = model::rank_of(*scale, grade_of(facts, again).view());
  return before && after && *after < *before;
}

// The last of the days that `day_of` names for each action; nothing while one has none.
template <class DayOf>
std::optional<Date> last_day(const model::Record& record, DayOf day_of) {
  std::optional<Date> last;
  for (const model::Action& action : record.actions) {
    const std::optional<Date> day = day_of(action);
    if (!day) return std::nullopt;
    last = last ? std::max(*last, *day) : *day;
  }
  return last;
}

Course course_of(const BoardFacts& facts, const ReAudits& again, std::uint32_t position) {
  const model::Record& record = facts.data().records[position];
  const auto verified = [&](const model::Action& action) {
    return happened(facts, action.verified.when);
  };
  // What was verified was completed by then.
  const auto completed = [&](const model::Action& action) {
    const std::optional<Date> day = happened(facts, action.completed);
    return day ? day : verified(action);
  };
  Course course;
  course.record = position;
  course.at(Stage::audited) = record.completed->date();
  course.at(Stage::acted) = last_day(record, completed);
  course.at(Stage::verified) = last_day(record, verified);
  course.open = std::count_if(record.actions.begin(), record.actions.end(),
                              [&](const model::Action& action) { return !completed(action); });
  if (const auto found = again.find(record.id->view()); found != again.end()) {
    const model::Record& re_audit = *found->second;
    course.at(Stage::re_audited) = re_audit.completed->date();
    if (is_better(facts, record, re_audit)) course.at(Stage::improved) = re_audit.completed->date();
  }
  return course;
}

// The middle of a list, of an even number the mean of the two in the middle, rounded half up.
std::int64_t median(std::vector<std::int64_t> numbers) {
  std::ranges::sort(numbers);
  const std::size_t half = numbers.size() / 2;
  if (numbers.size() % 2 == 1) return numbers[half];
  return (numbers[half - 1] + numbers[half] + 1) / 2;
}

document::Table stages(const std::vector<Course>& courses) {
  document::Table table{
      .key = "funnel",
      .caption = {},
      .columns = {text_column("stage", "Stage"), number_column("records", "Records"),
                  people_column("bar", ""), rate_column("share", "Of all"),
                  number_column("median_days", "Median days"),
                  number_column("longest_days", "Longest")},
      .rows = {},
      .when_empty = {}};
  const auto all = static_cast<std::int64_t>(courses.size());
  for (std::size_t stage = 0; stage < stage_words.size(); ++stage) {
    std::vector<std::int64_t> took;
    for (const Course& course : courses) {
      if (!course.days[stage]) continue;
      const Date since = *course.days[course.reached_before(stage)];
      took.push_back(std::max(0, calendar::days_between(since, *course.days[stage])));
    }
    const auto count = static_cast<std::int64_t>(took.size());
    // The first stage is where the time begins, the last the moment of the re-audit.
    const bool has_time = !took.empty() && stage != static_cast<std::size_t>(Stage::audited) &&
                          stage != static_cast<std::size_t>(Stage::improved);
    table.rows.push_back({std::string(stage_words[stage]), count, document::Bar{count, all},
                          document::Ratio{count, all},
                          has_time ? document::Value(median(took)) : document::Value{},
                          has_time ? document::Value(std::ranges::max(took)) : document::Value{}});
  }
  return table;
}

document::Table standing_still(const BoardFacts& facts, const std::vector<Course>& courses) {
  document::Table table{
      .key = "funnel_open",
      .caption = "Not yet audited again",
      .columns = {text_column("record", "Record"), text_column("completed", "Completed"),
                  text_column("grade", "Grade"), text_column("reached", "Stands at"),
                  number_column("days", "For days"), number_column("actions_open", "Actions open")},
      .rows = {},
      .when_empty = "every one of them has been audited again"};
  const Date today = calendar::local_date(facts.as_of, facts.zone());
  for (const Course& course : courses) {
    if (course.at(Stage::re_audited)) continue;
    const model::Record& record = facts.data().records[course.record];
    const std::size_t reached = course.reached_before(static_cast<std::size_t>(Stage::re_audited));
    table.rows.push_back({record.id->str(), record.completed->date(), grade_of(facts, record).str(),
                          std::string(stage_words[reached]),
                          std::int64_t{calendar::days_between(*course.days[reached], today)},
                          course.open});
  }
  return table;
}

document::Section make(const BoardFacts& facts) {
  const ReAudits again = re_audits(facts);
  std::vector<Course> courses;
  for (const std::uint32_t position : asked_again(facts)) {
    courses.push_back(course_of(facts, again, position));
  }
  return {.key = "funnel",
          .title = "Closing the loop",
          .paragraphs = {},
          .tables = {stages(courses), standing_still(facts, courses)},
          .notes = {"Audit records whose re-audit clock started in the period, as they stand now. "
                    "Days are counted from the stage reached before."},
          .sections = {}};
}

}  // namespace

const SectionKind funnel_section{
    "funnel", "of the audit records that asked for a re-audit, how many got how far, and how soon",
    make};

}  // namespace qaf::report

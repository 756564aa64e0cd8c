// How well: the distribution of grades, and the share that is good or better, with its trend.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/interval_of_share.hpp"
#include "model/holds.hpp"
#include "report/columns.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

constexpr int periods_of_trend = 4;

std::vector<std::uint32_t> graded_on(const BoardFacts& facts, const model::Scale& scale,
                                     const std::vector<std::uint32_t>& records) {
  std::vector<std::uint32_t> graded;
  for (const std::uint32_t position : records) {
    const model::Record& record = facts.data().records[position];
    const model::Scale* found = scale_of(facts, record);
    if (found == nullptr || *found->id != *scale.id) continue;
    if (model::rank_of(scale, grade_of(facts, record).view())) graded.push_back(position);
  }
  return graded;
}

document::Table distribution(const BoardFacts& facts, const model::Scale& scale,
                             const std::vector<std::uint32_t>& graded) {
  document::Table table{
      .key = fmt::format("grades_{}", scale.id->view()),
      .caption = scale.title.empty() ? scale.id->str() : scale.title.str(),
      .columns = {text_column("grade", "Grade"), number_column("first", "As first graded"),
                  number_column("now", "As it stands"), people_column("bar", ""),
                  rate_column("share", "Share")},
      .rows = {},
      .when_empty = {}};
  const auto n = static_cast<std::int64_t>(graded.size());
  for (const model::Spanned<Text>& grade : scale.grades) {
    const auto count = [&](const auto& grade_of_record) {
      return static_cast<std::int64_t>(
          std::count_if(graded.begin(), graded.end(), [&](std::uint32_t position) {
            return grade_of_record(facts.data().records[position]) == *grade;
          }));
    };
    const std::int64_t first = count([](const model::Record& record) { return *record.grade; });
    const std::int64_t now =
        count([&](const model::Record& record) { return grade_of(facts, record); });
    table.rows.push_back(
        {grade->str(), first, now, document::Bar{now, n}, document::Ratio{now, n}});
  }
  return table;
}

document::Table trend(const BoardFacts& facts, const model::Scale& scale) {
  document::Table table{
      .key = fmt::format("trend_{}", scale.id->view()),
      .caption = fmt::format("{} or better", scale.good_from->view()),
      .columns = {text_column("period", "Period"), rate_column("good", "Good or better"),
                  text_column("interval", "95 % interval"), people_column("bar", "")},
      .rows = {},
      .when_empty = {}};
  calendar::Period period = facts.period;
  for (int i = 0; i < periods_of_trend; ++i, period = period_before(period)) {
    const std::vector<std::uint32_t> graded = graded_on(facts, scale, completed_in(facts, period));
    const auto good = std::count_if(graded.begin(), graded.end(), [&](std::uint32_t position) {
      return is_good(scale, grade_of(facts, facts.data().records[position]).view());
    });
    const auto n = static_cast<std::int64_t>(graded.size());
    const ShareInterval interval = interval_of_share(good, n);
    document::Value words =
        n == 0 ? document::Value{}
               : document::Value{fmt::format("{} % to {} %", interval.low, interval.high)};
    table.rows.insert(table.rows.begin(),
                      {calendar::label(period, facts.data().settings.year_start),
                       document::Ratio{good, n}, std::move(words), document::Bar{good, n}});
  }
  return table;
}

// The words of records whose scale the framework does not state: counted, and put in no order.
document::Table words_used(const BoardFacts& facts) {
  std::map<std::string, std::int64_t> words;
  std::int64_t n = 0;
  for (const std::uint32_t position : facts.completed) {
    const model::Record& record = facts.data().records[position];
    const Text grade = grade_of(facts, record);
    if (grade.empty() || scale_of(facts, record) != nullptr) continue;
    ++words[grade.str()];
    ++n;
  }
  document::Table table{
      .key = "grades_in_words",
      .caption = "Grades, where the framework states no scale",
      .columns = {text_column("grade", "Grade"), number_column("now", "As it stands"),
                  people_column("bar", ""), rate_column("share", "Share")},
      .rows = {},
      .when_empty = {}};
  for (const auto& [word, count] : words) {
    table.rows.push_back({word, count, document::Bar{count, n}, document::Ratio{count, n}});
  }
  return table;
}

// How many have a grade that is on no scale of the report's version: another version was in force
// on their day.
std::int64_t graded_elsewhere(const BoardFacts& facts) {
  return std::count_if(facts.completed.begin(), facts.completed.end(), [&](std::uint32_t position) {
    const model::Record& record = facts.data().records[position];
    const Text grade = grade_of(facts, record);
    const model::Scale* found = scale_of(facts, record);
    if (found == nullptr || !model::rank_of(*found, grade.view())) return false;
    const std::vector<model::Scale>& scales = facts.document().scales;
    return std::none_of(scales.begin(), scales.end(), [&](const model::Scale& scale) {
      return *scale.id == *found->id && model::rank_of(scale, grade.view());
    });
  });
}

document::Section make(const BoardFacts& facts) {
  document::Section section{.key = "grades",
                            .title = "Grades",
                            .paragraphs = {},
                            .tables = {},
                            .notes = {},
                            .sections = {}};
  for (const model::Scale& scale : facts.document().scales) {
    if (!scale.is_stated) continue;
    const std::vector<std::uint32_t> graded = graded_on(facts, scale, facts.completed);
    if (graded.empty()) continue;
    section.tables.push_back(distribution(facts, scale, graded));
    if (scale.good_from) section.tables.push_back(trend(facts, scale));
  }
  if (!section.tables.empty()) {
    section.notes.push_back(
        "Grades as they stand after moderation; the interval is Wilson's, and says how far a share "
        "of so few can be trusted.");
  }
  document::Table words = words_used(facts);
  if (!words.rows.empty()) {
    section.tables.push_back(std::move(words));
    section.notes.push_back(
        "The framework asks for a grade and names none: any word is kept, and what counts as good "
        "is not said.");
  }
  if (const std::int64_t others = graded_elsewhere(facts); others > 0) {
    section.notes.push_back(fmt::format(
        "{} graded on a scale of another version of the framework, and {} left out.",
        others == 1 ? "1 audit record was" : fmt::format("{} audit records were", others),
        others == 1 ? "is" : "are"));
  }
  if (section.tables.empty())
    section.paragraphs.push_back("No audit record completed in the period has a grade.");
  return section;
}

}  // namespace

const SectionKind grades_section{
    "grades", "the distribution of grades, and the share that is good or better", make};

}  // namespace qaf::report

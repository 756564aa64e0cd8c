// What children and families said, or the recorded reason why nobody asked them.

#include <map>

#include <fmt/format.h>

#include "report/columns.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

document::Section make(const BoardFacts& facts) {
  std::map<std::string, std::int64_t> from;
  document::Table without{
      .key = "feedback_not_obtained",
      .caption = "Not obtained",
      .columns = {text_column("record", "Record"), text_column("why", "Why"),
                  text_column("plan", "What will be done", 1), text_column("due", "By")},
      .rows = {},
      .when_empty = "feedback was obtained wherever it is recorded"};
  std::int64_t asked = 0;
  for (const std::uint32_t position : facts.completed) {
    const model::Record& record = facts.data().records[position];
    if (!record.feedback.has_value()) continue;
    const model::Feedback& feedback = *record.feedback;
    ++asked;
    if (feedback.from) ++from[feedback.from->str()];
    if (!feedback.not_obtained) continue;
    without.rows.push_back({record.id->str(), feedback.not_obtained->str(), feedback.plan->str(),
                            feedback.due ? document::Value{*feedback.due} : document::Value{}});
  }
  document::Table table{
      .key = "feedback",
      .caption = {},
      .columns = {text_column("from", "From"), number_column("records", "Records"),
                  rate_column("share", "Share")},
      .rows = {},
      .when_empty = "no audit record of this period holds feedback"};
  for (const auto& [who, count] : from)
    table.rows.push_back({who, count, document::Ratio{count, asked}});
  return {.key = "feedback",
          .title = "Feedback from children and families",
          .paragraphs = {},
          .tables = {std::move(table), std::move(without)},
          .notes = {fmt::format("Of {} audit records that speak of feedback.", asked)},
          .sections = {}};
}

}  // namespace

const SectionKind feedback_section{
    "feedback", "feedback from children and families, or why there is none", make};

}  // namespace qaf::report

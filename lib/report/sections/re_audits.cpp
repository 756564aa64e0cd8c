// Did the grade move: re-audits completed in the period, with the grade then and now.

#include <algorithm>

#include <fmt/format.h>

#include "model/holds.hpp"
#include "report/columns.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

// Without a stated scale the words are kept, and nobody says which is better.
document::Status moved(const model::Scale* scale, std::string_view then, std::string_view now) {
  if (scale == nullptr) {
    const bool has_both = !then.empty() && !now.empty();
    return {has_both ? "not on a scale" : "not graded", document::Tone::muted};
  }
  const auto before = model::rank_of(*scale, then);
  const auto after = model::rank_of(*scale, now);
  if (!before || !after) return {"not graded", document::Tone::muted};
  if (*after < *before) return {"better", document::Tone::good};
  if (*after > *before) return {"worse", document::Tone::bad};
  return {"the same", document::Tone::attention};
}

document::Section make(const BoardFacts& facts) {
  document::Table table{
      .key = "re_audits",
      .caption = {},
      .columns = {text_column("record", "First audit"), text_column("grade", "Grade then"),
                  text_column("re_audit", "Re-audit"), text_column("completed", "Completed"),
                  text_column("grade_now", "Grade now"), text_column("moved", "It is")},
      .rows = {},
      .when_empty = "no re-audit was completed in this period"};
  std::int64_t better = 0;
  std::int64_t compared = 0;
  for (const std::uint32_t position : facts.completed) {
    const model::Record& record = facts.data().records[position];
    if (!record.re_audit_of) continue;
    const std::uint32_t first = facts.index.record(record.re_audit_of->view());
    if (first == model::nowhere) continue;
    const model::Scale* scale = scale_of(facts, record);
    const Text then = grade_of(facts, facts.data().records[first]);
    const Text now = grade_of(facts, record);
    document::Status verdict = moved(scale, then.view(), now.view());
    if (verdict.word == "better") ++better;
    if (verdict.tone != document::Tone::muted) ++compared;
    table.rows.push_back({record.re_audit_of->str(), then.str(), record.id->str(),
                          record.completed->date(), now.str(), std::move(verdict)});
  }
  document::Section section{.key = "re_audits",
                            .title = "Re-audits",
                            .paragraphs = {},
                            .tables = {},
                            .notes = {},
                            .sections = {}};
  if (compared > 0) {
    section.paragraphs.push_back(fmt::format(
        "{} of {} re-audits found better practice than the first audit.", better, compared));
  }
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace

const SectionKind re_audits_section{
    "re_audits", "re-audits completed in the period, with the grade then and now", make};

}  // namespace qaf::report

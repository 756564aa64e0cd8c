// Closing the loop: of the audit records that asked for a re-audit, how many got how far.

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "report/columns.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

// Returns the records that a re-audit step follows, in reading order, each once.
std::vector<std::uint32_t> asked_again(const BoardFacts& facts) {
  std::set<std::uint32_t> records;
  for (const escalation::Clock& clock : facts.following.clocks) {
    if (clock.place.framework != facts.framework || !clock.started) continue;
    if (!escalation::step_at(facts.data(), clock.place).re_audit) continue;
    if (clock.status == schedule::Status::not_applicable) continue;
    if (touches(facts, *clock.started, facts.period)) records.insert(clock.record);
  }
  return {records.begin(), records.end()};
}

bool has_happened(const BoardFacts& facts, const model::Spanned<calendar::Moment>& moment) {
  return moment && calendar::interval(*moment, facts.zone()).first <= facts.as_of;
}

// Returns the last re-audit completed by now, or null.
const model::Record* re_audit_of(const BoardFacts& facts, const model::Record& record) {
  const model::Record* last = nullptr;
  for (const model::Record& other : facts.data().records) {
    if (!other.re_audit_of || *other.re_audit_of != record.id->view()) continue;
    const bool is_void = other.void_.has_value() && has_happened(facts, other.void_.when);
    if (!is_void && has_happened(facts, other.completed)) last = &other;
  }
  return last;
}

document::Section make(const BoardFacts& facts) {
  constexpr std::array<std::string_view, 5> stages{"asked for a re-audit", "every action completed",
                                                   "every action verified", "audited again",
                                                   "better than before"};
  std::array<std::int64_t, 5> counts{};
  document::Table lost{
      .key = "funnel_open",
      .caption = "Not yet audited again",
      .columns = {text_column("record", "Record"), text_column("completed", "Completed"),
                  text_column("grade", "Grade"), number_column("actions_open", "Actions open")},
      .rows = {},
      .when_empty = "every one of them has been audited again"};
  for (const std::uint32_t position : asked_again(facts)) {
    const model::Record& record = facts.data().records[position];
    ++counts[0];
    const auto open = std::count_if(
        record.actions.begin(), record.actions.end(),
        [&](const model::Action& action) { return !has_happened(facts, action.completed); });
    const bool is_acted = !record.actions.empty() && open == 0;
    const bool is_verified =
        is_acted &&
        std::all_of(record.actions.begin(), record.actions.end(), [&](const model::Action& action) {
          return action.verified.has_value() && has_happened(facts, action.verified.when);
        });
    if (is_acted) ++counts[1];
    if (is_verified) ++counts[2];
    const model::Record* again = re_audit_of(facts, record);
    if (again == nullptr) {
      lost.rows.push_back({record.id->str(), record.completed->date(),
                           grade_of(facts, record).str(), static_cast<std::int64_t>(open)});
      continue;
    }
    ++counts[3];
    const model::Scale* scale = scale_of(facts, record);
    const auto before =
        scale == nullptr ? std::nullopt : rank_of(*scale, grade_of(facts, record).view());
    const auto after =
        scale == nullptr ? std::nullopt : rank_of(*scale, grade_of(facts, *again).view());
    if (before && after && *after < *before) ++counts[4];
  }
  document::Table table{
      .key = "funnel",
      .caption = {},
      .columns = {text_column("stage", "Stage"), number_column("records", "Records"),
                  people_column("bar", ""), rate_column("share", "Of all")},
      .rows = {},
      .when_empty = {}};
  for (std::size_t i = 0; i < stages.size(); ++i) {
    table.rows.push_back({std::string(stages[i]), counts[i], document::Bar{counts[i], counts[0]},
                          document::Ratio{counts[i], counts[0]}});
  }
  return {.key = "funnel",
          .title = "Closing the loop",
          .paragraphs = {},
          .tables = {std::move(table), std::move(lost)},
          .notes = {"Audit records whose re-audit clock started in the period, as they stand now."},
          .sections = {}};
}

}  // namespace

const SectionKind funnel_section{
    "funnel", "of the audit records that asked for a re-audit, how many got how far", make};

}  // namespace qaf::report

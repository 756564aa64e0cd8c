// Coverage: how many of the cases in a register were audited, against the framework's share.

#include <set>
#include <string>

#include <fmt/format.h>

#include "report/columns.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

// Returns the cases that stood in the register on some day of the period.
std::set<std::string_view> population(const BoardFacts& facts, const model::Sampling& rule) {
  std::set<std::string_view> cases;
  for (const model::Register& rows : facts.data().registers) {
    if (rows.id != *rule.of) continue;
    for (const model::RegisterRow& row : rows.rows) {
      const bool is_open =
          row.when->date() <= facts.period.last && (!row.to || *row.to >= facts.period.first);
      if (is_open && row.case_) cases.insert(row.case_->view());
    }
  }
  return cases;
}

bool is_covered_by(const model::Sampling& rule, const model::Record& record) {
  for (const model::Name& task : rule.tasks) {
    if (*task == *record.task) return true;
  }
  return false;
}

document::Section make(const BoardFacts& facts) {
  document::Table table{
      .key = "sampling",
      .caption = {},
      .columns = {text_column("rule", "Rule"), number_column("population", "Cases"),
                  number_column("audited", "Audited"), rate_column("share", "Share"),
                  text_column("asked", "Asked for")},
      .rows = {},
      .when_empty = "the framework has no sampling rule"};
  for (const model::Sampling& rule : facts.document().sampling) {
    const std::set<std::string_view> cases = population(facts, rule);
    std::set<std::string_view> audited;
    for (const std::uint32_t position : facts.completed) {
      const model::Record& record = facts.data().records[position];
      if (record.case_ && is_covered_by(rule, record) && cases.contains(record.case_->view()))
        audited.insert(record.case_->view());
    }
    const auto whole = static_cast<std::int64_t>(cases.size());
    const auto part = static_cast<std::int64_t>(audited.size());
    std::string asked = "not stated";
    if (rule.share && rule.share->is_stated) {
      asked = fmt::format("{} cases", share_rounded_up(rule.share->ratio, whole));
    } else if (rule.size) {
      asked = fmt::format("{} cases", *rule.size);
    }
    table.rows.push_back(
        {rule.id->str(), whole, part, document::Ratio{part, whole}, std::move(asked)});
  }
  return {.key = "sampling",
          .title = "Coverage",
          .paragraphs = {},
          .tables = {std::move(table)},
          .notes = {"Distinct cases of the register audited in the period."},
          .sections = {}};
}

}  // namespace

const SectionKind sampling_section{"sampling", "how many of the cases in a register were audited",
                                   make};

}  // namespace qaf::report

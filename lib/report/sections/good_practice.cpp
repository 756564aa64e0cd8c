// What is worth sharing: the good practice that audit records of the period name.

#include "model/subject.hpp"
#include "report/columns.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

document::Section make(const BoardFacts& facts) {
  document::Table table{.key = "good_practice",
                        .caption = {},
                        .columns = {text_column("record", "Record"), text_column("unit", "Unit"),
                                    text_column("what", "What was good")},
                        .rows = {},
                        .when_empty = "no audit record of this period names good practice"};
  for (const std::uint32_t position : facts.completed) {
    const model::Record& record = facts.data().records[position];
    const std::uint32_t unit = detail_unit(facts, model::unit_of(facts.index, record));
    for (const model::Spanned<Text>& practice : record.good_practice) {
      table.rows.push_back({record.id->str(), unit_id(facts, unit), practice->str()});
    }
  }
  return {.key = "good_practice",
          .title = "Good practice",
          .paragraphs = {},
          .tables = {std::move(table)},
          .notes = {},
          .sections = {}};
}

}  // namespace

const SectionKind good_practice_section{
    "good_practice", "the good practice that audit records of the period name", make};

}  // namespace qaf::report

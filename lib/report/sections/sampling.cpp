// How far the sampling rules are kept: as it stood at the end of the period.

#include <algorithm>

#include "report/sample_report.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

document::Section make(const BoardFacts& facts) {
  const calendar::Instant end = calendar::end_of_day(facts.period.last, facts.zone());
  std::vector<sampling::Coverage> all =
      sampling::coverage(facts.index, facts.period, std::min(facts.as_of, end));
  std::erase_if(
      all, [&](const sampling::Coverage& one) { return one.place.framework != facts.framework; });
  document::Section section{.key = "sampling",
                            .title = "Coverage",
                            .paragraphs = {},
                            .tables = {coverage_table(facts.index, all)},
                            .notes = coverage_notes(facts.index, all),
                            .sections = {}};
  if (facts.as_of > end)
    section.notes.push_back("Each window as it stood at the end of the period.");
  return section;
}

}  // namespace

const SectionKind sampling_section{"sampling", "how far the sampling rules are kept", make};

}  // namespace qaf::report

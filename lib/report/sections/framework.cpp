// The framework itself: which version was in force, and when it is to be reviewed.

#include <fmt/format.h>

#include "report/columns.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

document::Section make(const BoardFacts& facts) {
  const model::Framework& framework = facts.document();
  const calendar::Date today = calendar::local_date(facts.as_of, facts.zone());
  document::Section section{.key = "framework",
                            .title = "The framework",
                            .paragraphs = {},
                            .tables = {},
                            .notes = {},
                            .sections = {}};
  section.paragraphs.push_back(fmt::format("{}{}{}, in force since {}.", framework.title->view(),
                                           framework.version.empty() ? "" : ", version ",
                                           framework.version.view(),
                                           calendar::to_text(*framework.effective)));
  if (!framework.review_due) {
    section.paragraphs.push_back("The document does not say when it is to be reviewed.");
  } else if (*framework.review_due < today) {
    section.paragraphs.push_back(fmt::format("Its review was due on {}, {} days ago.",
                                             calendar::to_text(*framework.review_due),
                                             calendar::days_between(*framework.review_due, today)));
  } else {
    section.paragraphs.push_back(
        fmt::format("Its review is due on {}.", calendar::to_text(*framework.review_due)));
  }
  for (std::uint32_t i = 0; i < facts.data().frameworks.size(); ++i) {
    const model::Framework& other = facts.data().frameworks[i];
    if (i == facts.framework || !is_of_document(facts, i)) continue;
    if (!facts.period.contains(*other.effective)) continue;
    section.paragraphs.push_back(fmt::format(
        "{} came into force on {}, in this period: what had begun by then is judged by the one "
        "before.",
        other.version.empty() ? "Another version" : "Version " + other.version.str(),
        calendar::to_text(*other.effective)));
  }
  return section;
}

}  // namespace

const SectionKind framework_section{
    "framework", "which version was in force, and when it is to be reviewed", make};

}  // namespace qaf::report

// The summary for a board, from the sections its layout names.

#include "report/board_report.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "report/section.hpp"

namespace qaf::report {
namespace {

constexpr std::array sections{
#define QAF_SECTION(identifier) &identifier##_section,
#include "report/sections.def"
#undef QAF_SECTION
};

document::Section about(const BoardFacts& facts) {
  const model::Framework& framework = facts.document();
  const calendar::YearStart year_start = facts.data().settings.year_start;
  document::Section section{
      .key = "about", .title = {}, .paragraphs = {}, .tables = {}, .notes = {}, .sections = {}};
  section.paragraphs.push_back(fmt::format(
      "{}. Period: {} ({}).",
      framework.authority.empty() ? framework.title->view() : framework.authority.view(),
      calendar::label(facts.period, year_start), calendar::to_text(facts.period)));
  const calendar::Date today = calendar::local_date(facts.as_of, facts.zone());
  if (today < facts.period.last) {
    section.paragraphs.push_back("The period is not over: the figures are those so far.");
  }
  return section;
}

document::Section left_out(const BoardFacts& facts) {
  document::Section section{.key = "left_out",
                            .title = "What is left out",
                            .paragraphs = {},
                            .tables = {},
                            .notes = {},
                            .sections = {}};
  const model::Dataset& data = facts.data();
  if (data.unread_documents > 0) {
    section.paragraphs.push_back(fmt::format(
        "{} of the repository could not be read; `qaf check` shows where.",
        data.unread_documents == 1 ? "1 document"
                                   : fmt::format("{} documents", data.unread_documents)));
  }
  for (const model::RuleOff& off : data.settings.rules_off) {
    section.paragraphs.push_back(
        fmt::format("The rule `{}` is turned off: {}.", off.rule, off.why));
  }
  return section;
}

}  // namespace

std::span<const SectionKind* const> section_kinds() {
  return sections;
}

const SectionKind* section_named(std::string_view name) {
  const auto found = std::find_if(sections.begin(), sections.end(),
                                  [&](const SectionKind* kind) { return kind->name == name; });
  return found == sections.end() ? nullptr : *found;
}

std::optional<LayoutPlace> layout_named(const model::Dataset& data, std::string_view name,
                                        calendar::Date day) {
  std::optional<LayoutPlace> best;
  const auto effective = [&](const LayoutPlace& place) {
    return *data.frameworks[place.framework].effective;
  };
  for (std::uint32_t f = 0; f < data.frameworks.size(); ++f) {
    const std::vector<model::ReportLayout>& layouts = data.frameworks[f].reports;
    for (std::uint32_t i = 0; i < layouts.size(); ++i) {
      if (layouts[i].id->view() != name) continue;
      const LayoutPlace place{f, i};
      const bool is_in_force = effective(place) <= day;
      const bool is_better =
          !best || (is_in_force ? effective(*best) > day || effective(place) > effective(*best)
                                : effective(*best) > day && effective(place) < effective(*best));
      if (is_better) best = place;
    }
  }
  return best;
}

document::Document board_report(const model::Index& index, LayoutPlace place,
                                calendar::Period period, calendar::Instant as_of) {
  const BoardFacts facts = board_facts(index, place.framework, place.layout, period, as_of);
  document::Document report;
  report.kind = "report";
  report.title = facts.form().title->str();
  report.is_one_table = false;
  report.sections.push_back(about(facts));
  for (const model::LayoutSection& wanted : facts.form().sections) {
    std::vector<document::Section> shown;
    for (const model::Spanned<Text>& name : wanted.show) {
      // A section nobody knows is a finding of `qaf check` (unknown-section).
      if (const SectionKind* kind = section_named(name->view())) shown.push_back(kind->make(facts));
    }
    if (wanted.title.empty()) {
      std::move(shown.begin(), shown.end(), std::back_inserter(report.sections));
      continue;
    }
    report.sections.push_back({.key = {},
                               .title = wanted.title.str(),
                               .paragraphs = {},
                               .tables = {},
                               .notes = {},
                               .sections = std::move(shown)});
  }
  if (document::Section rest = left_out(facts); !rest.paragraphs.empty())
    report.sections.push_back(std::move(rest));
  report.summary = {{"period_start", period.first},
                    {"period_end", period.last},
                    {"layout", facts.form().id->str()},
                    {"framework", facts.document().id->str()}};
  return report;
}

}  // namespace qaf::report

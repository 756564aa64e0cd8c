// How far the sampling rules are kept.

#include <fmt/format.h>

#include "base/interval_of_share.hpp"
#include "report/columns.hpp"
#include "report/sample_report.hpp"

namespace qaf::report {
namespace {

using document::Ratio;
using document::Tone;
using document::Value;
using sampling::Coverage;
using sampling::CoverageStatus;

constexpr std::size_t most_named = 8;  // of those whom no audit reached

std::int64_t number(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

Tone tone_of(CoverageStatus status) {
  switch (status) {
    case CoverageStatus::met:
      return Tone::good;
    case CoverageStatus::missed:
      return Tone::bad;
    case CoverageStatus::due:
    case CoverageStatus::upcoming:
      return Tone::neutral;
    case CoverageStatus::not_applicable:
    case CoverageStatus::undetermined:
      return Tone::muted;
  }
  return Tone::neutral;
}

std::optional<int> margin_of(const Coverage& one) {
  return margin_of_share(number(one.sample), number(one.population));
}

Value margin_words(const Coverage& one) {
  const auto margin = margin_of(one);
  if (!margin) return {};
  return fmt::format("± {}.{} %", *margin / 10, *margin % 10);
}

Value most_of_one(const Coverage& one) {
  if (one.practitioners.most == 0) return {};
  return Ratio{one.practitioners.most, number(one.records.size())};
}

// "north-1, north-2 and 3 more".
std::string some_of(const std::vector<Text>& names) {
  std::string words;
  for (std::size_t i = 0; i < names.size() && i < most_named; ++i)
    words += fmt::format("{}{}", i == 0 ? "" : ", ", names[i].view());
  if (names.size() > most_named) words += fmt::format(" and {} more", names.size() - most_named);
  return words;
}

std::string title_of(const model::Index& index, const Coverage& one) {
  return fmt::format("{}, {}", at(index, one.place).id->view(),
                     calendar::label(one.window, index.data().settings.year_start));
}

// What the audited cases tell of all of them; of cases that somebody chose, nothing.
std::string good_words(const Coverage& one) {
  const std::int64_t good = number(one.judged - one.less_than_good);
  if (one.draws.empty()) {
    return fmt::format(
        "{} of {} audited cases are good or better; no draw is kept, so that says nothing of the "
        "others.",
        good, one.judged);
  }
  const ShareInterval interval =
      interval_of_share(good, number(one.judged), number(one.population));
  return fmt::format(
      "{} of {} drawn and audited cases are good or better; of all {} it is between {} % and {} % "
      "(95 %, Wilson, for a population of that size).",
      good, one.judged, one.population, interval.low, interval.high);
}

// What `valid_from` and `accept` make of the audits.
std::vector<std::string> verdicts(const model::Index& index, const Coverage& one) {
  const model::Sampling& rule = at(index, one.place);
  const std::string title = title_of(index, one);
  if (rule.valid_from && number(one.sample) < *rule.valid_from) {
    return {
        fmt::format("{}: {} audited is no sample; the framework asks for at least {} before "
                    "anything is said of the rest.",
                    title, one.sample, *rule.valid_from)};
  }
  std::vector<std::string> notes;
  if (one.judged > 0) notes.push_back(fmt::format("{}: {}", title, good_words(one)));
  if (rule.accept && one.judged > 0) {
    const bool is_kept = number(one.less_than_good) <= *rule.accept;
    notes.push_back(fmt::format("{}: {} of {} graded less than good, and {} may be: {}.", title,
                                one.less_than_good, one.judged, *rule.accept,
                                is_kept ? "accepted so far" : "not accepted"));
  }
  return notes;
}

void add_never(const std::string& title, std::string_view what, const sampling::Spread& spread,
               std::vector<std::string>& notes) {
  if (spread.never.empty() || spread.all == 0) return;
  notes.push_back(fmt::format("{}: {} of {} {} not reached: {}.", title, spread.never.size(),
                              spread.all, what, some_of(spread.never)));
}

}  // namespace

document::Table coverage_table(const model::Index& index, const std::vector<Coverage>& all) {
  document::Table table{
      .key = "sampling",
      .caption = {},
      .columns = {text_column("rule", "Rule"), text_column("window", "Window", 1),
                  machine_column("window_start"), machine_column("window_end"),
                  number_column("population", "Cases"), number_column("asked", "Asked for"),
                  number_column("drawn", "Drawn"),
                  number_column("outstanding", "Not yet audited", 2),
                  rate_column("coverage", "Audited"), people_column("margin_words", "Margin", 3),
                  machine_column("margin_per_mille"), text_column("status", "Status"),
                  rate_column("practitioners", "Practitioners reached", 5),
                  rate_column("units", "Units reached", 4),
                  rate_column("most_of_one", "Most of one practitioner", 6),
                  number_column("judged", "Judged", 8),
                  number_column("less_than_good", "Less than good", 7)},
      .rows = {},
      .when_empty = "the framework has no sampling rule"};
  for (const Coverage& one : all) {
    const auto margin = margin_of(one);
    table.rows.push_back(
        {at(index, one.place).id->str(),
         calendar::label(one.window, index.data().settings.year_start), one.window.first,
         one.window.last, number(one.population), one.asked ? Value{*one.asked} : Value{},
         number(one.selected.size()), number(one.outstanding.size()),
         Ratio{number(one.audited), number(one.population)}, margin_words(one),
         margin ? Value{std::int64_t{*margin}} : Value{},
         document::Status{std::string(status_name(one.status)), tone_of(one.status)},
         Ratio{number(one.practitioners.reached()), number(one.practitioners.all)},
         Ratio{number(one.units.reached()), number(one.units.all)}, most_of_one(one),
         number(one.judged), number(one.less_than_good)});
  }
  return table;
}

std::vector<std::string> coverage_notes(const model::Index& index,
                                        const std::vector<Coverage>& all) {
  std::vector<std::string> notes;
  for (const Coverage& one : all) {
    if (one.population == 0) continue;
    const std::string title = title_of(index, one);
    for (std::string& verdict : verdicts(index, one)) notes.push_back(std::move(verdict));
    add_never(title, "practitioners", one.practitioners, notes);
    add_never(title, "units", one.units, notes);
    if (!one.outstanding.empty()) {
      notes.push_back(
          fmt::format("{}: drawn and not yet audited: {}.", title, some_of(one.outstanding)));
    }
  }
  if (!all.empty()) {
    notes.push_back(
        "Margin: how far at worst a share found among the drawn and audited cases (where no draw "
        "is "
        "kept: among all audited, as if drawn at random) may lie from that of all cases; 95 %, "
        "with "
        "the correction for a finite population.");
  }
  return notes;
}

document::Document coverage_report(const model::Index& index, const std::vector<Coverage>& all,
                                   document::Stamp stamp) {
  document::Section section{.key = "sampling",
                            .title = {},
                            .paragraphs = {},
                            .tables = {coverage_table(index, all)},
                            .notes = coverage_notes(index, all),
                            .sections = {}};
  document::Document document;
  document.kind = "sampling";
  document.title = "Samples";
  document.stamp = std::move(stamp);
  document.sections = {std::move(section)};
  return document;
}

}  // namespace qaf::report

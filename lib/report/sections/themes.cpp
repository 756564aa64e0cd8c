// What recurs: the themes of the period's audit records, beside the period before.

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "model/subject.hpp"
#include "report/columns.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

struct Theme {
  std::int64_t now = 0;
  std::int64_t before = 0;
  std::set<std::uint32_t> units;         // where, now
  std::set<std::uint32_t> units_before;  // where, in the period before
};

document::Section make(const BoardFacts& facts) {
  std::map<std::string, Theme> themes;
  const auto gather = [&](const std::vector<std::uint32_t>& records, auto&& add) {
    for (const std::uint32_t position : records) {
      const model::Record& record = facts.data().records[position];
      const std::uint32_t unit = detail_unit(facts, model::unit_of(facts.index, record));
      for (const model::Name& theme : record.themes) add(themes[theme->str()], unit);
    }
  };
  gather(facts.completed, [](Theme& theme, std::uint32_t unit) {
    ++theme.now;
    theme.units.insert(unit);
  });
  gather(completed_in(facts, period_before(facts.period)), [](Theme& theme, std::uint32_t unit) {
    ++theme.before;
    theme.units_before.insert(unit);
  });

  std::vector<std::pair<std::string, Theme>> sorted;
  for (auto& [name, theme] : themes) {
    if (theme.now > 0) sorted.emplace_back(name, std::move(theme));
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second.now > b.second.now; });

  document::Table table{
      .key = "themes",
      .caption = {},
      .columns = {text_column("theme", "Theme"), number_column("records", "Records"),
                  number_column("records_before",
                                calendar::label(period_before(facts.period),
                                                facts.data().settings.year_start)),
                  number_column("units", "In units", 1), text_column("again_in", "Again in")},
      .rows = {},
      .when_empty = "no audit record of this period names a theme"};
  for (const auto& [name, theme] : sorted) {
    std::string again;
    for (const std::uint32_t unit : theme.units) {
      if (!theme.units_before.contains(unit)) continue;
      again += fmt::format("{}{}", again.empty() ? "" : ", ", unit_id(facts, unit));
    }
    table.rows.push_back(
        {name, theme.now, theme.before, static_cast<std::int64_t>(theme.units.size()), again});
  }
  return {.key = "themes",
          .title = "Themes",
          .paragraphs = {},
          .tables = {std::move(table)},
          .notes = {"`again in`: units where the theme stood in the period before too."},
          .sections = {}};
}

}  // namespace

const SectionKind themes_section{"themes",
                                 "what recurs, and where it stood in the period before too", make};

}  // namespace qaf::report

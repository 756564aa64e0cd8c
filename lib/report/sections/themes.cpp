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

// What an action was about: its own theme, else the only one of its audit record.
std::string_view theme_of(const model::Record& record, const model::Action& action) {
  if (action.theme) return action.theme->view();
  return record.themes.size() == 1 ? record.themes[0]->view() : std::string_view{};
}

// An action whose theme came up again in the same unit after it had been completed.
struct Closed {
  std::string_view record;
  calendar::Date day;
};

using ThemeIn = std::pair<std::string_view, std::uint32_t>;  // and the unit

// Returns, of each theme in each unit, the actions that were completed by now.
std::map<ThemeIn, std::vector<Closed>> closed_actions(const BoardFacts& facts) {
  std::map<ThemeIn, std::vector<Closed>> closed;
  for (const model::Record& record : facts.data().records) {
    if (record.void_.has_value()) continue;
    for (const model::Action& action : record.actions) {
      const std::string_view theme = theme_of(record, action);
      if (theme.empty() || !action.completed) continue;
      if (calendar::interval(*action.completed, facts.zone()).first > facts.as_of) continue;
      const std::uint32_t unit = detail_unit(facts, model::unit_of(facts.index, record));
      if (unit == model::nowhere) continue;
      closed[{theme, unit}].push_back({record.id->view(), action.completed->date()});
    }
  }
  return closed;
}

// Whether an action helped shows in what is found afterwards.
document::Table returned(const BoardFacts& facts) {
  document::Table table{
      .key = "themes_returned",
      .caption = "Back after an action was completed",
      .columns = {text_column("theme", "Theme"), text_column("unit", "Unit"),
                  text_column("action_of", "Action of"), text_column("closed", "Completed"),
                  text_column("found_in", "Found again in"), text_column("found", "On")},
      .rows = {},
      .when_empty = "no theme came back where an action on it had been completed"};
  const std::map<ThemeIn, std::vector<Closed>> closed = closed_actions(facts);
  for (const std::uint32_t position : facts.completed) {
    const model::Record& record = facts.data().records[position];
    const std::uint32_t unit = detail_unit(facts, model::unit_of(facts.index, record));
    for (const model::Name& theme : record.themes) {
      const auto found = closed.find({theme->view(), unit});
      if (found == closed.end()) continue;
      // The last one completed before: it should have held.
      const Closed* last = nullptr;
      for (const Closed& one : found->second) {
        const bool is_before =
            one.day < record.completed->date() && one.record != record.id->view();
        if (is_before && (last == nullptr || one.day > last->day)) last = &one;
      }
      if (last == nullptr) continue;
      table.rows.push_back({theme->str(), unit_id(facts, unit), std::string(last->record),
                            last->day, record.id->str(), record.completed->date()});
    }
  }
  return table;
}

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
  return {
      .key = "themes",
      .title = "Themes",
      .paragraphs = {},
      .tables = {std::move(table), returned(facts)},
      .notes = {"`again in`: units where the theme stood in the period before too. An action is "
                "about its own `theme`, else about the only one of its audit record."},
      .sections = {}};
}

}  // namespace

const SectionKind themes_section{
    "themes", "what recurs, and what came back after an action on it was completed", make};

}  // namespace qaf::report

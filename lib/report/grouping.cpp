// What rows are counted by.

#include "report/grouping.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "calendar/window.hpp"

namespace qaf::report {
namespace {

std::vector<std::string_view> known_words(const model::Index& index,
                                          std::span<const GroupingWord> words) {
  std::vector<std::string_view> known;
  for (const GroupingWord& word : words) known.push_back(word.first);
  for (const model::Framework& framework : index.data().frameworks) {
    for (const model::UnitKind& kind : framework.unit_kinds) {
      if (std::ranges::find(known, kind.id->view()) == known.end()) {
        known.push_back(kind.id->view());
      }
    }
  }
  return known;
}

}  // namespace

Result<std::vector<Grouping>> parse_groupings(const model::Index& index, std::string_view text,
                                              std::span<const GroupingWord> words,
                                              std::string_view what, std::size_t most) {
  const std::vector<std::string_view> known = known_words(index, words);
  std::vector<Grouping> groupings;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string_view word = text.substr(0, comma);
    text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    const auto found = std::ranges::find(words, word, &GroupingWord::first);
    if (found != words.end()) {
      groupings.push_back({found->second, std::string(word)});
    } else if (std::ranges::find(known, word) != known.end()) {
      groupings.push_back({Grouping::Kind::unit_kind, std::string(word)});
    } else {
      const std::string hint = did_you_mean(word, known);
      return failure(ErrorKind::usage, fmt::format("{} are not counted by `{}`", what, word),
                     hint.empty() ? fmt::format("one of {}", fmt::join(known, ", ")) : hint);
    }
  }
  if (groupings.size() > most) {
    return most == 1 ? failure(ErrorKind::usage, fmt::format("{} are counted by one thing", what),
                               fmt::format("such as `--by {}`", groupings.front().name))
                     : failure(ErrorKind::usage,
                               fmt::format("{} are counted by one thing or by two", what),
                               "such as `--by team,month`");
  }
  return groupings;
}

std::string heading_of(std::string_view word) {
  std::string heading(word);
  std::ranges::replace(heading, '_', ' ');
  heading.front() = static_cast<char>(heading.front() - 'a' + 'A');
  return heading;
}

std::string unit_group(const model::Index& index, std::uint32_t unit, const Grouping& grouping) {
  if (unit != model::nowhere && grouping.kind == Grouping::Kind::unit_kind) {
    unit = index.nearest_of_kind(unit, grouping.name);
  }
  return unit == model::nowhere ? std::string{} : index.data().units[unit].id->str();
}

std::string window_group(const model::Index& index, calendar::Date day, const Grouping& grouping) {
  const calendar::YearStart year_start = index.data().settings.year_start;
  const calendar::WindowLength& length =
      grouping.kind == Grouping::Kind::month ? calendar::month_window : calendar::quarter_window;
  return calendar::label(calendar::window_containing(length, day, year_start), year_start);
}

}  // namespace qaf::report

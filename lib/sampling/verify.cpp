// Whether draws are what their seed gives.

#include "sampling/verify.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "sampling/moderation.hpp"

namespace qaf::sampling {
namespace {

using Kind = Difference::Kind;
using Names = std::set<std::string_view>;

template <class List>
Names names_of(const List& list) {
  Names names;
  for (const Text name : list) names.insert(name.view());
  return names;
}

Difference found(Kind kind, std::string_view what) {
  return {kind, model::Obstacle::none, 0, std::string(what), {}};
}

std::string number(std::size_t count) {
  return std::to_string(count);
}

void compare_numbers(const model::Draw& draw, const model::Redraw& again,
                     std::vector<Difference>& out) {
  const auto differs = [&](Kind kind, const model::Spanned<std::int64_t>& said, std::size_t is) {
    if (!said || *said == static_cast<std::int64_t>(is)) return;
    out.push_back({kind, model::Obstacle::none, 0, std::to_string(*said), number(is)});
  };
  differs(Kind::count, draw.count, again.population.size());
  differs(Kind::size, draw.size, draw.drawn.size());
}

void compare_members(const model::Draw& draw, const model::Redraw& again,
                     std::vector<Difference>& out) {
  const Names population = names_of(again.population);
  Names excluded;
  for (const model::Exclusion& exclusion : draw.excluded) {
    excluded.insert(exclusion.member->view());
    if (!population.contains(exclusion.member->view()))
      out.push_back(found(Kind::not_in_population, exclusion.member->view()));
  }
  Names drawn;
  for (const model::Spanned<Text>& id : draw.drawn) {
    const std::string_view name = id->view();
    if (!population.contains(name)) out.push_back(found(Kind::not_in_population, name));
    if (excluded.contains(name)) out.push_back(found(Kind::excluded_and_drawn, name));
    if (!drawn.insert(name).second) out.push_back(found(Kind::drawn_twice, name));
  }
  for (const Text id : again.always) {
    if (drawn.contains(id.view())) continue;
    out.push_back({Kind::always_left_out, model::Obstacle::none, 0, {}, id.str()});
  }
}

void compare_lists(const model::Draw& draw, const model::Redraw& again,
                   std::vector<Difference>& out) {
  for (std::size_t i = 0; i < draw.drawn.size(); ++i) {
    const Text there = *draw.drawn[i];
    const Text wanted = i < again.expected.size() ? again.expected[i] : Text();
    if (there == wanted) continue;
    out.push_back({Kind::another, model::Obstacle::none, i + 1, there.str(), wanted.str()});
  }
  for (std::size_t i = draw.drawn.size(); i < again.expected.size(); ++i) {
    out.push_back({Kind::missing, model::Obstacle::none, i + 1, {}, again.expected[i].str()});
  }
}

void compare_replacements(const model::Draw& draw, const model::Redraw& again,
                          std::vector<Difference>& out) {
  const std::vector<model::ReplacementCheck> checks = model::replacements(again, draw);
  for (std::size_t i = 0; i < checks.size(); ++i) {
    const model::Replacement& replaced = draw.replaced[i];
    if (!checks[i].was_drawn) {
      out.push_back(found(Kind::replaced_not_drawn, replaced.drawn->view()));
    } else if (!(checks[i].expected == *replaced.by_next)) {
      out.push_back({Kind::replaced_by_another, model::Obstacle::none, 0, replaced.by_next->str(),
                     checks[i].expected.str()});
    }
  }
}

// A derived seed says of which population it is.
void compare_seed(const model::Index& index, const model::Draw& draw, const model::Redraw& again,
                  Verdict& verdict) {
  const std::string_view rule = draw.sampling ? draw.sampling->view() : draw.moderation->view();
  const std::string window =
      draw.period ? calendar::label(*draw.period, index.data().settings.year_start) : "";
  const std::string derived = model::derived_seed(rule, window, again.population);
  if (draw.seed->view() == derived) return;
  verdict.is_seed_chosen = !draw.seed->view().starts_with(fmt::format("{}/{}/", rule, window));
  if (verdict.is_seed_chosen) return;
  verdict.differences.push_back(
      {Kind::seed_of_another, model::Obstacle::none, 0, draw.seed->str(), derived});
}

// What a moderation draw would be made from today.
void compare_today(const model::Index& index, const model::Draw& draw, const model::Redraw& again,
                   calendar::Instant as_of, Verdict& verdict) {
  if (!draw.moderation || !draw.period) return;
  const model::Dataset& data = index.data();
  for (const ModerationWindow& window : moderation(index, *draw.period, as_of)) {
    const model::Moderation& rule = data.frameworks[window.framework].moderation[window.rule];
    if (!(rule.id->text == *draw.moderation) || !window.window.contains(draw.period->first))
      continue;
    std::vector<Text> today;
    for (const std::uint32_t record : window.completed)
      today.push_back(data.records[record].id->text);
    std::sort(today.begin(), today.end());
    std::set_difference(today.begin(), today.end(), again.population.begin(),
                        again.population.end(), std::back_inserter(verdict.entered_since));
    std::set_difference(again.population.begin(), again.population.end(), today.begin(),
                        today.end(), std::back_inserter(verdict.gone_since));
  }
}

}  // namespace

Verdict verify(const model::Index& index, std::uint32_t position, calendar::Instant as_of) {
  const model::Draw& draw = index.data().draws[position];
  const model::Redraw again = model::redraw(index, draw);
  Verdict verdict;
  verdict.draw = position;
  if (again.obstacle != model::Obstacle::none) {
    verdict.differences.push_back({Kind::obstacle, again.obstacle, 0, {}, {}});
    return verdict;
  }
  compare_seed(index, draw, again, verdict);
  compare_numbers(draw, again, verdict.differences);
  compare_members(draw, again, verdict.differences);
  compare_lists(draw, again, verdict.differences);
  compare_replacements(draw, again, verdict.differences);
  compare_today(index, draw, again, as_of, verdict);
  return verdict;
}

}  // namespace qaf::sampling

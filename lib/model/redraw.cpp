// Drawing again what a draw says it drew.

#include "model/redraw.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/draw_order.hpp"
#include "base/sha256.hpp"

namespace qaf::model {
namespace {

using Names = std::set<std::string_view>;

template <class List>
Names names_of(const List& list) {
  Names names;
  for (const Spanned<Text>& name : list) names.insert(name->view());
  return names;
}

// Finds the register that was drawn from, as it was.
const Register* population_file(const Dataset& data, const Draw& draw, Obstacle& obstacle) {
  obstacle = Obstacle::population_gone;
  for (const Register& rows : data.registers) {
    if (data.path(rows.file) != draw.population->view()) continue;
    if (rows.sha256 == *draw.sha256) {
      obstacle = Obstacle::none;
      return &rows;
    }
    obstacle = Obstacle::population_changed;
  }
  return nullptr;
}

Obstacle obstacle_of(const Draw& draw) {
  if (!draw.population && draw.members.empty()) return Obstacle::no_population;
  if (draw.population && !draw.sha256) return Obstacle::no_sha256;
  if (!draw.seed || draw.seed->empty()) return Obstacle::no_seed;
  if (draw.algorithm && *draw.algorithm != draw_algorithm) return Obstacle::other_algorithm;
  return Obstacle::none;
}

// The members that a moderation draw lists, those always included apart.
std::vector<Member> listed_members(const Draw& draw) {
  const Names always = names_of(draw.always);
  std::map<std::string_view, Member> members;
  for (const Spanned<Text>& id : draw.members) {
    if (!always.contains(id->view())) members.try_emplace(id->view(), Member{*id, 0, {}});
  }
  std::vector<Member> list;
  for (auto& [id, member] : members) list.push_back(std::move(member));
  return list;
}

std::size_t count_among(const std::vector<Text>& order, const Names& names) {
  return static_cast<std::size_t>(std::count_if(
      order.begin(), order.end(), [&](Text id) { return names.contains(id.view()); }));
}

// Who stands in the sample, and who comes next in each stratum.
class Reserves {
 public:
  Reserves(const Redraw& redrawn, const Draw& draw)
      : strata_(redrawn.strata), standing_(names_of(draw.drawn)) {
    for (std::size_t s = 0; s < strata_.size(); ++s) {
      for (const Text id : strata_[s].order) stratum_of_.emplace(id.view(), s);
      next_.push_back(count_among(strata_[s].order, standing_));
    }
  }

  ReplacementCheck replace(Text drawn, Text by) {
    ReplacementCheck check;
    check.was_drawn = standing_.erase(drawn.view()) > 0;
    if (!by.empty()) standing_.insert(by.view());
    if (!check.was_drawn || strata_.empty()) return check;
    const auto known = stratum_of_.find(drawn.view());
    const std::size_t s = known == stratum_of_.end() ? 0 : known->second;
    if (next_[s] < strata_[s].order.size()) check.expected = strata_[s].order[next_[s]++];
    return check;
  }

 private:
  const std::vector<Stratum>& strata_;
  Names standing_;
  std::map<std::string_view, std::size_t> stratum_of_;  // of each member that can be drawn
  std::vector<std::size_t> next_;                       // in each stratum, the first not yet taken
};

}  // namespace

std::vector<Text> in_order(std::span<const Text> ids, std::string_view seed) {
  std::vector<std::string_view> views;
  views.reserve(ids.size());
  for (const Text id : ids) views.push_back(id.view());
  std::vector<Text> ordered;
  ordered.reserve(ids.size());
  for (const std::size_t position : draw_order(seed, views)) ordered.push_back(ids[position]);
  return ordered;
}

std::vector<Stratum> strata_of(std::span<const Member> population, std::span<const Text> excluded,
                               std::string_view seed) {
  Names left_out;
  for (const Text id : excluded) left_out.insert(id.view());
  std::map<std::string_view, Stratum> strata;
  for (const Member& member : population) {
    Stratum& stratum = strata[member.stratum];
    ++stratum.count;
    if (!left_out.contains(member.id.view())) stratum.order.push_back(member.id);
  }
  std::vector<Stratum> list;
  for (auto& [name, stratum] : strata) {
    stratum.name = name;
    stratum.order = in_order(stratum.order, seed);
    list.push_back(std::move(stratum));
  }
  return list;
}

std::string derived_seed(std::string_view rule, std::string_view window,
                         std::span<const Text> sorted_members) {
  std::string lines;
  for (const Text member : sorted_members) lines.append(member.view()).append("\n");
  return fmt::format("{}/{}/{}", rule, window, sha256(lines));
}

std::optional<std::int64_t> asked_of(const Sampling& rule, std::int64_t count) {
  if (rule.size) return std::min(*rule.size, count);
  if (rule.share && rule.share->is_stated) return share_rounded_up(rule.share->ratio, count);
  return std::nullopt;
}

Redraw redraw(const Index& index, const Draw& draw) {
  const Dataset& data = index.data();
  Redraw result;
  result.obstacle = obstacle_of(draw);
  if (result.obstacle != Obstacle::none) return result;
  std::vector<Member> population;
  std::vector<Text> excluded;
  if (draw.population) {
    const Register* rows = population_file(data, draw, result.obstacle);
    if (rows == nullptr) return result;
    population = members(index, *rows, frame_of(draw, data.settings.zone));
    for (const Exclusion& exclusion : draw.excluded) excluded.push_back(*exclusion.member);
    for (const Member& member : population) result.population.push_back(member.id);
  } else {
    population = listed_members(draw);
    for (const Spanned<Text>& id : draw.members) result.population.push_back(*id);
    std::sort(result.population.begin(), result.population.end());
    std::vector<Text> always;
    for (const Spanned<Text>& id : draw.always) always.push_back(*id);
    result.always = in_order(always, draw.seed->view());
  }
  result.strata = strata_of(population, excluded, draw.seed->view());
  const Names drawn = names_of(draw.drawn);
  result.expected = result.always;
  for (const Stratum& stratum : result.strata) {
    // Of one stratum the list is as long as it is; of several each is as long as what is in it.
    const std::size_t most = draw.drawn.size() - std::min(result.always.size(), draw.drawn.size());
    const std::size_t wanted = result.strata.size() == 1 ? most : count_among(stratum.order, drawn);
    const std::size_t size = std::min(wanted, stratum.order.size());
    result.expected.insert(result.expected.end(), stratum.order.begin(),
                           stratum.order.begin() + static_cast<std::ptrdiff_t>(size));
  }
  return result;
}

std::vector<ReplacementCheck> replacements(const Redraw& redrawn, const Draw& draw) {
  Reserves reserves(redrawn, draw);
  std::vector<ReplacementCheck> checks;
  for (const Replacement& replaced : draw.replaced)
    checks.push_back(reserves.replace(*replaced.drawn, *replaced.by_next));
  return checks;
}

ReplacementCheck next_replacement(const Redraw& redrawn, const Draw& draw, Text drawn) {
  Reserves reserves(redrawn, draw);
  for (const Replacement& replaced : draw.replaced)
    reserves.replace(*replaced.drawn, *replaced.by_next);
  return reserves.replace(drawn, {});
}

std::vector<Text> selection(const Draw& draw) {
  std::vector<Text> selected;
  for (const Spanned<Text>& drawn : draw.drawn) selected.push_back(*drawn);
  for (const Replacement& replaced : draw.replaced) {
    const auto place = std::find(selected.begin(), selected.end(), *replaced.drawn);
    if (place != selected.end()) *place = *replaced.by_next;
  }
  return selected;
}

}  // namespace qaf::model

// Drawing which audit records of a window are moderated.

#include "sampling/moderation_draw.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace qaf::sampling {
namespace {

std::vector<Text> ids_of(const model::Dataset& data, const std::vector<std::uint32_t>& records) {
  std::vector<Text> ids;
  for (const std::uint32_t record : records) ids.push_back(data.records[record].id->text);
  std::sort(ids.begin(), ids.end());
  return ids;
}

Provisional provisional(const model::Index& index, const std::vector<ModerationWindow>& windows,
                        const ModerationWindow& window, calendar::Instant as_of) {
  const model::Dataset& data = index.data();
  if (as_of <= calendar::end_of_day(window.window.last, data.settings.zone))
    return Provisional::window_not_over;
  const std::vector<model::Moderation>& rules = data.frameworks[window.framework].moderation;
  const model::Moderation& rule = rules[window.rule];
  if (!rule.after) return Provisional::no;
  for (const ModerationWindow& before : windows) {
    const bool is_before = before.framework == window.framework && before.window == window.window &&
                           rules[before.rule].id->text == *rule.after;
    if (is_before && before.missing > 0) return Provisional::level_before_open;
  }
  return Provisional::no;
}

}  // namespace

ModerationDrawing moderation_drawing(const model::Index& index,
                                     const std::vector<ModerationWindow>& windows,
                                     const ModerationWindow& window, std::string_view seed,
                                     calendar::Instant as_of) {
  const model::Dataset& data = index.data();
  const model::Moderation& rule = data.frameworks[window.framework].moderation[window.rule];
  ModerationDrawing drawing;
  drawing.members = ids_of(data, window.completed);
  const std::string label = calendar::label(window.window, data.settings.year_start);
  drawing.seed = seed.empty() ? model::derived_seed(rule.id->view(), label, drawing.members)
                              : std::string(seed);
  const std::vector<Text> always = ids_of(data, window.always);
  std::vector<Text> rest;
  std::set_difference(drawing.members.begin(), drawing.members.end(), always.begin(), always.end(),
                      std::back_inserter(rest));
  drawing.always = model::in_order(always, drawing.seed);
  drawing.reserve = model::in_order(rest, drawing.seed);
  const auto required =
      static_cast<std::size_t>(window.required.value_or(static_cast<std::int64_t>(always.size())));
  const std::size_t drawn = std::min(required - std::min(required, always.size()), rest.size());
  const auto end = drawing.reserve.begin() + static_cast<std::ptrdiff_t>(drawn);
  drawing.others.assign(drawing.reserve.begin(), end);
  drawing.reserve.erase(drawing.reserve.begin(), end);
  drawing.provisional = provisional(index, windows, window, as_of);
  return drawing;
}

DrawText text_of(const model::Index& index, const ModerationWindow& window,
                 const ModerationDrawing& drawing, const RecordedBy& recorded) {
  const model::Dataset& data = index.data();
  DrawText draw;
  draw.recorded = recorded;
  draw.rule_key = "moderation";
  draw.rule = data.frameworks[window.framework].moderation[window.rule].id->str();
  draw.period = calendar::label(window.window, data.settings.year_start);
  draw.members = drawing.members;
  draw.count = drawing.members.size();
  draw.always = drawing.always;
  draw.seed = drawing.seed;
  const std::size_t rest = drawing.members.size() - drawing.always.size();
  if (!drawing.always.empty()) {
    draw.drawn = {{"always included", drawing.always},
                  {fmt::format("drawn: {} of {}", drawing.others.size(), rest), drawing.others}};
  } else {
    draw.drawn = {{{}, drawing.others}};
  }
  return draw;
}

}  // namespace qaf::sampling

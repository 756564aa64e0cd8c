// A draw has more or fewer than its rule asks for.

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "check/rule.hpp"
#include "model/in_force.hpp"
#include "model/redraw.hpp"

namespace qaf::check {
namespace {

// Returns the rule of that name in the version that judges the window of the draw; or null.
template <class Rule>
const Rule* rule_in_force(const model::Dataset& data, const model::Draw& draw,
                          std::vector<Rule> model::Framework::*rules, Text id) {
  const Rule* found = nullptr;
  for (std::size_t f = 0; f < data.frameworks.size(); ++f) {
    if (!draw.period || !model::is_in_force(data, f, *draw.period)) continue;
    for (const Rule& rule : data.frameworks[f].*rules) {
      if (rule.id->text == id) found = &rule;
    }
  }
  return found;
}

std::optional<std::int64_t> wanted_sample(const model::Dataset& data, const model::Draw& draw,
                                          const model::Redraw& again) {
  const auto* rule = rule_in_force(data, draw, &model::Framework::sampling, *draw.sampling);
  if (rule == nullptr) return std::nullopt;
  std::int64_t sum = 0;
  for (const model::Stratum& stratum : again.strata) {
    const auto asked = model::asked_of(*rule, static_cast<std::int64_t>(stratum.count));
    if (!asked) return std::nullopt;
    // No more can be drawn than are not excluded.
    sum += std::min(*asked, static_cast<std::int64_t>(stratum.order.size()));
  }
  return sum;
}

std::optional<std::int64_t> wanted_moderation(const model::Dataset& data, const model::Draw& draw,
                                              const model::Redraw& again) {
  const auto* rule = rule_in_force(data, draw, &model::Framework::moderation, *draw.moderation);
  const auto always = static_cast<std::int64_t>(again.always.size());
  if (rule == nullptr) return std::nullopt;
  if (!rule->share || !rule->share->is_stated) return always;
  const auto members = static_cast<std::int64_t>(again.population.size());
  return std::max(share_rounded_up(rule->share->ratio, members), always);
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  for (const model::Draw& draw : data.draws) {
    if (!draw.sampling && !draw.moderation) continue;
    const model::Redraw again = model::redraw(subject.index, draw);
    if (again.obstacle != model::Obstacle::none) continue;  // `qaf sample --verify` says why
    const auto size =
        draw.sampling ? wanted_sample(data, draw, again) : wanted_moderation(data, draw, again);
    const auto drawn = static_cast<std::int64_t>(draw.drawn.size());
    if (!size || *size == drawn) continue;
    const Text name = draw.sampling ? *draw.sampling : *draw.moderation;
    out.add(rule.fault, {draw.file, draw.id.at},
            fmt::format("{} {} drawn, and `{}` asks for {}", drawn, drawn == 1 ? "is" : "are",
                        name.view(), *size))
        .with_help("what was drawn once stands: say in `note` why it was another number");
  }
}

}  // namespace

const Rule draw_of_wrong_size{
    {.name = "draw-of-wrong-size",
     .severity = diag::Severity::warning,
     .summary = "a draw with more or fewer than its rule asks for",
     .why = "A sample smaller than the framework asks for says less than its readers think; one "
            "that grew may have been drawn on until it pleased.",
     .remedy = "What was drawn once stands: say in `note` why it was another number, and draw with "
               "`qaf sample` or `qaf moderate`, which count."},
    run};

}  // namespace qaf::check

// Units that lie in each other, round in a ring.

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "check/rule.hpp"

namespace qaf::check {
namespace {

// Returns the units from `start` upward that lead back to it; empty where they do not.
std::vector<std::uint32_t> ring_from(const model::Index& index, std::uint32_t start) {
  const std::vector<model::Unit>& units = index.data().units;
  std::vector<std::uint32_t> path;
  std::uint32_t unit = start;
  while (unit != model::nowhere && path.size() <= units.size()) {
    path.push_back(unit);
    unit = units[unit].in ? index.unit(units[unit].in->view()) : model::nowhere;
    if (unit == start) return path;
  }
  return {};
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const std::vector<model::Unit>& units = subject.data().units;
  // The walk of the index stops at one unit of each ring: only there it is looked for.
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    if (!units[i].in || subject.index.above(i) != model::nowhere) continue;
    const std::vector<std::uint32_t> ring = ring_from(subject.index, i);
    if (ring.empty()) continue;
    std::string words;
    for (const std::uint32_t unit : ring) words += fmt::format("`{}` in ", units[unit].id->view());
    diag::Diagnostic& finding =
        out.add(rule.fault, {units[i].file, units[i].in.at},
                fmt::format("units lie in each other: {}`{}`", words, units[i].id->view()));
    for (std::size_t j = 1; j < ring.size(); ++j) {
      finding.with_label({units[ring[j]].file, units[ring[j]].in.at}, "and this one");
    }
    finding.with_help("one of them lies in a unit above them all, or in none");
  }
}

}  // namespace

const Rule unit_ring{{.name = "unit-ring",
                      .severity = diag::Severity::error,
                      .summary = "units that lie in each other, round in a ring",
                      .why = "Nobody stands above such units, so nobody would be told and no "
                             "figure of a service would hold them.",
                      .remedy = "Correct `in` of one of the units."},
                     run};

}  // namespace qaf::check

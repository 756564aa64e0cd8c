// Units that lie in each other, round in a ring.

#include <string>
#include <vector>

#include <fmt/format.h>

#include "check/rings.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const std::vector<model::Unit>& units = subject.data().units;
  std::vector<std::uint32_t> above;
  for (const model::Unit& unit : units) {
    above.push_back(unit.in ? subject.index.unit(unit.in->view()) : model::nowhere);
  }
  each_ring(above, [&](const std::vector<std::uint32_t>& ring) {
    const model::Unit& first = units[ring.front()];
    std::string words;
    for (const std::uint32_t unit : ring) words += fmt::format("`{}` in ", units[unit].id->view());
    diag::Diagnostic& finding =
        out.add(rule.fault, {first.file, first.in.at},
                fmt::format("units lie in each other: {}`{}`", words, first.id->view()));
    for (std::size_t i = 1; i < ring.size(); ++i) {
      finding.with_label({units[ring[i]].file, units[ring[i]].in.at}, "and this one");
    }
    finding.with_help("one of them lies in a unit above them all, or in none");
  });
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

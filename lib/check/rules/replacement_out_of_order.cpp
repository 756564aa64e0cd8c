// A drawn case was replaced by another than the next in order.

#include <fmt/format.h>

#include "check/rule.hpp"
#include "model/redraw.hpp"

namespace qaf::check {
namespace {

void report(const Rule& rule, source::Place place, std::string_view by, Text next,
            diag::Sink& out) {
  if (next.empty()) {
    out.add(rule.fault, place, fmt::format("`{}` took a place, and nothing was left to draw", by))
        .with_help("take the replacement out: the sample is one smaller");
    return;
  }
  out.add(rule.fault, place,
          fmt::format("`{}` took a place, and `{}` was next in order", by, next.view()))
      .with_help("write the next in order; if it cannot be audited either, replace it too");
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Draw& draw : subject.data().draws) {
    if (draw.replaced.empty()) continue;
    const model::Redraw again = model::redraw(subject.index, draw);
    if (again.obstacle != model::Obstacle::none) continue;  // `qaf sample --verify` says why
    const std::vector<model::ReplacementCheck> checks = model::replacements(again, draw);
    for (std::size_t i = 0; i < checks.size(); ++i) {
      const model::Spanned<Text>& by = draw.replaced[i].by_next;
      if (!checks[i].was_drawn || checks[i].expected == *by) continue;
      report(rule, {draw.file, by.at}, by->view(), checks[i].expected, out);
    }
  }
}

}  // namespace

const Rule replacement_out_of_order{
    {.name = "replacement-out-of-order",
     .severity = diag::Severity::error,
     .summary = "a drawn case replaced by another than the next in order",
     .why = "Who may choose what takes the place of a drawn case chooses the sample.",
     .remedy = "Replace by the next in order: `qaf sample RULE --replace CASE` prints the line. "
               "One that cannot be audited either is replaced in its turn, with its own reason."},
    run};

}  // namespace qaf::check

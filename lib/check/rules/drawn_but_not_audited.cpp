// A case was drawn, its window is over, and it was neither audited nor replaced.

#include <fmt/format.h>

#include "check/rule.hpp"
#include "model/drawn_audits.hpp"

namespace qaf::check {
namespace {

// The place where a member of the sample is named.
source::Range place_of(const model::Draw& draw, Text id) {
  for (const model::Replacement& replaced : draw.replaced) {
    if (*replaced.by_next == id) return replaced.by_next.at;
  }
  for (const model::Spanned<Text>& drawn : draw.drawn) {
    if (*drawn == id) return drawn.at;
  }
  return draw.id.at;
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  const calendar::Zone zone = data.settings.zone;
  for (const model::Draw& draw : data.draws) {
    if (!draw.sampling || !draw.period) continue;
    if (subject.as_of <= calendar::end_of_day(draw.period->last, zone)) continue;
    const std::string window = calendar::label(*draw.period, data.settings.year_start);
    for (const Text id : model::drawn_not_audited(subject.index, draw, subject.as_of)) {
      out.add(rule.fault, {draw.file, place_of(draw, id)},
              fmt::format("`{}` was drawn for {}, and was neither audited nor replaced", id.view(),
                          window))
          .with_help(fmt::format("`qaf sample {} --period {} --replace {}` prints what to write",
                                 draw.sampling->view(), window, id.view()));
    }
  }
}

}  // namespace

const Rule drawn_but_not_audited{
    {.name = "drawn-but-not-audited",
     .severity = diag::Severity::warning,
     .summary = "a drawn case that was neither audited nor replaced in its window",
     .why = "If the cases that are hard to audit are left out, what remains of the sample looks "
            "better than all cases are.",
     .remedy = "Audit the case, and name the draw in the audit record; or replace it by the next "
               "in order, with the reason why it cannot be audited."},
    run};

}  // namespace qaf::check

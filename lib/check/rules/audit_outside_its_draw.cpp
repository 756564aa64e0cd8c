// An audit record names a draw that its case is not in.

#include <algorithm>

#include <fmt/format.h>

#include "check/rule.hpp"
#include "model/redraw.hpp"

namespace qaf::check {
namespace {

// Whether the record answers a drawn case or row, or is itself what was drawn.
bool is_of(const model::Record& record, Text drawn) {
  return (record.case_ && record.case_->text == drawn) ||
         (record.event && *record.event == drawn) || record.id->text == drawn;
}

void check_record(const Rule& rule, const model::Record& record, const model::Draw& draw,
                  diag::Sink& out) {
  const std::vector<Text> selected = model::selection(draw);
  const auto is_this = [&](Text drawn) { return is_of(record, drawn); };
  if (std::any_of(selected.begin(), selected.end(), is_this)) return;
  const auto replaced =
      std::find_if(draw.replaced.begin(), draw.replaced.end(),
                   [&](const model::Replacement& one) { return is_of(record, *one.drawn); });
  diag::Diagnostic& finding = out.add(
      rule.fault, {record.file, record.draw.at},
      fmt::format("the case of this audit record is not in the draw `{}`", record.draw->view()));
  if (replaced == draw.replaced.end()) {
    finding.with_help("take `draw` out if the case was not drawn, or correct `case`");
  } else {
    finding.with_label({draw.file, replaced->at}, "replaced here")
        .with_help("take `draw` out: the case that took its place is in the sample");
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Record& record : subject.data().records) {
    if (!record.draw) continue;
    for (const model::Draw& draw : subject.data().draws) {
      if (!(*record.draw == draw.id->text)) continue;
      check_record(rule, record, draw, out);
      break;  // rule duplicate-id
    }
  }
}

}  // namespace

const Rule audit_outside_its_draw{
    {.name = "audit-outside-its-draw",
     .severity = diag::Severity::error,
     .summary = "an audit record of a draw that its case is not in",
     .why = "What is said of all cases from a sample holds only where the cases were drawn; one "
            "that somebody chose is none of them.",
     .remedy = "Take `draw` out of the audit record, or correct the case or the number of the "
               "draw."},
    run};

}  // namespace qaf::check

// An audit record names a draw that is not there.

#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  NameSet known;
  for (const model::Draw& draw : subject.data().draws) known.add(draw.id->view());
  Unknown unknown(rule, out);
  for (const model::Record& record : subject.data().records) {
    unknown.expect(record.file, record.draw, known, "the id of a draw here");
  }
}

}  // namespace

const Rule unknown_draw{{.name = "unknown-draw",
                         .severity = diag::Severity::error,
                         .summary = "a draw that is not there",
                         .why = "A sample can only be drawn again by anybody if the draw is kept "
                                "beside the audits it led to.",
                         .remedy = "Correct the number, or add the draw that it refers to."},
                        run};

}  // namespace qaf::check

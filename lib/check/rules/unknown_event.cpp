// An audit record answers an event that is in no register.

#include <fmt/format.h>

#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

// Rows of the registers; audit records, which are events too; and people, whose posts start.
bool is_event(const model::Index& index, const NameSet& rows, std::string_view id) {
  return rows.contains(id) || index.record(id) != model::nowhere ||
         index.person(id) != model::nowhere;
}

template <class List>
void check(const model::Index& index, const List& documents, const NameSet& rows,
           Unknown& unknown) {
  for (const auto& document : documents) {
    if (!document.event || is_event(index, rows, document.event->view())) continue;
    unknown.report({document.file, document.event.at}, document.event->view(), rows,
                   "a row of a register, or an audit record");
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  NameSet rows;
  for (const model::Register& kind : data.registers) {
    for (const model::RegisterRow& row : kind.rows) rows.add(row.id->view());
  }
  Unknown unknown(rule, out);
  check(subject.index, data.records, rows, unknown);
  check(subject.index, data.reports, rows, unknown);
}

}  // namespace

const Rule unknown_event{
    {.name = "unknown-event",
     .severity = diag::Severity::error,
     .summary = "an event that is in no register",
     .why = "The event that was meant stays open, as if nobody had answered it.",
     .remedy = "Correct the id, or add the row to its register."},
    run};

}  // namespace qaf::check

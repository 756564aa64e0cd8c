// Somebody audited their own work.

#include <algorithm>

#include <fmt/format.h>

#include "check/records.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Record& record : subject.data().records) {
    const model::Name& about = record.practitioner ? record.practitioner : record.subject;
    if (!about) continue;
    for (const model::Name& author : record.by) {
      if (*author != *about || subject.index.person(about->view()) == model::nowhere) continue;
      out.add(rule.fault, {record.file, author.at},
              fmt::format("`{}` audited their own work", author->view()))
          .with_label({record.file, about.at}, "whose work it is about")
          .with_help("somebody else has to do it, or one of the two keys is wrong");
    }
  }
}

}  // namespace

const Rule auditor_of_own_work{
    {.name = "auditor-of-own-work",
     .severity = diag::Severity::error,
     .summary = "an audit by the person whose work it is about",
     .why = "Nobody can judge their own work: the grade is no evidence of quality.",
     .remedy = "Have somebody else audit the case, or correct `by` or `practitioner`."},
    run};

}  // namespace qaf::check

// An audit record refers to another one that is not there.

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char letter) { return letter >= '0' && letter <= '9'; });
}

class Records {
 public:
  Records(const Rule& rule, const model::Index& index, diag::Sink& out)
      : index_(index), unknown_(rule, out) {}

  void check(source::FileId file, const model::Name& name, std::string_view what) {
    if (!name || index_.record(name->view()) != model::nowhere) return;
    unknown_.report({file, name.at}, name->view(), known(), what);
  }

 private:
  // All ids, for advice: only made when something is to be said.
  const NameSet& known() {
    if (known_) return *known_;
    known_.emplace();
    for (const model::Record& record : index_.data().records) known_->add(record.id->view());
    return *known_;
  }

  const model::Index& index_;
  Unknown unknown_;
  std::optional<NameSet> known_;
};

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  constexpr std::string_view an_audit = "the id of an audit record here";
  Records records(rule, subject.index, out);
  for (const model::Record& record : subject.data().records) {
    records.check(record.file, record.re_audit_of, an_audit);
    records.check(record.file, record.follows, an_audit);
    // A peer review may have a name only; what holds a number is meant to be found.
    if (record.part_of && has_digit(record.part_of->view())) {
      records.check(record.file, record.part_of, an_audit);
    }
  }
  for (const model::Exemption& exemption : subject.data().exemptions) {
    records.check(exemption.file, exemption.record, an_audit);
  }
}

}  // namespace

const Rule unknown_record{
    {.name = "unknown-record",
     .severity = diag::Severity::error,
     .summary = "a reference to an audit record that is not there",
     .why =
         "A re-audit that names no audit stops no clock: the audit it was meant for stays overdue.",
     .remedy = "Correct the number, or add the audit record that it refers to."},
    run};

}  // namespace qaf::check

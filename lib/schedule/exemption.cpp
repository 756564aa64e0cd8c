// Exemptions: whose, for which windows, and whether the approver may approve.

#include "schedule/exemption.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "schedule/filed.hpp"

namespace qaf::schedule {
namespace {

using calendar::Date;
using calendar::Period;

// The task's own rule where it has one, else the framework's.
bool may_approve(const model::Index& index, model::TaskPlace place,
                 const model::Exemption& exemption) {
  const model::ExemptionRule& own = index.at(place).exemptions;
  const std::vector<model::Name>& allowed =
      own.approved_by.empty() ? index.framework_of(place).exemptions.approved_by : own.approved_by;
  if (!exemption.approved_by) return false;
  const std::uint32_t person = index.person(exemption.approved_by->view());
  return std::any_of(allowed.begin(), allowed.end(), [&](const model::Name& name) {
    if (*name == *exemption.approved_by) return true;
    return person != model::nowhere && exemption.when &&
           index.holds(person, name->view(), exemption.when->date());
  });
}

// Who is exempt from what others can do just as well leaves it to them.
bool is_named(const model::Exemption& exemption, const Duty& duty, const OwesAlone& owes_alone) {
  const auto is = [&](const model::Name& name, Text id) { return !id.empty() && *name == id; };
  // `who` may call a worker the duty is owed for, too.
  if (exemption.who && !is(exemption.who, duty.subject.id)) {
    const bool is_theirs =
        duty.is_shared ? owes_alone(*exemption.who) : is(exemption.who, duty.holder.id);
    if (!is_theirs) return false;
  }
  if (exemption.subject && !is(exemption.subject, duty.subject.id)) return false;
  return exemption.who || exemption.subject;
}

// A longer window is named by any month or date inside it; a range names no window that it only
// lies in, or three months of leave would excuse from a whole year.
bool names(Period period, Period window) {
  const bool is_day = period.first == period.last;
  const bool is_month = period == Period{calendar::first_of_month(period.first),
                                         calendar::last_of_month(period.first)};
  return (is_day || is_month) && window.first <= period.first && period.last <= window.last;
}

}  // namespace

Exemptions::Exemptions(const model::Index& index, const Chains& chains, calendar::Instant as_of)
    : index_(index), entries_(chains.all().size()) {
  const model::Dataset& data = index.data();
  for (std::uint32_t i = 0; i < data.exemptions.size(); ++i) {
    const model::Exemption& exemption = data.exemptions[i];
    // Those of a record are for its steps.
    if (exemption.record || !exemption.task) continue;
    if (exemption.when && !is_there(*exemption.when, as_of, data.settings.zone)) continue;
    for (const std::uint32_t chain : chains.named(exemption.task->view())) {
      const Chain& value = chains.all()[chain];
      if (exemption.framework && !(*exemption.framework == value.framework)) continue;
      const bool is_approved =
          std::any_of(value.places.begin(), value.places.end(),
                      [&](model::TaskPlace place) { return may_approve(index, place, exemption); });
      entries_[chain].push_back({i, is_approved});
    }
  }
}

bool Exemptions::covers_window(const model::Exemption& exemption, const Duty& duty) const {
  const Date begins = duty.window.first;
  if (exemption.period) {
    const Period period = *exemption.period;
    if (!period.contains(begins) && !names(period, duty.window)) return false;
  } else if (exemption.when && duty.window.last < exemption.when->date()) {
    return false;
  }
  if (exemption.extended_to) return begins <= *exemption.extended_to;
  return !exemption.expires || begins <= *exemption.expires;
}

Exempted Exemptions::of(std::uint32_t chain, const Duty& duty, const OwesAlone& owes_alone) const {
  Exempted result;
  for (const Entry& entry : entries_[chain]) {
    const model::Exemption& exemption = index_.data().exemptions[entry.position];
    if (!covers_window(exemption, duty) || !is_named(exemption, duty, owes_alone)) continue;
    const std::string id = exemption.id->str();
    if (!entry.is_approved) {
      result.reasons.push_back({Because::exemption_refused,
                                fmt::format("exemption `{}` does not hold: `{}` may not approve it",
                                            id, exemption.approved_by->view())});
      continue;
    }
    result.is_excused = true;
    result.reasons.push_back(
        {Because::exempt, fmt::format("exempt by `{}`, approved by `{}`: {}", id,
                                      exemption.approved_by->view(), exemption.why->view())});
    if (exemption.when && duty.window.last < exemption.when->date()) {
      result.reasons.push_back({Because::exempt_afterwards,
                                fmt::format("exemption `{}` was approved on {}, after the window",
                                            id, calendar::to_text(exemption.when->date()))});
    }
  }
  return result;
}

}  // namespace qaf::schedule

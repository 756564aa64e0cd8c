// Every obligation of every framework, put as a question to the roster and the evidence.

#include <algorithm>
#include <tuple>
#include <variant>

#include <fmt/format.h>

#include "schedule/duty.hpp"
#include "schedule/events.hpp"
#include "schedule/rolling.hpp"
#include "schedule/windows.hpp"

namespace qaf::schedule {
namespace {

using model::nowhere;

// What is found on the way.
struct Findings {
  Tally tally;
  std::vector<Duty> duties;
  std::vector<AsRequired> as_required;
};

// One visit for each form of the frequency language.
struct AddDuties {
  const Question& question;
  const Obligation& obligation;
  Findings& findings;

  void operator()(const calendar::Counted& counted) const {
    add_counted(question, obligation, counted, findings.tally, findings.duties);
  }
  void operator()(const calendar::Rolling& rolling) const {
    add_rolling(question, obligation, rolling, findings.tally, findings.duties);
  }
  void operator()(const calendar::OnEvent& event) const {
    add_events(question, obligation, event, findings.tally, findings.duties);
  }
  void operator()(const calendar::BeforeEvent& event) const {
    add_before(question, obligation, event, findings.tally, findings.duties);
  }
  void operator()(const calendar::Sequence& sequence) const {
    add_sequences(question, obligation, sequence, findings.tally, findings.duties);
  }
  void operator()(const calendar::Stepped& stepped) const {
    add_stepped(question, obligation, stepped, findings.tally, findings.duties);
  }
  void operator()(const calendar::AsRequired&) const {
    findings.as_required.push_back(as_required(question, obligation, findings.tally));
  }
  void operator()(const calendar::NotStated&) const {
    add_standing(question, obligation, {Because::not_stated, "the document does not say how often"},
                 findings.tally, findings.duties);
  }
  void operator()(const calendar::SetBy& set_by) const {
    add_standing(question, obligation,
                 {Because::set_elsewhere, fmt::format("how often is set by {}", set_by.words)},
                 findings.tally, findings.duties);
  }
};

// Records of a task that asks for reports only are no reports.
void refuse_records_of_reports(const Question& question, Tally& tally) {
  for (std::uint32_t c = 0; c < question.chains.all().size(); ++c) {
    const std::vector<model::TaskPlace>& places = question.chains.all()[c].places;
    const bool is_done_by_records = std::any_of(
        places.begin(), places.end(),
        [&](model::TaskPlace place) { return question.index.at(place).frequency.has_value(); });
    if (is_done_by_records) continue;
    for (const Paper& paper : question.filed.records(c)) {
      tally.refuse({Evidence::Kind::record, paper.position, false}, places.front(),
                   {Because::window_without_duty,
                    fmt::format("the task asks for reports: write it as `report: {}`",
                                question.chains.all()[c].task.view())});
    }
  }
}

Findings answer(const Question& question) {
  Findings findings{Tally(question.data()), {}, {}};
  for (const Refused& refused : question.filed.refused()) {
    findings.tally.refuse(refused.evidence, question.chains.all()[refused.chain].places.front(),
                          refused.reason);
  }
  refuse_records_of_reports(question, findings.tally);
  for (const Obligation& obligation : obligations(question.index, question.chains)) {
    const model::StatedFrequency& frequency = frequency_of(question.index, obligation);
    if (!frequency.has_value()) continue;
    std::visit(AddDuties{question, obligation, findings}, frequency.value);
  }
  return findings;
}

std::string_view unit_id(const model::Dataset& data, std::uint32_t unit) {
  return unit == nowhere ? std::string_view{} : data.units[unit].id->view();
}

// By names and days, so that the order of files does not show.
void sort(const model::Index& index, std::vector<Duty>& duties) {
  const model::Dataset& data = index.data();
  const auto key = [&](const Duty& duty) {
    const model::Framework& framework = index.framework_of(duty.task);
    return std::make_tuple(framework.id->view(), *framework.effective, duty.task.task,
                           duty.line + 1,  // the task's own first
                           duty.to.view(), duty.window.first, duty.window.last,
                           unit_id(data, duty.unit), duty.holder.id.view(), duty.subject.id.view(),
                           duty.role.view());
  };
  std::stable_sort(duties.begin(), duties.end(),
                   [&](const Duty& a, const Duty& b) { return key(a) < key(b); });
}

Findings ask(const model::Index& index, calendar::Period span, calendar::Instant as_of,
             Wanted wanted) {
  const Roster roster(index);
  const Chains chains(index);
  const Filed filed(index, chains, as_of);
  const Exemptions exemptions(index, chains, as_of);
  const Question question{
      index,      roster, chains, filed,
      exemptions, span,   as_of,  calendar::local_date(as_of, index.data().settings.zone),
      wanted};
  Findings findings = answer(question);
  sort(index, findings.duties);
  return findings;
}

}  // namespace

Compliance compliance(const model::Index& index, calendar::Period span, calendar::Instant as_of) {
  Findings findings = ask(index, span, as_of, Wanted::in_span);
  return {span, as_of, std::move(findings.duties), findings.tally.uncounted(index.data(), span),
          std::move(findings.as_required)};
}

std::vector<Duty> open_duties(const model::Index& index, calendar::Date horizon,
                              calendar::Instant as_of) {
  const calendar::Date today = calendar::local_date(as_of, index.data().settings.zone);
  return ask(index, {today, std::max(today, horizon)}, as_of, Wanted::open).duties;
}

}  // namespace qaf::schedule

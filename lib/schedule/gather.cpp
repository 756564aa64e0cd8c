// Which evidence counts for which claim.

#include "schedule/gather.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/holds.hpp"
#include "model/subject.hpp"

namespace qaf::schedule {
namespace {

using calendar::Date;
using model::Doers;
using model::nowhere;

using FoundClaim = tl::expected<std::uint32_t, Reason>;

tl::unexpected<Reason> refused(Because code, std::string words) {
  return tl::unexpected<Reason>(Reason{code, std::move(words)});
}

// The claims by whom they are of.
class ClaimsByName {
 public:
  explicit ClaimsByName(const std::vector<Claim>& claims) {
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
      const Claim& claim = claims[i];
      if (!claim.holder.id.empty()) holders_.try_emplace(claim.holder.id.view(), i);
      if (claim.kind == Claim::Kind::subject) subjects_[claim.subject.id.view()].push_back(i);
    }
  }

  [[nodiscard]] std::uint32_t holder(std::string_view id) const {
    const auto found = holders_.find(id);
    return found == holders_.end() ? nowhere : found->second;
  }
  // One claim for each of several names that owe for this subject.
  [[nodiscard]] const std::vector<std::uint32_t>* subject(std::string_view id) const {
    const auto found = subjects_.find(id);
    return found == subjects_.end() ? nullptr : &found->second;
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t> holders_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> subjects_;
};

class Gatherer {
 public:
  Gatherer(const Question& question, const Obligation& obligation,
           const std::vector<Claim>& all_claims)
      : question_(question),
        obligation_(obligation),
        claims_(all_claims),
        by_name_(all_claims),
        has_subjects_(!subjects_of(question.index, obligation).empty()) {}

  // Returns the claim a record counts for and sets its author.
  FoundClaim place(const model::Record& record, Piece& piece) {
    const FoundClaim found =
        has_subjects_ ? for_subject(record, piece) : for_holder(record.by, piece);
    if (!found) return found;
    if (std::optional<Reason> why = missing_from(question_, obligation_, record)) {
      return tl::unexpected<Reason>(*why);
    }
    if (std::optional<Reason> why = not_independent(question_, obligation_, record)) {
      return tl::unexpected<Reason>(*why);
    }
    return found;
  }

  // What several did together counts for the first of them who owes it.
  FoundClaim for_holder(Slice<model::Name> by, Piece& piece) {
    const FoundAuthor author = author_of(question_, obligation_, nowhere, {by, piece.day, nowhere});
    if (author) {
      set_author(piece, *author);
      if (obligation_.mode != Doers::Mode::each) return 0U;
      const std::uint32_t claim = by_name_.holder(author->holder.id.view());
      if (claim != nowhere) return claim;
    } else if (piece.names) {
      // Done later for a window in which they held the post.
      for (const model::Name& name : by) {
        const std::uint32_t claim = by_name_.holder(name->view());
        if (claim == nowhere || !claims_[claim].present.overlaps(*piece.names)) continue;
        if (!claims_[claim].present.overlaps({first_day, piece.day})) continue;  // not yet
        piece.author = claims_[claim].holder;
        return claim;
      }
    }
    if (!author) return tl::unexpected<Reason>(author.error());
    return refused(Because::window_without_duty, "nobody owes it");
  }

 private:
  static void set_author(Piece& piece, const Author& author) {
    piece.author = author.holder;
    piece.role = author.role;
  }

  // The subject a record is about: as named, or the unit of the kind it lies in.
  [[nodiscard]] const std::vector<std::uint32_t>* subject_of(const model::Record& record) const {
    for (const model::Name& name :
         {record.subject, record.practitioner, record.team, record.event}) {
      if (!name) continue;
      if (const auto* found = by_name_.subject(name->view())) return found;
    }
    const model::Index& index = question_.index;
    for (std::uint32_t unit = model::unit_of(index, record); unit != nowhere;
         unit = index.above(unit)) {
      if (const auto* found = by_name_.subject(question_.data().units[unit].id->view()))
        return found;
    }
    return nullptr;
  }

  FoundClaim for_subject(const model::Record& record, Piece& piece) {
    const std::vector<std::uint32_t>* found = subject_of(record);
    if (found == nullptr) {
      if (!record.subject && !record.practitioner && !record.team && !record.event) {
        return refused(Because::subject_missing, "it does not say for whom it was done");
      }
      return refused(Because::wrong_subject, "it is not about one of those the task is owed for");
    }
    std::optional<Reason> why;
    for (const std::uint32_t claim : *found) {
      const std::uint32_t unit = unit_on(claims_[claim], piece.day);
      const FoundAuthor author =
          author_of(question_, obligation_, claims_[claim].doer, {record.by, piece.day, unit});
      if (author) {
        set_author(piece, *author);
        return claim;
      }
      if (!why || why->code == Because::not_in_post) why = author.error();
    }
    return tl::unexpected<Reason>(*why);
  }

  // Where the subject stood on the day; nowhere where those from outside are asked.
  [[nodiscard]] std::uint32_t unit_on(const Claim& claim, Date day) const {
    if (!question_.index.at(obligation_.place).independence.empty()) return nowhere;
    return unit_in(question_.roster, claim, {day, day});
  }

  const Question& question_;
  const Obligation& obligation_;
  const std::vector<Claim>& claims_;
  ClaimsByName by_name_;
  bool has_subjects_;
};

bool is_for_a_step_only(const model::Task& task, const model::Record& record) {
  if (!record.re_audit_of && !record.follows) return false;
  return !(task.re_audits_count && *task.re_audits_count);
}

// Whether a record of another task meets this one.
bool is_met_by(const Question& question, const model::Task& task, Text framework,
               const model::Record& record) {
  const model::Condition& when = task.met_by.when;
  const auto place =
      question.index.task_on(task.met_by.task->view(), record.completed->date(), framework.view());
  if (is_for_a_step_only(question.index.at(*place), record)) return false;
  if (!model::is_stated(when)) return true;
  const model::GradeNow grade = model::grade_at(record, question.as_of, question.zone());
  return model::holds(question.index, *place, record, grade, when);
}

std::vector<Placed> placed_reports(const Question& question, const Obligation& obligation,
                                   const std::vector<Claim>& claims, Tally& tally) {
  std::vector<Placed> pieces;
  Gatherer gatherer(question, obligation, claims);
  const auto add = [&](const Paper& paper) {
    const model::Report& report = question.data().reports[paper.position];
    Piece piece = piece_of_report(question, paper);
    if (!is_made_to(question, obligation, report)) {
      tally.refuse(piece.evidence, obligation, piece.day,
                   {Because::wrong_recipient, "the task does not report to those it was made to"});
      return;
    }
    const FoundClaim claim = gatherer.for_holder(report.by, piece);
    if (claim) {
      pieces.push_back({*claim, std::move(piece)});
    } else {
      tally.refuse(piece.evidence, obligation, piece.day, claim.error());
    }
  };
  for (const Paper& paper : question.filed.reports(obligation.chain)) add(paper);
  const model::MetBy& met_by = question.index.at(obligation.place).met_by;
  if (!met_by.task) return pieces;
  const std::uint32_t other =
      question.chains.find(met_by.task->view(), question.chains.all()[obligation.chain].framework);
  if (other == nowhere) return pieces;
  for (const Paper& paper : question.filed.reports(other)) add(paper);
  return pieces;
}

}  // namespace

void Tally::refuse(Evidence evidence, const Obligation& obligation, Date day, Reason reason) {
  Fate& fate = of(evidence);
  // Another line of `reported_to` may be to the recipient: that it is not this one says least.
  const bool says_least = reason.code == Because::wrong_recipient;
  const bool judges = obligation.judges.contains(day) && !says_least;
  if (fate.is_counted || fate.is_final || (fate.reason && !judges && says_least)) return;
  fate.reason = {obligation.place, std::move(reason)};
  fate.is_final = judges;
}

void Tally::refuse(Evidence evidence, model::TaskPlace task, Reason reason) {
  Fate& fate = of(evidence);
  fate.reason = {task, std::move(reason)};
  fate.is_final = true;
}

std::vector<Uncounted> Tally::uncounted(const model::Dataset& data, calendar::Period span) const {
  std::vector<Uncounted> found;
  const auto look = [&](const std::vector<Fate>& fates, Evidence::Kind kind, auto day_of) {
    for (std::uint32_t i = 0; i < fates.size(); ++i) {
      if (fates[i].is_counted || !fates[i].reason || !span.contains(day_of(i))) continue;
      found.push_back({{kind, i, false}, fates[i].reason->first, fates[i].reason->second});
    }
  };
  look(records_, Evidence::Kind::record,
       [&](std::uint32_t i) { return data.records[i].completed->date(); });
  look(reports_, Evidence::Kind::report,
       [&](std::uint32_t i) { return data.reports[i].delivered->date(); });
  return found;
}

std::vector<Candidate> candidates(const Question& question, const Obligation& obligation) {
  const model::Dataset& data = question.data();
  const model::Task& task = question.index.at(obligation.place);
  std::vector<Candidate> found;
  for (const Paper& paper : question.filed.records(obligation.chain)) {
    if (!is_for_a_step_only(task, data.records[paper.position])) found.push_back({paper, true});
  }
  if (!task.met_by.task) return found;
  const Text framework = question.chains.all()[obligation.chain].framework;
  const std::uint32_t other = question.chains.find(task.met_by.task->view(), framework);
  if (other == nowhere) return found;
  const auto own = static_cast<std::ptrdiff_t>(found.size());
  for (const Paper& paper : question.filed.records(other)) {
    if (is_met_by(question, task, framework, data.records[paper.position])) {
      found.push_back({paper, false});
    }
  }
  std::inplace_merge(found.begin(), found.begin() + own, found.end(),
                     [](const Candidate& a, const Candidate& b) {
                       return a.paper.when.first < b.paper.when.first;
                     });
  return found;
}

Piece piece_of(const Question& question, const Paper& record) {
  Piece piece;
  piece.evidence = {Evidence::Kind::record, record.position, false};
  piece.when = record.when;
  piece.day = record.day;
  const model::Record& value = question.data().records[record.position];
  if (value.counts_for) piece.names = *value.counts_for;
  return piece;
}

Piece piece_of_report(const Question& question, const Paper& report) {
  Piece piece;
  piece.evidence = {Evidence::Kind::report, report.position, false};
  piece.when = report.when;
  piece.day = report.day;
  const model::Report& value = question.data().reports[report.position];
  if (value.period) piece.names = *value.period;
  return piece;
}

bool is_made_to(const Question& question, const Obligation& obligation,
                const model::Report& report) {
  if (obligation.to.empty()) return true;
  return std::any_of(report.to.begin(), report.to.end(), [&](const model::Name& name) {
    if (*name == obligation.to) return true;
    const std::uint32_t person = question.index.person(name->view());
    return person != nowhere &&
           question.index.holds(person, obligation.to.view(), report.delivered->date());
  });
}

std::vector<Placed> placed(const Question& question, const Obligation& obligation,
                           const std::vector<Claim>& claims, Tally& tally) {
  if (obligation.is_report()) return placed_reports(question, obligation, claims, tally);
  std::vector<Placed> pieces;
  Gatherer gatherer(question, obligation, claims);
  for (const Candidate& candidate : candidates(question, obligation)) {
    Piece piece = piece_of(question, candidate.paper);
    const FoundClaim claim =
        gatherer.place(question.data().records[candidate.paper.position], piece);
    if (claim) {
      pieces.push_back({*claim, std::move(piece)});
    } else if (candidate.is_own) {
      tally.refuse(piece.evidence, obligation, piece.day, claim.error());
    }
  }
  return pieces;
}

std::vector<std::vector<Piece>> gather(const Question& question, const Obligation& obligation,
                                       const std::vector<Claim>& claims, Tally& tally) {
  std::vector<std::vector<Piece>> pieces(claims.size());
  for (Placed& one : placed(question, obligation, claims, tally)) {
    pieces[one.claim].push_back(std::move(one.piece));
  }
  return pieces;
}

}  // namespace qaf::schedule

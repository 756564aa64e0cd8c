// Each event with those who owe something for it, and the evidence that answers it.

#include "schedule/event_cases.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace qaf::schedule {
namespace {

using model::Doers;
using model::nowhere;

class CaseMaker {
 public:
  CaseMaker(const Question& question, const Obligation& obligation)
      : question_(question), index_(question.index), obligation_(obligation) {}

  // Appends the cases of one event: one for each of several names, else one.
  void add(const Happening& happening, std::vector<EventCase>& cases) const {
    switch (obligation_.mode) {
      case Doers::Mode::each:
        for (std::uint32_t d = 0; d < obligation_.doers.size(); ++d) {
          cases.push_back({happening, claim_of(happening, d), {}});
        }
        return;
      case Doers::Mode::any:
        cases.push_back({happening, claim_of_any(happening), {}});
        return;
      case Doers::Mode::together:
        cases.push_back({happening, above(happening, nowhere), {}});
        return;
      case Doers::Mode::absent:
      case Doers::Mode::not_stated: {
        Claim claim = above(happening, nowhere);
        claim.kind = Claim::Kind::anybody;
        cases.push_back({happening, std::move(claim), {}});
        return;
      }
    }
  }

 private:
  [[nodiscard]] std::uint32_t person_of(const Happening& happening) const {
    return happening.person.empty() ? nowhere : index_.person(happening.person.view());
  }

  [[nodiscard]] std::uint32_t unit_of(const Happening& happening) const {
    if (happening.unit != nowhere) return happening.unit;
    const std::uint32_t person = person_of(happening);
    return person == nowhere ? nowhere : index_.unit_on(person, happening.day);
  }

  // Whoever's remit holds the event's unit.
  [[nodiscard]] Claim above(const Happening& happening, std::uint32_t doer) const {
    Claim claim;
    claim.kind = Claim::Kind::subject;
    claim.doer = doer;
    claim.unit = unit_of(happening);
    claim.subject = {Subject::Kind::row, nowhere, happening.id};
    return claim;
  }

  // The person the row names, where they hold the role.
  [[nodiscard]] std::optional<Claim> named(const Happening& happening, std::uint32_t doer) const {
    const std::uint32_t person = person_of(happening);
    const Text role = obligation_.doers[doer].name;
    if (person == nowhere || !index_.holds(person, role.view(), happening.day)) return std::nullopt;
    Claim claim = above(happening, doer);
    claim.kind = Claim::Kind::person;
    claim.holder = person_holder(question_.data(), person);
    claim.present = Days();
    claim.away = question_.roster.away(person);
    const std::vector<model::Post>& posts = question_.data().people[person].posts;
    for (std::uint32_t i = 0; i < posts.size(); ++i) {
      if (!(*posts[i].role == role)) continue;
      claim.posts.push_back({person, i, index_.unit(posts[i].unit->view())});
      claim.present.add(period_of(posts[i].from, posts[i].to));
    }
    return claim;
  }

  [[nodiscard]] Claim claim_of(const Happening& happening, std::uint32_t d) const {
    const Doer& doer = obligation_.doers[d];
    Claim claim = above(happening, d);
    switch (doer.kind) {
      case Doer::Kind::role:
        return named(happening, d).value_or(std::move(claim));
      case Doer::Kind::body:
        claim.kind = Claim::Kind::body;
        claim.holder = body_holder(doer.name);
        return claim;
      case Doer::Kind::unit_kind: {
        const std::uint32_t unit = index_.nearest_of_kind(claim.unit, doer.name.view());
        if (unit == nowhere) return claim;
        claim.kind = Claim::Kind::unit;
        claim.holder = unit_holder(question_.data(), unit);
        return claim;
      }
      case Doer::Kind::unknown:
        claim.kind = Claim::Kind::unknown_name;
        return claim;
    }
    return claim;
  }

  [[nodiscard]] Claim claim_of_any(const Happening& happening) const {
    for (std::uint32_t d = 0; d < obligation_.doers.size(); ++d) {
      if (obligation_.doers[d].kind != Doer::Kind::role) continue;
      if (std::optional<Claim> claim = named(happening, d)) return *claim;
    }
    return above(happening, nowhere);
  }

  const Question& question_;
  const model::Index& index_;
  const Obligation& obligation_;
};

class Matcher {
 public:
  Matcher(const Question& question, const Obligation& obligation, Timing timing,
          std::vector<EventCase>& cases, const std::vector<Happening>& happenings)
      : question_(question),
        obligation_(obligation),
        timing_(timing),
        cases_(cases),
        by_name_(question, happenings),
        first_case_(happenings.size() + 1, 0) {
    // Cases stand in the order of events, as many to each.
    std::uint32_t c = 0;
    for (std::uint32_t h = 0; h < happenings.size(); ++h) {
      first_case_[h] = c;
      while (c < cases.size() && cases[c].happening.id == happenings[h].id &&
             cases[c].happening.when == happenings[h].when) {
        ++c;
      }
    }
    first_case_.back() = c;
  }

  // Returns why a piece answers no event, or nothing where it was matched.
  std::optional<Reason> match(Piece piece, Slice<model::Name> by, const model::Record* record) {
    if (record != nullptr) {
      if (auto why = missing_from(question_, obligation_, *record)) return why;
      if (auto why = not_independent(question_, obligation_, *record)) return why;
    }
    const Answer answer = answer_of(question_, piece);
    const std::uint32_t named = by_name_.named(answer);
    if (named == nowhere && !answer.event.empty()) {
      return Reason{
          Because::no_such_event,
          fmt::format("there is no event `{}` that it could answer", answer.event.view())};
    }
    if (named != nowhere) {
      return to_case_of(named, piece, by, Openness::any);
    }
    Reason why{Because::no_open_event, "no event that it could answer is waiting for it"};
    for (const std::uint32_t happening : by_name_.alike(answer)) {
      std::optional<Reason> reason = to_case_of(happening, piece, by, Openness::open);
      if (!reason) return std::nullopt;
      if (reason->code != Because::no_open_event) why = *reason;
    }
    return why;
  }

 private:
  enum class Openness : std::uint8_t { any, open };

  [[nodiscard]] bool is_open(const EventCase& one, const Piece& piece) const {
    if (timing_ == Timing::repeated) {
      return !one.happening.to || piece.day <= *one.happening.to;
    }
    return static_cast<std::int64_t>(one.pieces.size()) < obligation_.quantity;
  }

  // An event that is over without it cannot be prepared any more, unless it is named.
  [[nodiscard]] bool is_in_order(const Happening& happening, const Piece& piece,
                                 Openness openness) const {
    if (timing_ != Timing::before) return piece.when.last >= happening.when.first;
    return openness == Openness::any || piece.when.first <= happening.when.last;
  }

  std::optional<Reason> to_case_of(std::uint32_t happening, const Piece& piece,
                                   Slice<model::Name> by, Openness openness) {
    Reason why{Because::no_open_event, "the event it answers has all it needs"};
    for (std::uint32_t c = first_case_[happening]; c < first_case_[happening + 1]; ++c) {
      EventCase& one = cases_[c];
      if (!is_in_order(one.happening, piece, openness)) {
        why = {Because::before_event, "it came before the event"};
        continue;
      }
      if (openness == Openness::open && !is_open(one, piece)) continue;
      Piece taken = piece;
      if (std::optional<Reason> reason = take_author(one.claim, by, taken)) {
        why = *reason;
        continue;
      }
      one.pieces.push_back(taken);
      return std::nullopt;
    }
    return why;
  }

  std::optional<Reason> take_author(const Claim& claim, Slice<model::Name> by, Piece& piece) const {
    const bool is_outside = !question_.index.at(obligation_.place).independence.empty();
    const FoundAuthor author = author_of(question_, obligation_, claim.doer,
                                         {by, piece.day, is_outside ? nowhere : unit_for(claim)});
    if (!author) return author.error();
    piece.author = author->holder;
    piece.role = author->role;
    if (claim.kind != Claim::Kind::person) return std::nullopt;
    const bool is_theirs = std::any_of(
        by.begin(), by.end(), [&](const model::Name& name) { return *name == claim.holder.id; });
    if (is_theirs) return std::nullopt;
    return Reason{Because::wrong_subject,
                  fmt::format("the event names `{}`, who did not do it", claim.holder.id.view())};
  }

  // A named person may act from any of their posts.
  static std::uint32_t unit_for(const Claim& claim) {
    return claim.kind == Claim::Kind::person ? nowhere : claim.unit;
  }

  const Question& question_;
  const Obligation& obligation_;
  Timing timing_;
  std::vector<EventCase>& cases_;
  HappeningsByName by_name_;
  std::vector<std::uint32_t> first_case_;
};

}  // namespace

std::vector<EventCase> event_cases(const Question& question, const Obligation& obligation,
                                   std::string_view event, Timing timing, Tally& tally) {
  const Plans plans = timing == Timing::before ? Plans::included : Plans::left_out;
  std::vector<Happening> judged;
  for (Happening& happening : happenings(question, obligation, event, plans)) {
    const bool is_judged = obligation.judges.contains(happening.day) &&
                           obligation.chain_in_force.contains(happening.day);
    if (is_judged) judged.push_back(std::move(happening));
  }
  std::vector<EventCase> cases;
  const CaseMaker maker(question, obligation);
  for (const Happening& happening : judged) maker.add(happening, cases);

  Matcher matcher(question, obligation, timing, cases, judged);
  enum class Own : bool { no, yes };
  const auto take = [&](const Piece& piece, Slice<model::Name> by, const model::Record* record,
                        Own own) {
    const std::optional<Reason> why = matcher.match(piece, by, record);
    if (!why) tally.count(piece.evidence);
    if (why && own == Own::yes) tally.refuse(piece.evidence, obligation, piece.day, *why);
  };
  if (obligation.is_report()) {
    for (const Paper& paper : question.filed.reports(obligation.chain)) {
      const model::Report& report = question.data().reports[paper.position];
      const Piece piece = piece_of_report(question, paper);
      if (is_made_to(question, obligation, report)) {
        take(piece, report.by, nullptr, Own::yes);
      } else {
        tally.refuse(
            piece.evidence, obligation, piece.day,
            {Because::wrong_recipient, "the task does not report to those it was made to"});
      }
    }
    return cases;
  }
  for (const Candidate& candidate : candidates(question, obligation)) {
    const model::Record& record = question.data().records[candidate.paper.position];
    take(piece_of(question, candidate.paper), record.by, &record,
         candidate.is_own ? Own::yes : Own::no);
  }
  return cases;
}

}  // namespace qaf::schedule

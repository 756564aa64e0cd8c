// Whether those who did a piece of work are those who owe it.

#include "schedule/authors.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/subject.hpp"
#include "model/taking_part.hpp"

namespace qaf::schedule {
namespace {

using calendar::Date;
using model::Doers;
using model::nowhere;

class AuthorSearch {
 public:
  AuthorSearch(const Question& question, const Obligation& obligation, const Work& work)
      : index_(question.index), roster_(question.roster), obligation_(obligation), work_(work) {}

  FoundAuthor any_of(std::uint32_t doer) {
    if (work_.by.empty()) return author_unknown("it does not say who did it");
    for (const model::Name& name : work_.by) {
      for (std::uint32_t d = 0; d < obligation_.doers.size(); ++d) {
        if (doer != nowhere && doer != d) continue;
        if (std::optional<Author> author = as(*name, d)) return *author;
      }
    }
    return tl::unexpected(worst_.value_or(not_in_post(*work_.by.front(), doer)));
  }

  FoundAuthor all_together() {
    std::optional<Author> first;
    for (std::uint32_t d = 0; d < obligation_.doers.size(); ++d) {
      const FoundAuthor found = any_of(d);
      if (!found) {
        return tl::unexpected(
            Reason{Because::not_all_together,
                   fmt::format("all do it together, and `{}` is not among those who did",
                               obligation_.doers[d].name.view())});
      }
    }
    for (const model::Name& name : work_.by) {
      for (std::uint32_t d = 0; d < obligation_.doers.size() && !first; ++d) {
        first = as(*name, d);
      }
    }
    if (!first) return author_unknown("it does not say who did it");
    return *first;
  }

  FoundAuthor whoever() {
    if (work_.by.empty()) return author_unknown("it does not say who did it");
    const Text name = *work_.by.front();
    const std::uint32_t person = index_.person(name.view());
    if (person != nowhere) return Author{person_holder(index_.data(), person), {}, nowhere};
    const std::uint32_t unit = index_.unit(name.view());
    if (unit != nowhere) return Author{unit_holder(index_.data(), unit), {}, nowhere};
    return Author{body_holder(name), {}, nowhere};
  }

 private:
  static FoundAuthor author_unknown(std::string words) {
    return tl::unexpected(Reason{Because::author_unknown, std::move(words)});
  }

  [[nodiscard]] bool is_nobody(Text name) const {
    const auto& bodies = index_.framework_of(obligation_.place).bodies;
    return index_.person(name.view()) == nowhere && index_.unit(name.view()) == nowhere &&
           std::ranges::none_of(bodies, [&](const model::Body& body) { return *body.id == name; });
  }

  [[nodiscard]] Reason not_in_post(Text name, std::uint32_t doer) const {
    if (is_nobody(name)) {
      return {Because::author_unknown,
              fmt::format("who `{}` is, people/ does not say", name.view())};
    }
    std::string roles;
    for (std::uint32_t d = 0; d < obligation_.doers.size(); ++d) {
      if (doer != nowhere && doer != d) continue;
      if (!roles.empty()) roles += " or ";
      roles += fmt::format("`{}`", obligation_.doers[d].name.view());
    }
    if (roles.empty()) roles = "those who owe it";
    return {Because::not_in_post,
            fmt::format("`{}` was not {} on {}", name.view(), roles, calendar::to_text(work_.day))};
  }

  std::optional<Author> as(Text name, std::uint32_t d) {
    const Doer& doer = obligation_.doers[d];
    const std::uint32_t person = index_.person(name.view());
    switch (doer.kind) {
      case Doer::Kind::role:
        return person == nowhere ? std::nullopt : in_role(person, d);
      case Doer::Kind::body:
        if (name == doer.name) return Author{body_holder(name), name, d};
        if (person == nowhere || obligation_.doers.size() != 1) return std::nullopt;
        return Author{body_holder(doer.name), doer.name, d};
      case Doer::Kind::unit_kind:
        return in_unit(name, person, d);
      case Doer::Kind::unknown:
        return std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<Author> in_role(std::uint32_t person, std::uint32_t d) {
    const Doer& doer = obligation_.doers[d];
    if (roster_.holds_over(person, doer.name.view(), work_.unit, work_.day)) {
      return Author{person_holder(index_.data(), person), doer.name, d};
    }
    if (work_.unit != nowhere && roster_.holds_over(person, doer.name.view(), nowhere, work_.day)) {
      worst_ = outside(index_.data().people[person].id->text);
    }
    return std::nullopt;
  }

  [[nodiscard]] Reason outside(Text name) const {
    return {Because::outside_remit,
            fmt::format("`{}` is not in the unit of `{}` or below it",
                        index_.data().units[work_.unit].id->view(), name.view())};
  }

  // The unit itself, or anybody in post in it or below it.
  std::optional<Author> in_unit(Text name, std::uint32_t person, std::uint32_t d) {
    std::uint32_t unit = index_.unit(name.view());
    if (person != nowhere) unit = index_.unit_on(person, work_.day);
    unit = index_.nearest_of_kind(unit, obligation_.doers[d].name.view());
    if (unit == nowhere) return std::nullopt;
    if (work_.unit != nowhere && !index_.is_in_or_below(work_.unit, unit)) {
      worst_ = outside(name);
      return std::nullopt;
    }
    return Author{unit_holder(index_.data(), unit), obligation_.doers[d].name, d};
  }

  const model::Index& index_;
  const Roster& roster_;
  const Obligation& obligation_;
  const Work& work_;
  std::optional<Reason> worst_;  // says more than that the role was not held
};

}  // namespace

FoundAuthor author_of(const Question& question, const Obligation& obligation, std::uint32_t doer,
                      const Work& work) {
  AuthorSearch search(question, obligation, work);
  switch (obligation.mode) {
    case Doers::Mode::together:
      return search.all_together();
    case Doers::Mode::absent:
    case Doers::Mode::not_stated:
      return search.whoever();
    case Doers::Mode::each:
    case Doers::Mode::any:
      break;
  }
  return search.any_of(doer);
}

std::optional<Reason> missing_from(const Question& question, const Obligation& obligation,
                                   const model::Record& record) {
  for (const model::Recipient& wanted : question.index.at(obligation.place).with) {
    const std::string missing = model::missing_of(question.index, record, wanted);
    if (missing.empty()) continue;
    return Reason{Because::taking_part_missing,
                  fmt::format("{} must take part, and is not in the audit record", missing)};
  }
  return std::nullopt;
}

std::optional<Reason> not_independent(const Question& question, const Obligation& obligation,
                                      const model::Record& record) {
  for (const model::Independence& rule : question.index.at(obligation.place).independence) {
    if (model::is_independent(question.index, record, rule.kind, rule.unit_kind->view())) continue;
    return Reason{Because::not_independent,
                  "the framework asks for somebody from outside, and that is not shown"};
  }
  return std::nullopt;
}

}  // namespace qaf::schedule

// Who owes an obligation: people by their posts, bodies, units; for each subject whoever is above.

#include "schedule/holders.hpp"

#include <algorithm>
#include <unordered_map>

namespace qaf::schedule {
namespace {

using calendar::Date;
using calendar::Period;
using model::Doers;
using model::nowhere;
using model::PostPlace;

class ClaimMaker {
 public:
  ClaimMaker(const Roster& roster, const Obligation& obligation)
      : roster_(roster),
        index_(roster.index()),
        data_(index_.data()),
        obligation_(obligation),
        task_(index_.at(obligation.place)) {}

  std::vector<Claim> make() {
    const bool is_event = calendar::event_of(frequency_of(index_, obligation_).value).has_value();
    narrows_holders_ = subjects_of(index_, obligation_).empty() && !is_event;
    if (!subjects_of(index_, obligation_).empty()) {
      make_subjects();
    } else if (obligation_.mode == Doers::Mode::each) {
      make_holders();
    } else {
      Claim claim;
      const bool is_stated =
          obligation_.mode == Doers::Mode::any || obligation_.mode == Doers::Mode::together;
      claim.kind = is_stated ? Claim::Kind::shared : Claim::Kind::anybody;
      claims_.push_back(std::move(claim));
    }
    return std::move(claims_);
  }

 private:
  [[nodiscard]] Days narrowed(const Days& only, const Days& except) const {
    return (task_.only.empty() ? Days::always() : only) - except;
  }
  [[nodiscard]] Days person_narrowed(std::uint32_t person) const {
    if (task_.only.empty() && task_.except.empty()) return Days::always();
    return narrowed(roster_.person_tagged(person, task_.only),
                    roster_.person_tagged(person, task_.except));
  }
  [[nodiscard]] Days unit_narrowed(std::uint32_t unit) const {
    if (task_.only.empty() && task_.except.empty()) return Days::always();
    return narrowed(roster_.unit_tagged(unit, task_.only), roster_.unit_tagged(unit, task_.except));
  }

  void make_holders() {
    std::unordered_map<std::uint32_t, std::size_t> by_person;
    for (std::uint32_t d = 0; d < obligation_.doers.size(); ++d) {
      const Doer& doer = obligation_.doers[d];
      switch (doer.kind) {
        case Doer::Kind::role:
          make_people(doer, by_person);
          make_empty_posts(d);
          break;
        case Doer::Kind::body:
          claims_.push_back(of_doer(Claim::Kind::body, d));
          claims_.back().holder = body_holder(doer.name);
          break;
        case Doer::Kind::unit_kind:
          make_units(d);
          break;
        case Doer::Kind::unknown:
          claims_.push_back(of_doer(Claim::Kind::unknown_name, d));
          break;
      }
    }
  }

  static Claim of_doer(Claim::Kind kind, std::uint32_t doer) {
    Claim claim;
    claim.kind = kind;
    claim.doer = doer;
    return claim;
  }

  // One claim a person, however many posts and listed roles they hold.
  void make_people(const Doer& doer, std::unordered_map<std::uint32_t, std::size_t>& by_person) {
    for (const PostPlace post : index_.posts_of(doer.name.view())) {
      const auto [found, is_new] = by_person.try_emplace(post.person, claims_.size());
      if (is_new) {
        Claim claim;
        claim.kind = Claim::Kind::person;
        claim.holder = person_holder(data_, post.person);
        claim.present = Days();
        claim.away = roster_.away(post.person);
        if (narrows_holders_) claim.tagged = person_narrowed(post.person);
        claims_.push_back(std::move(claim));
      }
      claims_[found->second].present.add(roster_.held(post));
      claims_[found->second].posts.push_back(post);
    }
  }

  void make_empty_posts(std::uint32_t d) {
    const model::Framework& framework = index_.framework_of(obligation_.place);
    const Text name = obligation_.doers[d].name;
    const auto role = std::find_if(framework.roles.begin(), framework.roles.end(),
                                   [&](const model::Role& one) { return one.id->text == name; });
    if (!role->in_every || !*role->in_every) return;
    for (std::uint32_t u = 0; u < data_.units.size(); ++u) {
      if (!(*data_.units[u].kind == *role->held_in)) continue;
      Days empty = roster_.open(u);
      for (const PostPlace post : roster_.posts_in(name.view(), u)) {
        empty = empty - Days(roster_.held(post));
      }
      if (empty.empty()) continue;
      claims_.push_back(of_doer(Claim::Kind::empty_post, d));
      claims_.back().unit = u;
      claims_.back().present = std::move(empty);
      if (narrows_holders_) claims_.back().tagged = unit_narrowed(u);
    }
  }

  void make_units(std::uint32_t d) {
    for (std::uint32_t u = 0; u < data_.units.size(); ++u) {
      if (!(*data_.units[u].kind == obligation_.doers[d].name)) continue;
      claims_.push_back(of_doer(Claim::Kind::unit, d));
      claims_.back().holder = unit_holder(data_, u);
      claims_.back().unit = u;
      claims_.back().present = roster_.open(u);
      if (narrows_holders_) claims_.back().tagged = unit_narrowed(u);
    }
  }

  // Of several names each owes for each subject; `{any: [...]}` and the like owe it once.
  void make_subjects() {
    std::vector<Claim> subjects;
    for (const model::Name& name : subjects_of(index_, obligation_)) add_subjects(subjects, *name);
    const bool is_each = obligation_.mode == Doers::Mode::each && obligation_.doers.size() > 1;
    const std::uint32_t copies =
        is_each ? static_cast<std::uint32_t>(obligation_.doers.size()) : 1U;
    for (std::uint32_t d = 0; d < copies; ++d) {
      for (Claim claim : subjects) {
        if (claim.kind == Claim::Kind::no_roster && d > 0) continue;
        claim.doer = is_each ? d : nowhere;
        claims_.push_back(std::move(claim));
      }
    }
  }

  void add_subjects(std::vector<Claim>& subjects, Text name) const {
    const model::Framework& framework = index_.framework_of(obligation_.place);
    for (const model::UnitKind& kind : framework.unit_kinds) {
      if (*kind.id == name) return add_units(subjects, name);
    }
    for (const model::Role& role : framework.roles) {
      if (role.id->text == name) return add_people(subjects, role);
    }
    for (const model::Register& rows : data_.registers) {
      if (rows.id == name) add_rows(subjects, rows);
    }
  }

  void add_units(std::vector<Claim>& subjects, Text kind) const {
    for (std::uint32_t u = 0; u < data_.units.size(); ++u) {
      if (!(*data_.units[u].kind == kind)) continue;
      Claim claim;
      claim.kind = Claim::Kind::subject;
      claim.subject = {Subject::Kind::unit, u, data_.units[u].id->text};
      claim.unit = u;
      claim.present = roster_.open(u);
      claim.tagged = unit_narrowed(u);
      subjects.push_back(std::move(claim));
    }
  }

  void add_people(std::vector<Claim>& subjects, const model::Role& role) const {
    const Text name = role.id->text;
    std::unordered_map<std::uint32_t, std::size_t> by_person;
    for (std::size_t i = 0; i < subjects.size(); ++i) {
      if (subjects[i].subject.kind == Subject::Kind::person) {
        by_person.emplace(subjects[i].subject.position, i);
      }
    }
    for (const PostPlace post : index_.posts_of(name.view())) {
      const auto [found, is_new] = by_person.try_emplace(post.person, subjects.size());
      if (is_new) {
        Claim claim;
        claim.kind = Claim::Kind::subject;
        claim.subject = {Subject::Kind::person, post.person, data_.people[post.person].id->text};
        claim.present = Days();
        claim.tagged = person_narrowed(post.person);
        claim.away = roster_.away(post.person);
        subjects.push_back(std::move(claim));
      }
      subjects[found->second].present.add(roster_.held(post));
      subjects[found->second].posts.push_back(post);
    }
    add_units_without_roster(subjects, role);
  }

  // No roster, no number: what is not known is neither nothing nor one.
  void add_units_without_roster(std::vector<Claim>& subjects, const model::Role& role) const {
    const std::string_view name = role.id->view();
    Claim claim;
    claim.kind = Claim::Kind::no_roster;
    if (!role.held_in) {
      if (index_.posts_of(name).empty()) subjects.push_back(std::move(claim));
      return;
    }
    std::vector<bool> is_known(data_.units.size(), false);
    for (const PostPlace post : index_.posts_of(name)) {
      for (std::uint32_t u = post.unit; u != nowhere && !is_known[u]; u = index_.above(u)) {
        is_known[u] = true;
      }
    }
    for (std::uint32_t u = 0; u < data_.units.size(); ++u) {
      if (is_known[u] || !(*data_.units[u].kind == *role.held_in)) continue;
      claim.unit = u;
      claim.present = roster_.open(u);
      claim.tagged = unknown_narrowed(u);
      subjects.push_back(claim);
    }
  }

  // What the tags of a unit say of those in it whom nobody recorded. A tag of theirs alone may hold
  // for them or not, and so excludes nobody.
  [[nodiscard]] Days unknown_narrowed(std::uint32_t unit) const {
    const auto is_asked = [&](const model::DatedTag& tag) {
      return std::ranges::any_of(task_.only,
                                 [&](const model::Name& name) { return *name == *tag.tag; });
    };
    const auto carries_one = [&](const auto& element) {
      return std::ranges::any_of(element.tags, is_asked);
    };
    const bool narrows = std::ranges::any_of(data_.units, carries_one) &&
                         std::ranges::none_of(data_.people, carries_one);
    const Days only = narrows ? roster_.unit_tagged(unit, task_.only) : Days::always();
    return only - roster_.unit_tagged(unit, task_.except);
  }

  void add_rows(std::vector<Claim>& subjects, const model::Register& rows) const {
    for (const model::RegisterRow& row : rows.rows) {
      Claim claim;
      claim.kind = Claim::Kind::subject;
      claim.subject = {Subject::Kind::row, nowhere, *row.id};
      claim.unit = row.unit ? index_.unit(row.unit->view()) : nowhere;
      claim.present = Days({row.when ? row.when->date() : first_day, row.to ? *row.to : last_day});
      claim.tagged =
          narrowed(days_tagged(row.tags, task_.only), days_tagged(row.tags, task_.except));
      subjects.push_back(std::move(claim));
    }
  }

  const Roster& roster_;
  const model::Index& index_;
  const model::Dataset& data_;
  const Obligation& obligation_;
  const model::Task& task_;
  bool narrows_holders_ = false;
  std::vector<Claim> claims_;
};

}  // namespace

Holder person_holder(const model::Dataset& data, std::uint32_t person) {
  return {Holder::Kind::person, person, data.people[person].id->text};
}

Holder unit_holder(const model::Dataset& data, std::uint32_t unit) {
  return {Holder::Kind::unit, unit, data.units[unit].id->text};
}

Holder body_holder(Text body) {
  return {Holder::Kind::body, nowhere, body};
}

std::vector<Claim> claims(const Roster& roster, const Obligation& obligation) {
  return ClaimMaker(roster, obligation).make();
}

std::optional<PostPlace> last_post_in(const Roster& roster, const Claim& claim, Period window) {
  std::optional<PostPlace> last;
  Date latest = first_day;
  for (const PostPlace post : claim.posts) {
    const Period held = roster.held(post);
    if (!held.overlaps(window)) continue;
    const Date end = std::min(held.last, window.last);
    if (last && end <= latest) continue;
    last = post;
    latest = end;
  }
  return last;
}

std::uint32_t unit_in(const Roster& roster, const Claim& claim, Period window) {
  if (claim.posts.empty()) return claim.unit;
  const std::optional<PostPlace> post = last_post_in(roster, claim, window);
  return post ? post->unit : claim.posts.back().unit;
}

}  // namespace qaf::schedule

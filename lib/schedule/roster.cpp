// Who held which post where, and which tags held when.

#include "schedule/roster.hpp"

#include <algorithm>

namespace qaf::schedule {

using calendar::Date;
using calendar::Period;
using model::nowhere;
using model::PostPlace;

Days days_tagged(std::span<const model::DatedTag> tags, const std::vector<model::Name>& wanted) {
  Days days;
  for (const model::DatedTag& tag : tags) {
    const bool is_wanted = std::any_of(wanted.begin(), wanted.end(),
                                       [&](const model::Name& name) { return *name == *tag.tag; });
    if (is_wanted) days.add(period_of(tag.from, tag.to));
  }
  return days;
}

Roster::Roster(const model::Index& index) : index_(&index) {
  const model::Dataset& data = index.data();
  for (std::uint32_t p = 0; p < data.people.size(); ++p) {
    const std::vector<model::Post>& posts = data.people[p].posts;
    for (std::uint32_t i = 0; i < posts.size(); ++i) {
      const std::uint32_t unit = index.unit(posts[i].unit->view());
      posts_[posts[i].role->view()][unit].push_back({p, i, unit});
    }
  }
}

std::span<const PostPlace> Roster::posts_in(std::string_view role, std::uint32_t unit) const {
  const auto by_unit = posts_.find(role);
  if (by_unit == posts_.end()) return {};
  const auto found = by_unit->second.find(unit);
  if (found == by_unit->second.end()) return {};
  return found->second;
}

bool Roster::holds_over(std::uint32_t person, std::string_view role, std::uint32_t unit,
                        Date day) const {
  const std::vector<model::Post>& posts = index_->data().people[person].posts;
  for (std::uint32_t i = 0; i < posts.size(); ++i) {
    if (*posts[i].role != role || !model::is_held_on(posts[i], day)) continue;
    if (unit == nowhere || index_->is_in_or_below(unit, index_->unit(posts[i].unit->view()))) {
      return true;
    }
  }
  return false;
}

Period Roster::held(PostPlace place) const {
  const model::Post& post = index_->at(place);
  return period_of(post.from, post.to);
}

Days Roster::away(std::uint32_t person) const {
  Days days;
  for (const model::Absence& absence : index_->data().people[person].away) {
    days.add(period_of(absence.from, absence.to));
  }
  return days;
}

Days Roster::open(std::uint32_t unit) const {
  const model::Unit& value = index_->data().units[unit];
  return Days(period_of(value.opened, value.closed));
}

Days Roster::unit_tagged(std::uint32_t unit, const std::vector<model::Name>& tags) const {
  Days days;
  for (; unit != nowhere; unit = index_->above(unit)) {
    days = days | days_tagged(index_->data().units[unit].tags, tags);
  }
  return days;
}

Days Roster::person_tagged(std::uint32_t person, const std::vector<model::Name>& tags) const {
  const model::Person& value = index_->data().people[person];
  Days days = days_tagged(value.tags, tags);
  for (const model::Post& post : value.posts) {
    const std::uint32_t unit = index_->unit(post.unit->view());
    if (unit == nowhere) continue;
    days = days | (Days(period_of(post.from, post.to)) & unit_tagged(unit, tags));
  }
  return days;
}

}  // namespace qaf::schedule

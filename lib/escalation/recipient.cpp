// Who is meant by a recipient.

#include "escalation/recipient.hpp"

#include <algorithm>

namespace qaf::escalation {
namespace {

using model::nowhere;

void add_people(const std::vector<std::uint32_t>& people, Group& group) {
  for (const std::uint32_t person : people) {
    if (!has_person(group, person)) group.people.push_back(person);
  }
}

Standing add_holders(const Subject& subject, const PlannedName& name, calendar::Date day,
                     Group& group) {
  const model::Index& index = subject.world.index;
  std::vector<std::uint32_t> holders = index.nearest_holders(subject.unit, name.name.view(), day);
  if (holders.empty() && (name.is_anywhere || subject.unit == nowhere)) {
    holders = index.holders(name.name.view(), day);
  }
  add_people(holders, group);
  return holders.empty() ? Standing::nobody_in_post : Standing::found;
}

Standing add_practitioner(const Subject& subject, Group& group) {
  const model::Record& record = subject.record;
  if (record.practitioner) {
    add_named(subject.world.index, *record.practitioner, group);
    return Standing::found;
  }
  if (subject.practitioner != nowhere) {
    add_people({subject.practitioner}, group);
    return Standing::found;
  }
  return Standing::nobody_named;
}

Standing add_field(const Subject& subject, Text key, Group& group) {
  Standing standing = Standing::nobody_named;
  for (const model::Extra& extra : subject.record.extra) {
    if (!(*extra.key == key)) continue;
    for (const model::Spanned<Text>& value : extra.values) {
      add_named(subject.world.index, *value, group);
      standing = Standing::found;
    }
  }
  return standing;
}

Standing add_moderator(const Subject& subject, std::uint32_t moderation, Group& group) {
  const auto& entries = subject.record.moderation;
  if (entries.empty()) return Standing::nobody_named;
  const model::ModerationEntry& entry =
      moderation == nowhere ? entries.back() : entries[moderation];
  if (!entry.by) return Standing::nobody_named;
  add_named(subject.world.index, *entry.by, group);
  return Standing::found;
}

Standing add_line_managers(const Subject& subject, calendar::Date day, Group& group) {
  if (subject.practitioner == nowhere) return Standing::nobody_named;
  const std::vector<std::uint32_t> managers =
      subject.world.index.line_managers(subject.practitioner, day);
  add_people(managers, group);
  return managers.empty() ? Standing::nobody_in_post : Standing::found;
}

Standing add(const Subject& subject, const PlannedName& name, calendar::Date day,
             std::uint32_t moderation, Group& group) {
  switch (name.kind) {
    case NameKind::practitioner:
      return add_practitioner(subject, group);
    case NameKind::field:
      return add_field(subject, name.name, group);
    case NameKind::author:
      add_people(subject.authors.people, group);
      for (const Text body : subject.authors.bodies) group.bodies.push_back(body);
      return subject.authors.standing;
    case NameKind::moderator:
      return add_moderator(subject, moderation, group);
    case NameKind::line_manager:
      return add_line_managers(subject, day, group);
    case NameKind::role:
      return add_holders(subject, name, day, group);
    case NameKind::body:
    case NameKind::person:
    case NameKind::unknown:
      add_named(subject.world.index, name.name, group);
      return Standing::found;
  }
  return Standing::nobody_named;
}

// The units that should have one and had none on the day, each a row of its own.
void add_empty_posts(const model::Index& index, const model::Role& role, calendar::Date day,
                     std::vector<Addressee>& found) {
  if (!role.in_every || !*role.in_every || !role.held_in) return;
  const auto posts = index.posts_of(role.id->view());
  const auto& units = index.data().units;
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    if (!(*units[unit].kind == *role.held_in)) continue;
    if (!model::covers(units[unit].opened, units[unit].closed, day)) continue;
    const bool is_held = std::any_of(posts.begin(), posts.end(), [&](const model::PostPlace& post) {
      return post.unit == unit && model::is_held_on(index.at(post), day);
    });
    if (!is_held) found.push_back({nowhere, unit, role.id->text});
  }
}

bool is_cover(const model::Index& index, const model::PostPlace& post, std::uint32_t person) {
  const model::Name& covered = index.at(post).covers;
  return covered && index.person(covered->view()) == person;
}

}  // namespace

bool has_name(const model::Index& index, const Group& group, Text name) {
  const std::uint32_t person = index.person(name.view());
  return person == nowhere ? has_body(group, name) : has_person(group, person);
}

std::vector<Addressee> every_holder(const model::Index& index, const PlannedRecipient& recipient,
                                    calendar::Date day) {
  std::vector<Addressee> found;
  for (const PlannedName& name : recipient.names) {
    for (const model::PostPlace& post : index.posts_of(name.name.view())) {
      if (!model::is_held_on(index.at(post), day)) continue;
      const bool is_known = std::any_of(found.begin(), found.end(), [&](const Addressee& one) {
        return one.person == post.person;
      });
      if (!is_known) found.push_back({post.person, post.unit, name.name});
    }
    add_empty_posts(index, *name.role, day, found);
  }
  if (found.empty()) found.push_back({nowhere, nowhere, recipient.names.front().name});
  return found;
}

Group group_on(const Subject& subject, const Told& told, calendar::Date day) {
  if (!told.addressee) return group_on(subject, told.recipient, day, told.moderation);
  const model::Index& index = subject.world.index;
  const Addressee& one = *told.addressee;
  Group group;
  if (one.person != nowhere) add_people({one.person}, group);
  const bool has_left = one.person == nowhere || !index.holds(one.person, one.role.view(), day);
  for (const model::PostPlace& post : index.posts_of(one.role.view())) {
    if (!model::is_held_on(index.at(post), day)) continue;
    const bool is_here = one.unit == nowhere || post.unit == one.unit;
    const bool is_new = !index.holds(post.person, one.role.view(), told.since);
    if (is_cover(index, post, one.person) || (has_left && is_here && is_new)) {
      add_people({post.person}, group);
    }
  }
  if (group.people.empty()) group.standing = Standing::nobody_in_post;
  return group;
}

Group group_on(const Subject& subject, const PlannedRecipient& recipient, calendar::Date day,
               std::uint32_t moderation) {
  Group group;
  Standing worst = Standing::nobody_named;
  for (const PlannedName& name : recipient.names) {
    const Standing standing = add(subject, name, day, moderation, group);
    if (standing == Standing::nobody_in_post) worst = standing;
  }
  const bool is_somebody = !group.people.empty() || !group.bodies.empty();
  group.standing = is_somebody ? Standing::found : worst;
  return group;
}

bool holds_a_role_of(const Subject& subject, const PlannedRecipient& recipient,
                     std::uint32_t person, calendar::Date day) {
  const auto& names = recipient.names;
  return std::any_of(names.begin(), names.end(), [&](const PlannedName& name) {
    return name.is_role_too && subject.world.index.holds(person, name.name.view(), day);
  });
}

}  // namespace qaf::escalation

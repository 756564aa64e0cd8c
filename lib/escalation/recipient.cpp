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

std::vector<std::uint32_t> holders_anywhere(const model::Index& index, Text role,
                                            calendar::Date day) {
  std::vector<std::uint32_t> holders;
  for (const model::PostPlace& post : index.posts_of(role.view())) {
    if (!model::is_held_on(index.at(post), day)) continue;
    if (holders.empty() || holders.back() != post.person) holders.push_back(post.person);
  }
  return holders;
}

Standing add_holders(const Subject& subject, const PlannedName& name, calendar::Date day,
                     Group& group) {
  const model::Index& index = subject.world.index;
  std::vector<std::uint32_t> holders = index.nearest_holders(subject.unit, name.name.view(), day);
  if (holders.empty() && (name.is_anywhere || subject.unit == nowhere)) {
    holders = holders_anywhere(index, name.name, day);
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

}  // namespace

bool has_name(const model::Index& index, const Group& group, Text name) {
  const std::uint32_t person = index.person(name.view());
  return person == nowhere ? has_body(group, name) : has_person(group, person);
}

Group group_on(const Subject& subject, const PlannedRecipient& recipient, calendar::Date day,
               std::uint32_t moderation) {
  Group group;
  Standing worst = Standing::nobody_named;
  for (const PlannedName& name : recipient) {
    const Standing standing = add(subject, name, day, moderation, group);
    if (standing == Standing::nobody_in_post) worst = standing;
  }
  const bool is_somebody = !group.people.empty() || !group.bodies.empty();
  group.standing = is_somebody ? Standing::found : worst;
  return group;
}

bool holds_a_role_of(const Subject& subject, const PlannedRecipient& recipient,
                     std::uint32_t person, calendar::Date day) {
  return std::any_of(recipient.begin(), recipient.end(), [&](const PlannedName& name) {
    return name.is_role_too && subject.world.index.holds(person, name.name.view(), day);
  });
}

}  // namespace qaf::escalation

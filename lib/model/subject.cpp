// Whom an audit record is about, and how far from them its authors stand.

#include "model/subject.hpp"

#include <algorithm>

namespace qaf::model {
namespace {

// The person's units must differ from the subject's, both taken at the level of `unit_kind`.
bool is_outside(const Index& index, const Standpoint& subject, std::uint32_t person,
                std::string_view unit_kind) {
  const std::uint32_t unit = index.nearest_of_kind(subject.unit, unit_kind);
  if (unit == nowhere) return false;
  const std::vector<PostPlace> posts = index.posts_held(person, subject.day);
  return std::none_of(posts.begin(), posts.end(), [&](const PostPlace& post) {
    return index.nearest_of_kind(post.unit, unit_kind) == unit;
  });
}

}  // namespace

calendar::Date day_of(const Record& record) {
  return record.completed ? record.completed->date() : record.allocated->date();
}

std::uint32_t practitioner_of(const Index& index, const Record& record) {
  if (record.practitioner) return index.person(record.practitioner->view());
  return record.subject ? index.person(record.subject->view()) : nowhere;
}

std::uint32_t unit_of(const Index& index, const Record& record) {
  if (record.team) return index.unit(record.team->view());
  if (record.subject) {
    const std::uint32_t unit = index.unit(record.subject->view());
    if (unit != nowhere) return unit;
  }
  const std::uint32_t person = practitioner_of(index, record);
  return person == nowhere ? nowhere : index.unit_on(person, day_of(record));
}

bool is_tagged(const Index& index, const Record& record, std::string_view tag) {
  const Dataset& data = index.data();
  const calendar::Date day = day_of(record);
  const std::uint32_t person = practitioner_of(index, record);
  if (person != nowhere && has_tag(data.people[person].tags, tag, day)) return true;
  // A tag of a service holds for its teams.
  for (std::uint32_t unit = unit_of(index, record); unit != nowhere; unit = index.above(unit)) {
    if (has_tag(data.units[unit].tags, tag, day)) return true;
  }
  if (!record.event) return false;
  for (const Register& kind : data.registers) {
    for (const RegisterRow& row : kind.rows) {
      if (*row.id == *record.event) return has_tag(row.tags, tag, day);
    }
  }
  return false;
}

bool stands_apart(const Index& index, const Standpoint& subject, std::uint32_t person,
                  Independence::Kind kind, std::string_view unit_kind) {
  switch (kind) {
    case Independence::Kind::not_own_team:
      return is_outside(index, subject, person, "team");
    case Independence::Kind::not_own_service:
      return is_outside(index, subject, person, "service");
    case Independence::Kind::not_own_unit:
      return is_outside(index, subject, person, unit_kind);
    case Independence::Kind::not_line_manager: {
      if (subject.person == nowhere) return false;
      const auto managers = index.line_managers(subject.person, subject.day);
      return std::find(managers.begin(), managers.end(), person) == managers.end();
    }
    case Independence::Kind::not_case_holder:
      return subject.person != nowhere && subject.person != person;
  }
  return false;
}

bool is_independent(const Index& index, const Record& record, Independence::Kind kind,
                    std::string_view unit_kind) {
  const Standpoint subject{unit_of(index, record), practitioner_of(index, record), day_of(record)};
  return !record.by.empty() &&
         std::all_of(record.by.begin(), record.by.end(), [&](const Name& name) {
           const std::uint32_t author = index.person(name->view());
           return author != nowhere && stands_apart(index, subject, author, kind, unit_kind);
         });
}

}  // namespace qaf::model

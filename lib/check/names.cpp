// The names that a repository defines.

#include "check/names.hpp"

#include <cstdint>

#include <fmt/format.h>

#include "base/nearest.hpp"

namespace qaf::check {
namespace {

template <class List>
void add_ids(NameSet& names, const List& list) {
  for (const auto& element : list) names.add(element.id->view());
}

void add_activities(NameSet& names, const model::Framework& framework) {
  for (const model::NamedList& list : framework.lists) {
    if (list.kind == "activities") add_ids(names, list.items);
  }
}

void add_kind(NameSet& names, const model::Framework& framework, NameKind kind) {
  switch (kind) {
    case NameKind::activities:
      return add_activities(names, framework);
    case NameKind::bodies:
      return add_ids(names, framework.bodies);
    case NameKind::layouts:
      return add_ids(names, framework.reports);
    case NameKind::lists:
      return add_ids(names, framework.lists);
    case NameKind::moderation:
      return add_ids(names, framework.moderation);
    case NameKind::registers:
      return add_ids(names, framework.registers);
    case NameKind::roles:
      return add_ids(names, framework.roles);
    case NameKind::sampling:
      return add_ids(names, framework.sampling);
    case NameKind::scales:
      return add_ids(names, framework.scales);
    case NameKind::tags:
      return add_ids(names, framework.tags);
    case NameKind::tasks:
      return add_ids(names, framework.tasks);
    case NameKind::unit_kinds:
      return add_ids(names, framework.unit_kinds);
  }
}

template <class List>
auto* named(const List& list, std::string_view id) {
  for (const auto& element : list) {
    if (element.id->view() == id) return &element;
  }
  return static_cast<const typename List::value_type*>(nullptr);
}

}  // namespace

NameSet::NameSet(std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) add(name);
}

void NameSet::add(std::string_view name) {
  if (names_.insert(name).second) in_order_.push_back(name);
}

bool NameSet::contains(Text name) const {
  const char* const place = name.view().data();
  const char*& recent = recent_[reinterpret_cast<std::uintptr_t>(place) / 4 % recent_.size()];
  if (recent == place && place != nullptr) return true;
  if (!names_.contains(name.view())) return false;
  recent = place;
  return true;
}

std::string NameSet::hint(std::string_view name) const {
  constexpr std::size_t most_listed = 8;
  std::string words = did_you_mean(name, in_order_);
  if (!words.empty() || in_order_.empty() || in_order_.size() > most_listed) return words;
  if (in_order_.size() == 1) return fmt::format("there is only `{}`", in_order_.front());
  for (const std::string_view known : in_order_) {
    words += fmt::format("{}`{}`", words.empty() ? "one of " : ", ", known);
  }
  return words;
}

NameSet names_of(const model::Framework& framework, std::initializer_list<NameKind> kinds) {
  NameSet names;
  for (const NameKind kind : kinds) add_kind(names, framework, kind);
  return names;
}

NameSet names_of(const model::Dataset& data, std::initializer_list<NameKind> kinds) {
  NameSet names;
  for (const model::Framework& framework : data.frameworks) {
    for (const NameKind kind : kinds) add_kind(names, framework, kind);
  }
  return names;
}

NameSet person_ids(const model::Dataset& data) {
  NameSet names;
  add_ids(names, data.people);
  return names;
}

NameSet unit_ids(const model::Dataset& data) {
  NameSet names;
  add_ids(names, data.units);
  return names;
}

NameSet doer_ids(const model::Dataset& data) {
  NameSet names = names_of(data, {NameKind::bodies});
  add_ids(names, data.people);
  return names;
}

const model::NamedList* list_named(const model::Framework& framework, std::string_view id) {
  return named(framework.lists, id);
}

const model::Scale* scale_named(const model::Framework& framework, std::string_view id) {
  return named(framework.scales, id);
}

}  // namespace qaf::check

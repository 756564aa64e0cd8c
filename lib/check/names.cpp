// The names that one framework defines.

#include "check/names.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"

namespace qaf::check {
namespace {

template <class List>
NameSet ids_of(const List& list) {
  NameSet names;
  for (const auto& element : list) names.add(element.id->view());
  return names;
}

}  // namespace

void NameSet::add(std::string_view name) {
  if (names_.insert(name).second) in_order_.push_back(name);
}

std::string NameSet::hint(std::string_view name) const {
  constexpr std::size_t most_listed = 8;
  std::string words = did_you_mean(name, in_order_);
  if (!words.empty() || in_order_.empty() || in_order_.size() > most_listed) return words;
  for (const std::string_view known : in_order_) {
    words += fmt::format("{}`{}`", words.empty() ? "one of " : ", ", known);
  }
  return words;
}

NameSet role_names(const model::Framework& framework) {
  return ids_of(framework.roles);
}
NameSet body_names(const model::Framework& framework) {
  return ids_of(framework.bodies);
}
NameSet unit_kind_names(const model::Framework& framework) {
  return ids_of(framework.unit_kinds);
}
NameSet list_names(const model::Framework& framework) {
  return ids_of(framework.lists);
}
NameSet scale_names(const model::Framework& framework) {
  return ids_of(framework.scales);
}
NameSet task_names(const model::Framework& framework) {
  return ids_of(framework.tasks);
}
NameSet tag_names(const model::Framework& framework) {
  return ids_of(framework.tags);
}
NameSet register_names(const model::Framework& framework) {
  return ids_of(framework.registers);
}

}  // namespace qaf::check

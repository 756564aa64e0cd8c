#pragma once

// The names that a repository defines, and "did you mean" among them.

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/dataset.hpp"

namespace qaf::check {

// A set of names with the nearest of them for one that is not in it. Views into the Dataset.
class NameSet {
 public:
  NameSet() = default;
  NameSet(std::initializer_list<std::string_view> names);

  void add(std::string_view name);
  [[nodiscard]] bool contains(std::string_view name) const { return names_.contains(name); }
  // The same for a text of the Dataset. One that recurs is kept once (shape::Words), so that what
  // was found a moment ago is found again by its address; for one thread at a time.
  [[nodiscard]] bool contains(Text name) const;
  [[nodiscard]] std::size_t size() const { return in_order_.size(); }
  // Returns "did you mean `x`?", or "one of `a`, `b`" where few are known and none is near, or "".
  [[nodiscard]] std::string hint(std::string_view name) const;

 private:
  std::unordered_set<std::string_view> names_;
  std::vector<std::string_view> in_order_;
  mutable std::array<const char*, 256> recent_{};  // texts that were found
};

// What a name of a framework may name.
enum class NameKind {
  activities,
  bodies,
  layouts,
  lists,
  moderation,
  registers,
  roles,
  sampling,
  scales,
  tags,
  tasks,
  unit_kinds,
};

// Returns the names of these kinds that one framework defines.
[[nodiscard]] NameSet names_of(const model::Framework& framework,
                               std::initializer_list<NameKind> kinds);
// Returns those that any framework of the repository defines.
[[nodiscard]] NameSet names_of(const model::Dataset& data, std::initializer_list<NameKind> kinds);

[[nodiscard]] NameSet person_ids(const model::Dataset& data);
[[nodiscard]] NameSet unit_ids(const model::Dataset& data);
// Returns who may have done something: people, and the bodies of every framework.
[[nodiscard]] NameSet doer_ids(const model::Dataset& data);

// Each returns the element of that name, or nullptr.
[[nodiscard]] const model::NamedList* list_named(const model::Framework& framework,
                                                 std::string_view id);
[[nodiscard]] const model::Scale* scale_named(const model::Framework& framework,
                                              std::string_view id);

}  // namespace qaf::check

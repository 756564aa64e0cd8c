#pragma once

// The names that one framework defines, and "did you mean" among them.

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/framework.hpp"

namespace qaf::check {

// A set of names with the nearest of them for one that is not in it. Views into the framework.
class NameSet {
 public:
  void add(std::string_view name);
  [[nodiscard]] bool contains(std::string_view name) const { return names_.contains(name); }
  // Returns "did you mean `x`?", or "one of `a`, `b`" where few are known and none is near, or "".
  [[nodiscard]] std::string hint(std::string_view name) const;

 private:
  std::unordered_set<std::string_view> names_;
  std::vector<std::string_view> in_order_;
};

[[nodiscard]] NameSet role_names(const model::Framework& framework);
[[nodiscard]] NameSet body_names(const model::Framework& framework);
[[nodiscard]] NameSet unit_kind_names(const model::Framework& framework);
[[nodiscard]] NameSet list_names(const model::Framework& framework);
[[nodiscard]] NameSet scale_names(const model::Framework& framework);
[[nodiscard]] NameSet task_names(const model::Framework& framework);
[[nodiscard]] NameSet tag_names(const model::Framework& framework);
[[nodiscard]] NameSet register_names(const model::Framework& framework);

}  // namespace qaf::check

// The names of sample units and people.

#include "starter/names.hpp"

#include <algorithm>

#include "base/visible.hpp"

namespace qaf::starter {

std::string unit_id(std::string_view kind) {
  return std::string(kind) + "-1";
}

std::string person_id(std::string_view role) {
  return std::string(role) + "-1";
}

std::string unit_of(const model::Framework& framework, const model::Role& role) {
  if (role.held_in) return unit_id(role.held_in->view());
  return framework.unit_kinds.empty() ? std::string()
                                      : unit_id(framework.unit_kinds.front().id->view());
}

std::string spoken(std::string_view id) {
  std::string words(id);
  std::replace(words.begin(), words.end(), '-', ' ');
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string comment(std::string_view text) {
  std::string line = visible(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

}  // namespace qaf::starter

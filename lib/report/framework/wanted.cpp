// In which part a party stands to what is asked.

#include "report/framework/wanted.hpp"

namespace qaf::report {
namespace {

// Returns the parts of which `is_part` is true for any wanted party, in the order given.
template <class IsPart>
void add_part(std::vector<std::string>& parts, std::string_view part,
              const model::Framework& framework, const FrameworkWishes& wishes,
              const IsPart& is_part) {
  const bool is_any =
      std::any_of(wishes.parties.begin(), wishes.parties.end(),
                  [&](const std::string& id) { return is_part(Party(framework, id)); });
  if (is_any) parts.emplace_back(part);
}

}  // namespace

std::vector<std::string> parts_in(const model::Framework& framework, const FrameworkWishes& wishes,
                                  const Asked& asked) {
  if (wishes.parties.empty()) return {std::string()};
  std::vector<std::string> parts;
  add_part(parts, "owes", framework, wishes, [&](const Party& party) { return party.owes(asked); });
  add_part(parts, "takes_part", framework, wishes,
           [&](const Party& party) { return party.takes_part(asked); });
  add_part(parts, "receives", framework, wishes,
           [&](const Party& party) { return party.receives(asked); });
  return parts;
}

std::vector<std::string> parts_in(const model::Framework& framework, const FrameworkWishes& wishes,
                                  const AskedStep& asked) {
  if (wishes.parties.empty()) return {std::string()};
  std::vector<std::string> parts;
  add_part(parts, "does", framework, wishes, [&](const Party& party) { return party.does(asked); });
  add_part(parts, "is_told", framework, wishes,
           [&](const Party& party) { return party.is_told(asked); });
  add_part(parts, "takes_part", framework, wishes,
           [&](const Party& party) { return party.takes_part(asked); });
  return parts;
}

}  // namespace qaf::report

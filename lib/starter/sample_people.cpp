// One unit of each kind, each in the one before it, and one person in each role.

#include <algorithm>

#include <fmt/format.h>

#include "starter/names.hpp"
#include "starter/sample.hpp"

namespace qaf::starter {
namespace {

std::string head(const model::Framework& framework) {
  return fmt::format(
      "# yaml-language-server: $schema=../.qaf/schemas/people.schema.json\n"
      "#\n"
      "# Sample units and people: one unit of each kind and one person in each role of the "
      "framework\n"
      "# `{}`. All of it is invented. Replace it by your own units and staff ids; a name is never\n"
      "# needed. As many files as you like may lie in people/, in any directories.\n"
      "#\n"
      "# What else a person may have (`qaf explain person`, `qaf explain post`):\n"
      "#\n"
      "#   - id: tm-031\n"
      "#     posts:\n"
      "#       - {{role: team-manager, unit: team-1, from: 2025-09-01, to: 2026-03-31}}  # both "
      "days in post\n"
      "#       - {{role: team-manager, unit: team-2, from: 2026-04-01, covers: tm-007}}  # a cover "
      "post\n"
      "#     away: [{{from: 2026-02-01, to: 2026-02-28, why: sickness}}]\n"
      "#     tags: [{{tag: newly-qualified, from: 2026-01-12, to: 2026-07-12}}]\n",
      framework.id->view());
}

std::string unit_line(const model::Framework& framework, std::size_t index) {
  const model::UnitKind& kind = framework.unit_kinds[index];
  const std::string above =
      index == 0 ? std::string()
                 : fmt::format(", in: {}", unit_id(framework.unit_kinds[index - 1].id->view()));
  const std::string title =
      kind.title.empty() ? std::string() : fmt::format("  # {}\n", comment(kind.title.view()));
  return fmt::format("{}  - {{id: {}, kind: {}{}, title: Sample {}}}\n", title,
                     unit_id(kind.id->view()), kind.id->view(), above, spoken(kind.id->view()));
}

std::string person_line(const model::Framework& framework, const model::Role& role,
                        calendar::Date from) {
  const std::string title =
      role.title.empty() ? std::string() : fmt::format("  # {}\n", comment(role.title.view()));
  return fmt::format("{}  - {{id: {}, posts: [{{role: {}, unit: {}, from: {}}}]}}\n", title,
                     person_id(role.id->view()), role.id->view(), unit_of(framework, role),
                     calendar::to_text(from));
}

}  // namespace

std::string sample_people(const model::Framework& framework, calendar::Date from) {
  std::string text = head(framework);
  if (!framework.unit_kinds.empty()) {
    text +=
        "\n# `in` says what a unit is part of. The tree below is a guess from the order of the "
        "kinds.\n"
        "units:\n";
  }
  for (std::size_t index = 0; index < framework.unit_kinds.size(); ++index)
    text += unit_line(framework, index);
  if (!framework.unit_kinds.empty() && !framework.roles.empty()) {
    text += "\npeople:\n";
    for (const model::Role& role : framework.roles) text += person_line(framework, role, from);
  }
  return text;
}

std::size_t sample_people_count(const model::Framework& framework) {
  return framework.unit_kinds.empty() ? 0 : framework.roles.size();
}

}  // namespace qaf::starter

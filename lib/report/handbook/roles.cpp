// Who there is: roles, bodies, kinds of unit, and what tells them apart.

#include <fmt/format.h>

#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/handbook/parts.hpp"

namespace qaf::report {
namespace {

using document::Value;

bool is_yes(const model::Spanned<bool>& answer) {
  return answer && *answer;
}

document::Table role_table(const Handbook& book) {
  document::Table table{
      .key = "roles",
      .caption = "Roles",
      .columns = {heading_column("role", "Role"), text_column("abbreviation", "Short form"),
                  text_column("held_in", "Held in"), text_column("manages", "Line manager")},
      .rows = {},
      .when_empty = {}};
  for (const model::Role& role : book.framework.roles) {
    std::string held = role.held_in ? book.names(role.held_in->view()) : "any unit";
    if (is_yes(role.in_every)) held += ", one in each";
    table.rows.push_back({party_link(book, role.id->view()), text_cell(role.abbreviation.view()),
                          std::move(held),
                          is_yes(role.manages) ? Value(std::string("yes")) : Value()});
  }
  return table;
}

document::Table body_table(const Handbook& book) {
  document::Table table{
      .key = "bodies",
      .caption = "Panels, boards and teams",
      .columns = {heading_column("body", "Body"), text_column("abbreviation", "Short form")},
      .rows = {},
      .when_empty = {}};
  for (const model::Body& body : book.framework.bodies)
    table.rows.push_back({party_link(book, body.id->view()), text_cell(body.abbreviation.view())});
  return table;
}

}  // namespace

document::Section roles_part(const Handbook& book) {
  document::Section section = part("roles", "Roles and bodies");
  std::string kinds;
  for (const model::UnitKind& kind : book.framework.unit_kinds)
    kinds += fmt::format("{}{}", kinds.empty() ? "" : "; ", book.names(kind.id->view()));
  if (!kinds.empty()) section.paragraphs.push_back(fmt::format("Kinds of unit: {}.", kinds));
  if (!book.framework.roles.empty()) section.tables.push_back(role_table(book));
  if (!book.framework.bodies.empty()) section.tables.push_back(body_table(book));
  return section;
}

}  // namespace qaf::report

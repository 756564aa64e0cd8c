// Putting the parts of a framework's document together.

#include "report/handbook/handbook.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "report/handbook/parts.hpp"

namespace qaf::report {
namespace {

bool is_concerned(const Handbook& book, const Party& party) {
  return std::any_of(book.asked.begin(), book.asked.end(),
                     [&](const Asked& asked) {
                       return party.owes(asked) || party.takes_part(asked) || party.receives(asked);
                     }) ||
         std::any_of(book.steps.begin(), book.steps.end(),
                     [&](const AskedStep& asked) {
                       return party.does(asked) || party.is_told(asked) || party.takes_part(asked);
                     }) ||
         std::any_of(book.framework.moderation.begin(), book.framework.moderation.end(),
                     [&](const model::Moderation& rule) { return party.moderates(rule); });
}

// Everybody who could have a page: roles, then bodies, then kinds of unit.
std::vector<std::string_view> parties_of(const model::Framework& framework) {
  std::vector<std::string_view> parties;
  for (const model::Role& role : framework.roles) parties.push_back(role.id->view());
  for (const model::Body& body : framework.bodies) parties.push_back(body.id->view());
  for (const model::UnitKind& kind : framework.unit_kinds) parties.push_back(kind.id->view());
  return parties;
}

Handbook handbook_of(const model::Framework& framework, const HandbookQuestion& question) {
  return {framework,           question, Names(framework, Naming::titles), asked_of(framework),
          steps_of(framework), {}};
}

document::Section pages_part(const Handbook& book) {
  document::Section section = part("pages", "Page by page: what is asked of whom");
  section.paragraphs.emplace_back(
      "A page for each role, body and kind of unit of which anything is asked, to be taken out and "
      "handed "
      "over.");
  for (const std::string_view party : parties_of(book.framework)) {
    if (!book.pages.contains(party)) continue;
    section.sections.push_back(party_page(book, party));
  }
  return section;
}

std::string title_of(const model::Framework& framework) {
  std::string title = framework.title->str();
  if (!framework.authority.empty()) title += fmt::format(": {}", framework.authority.view());
  return title;
}

}  // namespace

document::Document framework_document(const model::Framework& framework,
                                      const HandbookQuestion& question, document::Stamp stamp) {
  Handbook book = handbook_of(framework, question);
  for (const std::string_view party : parties_of(framework)) {
    if (is_concerned(book, Party(framework, party))) book.pages.emplace(party);
  }
  document::Document document;
  document.kind = "framework_document";
  document.title = title_of(framework);
  document.stamp = std::move(stamp);
  document.is_one_table = false;
  document.contents_depth = 2;
  for (const auto make : {control_part, roles_part, duties_part, rules_part, moderation_part,
                          scales_part, reports_part, lists_part, pages_part, open_part}) {
    document::Section section = make(book);
    if (has_content(section)) document.sections.push_back(std::move(section));
  }
  return document;
}

document::Document party_document(const model::Framework& framework, std::string_view party,
                                  const HandbookQuestion& question, document::Stamp stamp) {
  const Handbook book = handbook_of(framework, question);
  document::Document document;
  document.kind = "framework_page";
  document.stamp = std::move(stamp);
  document.is_one_table = false;
  document::Section page = party_page(book, party);
  document.title = fmt::format("{}: {}", title_of(framework), page.title);
  page.title = "What is asked of whom, and when";
  page.begins_page = false;
  document.sections.push_back(std::move(page));
  return document;
}

}  // namespace qaf::report

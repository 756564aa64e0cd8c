// Reports: which body or role gets which, from whom and when; and what each shows.

#include <algorithm>

#include <fmt/format.h>

#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/handbook/parts.hpp"

namespace qaf::report {
namespace {

using document::Value;

std::string spoken(std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string remarks_of(const Handbook& book, const model::ReportedTo& report) {
  std::string words = report.what.str();
  const auto append = [&](std::string_view before, const std::string& more) {
    if (!more.empty()) words += fmt::format("{}{}{}", words.empty() ? "" : "; ", before, more);
  };
  append("covers: ", report.criteria ? book.names(report.criteria->view()) : std::string());
  append("via ", report.via.str());
  append("copy to ", book.names.list(report.copy));
  return words;
}

// Grouped by who gets them, in the order of the framework's bodies and roles.
document::Table report_table(const Handbook& book) {
  document::Table table{
      .key = "reports",
      .caption = {},
      .columns = {text_column("to", "To"), heading_column("task", "Report"),
                  text_column("by", "From"), text_column("frequency", "How often"),
                  text_column("what", "What", 1)},
      .rows = {},
      .when_empty = {},
      .grouped_by = "to"};
  std::vector<std::string_view> recipients;
  for (const model::Body& body : book.framework.bodies) recipients.push_back(body.id->view());
  for (const model::Role& role : book.framework.roles) recipients.push_back(role.id->view());
  for (const Asked& asked : book.asked) {
    const bool is_known =
        std::find(recipients.begin(), recipients.end(), asked.to) != recipients.end();
    if (asked.report != nullptr && !is_known) recipients.push_back(asked.to);
  }
  for (const std::string_view recipient : recipients) {
    for (const Asked& asked : book.asked) {
      if (asked.report == nullptr || asked.to != recipient) continue;
      table.rows.push_back(
          {recipient.empty() ? std::string("To whom is not stated") : book.names(recipient),
           task_link(*asked.task), doer_links(book, asked.by()),
           spoken_how_often(book.names, *asked.report),
           text_cell(remarks_of(book, *asked.report))});
    }
  }
  return table;
}

document::Section layout_section(const model::ReportLayout& layout) {
  document::Section section =
      part(fmt::format("layout-{}", layout.id->view()), layout.title->str());
  for (const model::LayoutSection& shown : layout.sections) {
    std::string names;
    for (const auto& name : shown.show)
      names += fmt::format("{}{}", names.empty() ? "" : ", ", spoken(name->view()));
    section.items.push_back(shown.title.empty() ? names
                                                : fmt::format("{}: {}", shown.title.view(), names));
  }
  return section;
}

}  // namespace

document::Section reports_part(const Handbook& book) {
  document::Section section = part("reports", "Reports");
  document::Table table = report_table(book);
  if (!table.rows.empty()) section.tables.push_back(laid_out(std::move(table), {30, 20, 25, 25}));
  for (const model::ReportLayout& layout : book.framework.reports)
    section.sections.push_back(layout_section(layout));
  return section;
}

}  // namespace qaf::report

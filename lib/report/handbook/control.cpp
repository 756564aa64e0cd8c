// The title page: what the document is, since when it holds, who answers for it.

#include <fmt/format.h>

#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/handbook/parts.hpp"

namespace qaf::report {
namespace {

using document::Value;

// What a reader looks for, and has to be told that it is not there.
constexpr std::string_view not_stated = "not stated";

std::string joined(const std::vector<model::Spanned<Text>>& texts) {
  std::string words;
  for (const auto& text : texts)
    words += fmt::format("{}{}", words.empty() ? "" : "; ", text->view());
  return words;
}

class ControlTable {
 public:
  void add(std::string_view key, std::string_view heading, Value value) {
    rows_.push_back({std::string(key), std::string(heading), std::move(value)});
  }
  void add_text(std::string_view key, std::string_view heading, std::string text) {
    add(key, heading, text.empty() ? std::string(not_stated) : std::move(text));
  }
  void add_if_there(std::string_view key, std::string_view heading, std::string text) {
    if (!text.empty()) add(key, heading, std::move(text));
  }
  void add_date(std::string_view key, std::string_view heading,
                const model::Spanned<calendar::Date>& date) {
    add(key, heading, date ? Value(*date) : Value(std::string(not_stated)));
  }
  document::Table take() {
    document::Column heading = people_column("heading", "");
    heading.is_row_heading = true;
    return {.key = "control",
            .caption = {},
            .columns = {machine_column("key"), std::move(heading), text_column("value", "")},
            .rows = std::move(rows_),
            .when_empty = {}};
  }

 private:
  std::vector<std::vector<Value>> rows_;
};

document::Table control_table(const model::Framework& framework) {
  ControlTable table;
  table.add_text("authority", "Authority", framework.authority.str());
  table.add_text("version", "Version", framework.version.str());
  table.add_date("effective", "In force from", framework.effective);
  if (framework.until) table.add_date("until", "In force until", framework.until);
  table.add_date("approved", "Approved on", framework.approved);
  table.add_text("approved_by", "Approved by", joined(framework.approved_by));
  if (framework.updated) table.add_date("updated", "Last changed", framework.updated);
  table.add_date("review_due", "To be reviewed by", framework.review_due);
  if (framework.review_every)
    table.add("review_every", "Reviewed every", calendar::to_text(*framework.review_every));
  table.add_text("owner", "Owner", framework.owner.str());
  table.add_if_there("authors", "Written by", joined(framework.authors));
  table.add_if_there("contact", "Contact", framework.contact.str());
  table.add_if_there("supersedes", "Replaces", framework.supersedes.str());
  return table.take();
}

document::Table history_table(const model::Framework& framework) {
  document::Table table{
      .key = "history",
      .caption = "Version history",
      .columns = {heading_column("version", "Version"), text_column("date", "Date"),
                  text_column("changes", "What was changed"),
                  text_column("requested_by", "Asked for by", 1),
                  text_column("made_by", "Made by", 2)},
      .rows = {},
      .when_empty = {}};
  for (const model::Revision& revision : framework.history) {
    table.rows.push_back(
        {text_cell(revision.version.view()), revision.date ? Value(*revision.date) : Value(),
         text_cell(revision.changes.view()), text_cell(revision.requested_by.view()),
         text_cell(revision.made_by.view())});
  }
  return table;
}

}  // namespace

document::Section control_part(const Handbook& book) {
  document::Section section = part("control", "Document control");
  section.tables.push_back(control_table(book.framework));
  if (!book.framework.history.empty()) section.tables.push_back(history_table(book.framework));
  return section;
}

}  // namespace qaf::report

// The page of one role, body or unit kind: what is asked of me, and when.

#include <algorithm>

#include <fmt/format.h>

#include "model/in_force.hpp"
#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/handbook/parts.hpp"

namespace qaf::report {
namespace {

using document::Value;

document::Section table_section(std::string key, std::string title, document::Table table,
                                const std::vector<int>& shares) {
  document::Section section{.key = std::move(key),
                            .title = std::move(title),
                            .paragraphs = {},
                            .tables = {},
                            .notes = {},
                            .sections = {}};
  if (!table.rows.empty()) section.tables.push_back(laid_out(std::move(table), shares));
  return section;
}

// Who else owes it, where one of several is enough or all do it together.
std::string others_of(const Handbook& book, const Party& party, const model::Doers& doers) {
  using Mode = model::Doers::Mode;
  if (doers.mode != Mode::any && doers.mode != Mode::together) return {};
  std::string others;
  for (const model::Name& name : doers.names) {
    if (name->view() == party.id()) continue;
    others += fmt::format("{}{}", others.empty() ? "" : ", ", book.names(name->view()));
  }
  if (others.empty()) return others;
  return doers.mode == Mode::any ? fmt::format("or {}", others) : fmt::format("with {}", others);
}

std::string shared_with(const Handbook& book, const Party& party, const model::Task& task) {
  std::string words = others_of(book, party, task.role);
  const std::string with = book.names.recipients(task.with);
  if (!with.empty()) words += fmt::format("{}with {}", words.empty() ? "" : "; ", with);
  return words;
}

document::Section duties(const Handbook& book, const Party& party) {
  document::Table table{
      .key = "duties",
      .caption = {},
      .columns = {heading_column("task", "QA task"), text_column("frequency", "How often"),
                  text_column("shared", "Shared", 2), text_column("purpose", "Purpose", 1)},
      .rows = {},
      .when_empty = {}};
  for (const Asked& asked : book.asked) {
    if (asked.report != nullptr || !party.owes(asked)) continue;
    table.rows.push_back({task_link(*asked.task), spoken_how_often(book.names, *asked.task),
                          text_cell(shared_with(book, party, *asked.task)),
                          text_cell(asked.task->purpose.view())});
  }
  return table_section("duties", "What is to be done", std::move(table), {35, 25, 20, 20});
}

document::Section joint_duties(const Handbook& book, const Party& party) {
  document::Table table{
      .key = "joint",
      .caption = {},
      .columns = {heading_column("task", "QA task"), text_column("role", "Conducted by"),
                  text_column("frequency", "How often")},
      .rows = {},
      .when_empty = {}};
  for (const Asked& asked : book.asked) {
    if (!party.takes_part(asked)) continue;
    table.rows.push_back({task_link(*asked.task), doer_links(book, asked.task->role),
                          spoken_how_often(book.names, *asked.task)});
  }
  return table_section("joint", "What is done with others", std::move(table), {40, 30, 30});
}

document::Section made_reports(const Handbook& book, const Party& party) {
  document::Table table{
      .key = "reports",
      .caption = {},
      .columns = {heading_column("task", "Report"), text_column("to", "To"),
                  text_column("frequency", "How often"), text_column("what", "What", 1)},
      .rows = {},
      .when_empty = {}};
  for (const Asked& asked : book.asked) {
    if (asked.report == nullptr || !party.owes(asked)) continue;
    table.rows.push_back({task_link(*asked.task), party_link(book, asked.to),
                          spoken_how_often(book.names, *asked.report),
                          text_cell(asked.report->what.view())});
  }
  return table_section("reports", "Reports to make", std::move(table), {35, 20, 25, 20});
}

document::Section received_reports(const Handbook& book, const Party& party) {
  document::Table table{
      .key = "received",
      .caption = {},
      .columns = {heading_column("task", "Report"), text_column("by", "From"),
                  text_column("frequency", "How often"), text_column("what", "What", 1)},
      .rows = {},
      .when_empty = {}};
  for (const Asked& asked : book.asked) {
    if (!party.receives(asked)) continue;
    std::string what = asked.report->what.str();
    if (asked.to != party.id())
      what += fmt::format("{}a copy, for information", what.empty() ? "" : "; ");
    table.rows.push_back({task_link(*asked.task), doer_links(book, asked.by()),
                          spoken_how_often(book.names, *asked.report), text_cell(what)});
  }
  return table_section("received", "Reports to receive", std::move(table), {35, 20, 25, 20});
}

// After which audits a step comes.
std::string occasion_of(const Handbook& book, const AskedStep& asked) {
  if (asked.when != nullptr) {
    const std::string title(asked.title.empty() ? asked.rule : asked.title);
    return fmt::format("{} (when {})", title, book.names.condition(*asked.when));
  }
  const std::string_view title = asked.title.empty() ? asked.rule : asked.title;
  return asked.moderation != nullptr ? fmt::format("moderation: {}", title) : std::string(title);
}

// One line for what several audits ask for alike: what it comes after is its last cell, to which
// the others are added. Each stays where the first of them is.
void add_or_join(document::Table& table, std::vector<Value> row) {
  const std::string& after = std::get<std::string>(row.back());
  const auto same = std::find_if(table.rows.begin(), table.rows.end(), [&](const auto& other) {
    return std::equal(row.begin(), row.end() - 1, other.begin());
  });
  if (same == table.rows.end()) {
    table.rows.push_back(std::move(row));
    return;
  }
  std::string& all = std::get<std::string>(same->back());
  const bool is_there =
      fmt::format("; {};", all).find(fmt::format("; {};", after)) != std::string::npos;
  if (!is_there) all += fmt::format("; {}", after);
}

// Who does the steps of a table: the party itself, or others.
enum class Doer : std::uint8_t { party, others };

template <class IsPart>
document::Section steps(const Handbook& book, std::string key, std::string title,
                        std::string_view party, Doer doer, const IsPart& is_part) {
  std::vector<AskedStep> chosen;
  std::copy_if(book.steps.begin(), book.steps.end(), std::back_inserter(chosen), is_part);
  document::Table table{.key = key,
                        .caption = {},
                        .columns = {heading_column("limit", "By when"), text_column("what", "What"),
                                    text_column("by", "By whom", 1), text_column("after", "After")},
                        .rows = {},
                        .when_empty = {}};
  for (const AskedStep& asked : in_order_of_time(std::move(chosen))) {
    // That it is for the author, or for the party itself, to do need not be said on every line.
    const bool is_others = asked.step->by && asked.step->by->view() != party;
    const bool is_said = is_others || doer == Doer::others;
    add_or_join(table,
                {book.names.limit(*asked.step), book.names.deed(*asked.step),
                 is_said ? step_doer(book, *asked.step) : Value(), occasion_of(book, asked)});
  }
  return table_section(std::move(key), std::move(title), std::move(table), {20, 35, 15, 30});
}

document::Section moderation(const Handbook& book, const Party& party) {
  document::Section section = table_section("moderation", "What is to be moderated", {}, {});
  for (const model::Moderation& rule : book.framework.moderation) {
    if (!party.moderates(rule)) continue;
    std::string words = fmt::format("{}: {}", book.names.list(rule.tasks), words_of(*rule.share));
    if (rule.per) words += fmt::format(" of those completed in each {}", model::word_of(*rule.per));
    const std::string always = book.names.condition(rule.always);
    if (!always.empty()) words += fmt::format(", and always where {}", always);
    section.items.push_back(std::move(words));
  }
  return section;
}

std::string where_held(const Handbook& book, std::string_view party) {
  for (const model::Role& role : book.framework.roles) {
    if (role.id->view() != party) continue;
    std::string words = role.held_in
                            ? fmt::format("A role held in: {}.", book.names(role.held_in->view()))
                            : std::string("A role held in any unit.");
    if (role.manages && *role.manages) words += " Its holders are line managers.";
    return words;
  }
  for (const model::Body& body : book.framework.bodies) {
    if (body.id->view() == party) return "A body, which owes and receives as one.";
  }
  return "Each unit of this kind owes it once; anybody in post in it or below can do it.";
}

}  // namespace

document::Section party_page(const Handbook& book, std::string_view id) {
  const Party party(book.framework, id);
  document::Section page = part(fmt::format("page-{}", id), book.names(id));
  page.anchor = party_anchor(id);
  page.begins_page = true;
  page.paragraphs.push_back(where_held(book, id));
  for (document::Section& section : std::vector<document::Section>{
           duties(book, party), joint_duties(book, party), made_reports(book, party),
           received_reports(book, party),
           steps(book, "told", "What must be told to them", id, Doer::others,
                 [&](const AskedStep& asked) { return party.is_told(asked); }),
           steps(book, "after", "What must be done after an audit", id, Doer::party,
                 [&](const AskedStep& asked) { return party.does(asked); }),
           steps(book, "with", "What others do with them after an audit", id, Doer::others,
                 [&](const AskedStep& asked) { return party.takes_part(asked); }),
           moderation(book, party), planner(book, party)}) {
    if (has_content(section)) page.sections.push_back(std::move(section));
  }
  return page;
}

}  // namespace qaf::report

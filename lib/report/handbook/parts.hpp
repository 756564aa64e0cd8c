#pragma once

// The parts of a framework's document, each made in the file of its name.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "report/framework/asked.hpp"
#include "report/framework/names.hpp"
#include "report/handbook/handbook.hpp"

namespace qaf::report {

// What all parts are made of.
struct Handbook {
  const model::Framework& framework;
  const HandbookQuestion& question;
  Names names;                               // titles
  std::vector<Asked> asked;                  // all of it
  std::vector<AskedStep> steps;              // all of them
  std::set<std::string, std::less<>> pages;  // whoever has a page of their own
};

[[nodiscard]] document::Section control_part(const Handbook& book);
[[nodiscard]] document::Section roles_part(const Handbook& book);
[[nodiscard]] document::Section duties_part(const Handbook& book);
[[nodiscard]] document::Section rules_part(const Handbook& book);
[[nodiscard]] document::Section moderation_part(const Handbook& book);
[[nodiscard]] document::Section scales_part(const Handbook& book);
[[nodiscard]] document::Section reports_part(const Handbook& book);
[[nodiscard]] document::Section lists_part(const Handbook& book);
[[nodiscard]] document::Section open_part(const Handbook& book);
[[nodiscard]] document::Section party_page(const Handbook& book, std::string_view party);
// The year of whoever it is, month by month, and below it what no month fixes.
[[nodiscard]] document::Section planner(const Handbook& book, const Party& party);

// Returns an empty section of that title, which a Link to `key` leads to.
[[nodiscard]] document::Section part(std::string key, std::string title);

// Returns the table with these shares of the width for its columns (those for people, in order),
// and without those that may be left out and hold nothing.
[[nodiscard]] document::Table laid_out(document::Table table, const std::vector<int>& shares);

// Returns whether there is anything in it.
[[nodiscard]] bool has_content(const document::Section& section);

// Return what leads to a task, and to the page of a role, body or unit kind: letters, digits and
// hyphens.
[[nodiscard]] std::string task_anchor(std::string_view task);
[[nodiscard]] std::string party_anchor(std::string_view party);

// Return the words, leading to the page of each that has one; `not stated` where nobody is named.
[[nodiscard]] document::Value party_link(const Handbook& book, std::string_view party);
[[nodiscard]] document::Value doer_links(const Handbook& book, const model::Doers& doers);
[[nodiscard]] document::Value task_link(const model::Task& task);
[[nodiscard]] document::Value task_links(const std::vector<const model::Task*>& tasks);

// Returns how often in a sentence's words: `once each month`, `at least twice each year`, `for each
// "Case closed" within 10 days`; nothing where nothing is said.
[[nodiscard]] std::string spoken_frequency(const Names& names,
                                           const model::StatedFrequency& frequency);
// Returns the same with for each what, how much and what it is narrowed to.
[[nodiscard]] std::string spoken_how_often(const Names& names, const model::Task& task);
// Returns the same of a report: `once each quarter, within 10 days`.
[[nodiscard]] std::string spoken_how_often(const Names& names, const model::ReportedTo& report);

// Returns who must do a step: who it names, else `the author`.
[[nodiscard]] document::Value step_doer(const Handbook& book, const model::Step& step);

// Returns the steps in the order in which their time comes: at once, within hours, days, months;
// what has no limit last.
[[nodiscard]] std::vector<AskedStep> in_order_of_time(std::vector<AskedStep> steps);

}  // namespace qaf::report

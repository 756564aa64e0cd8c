// What each kind of element is called, and when two of them are the same.

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "compare/elements.hpp"

namespace qaf::compare {
namespace {

bool share_a_name(const std::vector<model::Name>& a, const std::vector<model::Name>& b) {
  return std::any_of(a.begin(), a.end(), [&](const model::Name& name) {
    return std::any_of(b.begin(), b.end(),
                       [&](const model::Name& other) { return *name == *other; });
  });
}

std::set<std::string_view> set_of_words(std::string_view text) {
  std::set<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.insert(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// Most words of the longer text stand in the shorter one too.
bool are_much_the_same(std::string_view a, std::string_view b) {
  const std::set<std::string_view> left = set_of_words(a);
  const std::set<std::string_view> right = set_of_words(b);
  const auto shared = static_cast<std::size_t>(std::count_if(
      left.begin(), left.end(), [&](std::string_view word) { return right.contains(word); }));
  return 3 * shared >= 2 * std::max(left.size(), right.size()) && shared > 1;
}

std::string when_of(const model::Step& step) {
  std::string words;
  if (step.within) words += " within " + words_of(step.within);
  if (step.after) words += " after " + words_of(step.after);
  return words;
}

std::string what_of(const model::Step& step) {
  if (!step.notify.empty()) return "tell " + listed(each_in_words(step.notify));
  if (step.deed) return step.deed->str();
  if (step.remedy) return "complete every action";
  if (step.re_audit)
    return *step.re_audit == model::ReAudit::of_case ? "audit the case again"
                                                     : "audit the actions again";
  return step.further ? fmt::format("{} further audit records", *step.further) : std::string();
}

std::string owed_by(const model::Doers& doers) {
  using Mode = model::Doers::Mode;
  const std::string names = listed(each_in_words(doers.names));
  switch (doers.mode) {
    case Mode::absent:
      return {};
    case Mode::not_stated:
      return "a role not stated";
    case Mode::any:
      return "any of " + names;
    case Mode::together:
      return names + " together";
    case Mode::each:
      return names;
  }
  return {};
}

bool is_owed(const model::StatedFrequency& frequency) {
  if (!frequency.has_value()) return false;
  if (const auto* counted = std::get_if<calendar::Counted>(&frequency.value))
    return counted->bound != calendar::Bound::at_most;
  return !std::holds_alternative<calendar::AsRequired>(frequency.value) &&
         !std::holds_alternative<calendar::NotStated>(frequency.value) &&
         !std::holds_alternative<calendar::SetBy>(frequency.value);
}

Effect tightened_if(bool is_more) {
  return is_more ? Effect::tightened : Effect::changed;
}

}  // namespace

Element element_in(const Element& parent, Kind kind, std::string_view id, std::string_view source) {
  const bool is_top = parent.kind == "framework";
  Element element = is_top ? Element{} : parent;
  element.domain = kind.domain;
  element.kind = kind.word;
  element.id = is_top ? std::string(id) : fmt::format("{}/{}", parent.id, id);
  element.title.clear();
  if (!source.empty()) element.source = source;
  return element;
}

// A task

Element Described<model::Task>::describe(const Element& parent, const model::Task& task) {
  Element element = element_in(parent, {Domain::obligation, "task", Effect::tightened},
                               task.id->view(), task.cited.source.view());
  element.title = task.title->str();
  element.section = task.section.str();
  element.ref = task.ref.str();
  return element;
}

std::string Described<model::Task>::name(const model::Task& task) {
  return task.id->str();
}

bool Described<model::Task>::is_like(const model::Task& before, const model::Task& after) {
  return *before.title == *after.title;
}

std::string Described<model::Task>::summary(const model::Task& task) {
  std::string words = fmt::format("{}, owed by {}", task.title->view(), owed_by(task.role));
  if (task.frequency.has_value()) words += ", " + words_of(task.frequency);
  return words;
}

Effect Described<model::Task>::of_new(const model::Task& task) {
  return tightened_if(is_owed(task.frequency) ||
                      std::any_of(task.reported_to.begin(), task.reported_to.end(),
                                  [](const auto& line) { return is_owed(line.frequency); }));
}

// A step

Element Described<model::Step>::describe(const Element& parent, const model::Step& step) {
  return element_in(parent, {Domain::obligation, "step", Effect::tightened}, step.id->view(),
                    step.cited.source.view());
}

std::string Described<model::Step>::name(const model::Step& step) {
  return step.id->str();
}

bool Described<model::Step>::is_like(const model::Step& before, const model::Step& after) {
  return what_of(before) == what_of(after);
}

std::string Described<model::Step>::summary(const model::Step& step) {
  return what_of(step) + when_of(step);
}

Effect Described<model::Step>::of_new(const model::Step& step) {
  return tightened_if(!(step.optional && *step.optional));
}

// A line of `reported_to`

Element Described<model::ReportedTo>::describe(const Element& parent,
                                               const model::ReportedTo& line) {
  return element_in(parent, {Domain::obligation, "report", Effect::tightened},
                    "to " + (line.is_to_stated ? listed(each_in_words(line.to)) : "not stated"),
                    line.cited.source.view());
}

std::string Described<model::ReportedTo>::name(const model::ReportedTo& line) {
  return listed(each_in_words(line.to));
}

bool Described<model::ReportedTo>::is_like(const model::ReportedTo& before,
                                           const model::ReportedTo& after) {
  return share_a_name(before.to, after.to);
}

std::string Described<model::ReportedTo>::summary(const model::ReportedTo& line) {
  return fmt::format("to {}, {}", line.is_to_stated ? name(line) : "somebody not stated",
                     words_of(line.frequency));
}

Effect Described<model::ReportedTo>::of_new(const model::ReportedTo& line) {
  return tightened_if(is_owed(line.frequency));
}

// A target

Element Described<model::Target>::describe(const Element& parent, const model::Target& target) {
  return element_in(parent, {Domain::obligation, "target", Effect::tightened}, name(target),
                    target.cited.source.view());
}

std::string Described<model::Target>::name(const model::Target& target) {
  return listed(each_in_words(target.tasks)) + " " + target.grade->str();
}

bool Described<model::Target>::is_like(const model::Target& before, const model::Target& after) {
  return share_a_name(before.tasks, after.tasks);
}

std::string Described<model::Target>::summary(const model::Target& target) {
  std::string words;
  if (target.at_most) words += " at most " + words_of(target.at_most);
  if (target.at_least) words += " at least " + words_of(target.at_least);
  return target.grade->str() + words;
}

Effect Described<model::Target>::of_new(const model::Target&) {
  return Effect::tightened;
}

// A section of a report layout

Element Described<model::LayoutSection>::describe(const Element& parent,
                                                  const model::LayoutSection& section) {
  return element_in(parent, {Domain::definition, "section of a report", Effect::changed},
                    name(section), {});
}

std::string Described<model::LayoutSection>::name(const model::LayoutSection& section) {
  return section.title.empty() ? listed(each_in_words(section.show)) : section.title.str();
}

bool Described<model::LayoutSection>::is_like(const model::LayoutSection& before,
                                              const model::LayoutSection& after) {
  return share_a_name(before.show, after.show);
}

std::string Described<model::LayoutSection>::summary(const model::LayoutSection& section) {
  return name(section);
}

Effect Described<model::LayoutSection>::of_new(const model::LayoutSection&) {
  return Effect::changed;
}

// A cap on grades

Element Described<model::Cap>::describe(const Element& parent, const model::Cap& cap) {
  return element_in(parent, {Domain::definition, "cap on grades", Effect::changed}, name(cap),
                    cap.cited.source.view());
}

std::string Described<model::Cap>::name(const model::Cap& cap) {
  return words_of(cap.when);
}

bool Described<model::Cap>::is_like(const model::Cap& before, const model::Cap& after) {
  return *before.at_most == *after.at_most;
}

std::string Described<model::Cap>::summary(const model::Cap& cap) {
  return fmt::format("no better than {} where {}", cap.at_most->view(), name(cap));
}

Effect Described<model::Cap>::of_new(const model::Cap&) {
  return Effect::changed;
}

// An item of a list

Element Described<model::ListItem>::describe(const Element& parent, const model::ListItem& item) {
  Element element = element_in(parent, {Domain::definition, "list item", Effect::changed},
                               item.id->view(), item.cited.source.view());
  if (!(item.text == *item.id)) element.title = item.text.str();
  return element;
}

std::string Described<model::ListItem>::name(const model::ListItem& item) {
  return item.id->str();
}

bool Described<model::ListItem>::is_like(const model::ListItem& before,
                                         const model::ListItem& after) {
  return before.text == after.text || are_much_the_same(before.text.view(), after.text.view());
}

std::string Described<model::ListItem>::summary(const model::ListItem& item) {
  return item.text.empty() ? item.id->str() : item.text.str();
}

Effect Described<model::ListItem>::of_new(const model::ListItem&) {
  return Effect::changed;
}

// An entry of the document's own history

Element Described<model::Revision>::describe(const Element& parent, const model::Revision& entry) {
  return element_in(parent, {Domain::document, "entry of the history", Effect::changed},
                    name(entry), entry.cited.source.view());
}

std::string Described<model::Revision>::name(const model::Revision& entry) {
  return fmt::format("{}{}{}", entry.version.view(), entry.version.empty() ? "" : " ",
                     words_of(entry.date));
}

bool Described<model::Revision>::is_like(const model::Revision& before,
                                         const model::Revision& after) {
  return !before.changes.empty() && before.changes == after.changes;
}

std::string Described<model::Revision>::summary(const model::Revision& entry) {
  return fmt::format("{} {}", name(entry), entry.changes.view());
}

Effect Described<model::Revision>::of_new(const model::Revision&) {
  return Effect::changed;
}

}  // namespace qaf::compare

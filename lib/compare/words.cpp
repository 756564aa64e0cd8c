// Values of a framework in words.

#include "compare/words.hpp"

#include <string_view>

#include <fmt/format.h>

#include "model/in_force.hpp"

namespace qaf::compare {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : std::string(between)) + word;
  return text;
}

std::string words_of_test(const model::Test& test) {
  std::string text = test.key->str();
  if (!test.values.empty()) text += " " + joined(each_in_words(test.values), " or ");
  if (test.at_least) text += " at least " + test.at_least->str();
  if (test.at_most) text += " at most " + test.at_most->str();
  if (test.worse_than) text += " worse than " + test.worse_than->str();
  return text;
}

std::string in_brackets(const model::Condition& condition) {
  const bool is_one_test =
      condition.kind == model::Condition::Kind::tests && condition.tests.size() <= 1;
  return is_one_test ? words_of(condition) : "(" + words_of(condition) + ")";
}

}  // namespace

std::string words_of(Text text) {
  return text.str();
}

std::string words_of(bool value) {
  return value ? "yes" : "";
}

std::string words_of(std::int64_t value) {
  return fmt::to_string(value);
}

std::string words_of(calendar::Date date) {
  return calendar::to_text(date);
}

std::string words_of(calendar::Duration duration) {
  return calendar::to_text(duration);
}

std::string words_of(const model::StatedFrequency& frequency) {
  return frequency.has_value() ? calendar::to_text(frequency.value) : std::string();
}

std::string words_of(const model::Quantity& quantity) {
  if (!quantity.is_stated) return "not stated";
  return quantity.unit.empty() ? fmt::to_string(quantity.count)
                               : fmt::format("{} {}", quantity.count, quantity.unit.view());
}

std::string words_of(const model::Share& share) {
  return share.is_stated ? to_percentage(share.ratio) : "not stated";
}

std::string words_of(const model::Condition& condition) {
  std::vector<std::string> parts;
  for (const model::Test& test : condition.tests) parts.push_back(words_of_test(test));
  for (const model::Condition& child : condition.children) parts.push_back(in_brackets(child));
  switch (condition.kind) {
    case model::Condition::Kind::tests:
    case model::Condition::Kind::all:
      return joined(parts, " and ");
    case model::Condition::Kind::any:
      return joined(parts, " or ");
    case model::Condition::Kind::none:
      return "not " + joined(parts, " and not ");
  }
  return {};
}

std::string words_of(model::Per per) {
  return std::string(model::word_of(per));
}

std::string words_of(model::Selection selection) {
  switch (selection) {
    case model::Selection::random:
      return "random";
    case model::Selection::own_workload:
      return "own_workload";
    case model::Selection::share:
      return "share";
  }
  return {};
}

std::string words_of(model::ReAudit re_audit) {
  return re_audit == model::ReAudit::of_case ? "case" : "actions";
}

std::string words_of(model::Same same) {
  return same == model::Same::practitioner ? "practitioner" : "team";
}

std::string words_of(const model::Recipient& recipient) {
  const std::string names = listed(each_in_words(recipient.names));
  switch (recipient.mode) {
    case model::Recipient::Mode::every:
      return "every " + names;
    case model::Recipient::Mode::optional:
      return names + " (may, and need not)";
    case model::Recipient::Mode::any:
      break;
  }
  return recipient.names.size() > 1 ? "any of " + names : names;
}

std::string words_of(const model::Independence& independence) {
  using Kind = model::Independence::Kind;
  switch (independence.kind) {
    case Kind::not_own_team:
      return "not_own_team";
    case Kind::not_own_service:
      return "not_own_service";
    case Kind::not_own_unit:
      return "not_own_unit: " + independence.unit_kind->str();
    case Kind::not_line_manager:
      return "not_line_manager";
    case Kind::not_case_holder:
      return "not_case_holder";
  }
  return {};
}

std::string words_of(const model::RecordField& field) {
  using Kind = model::RecordField::Kind;
  std::string kind;
  switch (field.kind) {
    case Kind::text:
      kind = "text";
      break;
    case Kind::number:
      kind = "number";
      break;
    case Kind::date:
      kind = "date";
      break;
    case Kind::yes_no:
      kind = "yes_no";
      break;
    case Kind::person:
      kind = "person";
      break;
    case Kind::list:
      kind = field.list->str();
      break;
  }
  return fmt::format("{} ({}{})", field.key->view(), field.is_many ? "several of " : "", kind);
}

std::string words_of(const model::GradeMapping& mapping) {
  return fmt::format("{} is {}", mapping.grade->view(), mapping.other->view());
}

std::string listed(const std::vector<std::string>& words) {
  return joined(words, ", ");
}

}  // namespace qaf::compare

// The value of a further key is not of the kind that its task declares.

#include <algorithm>
#include <charconv>
#include <string>

#include <fmt/format.h>

#include "calendar/date.hpp"
#include "check/names.hpp"
#include "check/records.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

using Kind = model::RecordField::Kind;
using Value = model::Spanned<Text>;

bool is_number(std::string_view text) {
  const bool has_sign = !text.empty() && text.front() == '-';
  const std::string_view digits = text.substr(has_sign ? 1 : 0);
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  const std::size_t dot = digits.find('.');
  const std::string_view whole = digits.substr(0, dot);
  const std::string_view part = dot == std::string_view::npos ? "0" : digits.substr(dot + 1);
  const auto is_all_digits = [&](std::string_view all) {
    return !all.empty() && std::all_of(all.begin(), all.end(), is_digit);
  };
  return is_all_digits(whole) && is_all_digits(part) && (whole.size() == 1 || whole[0] != '0');
}

bool is_yes_or_no(std::string_view text) {
  return text == "yes" || text == "no" || text == "true" || text == "false";
}

// What is wrong with a value; `message` is empty where nothing is.
struct Unfit {
  std::string message;
  std::string help;
};

Unfit against_list(const model::Framework& framework, const model::RecordField& field,
                   std::string_view text) {
  const model::NamedList* list = list_named(framework, field.list->view());
  if (list == nullptr) return {};  // rule unknown-list
  NameSet items;
  for (const model::ListItem& item : list->items) items.add(item.id->view());
  if (items.contains(text)) return {};
  return {fmt::format("`{}` is not an item of the list `{}`", text, list->id->view()),
          items.hint(text)};
}

Unfit against(const model::Framework& framework, const model::RecordField& field,
              std::string_view text) {
  switch (field.kind) {
    case Kind::number:
      if (is_number(text)) return {};
      return {fmt::format("`{}` is not a number", text),
              "write digits only, such as `12` or `0.5`"};
    case Kind::date: {
      const auto date = calendar::parse_date(text);
      if (date) return {};
      return {date.error().message, date.error().hint};
    }
    case Kind::yes_no:
      if (is_yes_or_no(text)) return {};
      return {fmt::format("`{}` is neither `yes` nor `no`", text), "write `yes` or `no`"};
    case Kind::list:
      return against_list(framework, field, text);
    case Kind::text:
    case Kind::person:  // rule unknown-person
      return {};
  }
  return {};
}

void check_extra(const Rule& rule, const model::Framework& framework, source::FileId file,
                 const model::RecordField& field, const model::Extra& extra, diag::Sink& out) {
  if (!field.is_many && extra.values.size() > 1) {
    out.add(rule.fault, {file, extra.values[1].at},
            fmt::format("`{}` has several values, and one is asked for", extra.key->view()))
        .with_help("several are allowed where the framework puts the list in brackets");
  }
  for (const Value& value : extra.values) {
    Unfit unfit = against(framework, field, value->view());
    if (unfit.message.empty()) continue;
    out.add(rule.fault, {file, value.at}, std::move(unfit.message)).with_help(unfit.help);
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Index& index = subject.index;
  for (const model::Record& record : subject.data().records) {
    if (record.extra.empty()) continue;
    const auto place = task_of(index, record);
    if (!place) continue;
    for (const model::Extra& extra : record.extra) {
      for (const model::RecordField& field : index.at(*place).record.fields) {
        if (*field.key != *extra.key) continue;
        check_extra(rule, index.framework_of(*place), record.file, field, extra, out);
      }
    }
  }
}

}  // namespace

const Rule unfit_field{
    {.name = "unfit-field",
     .severity = diag::Severity::error,
     .summary = "a value that is not of the kind the framework asks for",
     .why =
         "A number that is no number, or a word outside its list, cannot be counted or compared.",
     .remedy = "Write the value as the message shows."},
    run};

}  // namespace qaf::check

// Something that names or locates a person stands in a text.

#include <string>

#include <fmt/format.h>

#include "check/names.hpp"
#include "check/personal.hpp"
#include "check/rule.hpp"
#include "check/texts.hpp"

namespace qaf::check {
namespace {

constexpr std::string_view advice =
    "a child is a case reference only; once it is shared it cannot be taken back";

// Points at the words themselves where the text stands in the file as it was read.
source::Range narrowed(const FoundText& text, const PersonalData& found) {
  const std::size_t length = text.at.end - text.at.begin;
  const std::size_t quote = length == text.words.size() + 2 ? 1 : 0;
  if (length != text.words.size() + 2 * quote) return text.at;
  const auto begin = static_cast<std::uint32_t>(text.at.begin + quote + found.begin);
  return {begin, static_cast<std::uint32_t>(begin + found.length)};
}

void check_fields(const Rule& rule, const model::Framework& framework, diag::Sink& out) {
  const NameSet telling{"name",       "child_name",
                        "child-name", "client_name",
                        "first_name", "surname",
                        "dob",        "date_of_birth",
                        "nhs_number", "nhs",
                        "postcode",   "address",
                        "upn",        "national_insurance_number",
                        "phone",      "email"};
  for (const model::Task& task : framework.tasks) {
    for (const model::RecordField& field : task.record.fields) {
      if (!telling.contains(field.key->view())) continue;
      out.add(rule.fault, {framework.file, field.key.at},
              fmt::format("`{}` asks every audit record for personal data", field.key->view()))
          .with_help(std::string(advice));
    }
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  for (const model::Framework& framework : data.frameworks) check_fields(rule, framework, out);
  each_text(data, [&](const FoundText& text) {
    const auto found = find_personal_data(text.words);
    if (!found) return;
    out.add(rule.fault, {text.file, narrowed(text, *found)},
            fmt::format("{} seems to stand in {}", found->what, text.where))
        .with_help(std::string(advice));
  });
}

}  // namespace

const Rule personal_data{
    {.name = "personal-data",
     .severity = diag::Severity::error,
     .summary = "personal data in the text of an audit record",
     .why = "A repository is copied to every reader and keeps everything for ever. A child is "
            "known in it by a case reference only.",
     .remedy = "Take it out before the file is shared. If it was shared already, tell whoever is "
               "responsible for information governance."},
    run};

}  // namespace qaf::check

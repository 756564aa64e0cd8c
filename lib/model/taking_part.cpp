// Who must take part in a task, and who of them an audit record does not name.

#include "model/taking_part.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/subject.hpp"

namespace qaf::model {
namespace {

// Called by staff id or body, by a role held on the day, or as the practitioner of the record.
bool is_called(const Index& index, const Record& record, Text somebody, std::string_view wanted) {
  if (somebody == wanted) return true;
  const std::uint32_t person = index.person(somebody.view());
  if (person == nowhere) return false;
  if (wanted == "practitioner") {
    const std::uint32_t practitioner = practitioner_of(index, record);
    if (practitioner != nowhere) return person == practitioner;
  }
  return index.holds(person, wanted, day_of(record));
}

bool is_named(const Index& index, const Record& record, std::string_view wanted) {
  const auto is = [&](const Name& somebody) { return is_called(index, record, *somebody, wanted); };
  return std::any_of(record.with.begin(), record.with.end(), is) ||
         std::any_of(record.by.begin(), record.by.end(), is);
}

void append(std::string& words, std::string_view between, std::string_view name) {
  words += fmt::format("{}`{}`", words.empty() ? "" : between, name);
}

// Each holder of the roles who is not named; nothing where nobody held them on the day.
std::optional<std::string> missing_holders(const Index& index, const Record& record,
                                           const Recipient& wanted) {
  std::string words;
  std::vector<std::uint32_t> holders;
  for (const Name& role : wanted.names) {
    for (const std::uint32_t person : index.holders(role->view(), day_of(record))) {
      if (std::find(holders.begin(), holders.end(), person) != holders.end()) continue;
      holders.push_back(person);
      const std::string_view id = index.data().people[person].id->view();
      if (!is_named(index, record, id)) append(words, ", ", id);
    }
  }
  if (holders.empty()) return std::nullopt;
  return words;
}

}  // namespace

std::string missing_of(const Index& index, const Record& record, const Recipient& wanted) {
  if (wanted.mode == Recipient::Mode::optional) return {};
  if (wanted.mode == Recipient::Mode::every) {
    if (std::optional<std::string> words = missing_holders(index, record, wanted)) return *words;
  }
  std::string words;
  for (const Name& name : wanted.names) {
    if (is_named(index, record, name->view())) return {};
    append(words, " or ", name->view());
  }
  return words;
}

}  // namespace qaf::model

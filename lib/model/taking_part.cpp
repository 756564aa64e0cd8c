// Who must take part in a task, and who of them an audit record does not name.

#include "model/taking_part.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include <fmt/format.h>

#include "model/subject.hpp"

namespace qaf::model {
namespace {

// Who was there, on which day.
struct Meeting {
  const Record& record;
  std::span<const Name> by;
  std::span<const Name> with;
  calendar::Date day;
};

std::span<const Name> all_of(const Slice<Name>& names) {
  return {names.begin(), names.size()};
}

// Called by staff id or body, by a role held on the day, or as a person key of the record.
bool is_called(const Index& index, const Meeting& meeting, Text somebody, std::string_view wanted) {
  if (somebody == wanted) return true;
  if (wanted == "author") {
    const auto& authors = meeting.record.by;
    return std::any_of(authors.begin(), authors.end(),
                       [&](const Name& author) { return *author == somebody; });
  }
  const std::uint32_t person = index.person(somebody.view());
  if (person == nowhere) return false;
  if (wanted == "practitioner") {
    const std::uint32_t practitioner = practitioner_of(index, meeting.record);
    if (practitioner != nowhere) return person == practitioner;
  }
  return index.holds(person, wanted, meeting.day);
}

bool was_there(const Index& index, const Meeting& meeting, std::string_view wanted) {
  const auto is = [&](const Name& somebody) {
    return is_called(index, meeting, *somebody, wanted);
  };
  return std::any_of(meeting.with.begin(), meeting.with.end(), is) ||
         std::any_of(meeting.by.begin(), meeting.by.end(), is);
}

void append(std::string& words, std::string_view between, std::string_view name) {
  words += fmt::format("{}`{}`", words.empty() ? "" : between, name);
}

// Each holder of the roles who was not there; nothing where nobody held them on the day.
std::optional<std::string> missing_holders(const Index& index, const Meeting& meeting,
                                           const Recipient& wanted) {
  std::string words;
  std::vector<std::uint32_t> holders;
  for (const Name& role : wanted.names) {
    for (const std::uint32_t person : index.holders(role->view(), meeting.day)) {
      if (std::find(holders.begin(), holders.end(), person) != holders.end()) continue;
      holders.push_back(person);
      const std::string_view id = index.data().people[person].id->view();
      if (!was_there(index, meeting, id)) append(words, ", ", id);
    }
  }
  if (holders.empty()) return std::nullopt;
  return words;
}

std::string missing_at(const Index& index, const Meeting& meeting, const Recipient& wanted) {
  if (wanted.mode == Recipient::Mode::optional) return {};
  if (wanted.mode == Recipient::Mode::every) {
    if (std::optional<std::string> words = missing_holders(index, meeting, wanted)) return *words;
  }
  std::string words;
  for (const Name& name : wanted.names) {
    if (was_there(index, meeting, name->view())) return {};
    append(words, " or ", name->view());
  }
  return words;
}

}  // namespace

std::string missing_of(const Index& index, const Record& record, const Recipient& wanted) {
  return missing_at(index, {record, all_of(record.by), all_of(record.with), day_of(record)},
                    wanted);
}

std::string missing_of(const Index& index, const Record& record, const ModerationEntry& entry,
                       const Recipient& wanted) {
  return missing_at(index, {record, {&entry.by, 1}, all_of(entry.with), entry.when->date()},
                    wanted);
}

}  // namespace qaf::model

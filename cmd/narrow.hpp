#pragma once

// What an answer is narrowed to: tasks, roles, people, units, rules and audit records, by flag or
// as plain words.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "calendar/period.hpp"
#include "repository.hpp"
#include "schedule/duty.hpp"

namespace CLI {
class App;
}

namespace qaf::cmd {

// Of each list any one; an empty list is no wish.
struct Narrowed {
  std::vector<std::string> tasks;
  std::vector<std::string> roles;  // bodies and unit kinds among them: whoever owes
  std::vector<std::string> people;
  std::vector<std::string> units;
  std::vector<std::string> rules;
  std::vector<std::string> records;
};

// Which kinds of word a command can be narrowed by.
struct NarrowBy {
  bool roles = false;
  bool people = false;
  bool rules = false;
  bool records = false;
};

void add_narrowing(CLI::App& app, Arguments& arguments, NarrowBy by);

// Finds out what each word is (a path under records/, from where the officer stands or from the
// root, stands for the records in it); kind usage, with the nearest known word, for one that is
// nothing here, or that the answer is not narrowed by: it must not be passed over.
[[nodiscard]] Result<Narrowed> narrowed(const Repository& repository, const Arguments& arguments,
                                        NarrowBy by);

// Returns the period asked for, else the year that holds the as-of day; kind usage where it cannot
// be read.
[[nodiscard]] Result<calendar::Period> period_or_year(const Repository& repository,
                                                      const Arguments& arguments);

// Returns the last day that is looked at: `--within 14d`, else the usual words; kind usage where it
// is no length of time.
[[nodiscard]] Result<calendar::Date> horizon_of(const Repository& repository,
                                                const Arguments& arguments, std::string_view usual);

// Returns the places of the words of `--only` among those known; kind usage for a word that is not
// `what` ("a status").
[[nodiscard]] Result<std::vector<std::size_t>> wanted_words(const Arguments& arguments,
                                                            std::span<const std::string_view> known,
                                                            std::string_view what);

// Reads `--only due,overdue` of an enumeration whose names are `known`, in its order.
template <class Status>
[[nodiscard]] Result<std::vector<Status>> wanted_statuses(const Arguments& arguments,
                                                          std::span<const std::string_view> known,
                                                          std::string_view what) {
  const auto places = wanted_words(arguments, known, what);
  if (!places) return tl::unexpected(places.error());
  std::vector<Status> wanted;
  for (const std::size_t place : *places) wanted.push_back(static_cast<Status>(place));
  return wanted;
}

// Of duties and clocks.
[[nodiscard]] inline Result<std::vector<schedule::Status>> wanted_statuses(
    const Arguments& arguments) {
  return wanted_statuses<schedule::Status>(arguments, schedule::all_status_names(), "a status");
}

// Reads `--fail-on overdue`: whether something late makes the exit code 1.
[[nodiscard]] Result<bool> fails_on_overdue(const Arguments& arguments);

// Returns whether a status is one that `--fail-on overdue` speaks of.
[[nodiscard]] bool is_late(schedule::Status status);

}  // namespace qaf::cmd

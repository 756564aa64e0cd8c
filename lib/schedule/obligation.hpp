#pragma once

// What a framework asks, line by line: the task's own frequency and each recipient of its reports,
// in each version of the framework, with the days on which that version judges.
//
// A window is judged by the version in force on its first day, so a window that has begun when a
// new version comes stays with the old one, and the new one begins with the next.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "calendar/frequency.hpp"
#include "model/index.hpp"
#include "schedule/days.hpp"

namespace qaf::schedule {

// One name of `role` or `by`: what it is, in the framework that uses it.
struct Doer {
  enum class Kind : std::uint8_t { role, body, unit_kind, unknown };
  Kind kind = Kind::unknown;
  Text name;
};

// A task through all versions of its framework.
struct Chain {
  Text framework;
  Text task;
  std::vector<model::TaskPlace> places;  // by the day the version came into force
};

class Chains {
 public:
  explicit Chains(const model::Index& index);

  [[nodiscard]] const std::vector<Chain>& all() const { return chains_; }
  // Returns the chains of that task, one in each framework that has it.
  [[nodiscard]] std::span<const std::uint32_t> named(std::string_view task) const;
  // Returns the chain of `task` in the framework of that id, or `nowhere`.
  [[nodiscard]] std::uint32_t find(std::string_view task, Text framework) const;

 private:
  std::vector<Chain> chains_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_task_;
};

struct Obligation {
  model::TaskPlace place;
  std::uint32_t chain = 0;
  std::uint32_t line = model::nowhere;  // of `reported_to`; nowhere: the task's own frequency
  Text to;                              // of a line
  model::Doers::Mode mode = model::Doers::Mode::not_stated;
  std::vector<Doer> doers;
  std::int64_t quantity = 1;
  Days in_force;            // windows of the calendar are owed on these days
  calendar::Period judges;  // events, and first days of rolling windows, that this version judges
  Days chain_in_force;      // of all versions together

  [[nodiscard]] bool is_report() const { return line != model::nowhere; }
};

[[nodiscard]] std::vector<Obligation> obligations(const model::Index& index, const Chains& chains);

[[nodiscard]] const model::StatedFrequency& frequency_of(const model::Index& index,
                                                         const Obligation& obligation);

// Returns the names a task is owed for; reports are owed for none.
[[nodiscard]] std::span<const model::Name> subjects_of(const model::Index& index,
                                                       const Obligation& obligation);

// Returns whether a shared duty: any of several, all together, or whoever.
[[nodiscard]] bool is_one_for_all(model::Doers::Mode mode);

}  // namespace qaf::schedule

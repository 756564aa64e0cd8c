#pragma once

// What of a framework was asked for, and in which part each wanted party stands to it.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "report/framework/asked.hpp"
#include "report/framework/tables.hpp"

namespace qaf::report {

[[nodiscard]] inline bool holds_word(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

[[nodiscard]] inline bool is_narrowed(const FrameworkWishes& wishes) {
  return !wishes.tasks.empty() || !wishes.rules.empty();
}

[[nodiscard]] inline bool is_wanted_task(const FrameworkWishes& wishes, const model::Task& task) {
  return !is_narrowed(wishes) || holds_word(wishes.tasks, task.id->view());
}

// Returns whether a rule is asked for by its own name or as one about a task that is.
[[nodiscard]] inline bool is_wanted_rule(const FrameworkWishes& wishes, std::string_view rule,
                                         const std::vector<const model::Task*>& tasks) {
  return !is_narrowed(wishes) || holds_word(wishes.rules, rule) ||
         std::any_of(tasks.begin(), tasks.end(), [&](const model::Task* task) {
           return holds_word(wishes.tasks, task->id->view());
         });
}

// Returns in which parts the wanted parties stand to it (owes, takes_part, receives; of a step
// does, is_told, takes_part); one empty part where no party was asked for, none where it concerns
// nobody wanted.
[[nodiscard]] std::vector<std::string> parts_in(const model::Framework& framework,
                                                const FrameworkWishes& wishes, const Asked& asked);
[[nodiscard]] std::vector<std::string> parts_in(const model::Framework& framework,
                                                const FrameworkWishes& wishes,
                                                const AskedStep& asked);

}  // namespace qaf::report

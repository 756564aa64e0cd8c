#pragma once

// One question about the calendar, and its answer in one line.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "calendar/calendar.hpp"

namespace qaf::cmd {

struct Answer {
  std::vector<std::string> fields;  // `2026-04-01`, `2026-06-30`, `2`
  std::vector<std::string> notes;   // what the figure leaves open
};

// Returns whether there is a question of this name.
[[nodiscard]] bool is_question(std::string_view name);

// Returns the error for a name that is no question, with the nearest one.
[[nodiscard]] Error unknown_question(std::string_view name);

// Returns the error for the wrong number of values to a question, if it is wrong.
[[nodiscard]] Result<void> check_values(std::string_view name, std::size_t count);

// Answers a question; `values` are what stands behind its name.
[[nodiscard]] Result<Answer> answer(std::string_view name,
                                    const std::vector<std::string_view>& values,
                                    const calendar::Calendar& calendar);

// Returns what is wrong in one line, without repeating `values`, beside which it stands.
[[nodiscard]] std::string in_one_line(const Error& error,
                                      const std::vector<std::string_view>& values);

}  // namespace qaf::cmd

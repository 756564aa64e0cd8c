#pragma once

// The vocabulary of frequencies: which words stand for windows, which for nothing computable.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/window.hpp"

namespace qaf::calendar {

// Returns the words of a phrase; what belongs together is one word: `bi- monthly`, `half year`.
[[nodiscard]] std::vector<std::string> frequency_words(std::string_view phrase);

// Returns the window of `month`, `quarters`, `annum`; nothing for any other word.
[[nodiscard]] std::optional<WindowLength> window_of_unit(std::string_view word);

// Returns the window of `monthly`, `quarterly`, `3-monthly`, `annually`.
[[nodiscard]] std::optional<WindowLength> window_of_adverb(std::string_view word);

// Returns window after window as one: 2 windows of a quarter are one of six months.
[[nodiscard]] WindowLength times(std::int32_t number, WindowLength window);

// Returns the two readings of `bi-monthly`, `biannual`, `biennial` ...
[[nodiscard]] std::optional<std::string_view> readings_of(std::string_view word);

// Returns whether a word names what is counted (`case`, `review`) and says nothing of how often.
[[nodiscard]] bool is_noun(std::string_view word);

// Returns whether a word speaks of often without a number: `regularly`, `ongoing`.
[[nodiscard]] bool is_vague(std::string_view word);

// Returns whether a word may be the id of a register or task.
[[nodiscard]] bool is_identifier(std::string_view word);

// Prints `month`, `2 weeks`, `half-year`, `2 years`.
[[nodiscard]] std::string to_text(const WindowLength& window);

}  // namespace qaf::calendar

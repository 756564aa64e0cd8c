#pragma once

// Which version of a framework is the one that a window is judged by.

#include <cstddef>
#include <string_view>

#include "calendar/window.hpp"
#include "model/dataset.hpp"

namespace qaf::model {

// Returns whether the framework at `position` is the version in force on the window's first day, or
// else the first to come into force in it.
[[nodiscard]] bool is_in_force(const Dataset& data, std::size_t position, calendar::Period window);

[[nodiscard]] calendar::WindowLength window_length(Per per);

// Returns `week`, `half-year`: the word of a framework, and of people.
[[nodiscard]] std::string_view word_of(Per per);

}  // namespace qaf::model

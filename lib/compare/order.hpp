#pragma once

// Which of two values is the greater, where that can be told whatever the calendar holds.

#include <compare>
#include <cstdint>

#include "model/task.hpp"

namespace qaf::compare {

// Returns `unordered` for values that are neither greater nor less in every case: 10 days and 7
// working days, three a quarter and one a month.

// How long. `immediately` is the shortest.
[[nodiscard]] std::partial_ordering order(calendar::Duration a, calendar::Duration b);
// How often it is owed; of upper bounds, how few are allowed.
[[nodiscard]] std::partial_ordering order(const model::StatedFrequency& a,
                                          const model::StatedFrequency& b);
[[nodiscard]] std::partial_ordering order(const model::Share& a, const model::Share& b);
[[nodiscard]] std::partial_ordering order(const model::Quantity& a, const model::Quantity& b);

[[nodiscard]] inline std::partial_ordering order(std::int64_t a, std::int64_t b) {
  return a <=> b;
}

// Everything else has no order.
template <class T>
[[nodiscard]] std::partial_ordering order(const T&, const T&) {
  return std::partial_ordering::unordered;
}

template <class T>
[[nodiscard]] std::partial_ordering order(const source::Spanned<T>& a,
                                          const source::Spanned<T>& b) {
  return order(*a, *b);
}

}  // namespace qaf::compare

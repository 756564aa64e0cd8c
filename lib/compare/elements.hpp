#pragma once

// Lists of elements that have names: which of the one side is which of the other.

#include <optional>
#include <string>
#include <vector>

#include "compare/described.hpp"
#include "compare/part.hpp"

namespace qaf::compare {

template <class T>
[[nodiscard]] bool are_equal(const Visit& visit, const T& before, const T& after) {
  std::vector<Change> changes;
  Visit trial = visit.elsewhere(changes);
  compare_parts(trial, parts_of<T>(), &before, &after);
  return changes.empty();
}

// Returns for each of `after` the position of its partner in `before`. Of several with one name
// those that are equal belong together, then the first that is left.
template <class T>
[[nodiscard]] std::vector<std::optional<std::size_t>> partners(const Visit& visit,
                                                               const std::vector<T>& before,
                                                               const std::vector<T>& after) {
  std::vector<std::optional<std::size_t>> found(after.size());
  std::vector<bool> is_taken(before.size(), false);
  const auto take = [&](auto&& fits) {
    for (std::size_t i = 0; i < after.size(); ++i) {
      for (std::size_t j = 0; j < before.size() && !found[i]; ++j) {
        if (is_taken[j] || !fits(before[j], after[i])) continue;
        found[i] = j;
        is_taken[j] = true;
      }
    }
  };
  const auto has_name = [](const T& a, const T& b) {
    return Described<T>::name(a) == Described<T>::name(b);
  };
  take([&](const T& a, const T& b) { return has_name(a, b) && are_equal(visit, a, b); });
  take(has_name);
  take([](const T& a, const T& b) { return Described<T>::is_like(a, b); });
  return found;
}

template <class T>
void compare_elements(const Visit& visit, const std::vector<T>& before,
                      const std::vector<T>& after) {
  const std::vector<std::optional<std::size_t>> partner = partners(visit, before, after);
  std::vector<bool> is_kept(before.size(), false);
  for (std::size_t i = 0; i < after.size(); ++i) {
    const Element element = Described<T>::describe(visit.element(), after[i]);
    if (partner[i]) {
      const T& other = before[*partner[i]];
      is_kept[*partner[i]] = true;
      Visit inner = visit.inside(element, range_of(other), range_of(after[i]));
      compare_parts(inner, parts_of<T>(), &other, &after[i]);
    } else {
      visit.inside(element, {}, range_of(after[i]))
          .add_whole(Described<T>::of_new(after[i]), Described<T>::summary(after[i]), Side::after);
    }
  }
  for (std::size_t j = 0; j < before.size(); ++j) {
    if (is_kept[j]) continue;
    const Element element = Described<T>::describe(visit.element(), before[j]);
    visit.inside(element, range_of(before[j]), {})
        .add_whole(opposite_of(Described<T>::of_new(before[j])), Described<T>::summary(before[j]),
                   Side::before);
  }
}

// A row of elements that have names.
template <auto List>
[[nodiscard]] constexpr Part elements(std::string_view key) {
  using Type = typename std::remove_cvref_t<decltype(member<List>(nullptr))>::value_type;
  return {key,
          {},
          Meaning::is_other,
          [](Visit& visit, const Part&, const void* before, const void* after) {
            compare_elements(visit, member<List>(before), member<List>(after));
          },
          &parts_of<Type>};
}

}  // namespace qaf::compare

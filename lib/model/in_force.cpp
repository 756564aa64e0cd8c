// Which version of a framework is the one that a window is judged by.

#include "model/in_force.hpp"

#include <algorithm>

namespace qaf::model {

using calendar::Period;

bool is_in_force(const Dataset& data, std::size_t position, Period window) {
  const Framework& own = data.frameworks[position];
  if (own.until && *own.until < window.first) return false;
  const auto begins = [&](const Framework& framework) {
    return framework.effective ? std::max(*framework.effective, window.first) : window.first;
  };
  if (begins(own) > window.last) return false;
  for (std::size_t i = 0; i < data.frameworks.size(); ++i) {
    const Framework& other = data.frameworks[i];
    if (i == position || !(*other.id == *own.id)) continue;
    if (begins(other) < begins(own)) return false;
    const bool is_later_version = begins(other) == begins(own) &&
                                  (other.effective.value > own.effective.value ||
                                   (other.effective.value == own.effective.value && i < position));
    if (is_later_version && (!other.until || *other.until >= window.first)) return false;
  }
  return true;
}

calendar::WindowLength window_length(Per per) {
  switch (per) {
    case Per::week:
      return calendar::week_window;
    case Per::month:
      return calendar::month_window;
    case Per::quarter:
      return calendar::quarter_window;
    case Per::half_year:
      return calendar::half_year_window;
    case Per::year:
      return calendar::year_window;
  }
  return calendar::month_window;
}

std::string_view word_of(Per per) {
  switch (per) {
    case Per::week:
      return "week";
    case Per::month:
      return "month";
    case Per::quarter:
      return "quarter";
    case Per::half_year:
      return "half-year";
    case Per::year:
      return "year";
  }
  return {};
}

}  // namespace qaf::model

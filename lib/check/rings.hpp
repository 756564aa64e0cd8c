#pragma once

// Rings among things of which each leads to at most one other.

#include <cstdint>
#include <vector>

#include "model/index.hpp"

namespace qaf::check {

// Calls visit(ring) once for each ring, with its positions in the order of the references, the one
// met first in front. `next` holds where each leads, or `nowhere`. Linear.
template <class Visit>
void each_ring(const std::vector<std::uint32_t>& next, const Visit& visit) {
  enum class State : std::uint8_t { fresh, on_path, done };
  std::vector<State> states(next.size(), State::fresh);
  std::vector<std::uint32_t> path;
  for (std::uint32_t start = 0; start < next.size(); ++start) {
    path.clear();
    std::uint32_t at = start;
    for (; at != model::nowhere && states[at] == State::fresh; at = next[at]) {
      states[at] = State::on_path;
      path.push_back(at);
    }
    if (at != model::nowhere && states[at] == State::on_path) {
      std::size_t first = 0;
      while (path[first] != at) ++first;
      visit(std::vector<std::uint32_t>(path.begin() + static_cast<std::ptrdiff_t>(first),
                                       path.end()));
    }
    for (const std::uint32_t passed : path) states[passed] = State::done;
  }
}

}  // namespace qaf::check

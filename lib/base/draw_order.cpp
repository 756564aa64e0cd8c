// The order in which the members of a population are drawn.

#include "base/draw_order.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/sha256.hpp"

namespace qaf {

std::vector<std::size_t> draw_order(std::string_view seed, std::span<const std::string_view> ids) {
  std::vector<std::pair<std::string, std::size_t>> lots;
  lots.reserve(ids.size());
  std::string line;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    line.assign(seed).append("\n").append(ids[i]);
    lots.emplace_back(sha256(line), i);
  }
  std::sort(lots.begin(), lots.end(), [&](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    return std::pair(ids[a.second], a.second) < std::pair(ids[b.second], b.second);
  });
  std::vector<std::size_t> order;
  order.reserve(lots.size());
  for (const auto& [lot, position] : lots) order.push_back(position);
  return order;
}

}  // namespace qaf

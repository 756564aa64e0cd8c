// The nearest known word, by optimal string alignment.

#include "base/nearest.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace qaf {
namespace {

// Returns the characters of valid UTF-8, capitals of ASCII as small letters, `_` as `-`.
std::vector<char32_t> folded(std::string_view text) {
  std::vector<char32_t> letters;
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    const bool continues = (code & 0xC0U) == 0x80U && !letters.empty();
    if (continues) {
      letters.back() = (letters.back() << 6U) | (code & 0x3FU);
    } else if (byte == '_') {
      letters.push_back('-');
    } else {
      letters.push_back(byte >= 'A' && byte <= 'Z' ? code + char32_t{'a' - 'A'} : char32_t{code});
    }
  }
  return letters;
}

}  // namespace

std::size_t edit_distance(std::string_view first, std::string_view second) {
  const std::vector<char32_t> a = folded(first);
  const std::vector<char32_t> b = folded(second);
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = a[i - 1] == b[j - 1];
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(above);
    above.swap(row);
  }
  return above[b.size()];
}

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> known) {
  constexpr std::size_t longest_word_compared = 200;
  if (word.empty() || word.size() > longest_word_compared) return std::nullopt;
  std::size_t best = std::clamp<std::size_t>(word.size() / 3, 1, 3) + 1;
  std::optional<std::string_view> found;
  for (const std::string_view candidate : known) {
    const std::size_t longer = std::max(candidate.size(), word.size());
    const std::size_t shorter = std::min(candidate.size(), word.size());
    if (longer - shorter >= best) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance >= best) continue;
    best = distance;
    found = candidate;
  }
  return found;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known) {
  const auto found = nearest(word, known);
  return found ? fmt::format("did you mean `{}`?", *found) : std::string();
}

}  // namespace qaf

// The shortest difference, by the longest common subsequence of lines.

#include "support/unified_diff.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

namespace qaf::test {
namespace {

using Lines = std::vector<std::string>;

struct Change {
  char sign = ' ';  // ' ' in both, '-' only before, '+' only after
  const std::string* line = nullptr;
};

// common[i][j]: how many lines of before[i..] and after[j..] can be kept.
std::vector<std::vector<std::uint32_t>> common_lines(const Lines& before, const Lines& after) {
  std::vector<std::vector<std::uint32_t>> common(before.size() + 1,
                                                 std::vector<std::uint32_t>(after.size() + 1));
  for (std::size_t i = before.size(); i-- > 0;) {
    for (std::size_t j = after.size(); j-- > 0;) {
      common[i][j] = before[i] == after[j] ? common[i + 1][j + 1] + 1
                                           : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  return common;
}

std::vector<Change> changes(const Lines& before, const Lines& after) {
  // Beyond this many lines the table would need more memory than the answer is worth.
  constexpr std::size_t largest_table = 25'000'000;
  std::vector<Change> all;
  std::size_t i = 0;
  std::size_t j = 0;
  if ((before.size() + 1) * (after.size() + 1) <= largest_table) {
    const auto common = common_lines(before, after);
    while (i < before.size() && j < after.size()) {
      if (before[i] == after[j]) {
        all.push_back({' ', &before[i++]});
        ++j;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        all.push_back({'-', &before[i++]});
      } else {
        all.push_back({'+', &after[j++]});
      }
    }
  }
  while (i < before.size()) all.push_back({'-', &before[i++]});
  while (j < after.size()) all.push_back({'+', &after[j++]});
  return all;
}

std::string visible(const std::string& line) {
  const std::size_t end = line.find_last_not_of(' ') + 1;  // npos + 1 is 0
  std::string shown;
  for (const char letter : line.substr(0, end)) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool control = (byte < 0x20 && letter != '\t') || byte == 0x7f;
    shown += control ? fmt::format("\\x{:02x}", byte) : std::string(1, letter);
  }
  for (std::size_t i = end; i < line.size(); ++i) shown += "·";
  return shown;
}

}  // namespace

std::string unified_diff(const Lines& before, const Lines& after, std::size_t first_line) {
  constexpr std::size_t context = 3;
  const std::vector<Change> all = changes(before, after);
  std::string text;
  std::size_t at = 0;
  std::size_t before_line = first_line;
  std::size_t after_line = first_line;
  const auto is_change = [](const Change& change) { return change.sign != ' '; };
  const auto next_change = [&](std::size_t from) {
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(from);
    return static_cast<std::size_t>(std::find_if(begin, all.end(), is_change) - all.begin());
  };
  for (std::size_t change = next_change(0); change < all.size(); change = next_change(at)) {
    const std::size_t begin = change - std::min(change - at, context);
    before_line += begin - at;
    after_line += begin - at;
    std::size_t last = change;
    for (std::size_t next = change; next < all.size() && next - last <= 2 * context;
         next = next_change(next + 1)) {
      last = next;
    }
    const std::size_t end = std::min(last + 1 + context, all.size());
    std::string hunk;
    std::size_t before_count = 0;
    std::size_t after_count = 0;
    for (at = begin; at < end; ++at) {
      before_count += all[at].sign != '+' ? 1U : 0U;
      after_count += all[at].sign != '-' ? 1U : 0U;
      hunk += all[at].sign + visible(*all[at].line) + "\n";
    }
    text += fmt::format("@@ -{},{} +{},{} @@\n{}", before_line, before_count, after_line,
                        after_count, hunk);
    before_line += before_count;
    after_line += after_count;
  }
  return text;
}

}  // namespace qaf::test

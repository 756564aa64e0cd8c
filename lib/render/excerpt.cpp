// Fitting a line around its carets.

#include "render/excerpt.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "base/visible.hpp"
#include "base/width.hpp"
#include "render/wrap.hpp"

namespace qaf::render {
namespace {

constexpr std::string_view left_out = "...";

// A line as shown, and the cells the carets take.
struct Fitted {
  std::string line;
  std::size_t caret = 0;
  std::size_t length = 1;
};

// How many cells to drop on the left so that the carets and something around them fit into `room`.
std::size_t cells_dropped(const Fitted& whole, std::size_t total, std::size_t room) {
  const std::size_t marks = left_out.size();
  if (total <= room || whole.caret + whole.length + marks <= room) return 0;
  const std::size_t inner = room - 2 * marks;
  const std::size_t slack = inner - std::min(inner, whole.length);
  const std::size_t wanted = whole.caret - std::min(whole.caret, slack / 2);
  return std::min(wanted, total - (room - marks));
}

Fitted fitted(const diag::Excerpt& excerpt, std::size_t room) {
  const std::string_view text = excerpt.text;
  Fitted whole{visible(text), cell_width(visible(text.substr(0, excerpt.begin))), 1};
  const std::size_t after = cell_width(visible(text.substr(0, excerpt.end)));
  whole.length = std::max<std::size_t>(1, after - std::min(after, whole.caret));

  const std::size_t marked_room =
      room - (excerpt.cut_before ? left_out.size() : 0) - (excerpt.cut_after ? left_out.size() : 0);
  std::string_view line = whole.line;
  const std::string_view dropped =
      cut_to_cells(line, cells_dropped(whole, cell_width(line), marked_room));
  line.remove_prefix(dropped.size());

  const bool marks_before = excerpt.cut_before || !dropped.empty();
  const std::size_t before = marks_before ? left_out.size() : 0;
  bool marks_after = excerpt.cut_after;
  if (before + cell_width(line) + (marks_after ? left_out.size() : 0) > room) {
    line = cut_to_cells(line, room - before - left_out.size());
    marks_after = true;
  }
  Fitted result;
  result.line =
      fmt::format("{}{}{}", marks_before ? left_out : "", line, marks_after ? left_out : "");
  result.caret = before + whole.caret - cell_width(dropped);
  const std::size_t end = before + cell_width(line);
  result.length = std::clamp<std::size_t>(end - std::min(end, result.caret), 1, whole.length);
  return result;
}

}  // namespace

std::string drawn(const diag::Excerpt& excerpt, std::size_t digits, Ink ink, const Screen& screen) {
  const auto width = static_cast<std::size_t>(std::max(screen.width, 40));
  const Fitted shown = fitted(excerpt, width - digits - 3);
  const std::string number = fmt::format("{:>{}} |", excerpt.start.line, digits);
  const std::string margin = fmt::format("{:>{}} |", "", digits);
  const std::string carets = "^" + std::string(shown.length - 1, '~');
  return ended(painted(number, Ink::muted, screen) + ' ' + shown.line) +
         ended(painted(margin, Ink::muted, screen) + std::string(shown.caret + 1, ' ') +
               painted(carets, ink, screen));
}

}  // namespace qaf::render

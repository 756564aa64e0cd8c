// Word wrapping by cell width.

#include "render/wrap.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/visible.hpp"
#include "base/width.hpp"

namespace qaf::render {
namespace {

// Where a word too long for a line is cut: behind the last of its joints that the line holds, or
// else at any grapheme; never so that the rest begins like a build server's command.
std::size_t cut_of(std::string_view word, std::size_t cells) {
  const std::string_view line = cut_to_cells(word, cells);
  std::size_t bytes = line.empty() ? first_grapheme_bytes(word) : line.size();
  const std::size_t joint = line.find_last_of("-/_,;");
  if (joint != std::string_view::npos && joint > 0) bytes = joint + 1;
  while (bytes > 1 && word.substr(bytes, 2) == "::") --bytes;
  return bytes;
}

class Lines {
 public:
  explicit Lines(std::size_t cells) : cells_(std::max<std::size_t>(cells, 2)) {}

  void add_word(std::string_view word) {
    std::size_t width = cell_width(word);
    if (used_ > 0 && used_ + 1 + width > cells_) end_line();
    while (width > cells_) {
      const std::size_t cut = cut_of(word, cells_);
      line_ = word.substr(0, cut);
      end_line();
      word.remove_prefix(cut);
      width = cell_width(word);
    }
    if (word.empty()) return;
    if (used_ > 0) {
      line_ += ' ';
      ++used_;
    }
    line_ += word;
    used_ += width;
  }

  void end_line() {
    lines_.push_back(std::move(line_));
    line_.clear();
    used_ = 0;
  }

  [[nodiscard]] bool has_open_line() const { return used_ > 0; }
  [[nodiscard]] std::vector<std::string> take() { return std::move(lines_); }

 private:
  std::size_t cells_;
  std::size_t used_ = 0;
  std::string line_;
  std::vector<std::string> lines_;
};

bool is_blank(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\r';
}

void add_paragraph(Lines& lines, std::string_view paragraph) {
  while (!paragraph.empty()) {
    const auto* start = std::find_if_not(paragraph.begin(), paragraph.end(), is_blank);
    const auto* end = std::find_if(start, paragraph.end(), is_blank);
    if (start == paragraph.end()) return;
    const auto skipped = static_cast<std::size_t>(start - paragraph.begin());
    const auto length = static_cast<std::size_t>(end - start);
    lines.add_word(visible(paragraph.substr(skipped, length)));
    paragraph.remove_prefix(skipped + length);
  }
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t cells) {
  Lines lines(cells);
  while (!text.empty() && (text.back() == '\n' || is_blank(text.back()))) text.remove_suffix(1);
  for (;;) {
    const std::size_t line_end = text.find('\n');
    add_paragraph(lines, text.substr(0, line_end));
    lines.end_line();
    if (line_end == std::string_view::npos) return lines.take();
    text.remove_prefix(line_end + 1);
  }
}

std::string hanging(std::string_view first, std::string_view text, std::size_t width) {
  const std::size_t indent = cell_width(first);
  std::string out;
  for (const std::string& line : wrapped(text, width > indent ? width - indent : 2)) {
    out += ended((out.empty() ? std::string(first) : std::string(indent, ' ')) + line);
  }
  return out;
}

std::string ended(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line + '\n';
}

std::string counted(std::size_t count, std::string_view thing) {
  std::string digits = fmt::format("{}", count);
  for (std::size_t place = digits.size(); place > 3; place -= 3) digits.insert(place - 3, ",");
  return fmt::format("{} {}{}", digits, thing, count == 1 ? "" : "s");
}

}  // namespace qaf::render

// Text blocks: `|` keeps its lines, `>` folds them.

#include <algorithm>

#include <fmt/format.h>

#include "yaml/faults.hpp"
#include "yaml/reader.hpp"

namespace qaf::yaml {
namespace {

bool is_blank(char byte) {
  return byte == ' ' || byte == '\t';
}

}  // namespace

// Reads `|` or `>` with its indicators; at_ stands on it, and afterwards at the end of its line.
bool Reader::read_block_header(BlockHeader& header) {
  const char* const opener = at_++;
  header.is_folded = *opener == '>';
  for (int i = 0; i < 2 && at_ != end_; ++i) {
    if ((*at_ == '+' || *at_ == '-') && header.chomping == ' ') {
      header.chomping = *at_++;
    } else if (*at_ >= '1' && *at_ <= '9' && header.indentation == 0) {
      header.indentation = *at_++ - '0';
    }
  }
  const char* rest = at_;
  while (rest != end_ && is_blank(*rest)) ++rest;
  header.end = at_;
  if (header.is_folded && header.chomping == '+') {
    // yaml-cpp loses line ends here; nobody needs what others read in two ways.
    return fail(faults::bad_text_block, range(opener, at_), "`>+` is not read alike everywhere",
                "write `>` or `|+`");
  }
  if (rest != end_ && *rest == '#' && rest != at_) rest = end_of_line(rest);
  if (!is_line_end(rest)) {
    return fail(faults::bad_text_block, range(opener, opener + 1),
                fmt::format("`{}` begins a text block, but text follows on its line", *opener),
                "begin the text on the line below, or put it in quotes");
  }
  at_ = rest;
  return true;
}

// Puts together the lines of a block as they come.
class Reader::BlockText {
 public:
  BlockText(std::string& text, const BlockHeader& header) : text_(text), header_(header) {
    text_.clear();
  }

  void add_empty_line() { ++empty_lines_; }

  void add_line(std::string_view line) {
    const bool is_indented_more = is_blank(line.front());
    if (has_lines_) {
      // Folding: one line end between two plain lines is a space, and empty lines are line ends.
      const bool folds = header_.is_folded && !was_indented_more_ && !is_indented_more;
      if (!folds) {
        text_ += '\n';
      } else if (empty_lines_ == 0) {
        text_ += ' ';
      }
    }
    text_.append(empty_lines_, '\n');
    empty_lines_ = 0;
    text_ += line;
    has_lines_ = true;
    was_indented_more_ = is_indented_more;
  }

  // `has_line_end`: whether the last line ends in one, as it does but at the end of the file.
  void finish(bool has_line_end) {
    if (header_.chomping == '-') return;
    if (has_lines_ && has_line_end) text_ += '\n';
    if (header_.chomping == '+') text_.append(empty_lines_, '\n');
  }

 private:
  std::string& text_;
  const BlockHeader& header_;
  std::size_t empty_lines_ = 0;
  bool has_lines_ = false;
  bool was_indented_more_ = false;
};

bool Reader::read_text_block(std::uint32_t node, int parent) {
  const char* const opener = at_;
  BlockHeader header;
  if (!read_block_header(header)) return false;
  if (parent < 0) {
    return fail(faults::bad_text_block, range(opener, header.end),
                "this text block belongs to no key", "write a key and `:` before it");
  }
  BlockText block(scratch_, header);
  // Until the first line with text shows it, the indentation is not known (-1).
  int indentation = header.indentation > 0 ? parent + header.indentation : -1;
  int widest_empty = 0;
  const char* text_end = header.end;
  bool has_line_end = false;
  while (at_ != end_) {
    const char* const start = at_ + (*at_ == '\r' ? 2 : 1);
    const char* text = start;
    while (text != end_ && *text == ' ') ++text;
    const int spaces = static_cast<int>(text - start);
    line_ = start;
    if (is_line_end(text) && (indentation < 0 || spaces <= indentation)) {
      widest_empty = std::max(widest_empty, spaces);
      at_ = text;
      if (text != end_) block.add_empty_line();
      continue;
    }
    if (indentation < 0 && spaces > parent) {
      if (widest_empty > spaces) return refuse_first_lines(text);
      indentation = spaces;
    }
    if (indentation < 0 || spaces < indentation) break;
    const char* const line_end = end_of_line(text);
    block.add_line({start + indentation, static_cast<std::size_t>(line_end - start - indentation)});
    text_end = line_end;
    at_ = line_end;
    has_line_end = line_end != end_;
  }
  if (text_end == header.end) {
    return fail(faults::bad_text_block, range(opener, header.end),
                fmt::format("no text stands below this `{}`", *opener),
                "write the text on the lines below, indented; or delete the character");
  }
  block.finish(has_line_end);
  Scalar scalar{tree_.keep(scratch_), range(opener, text_end),
                header.is_folded ? Style::folded : Style::literal, false};
  breaks_ = 1;
  passed_comment_ = false;
  return add_text(node, scalar) && (at_ == end_ ? finish_line() : find_content());
}

// The lines before the first with text are indented more than it: which indentation is meant?
bool Reader::refuse_first_lines(const char* text) {
  at_ = text;
  return fail(faults::wrong_indentation, range(text, end_of_line(text)),
              "the empty lines above have more spaces than the first line of the text block",
              "delete the spaces in the empty lines");
}

}  // namespace qaf::yaml

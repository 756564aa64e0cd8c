// Text in single and double quotes.

#include <fmt/format.h>

#include "yaml/faults.hpp"
#include "yaml/reader.hpp"

namespace qaf::yaml {
namespace {

bool is_blank(char byte) {
  return byte == ' ' || byte == '\t';
}

int hexadecimal(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

void append_utf8(std::string& text, std::uint32_t code) {
  const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (code < 0x80) return add(code);
  if (code < 0x800) {
    add(0xC0U | code >> 6U);
  } else if (code < 0x10000) {
    add(0xE0U | code >> 12U);
    add(0x80U | (code >> 6U & 0x3FU));
  } else {
    add(0xF0U | code >> 18U);
    add(0x80U | (code >> 12U & 0x3FU));
    add(0x80U | (code >> 6U & 0x3FU));
  }
  add(0x80U | (code & 0x3FU));
}

// The escapes that stand for one character (YAML 1.2.2, section 5.7), without those with digits,
// and without `\_`, which yaml-cpp reads as a byte that is no character.
std::string_view meaning_of_escape(char letter) {
  switch (letter) {
    case 'a':
      return "\a";
    case 'b':
      return "\b";
    case 't':
    case '\t':
      return "\t";
    case 'n':
      return "\n";
    case 'v':
      return "\v";
    case 'f':
      return "\f";
    case 'r':
      return "\r";
    case 'e':
      return "\x1B";
    case ' ':
      return " ";
    case '"':
      return "\"";
    case '/':
      return "/";
    case '\\':
      return "\\";
    case 'L':
      return "\xE2\x80\xA8";
    case 'P':
      return "\xE2\x80\xA9";
    default:
      return {};
  }
}

}  // namespace

// Reads a text in quotes; at_ stands on the opening quote, and afterwards after the closing one.
bool Reader::read_quoted(Scalar& scalar, int parent) {
  const char* const opener = at_;
  const char quote = *opener;
  const char* at = opener + 1;
  while (at != end_ && *at != quote && *at != '\\' && *at != '\n') ++at;
  if (at != end_ && *at == quote && (quote == '"' || at + 1 == end_ || at[1] != '\'')) {
    scalar.text = std::string_view(opener + 1, static_cast<std::size_t>(at - opener - 1));
    scalar.is_one_line = true;
    at_ = at + 1;
  } else {
    scratch_.clear();
    kept_ = 0;
    at_ = opener + 1;
    if (!read_quoted_slowly(scalar, opener, parent)) return false;
  }
  scalar.at = range(opener, at_);
  scalar.style = quote == '"' ? Style::double_quoted : Style::single_quoted;
  return true;
}

// The same with escapes, doubled quotes or several lines.
bool Reader::read_quoted_slowly(Scalar& scalar, const char* opener, int parent) {
  const char quote = *opener;
  const char* const first_line = line_;
  while (true) {
    if (at_ == end_) return refuse_unclosed_quote(opener);
    if (*at_ == quote) {
      ++at_;
      if (quote == '"' || at_ == end_ || *at_ != '\'') break;
      scratch_ += '\'';
      ++at_;
    } else if (*at_ == '\\' && quote == '"') {
      if (end_ - at_ > 1 && is_line_end(at_ + 1)) {
        ++at_;
        if (!fold_quoted_lines(opener, parent, true)) return false;
      } else if (!read_escape(opener)) {
        return false;
      }
      kept_ = scratch_.size();
    } else if (is_line_end(at_)) {
      if (!fold_quoted_lines(opener, parent, false)) return false;
    } else {
      scratch_ += *at_++;
    }
  }
  scalar.is_one_line = line_ == first_line;
  if (!scalar.is_one_line && scratch_.size() > kept_ && scratch_.back() == '\n') {
    return fail(faults::unreadable, range(opener, at_),
                "empty lines before a closing quote are not read alike everywhere",
                "end the text with its last word");
  }
  scalar.text = tree_.keep(scratch_);
  return true;
}

// Passes the line ends at at_ up to the next text: one becomes a space, further ones line ends.
bool Reader::fold_quoted_lines(const char* opener, int parent, bool is_escaped) {
  if (!is_escaped) {
    while (scratch_.size() > kept_ && is_blank(scratch_.back())) scratch_.pop_back();
  }
  std::size_t breaks = 0;
  while (at_ != end_ && is_line_end(at_)) {
    at_ += *at_ == '\r' ? 2 : 1;
    ++breaks;
    line_ = at_;
    while (at_ != end_ && *at_ == ' ') ++at_;
    const int spaces = column();
    while (at_ != end_ && is_blank(*at_)) ++at_;
    if (at_ == end_) return refuse_unclosed_quote(opener);
    const bool is_far_enough = spaces > parent && !(spaces == 0 && is_marker(line_));
    if (is_far_enough || (is_line_end(at_) && column() == spaces)) continue;
    if (column() > spaces) {
      return fail(faults::tab_indentation, range(line_ + spaces, line_ + spaces + 1),
                  "a tab stands in the indentation", "use spaces");
    }
    at_ = line_;
    return refuse_unclosed_quote(opener);
  }
  if (breaks == 1 && !is_escaped) {
    scratch_ += ' ';
  } else {
    scratch_.append(breaks - 1, '\n');
  }
  return true;
}

// Reads an escape; at_ stands on its backslash, which is not the last character of its line.
bool Reader::read_escape(const char* opener) {
  const char* const escape = at_;
  if (end_ - at_ < 2) {
    at_ = end_;
    return refuse_unclosed_quote(opener);
  }
  const char letter = at_[1];
  at_ += 2;
  switch (letter) {
    case '0':
      return read_code(0, escape);
    case 'x':
      return read_code(2, escape);
    case 'u':
      return read_code(4, escape);
    case 'U':
      return read_code(8, escape);
    default:
      break;
  }
  const std::string_view meaning = meaning_of_escape(letter);
  if (meaning.empty()) {
    return fail(faults::bad_escape, range(escape, at_),
                fmt::format("`{}` {}", word_at(escape).substr(0, 2),
                            letter == 'N' || letter == '_' ? "is not read alike everywhere"
                                                           : "means nothing in double quotes"),
                "write `\\\\` for a backslash, or put the text in single quotes");
  }
  scratch_ += meaning;
  return true;
}

// Reads the digits of an escape and adds the character they stand for.
bool Reader::read_code(int digits, const char* escape) {
  std::uint32_t code = 0;
  for (int i = 0; i < digits; ++i) {
    const int digit = at_ == end_ ? -1 : hexadecimal(*at_);
    if (digit < 0) {
      return fail(faults::bad_escape, range(escape, at_),
                  fmt::format("`\\{}` needs {} digits 0-9 or a-f after it", escape[1], digits),
                  "write `\\\\` for a backslash, or put the text in single quotes");
    }
    code = code << 4U | static_cast<std::uint32_t>(digit);
    ++at_;
  }
  const std::string_view written(escape, static_cast<std::size_t>(at_ - escape));
  if (code == 0) {
    return fail(faults::control_character, range(escape, at_),
                fmt::format("`{}` stands for a NUL byte", written), "delete it");
  }
  if ((code >= 0xD800 && code <= 0xDFFF) || code > 0x10FFFF) {
    return fail(faults::bad_escape, range(escape, at_),
                fmt::format("`{}` stands for no character", written), "write the character itself");
  }
  if ((code & 0xFFFEU) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF) || code == 0xFEFF) {
    return fail(faults::noncharacter, range(escape, at_),
                fmt::format("`{}` stands for no visible character", written), "delete it");
  }
  append_utf8(scratch_, code);
  return true;
}

bool Reader::refuse_unclosed_quote(const char* opener) {
  return fail(faults::unclosed_quote, range(opener, opener + 1), "this quote is not closed",
              "write the closing quote; further lines of the text must be indented");
}

}  // namespace qaf::yaml

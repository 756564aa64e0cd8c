// Lists and maps in brackets.

#include <fmt/format.h>

#include "yaml/byte_set.hpp"
#include "yaml/faults.hpp"
#include "yaml/reader.hpp"

namespace qaf::yaml {
namespace {

constexpr ByteSet may_end_flow_plain("\n\r:#,[]{}?");

bool is_blank(char byte) {
  return byte == ' ' || byte == '\t';
}

bool is_bracket_or_comma(char byte) {
  return byte == ',' || byte == '[' || byte == ']' || byte == '{' || byte == '}';
}

// Characters with which a text without quotes in brackets neither starts nor goes on on a new line.
constexpr ByteSet indicators(",[]{}#&*!|>'\"%@`?:");

}  // namespace

// Reads a list or a map in brackets; at_ stands on the opener, and afterwards after the closer.
bool Reader::read_flow(std::uint32_t node, int parent) {
  const char* const opener = at_;
  if (!enter(opener)) return false;
  ++at_;
  tree_.nodes[node].kind = *opener == '[' ? Kind::list : Kind::map;
  tree_.nodes[node].style = Style::flow;
  const bool was_read =
      *opener == '[' ? read_flow_list(node, parent, opener) : read_flow_map(node, parent, opener);
  if (!was_read) return false;
  tree_.nodes[node].at = range(opener, at_);
  --depth_;
  return *opener == '[' || check_keys(node);
}

bool Reader::read_flow_list(std::uint32_t list, int parent, const char* opener) {
  std::uint32_t last = no_node;
  while (true) {
    if (!skip_in_flow(parent, opener)) return false;
    if (*at_ == ']') break;
    const std::uint32_t child = add_node();
    add_child(list, last, child);
    if (!read_flow_value(child, parent, opener, FlowPlace::in_list)) return false;
    if (!pass_comma(parent, opener)) return false;
  }
  ++at_;
  return true;
}

bool Reader::read_flow_map(std::uint32_t map, int parent, const char* opener) {
  std::uint32_t last = no_node;
  while (true) {
    if (!skip_in_flow(parent, opener)) return false;
    if (*at_ == '}') break;
    Scalar key;
    if (!read_flow_key(key, parent, opener)) return false;
    const std::uint32_t child = add_node();
    add_child(map, last, child);
    set_key(child, key);
    ++at_;  // the colon
    if (!skip_in_flow(parent, opener)) return false;
    if (*at_ != ',' && *at_ != '}' &&
        !read_flow_value(child, parent, opener, FlowPlace::after_key)) {
      return false;
    }
    if (!pass_comma(parent, opener)) return false;
  }
  ++at_;
  return true;
}

// After an item: passes the comma, or stops before the closer.
bool Reader::pass_comma(int parent, const char* opener) {
  if (!skip_in_flow(parent, opener)) return false;
  const char closer = *opener == '[' ? ']' : '}';
  if (*at_ == closer) return true;
  if (*at_ == ',') {
    ++at_;
    return true;
  }
  if (*at_ == ']' || *at_ == '}') {
    return fail(faults::unclosed_bracket, range(opener, opener + 1),
                fmt::format("this `{}` is not closed: a `{}` comes first", *opener, *at_),
                fmt::format("write `{}` where it ends", closer));
  }
  const std::string help =
      "write a comma between two values; put a text that holds brackets, commas "
      "or quotes in quotes";
  if (*at_ == ':') {
    return fail(faults::complex_key, range(at_, at_ + 1), "this `:` has no word as a key before it",
                help);
  }
  return fail(faults::missing_comma, range(at_, at_ + 1),
              fmt::format("a `,` or `{}` is missing before `{}`", closer, word_at(at_)), help);
}

// Reads the key of a map in brackets; at_ stands on its colon afterwards.
bool Reader::read_flow_key(Scalar& key, int parent, const char* opener) {
  const char* const start = at_;
  const bool is_quoted = *at_ == '"' || *at_ == '\'';
  if (is_quoted) {
    if (!read_quoted(key, parent)) return false;
  } else {
    if (!starts_flow_plain(at_)) return refuse_indicator();
    if (!read_flow_plain(key, parent, opener)) return false;
  }
  while (at_ != end_ && is_blank(*at_)) ++at_;
  if (at_ != end_ && is_flow_colon(at_, is_quoted))
    return check_key(key) && check_flow_colon(is_quoted);
  if (at_ == end_) return refuse_unclosed_bracket(opener);
  const bool follows_comma = start != opener + 1;
  return fail(faults::missing_colon, key.at,
              fmt::format("`{}` has no `:` after it", key.text.substr(0, 40)),
              follows_comma ? "put a text that holds a comma in quotes"
                            : "write `:` and a space after a key; use [ ] for a list");
}

bool Reader::read_flow_value(std::uint32_t node, int parent, const char* opener, FlowPlace place) {
  Scalar scalar;
  bool is_quoted = false;
  switch (*at_) {
    case '[':
    case '{':
      return read_flow(node, parent);
    case '"':
    case '\'':
      is_quoted = true;
      if (!read_quoted(scalar, parent)) return false;
      break;
    case '&':
      if (anchor_policy_ == Anchors::refused) return refuse_indicator();
      if (!read_anchor(node) || !skip_in_flow(parent, opener)) return false;
      if (*at_ != ',' && *at_ != ']' && *at_ != '}') {
        return read_flow_value(node, parent, opener, FlowPlace::after_key);
      }
      return fail(faults::anchor, anchors_.back().at, "this anchor names nothing",
                  "if it is text, put it in quotes");
    case '*':
      if (anchor_policy_ == Anchors::refused) return refuse_indicator();
      return read_alias(node);
    default:
      if (!starts_flow_plain(at_)) return refuse_indicator();
      if (!read_flow_plain(scalar, parent, opener)) return false;
  }
  const char* colon = at_;
  while (colon != end_ && is_blank(*colon)) ++colon;
  if (colon == end_ || !is_flow_colon(colon, is_quoted)) return add_text(node, scalar);
  at_ = colon;
  if (!check_flow_colon(is_quoted)) return false;
  if (place == FlowPlace::in_list) return read_pair_in_list(node, scalar, parent, opener);
  return fail(faults::colon_in_text, range(colon, colon + 1),
              "a second `:` stands here without a comma before its key",
              "put the text in quotes, or write a comma before the next key");
}

// Reads `key: value` in a list in brackets: a map of this one key. at_ stands on the colon.
bool Reader::read_pair_in_list(std::uint32_t node, const Scalar& key, int parent,
                               const char* opener) {
  if (!enter(begin_ + key.at.begin) || !check_key(key)) return false;
  tree_.nodes[node].kind = Kind::map;
  tree_.nodes[node].style = Style::flow;
  std::uint32_t last = no_node;
  const std::uint32_t child = add_node();
  add_child(node, last, child);
  set_key(child, key);
  ++at_;
  if (!skip_in_flow(parent, opener)) return false;
  if (*at_ != ',' && *at_ != ']' && !read_flow_value(child, parent, opener, FlowPlace::after_key)) {
    return false;
  }
  tree_.nodes[node].at = {key.at.begin, tree_.nodes[child].at.end};
  --depth_;
  return true;
}

// Reads a text without quotes in brackets.
bool Reader::read_flow_plain(Scalar& scalar, int parent, const char* opener) {
  const char* const start = at_;
  const char* text_end = scan_flow_plain();
  scalar = {std::string_view(start, static_cast<std::size_t>(text_end - start)),
            range(start, text_end), Style::plain, true};
  while (is_line_end(at_)) {
    at_ = text_end;
    if (!skip_in_flow(parent, opener)) return false;
    if (*at_ == ':' && is_flow_colon(at_, false)) {
      return fail(faults::complex_key, scalar.at, "this key and its `:` stand on two lines",
                  "write the key on one line");
    }
    if (passed_comment_ || indicators.contains(*at_) || is_dash(at_)) break;
    if (scalar.is_one_line) scratch_.assign(scalar.text);
    if (breaks_ == 1) {
      scratch_ += ' ';
    } else {
      scratch_.append(static_cast<std::size_t>(breaks_ - 1), '\n');
    }
    const char* const line_start = at_;
    text_end = scan_flow_plain();
    scratch_.append(line_start, text_end);
    scalar.is_one_line = false;
  }
  if (!scalar.is_one_line) {
    scalar.text = tree_.keep(scratch_);
    scalar.at.end = offset(text_end);
  }
  return true;
}

// Passes over a text without quotes on one line. Returns its end without blanks after it; at_
// stands there too, or at the end of the line where that is what ended it.
const char* Reader::scan_flow_plain() {
  const char* at = at_;
  while ((at = may_end_flow_plain.find(at, end_)) != end_) {
    if (*at == '?') {
      questions_.push_back(offset(at++));
    } else if (*at == ':' && !is_flow_colon(at, false)) {
      ++at;
    } else if (*at == '#' && at != at_ && !is_blank(at[-1])) {
      ++at;
    } else {
      break;
    }
  }
  const char* text_end = at;
  while (text_end != at_ && is_blank(text_end[-1])) --text_end;
  at_ = is_line_end(at) ? at : text_end;
  return text_end;
}

// True where the colon at `at` ends a key: quotes need nothing after it, words a blank or the end.
bool Reader::is_flow_colon(const char* at, bool after_quote) const {
  if (*at != ':') return false;
  return after_quote || is_end_or_blank(at + 1) || is_bracket_or_comma(at[1]);
}

// Refuses `{a:[1]}`, which readers take in two ways; `{"a":[1]}` is JSON.
bool Reader::check_flow_colon(bool after_quote) {
  if (after_quote || at_ + 1 == end_ || (at_[1] != '[' && at_[1] != '{')) return true;
  return fail(faults::missing_colon, range(at_, at_ + 1), "there is no space after this `:`",
              "write a space after the `:`");
}

// True where a text without quotes may start in brackets.
bool Reader::starts_flow_plain(const char* at) const {
  if (*at == '-') return !is_end_or_blank(at + 1) && !is_bracket_or_comma(at[1]);
  return !indicators.contains(*at);
}

// The same as skip_in_flow, where more than one blank may stand at at_.
bool Reader::skip_lines_in_flow(int parent, const char* opener) {
  while (true) {
    while (at_ != end_ && is_blank(*at_)) ++at_;
    if (at_ == end_) return refuse_unclosed_bracket(opener);
    if (*at_ == '#' && (at_ == line_ || is_blank(at_[-1]))) {
      passed_comment_ = true;
      at_ = end_of_line(at_);
      continue;
    }
    if (!is_line_end(at_)) return true;
    at_ += *at_ == '\r' ? 2 : 1;
    ++breaks_;
    line_ = at_;
    while (at_ != end_ && *at_ == ' ') ++at_;
    const int spaces = column();
    const char* content = at_;
    while (content != end_ && is_blank(*content)) ++content;
    if (content == end_ || is_line_end(content) || *content == '#') continue;
    if (spaces > parent && !(spaces == 0 && is_marker(line_))) continue;
    if (content != at_) {
      return fail(faults::tab_indentation, range(at_, at_ + 1), "a tab stands in the indentation",
                  "use spaces");
    }
    if (*at_ == ']' || *at_ == '}') {
      return fail(faults::wrong_indentation, range(at_, at_ + 1),
                  fmt::format("this `{}` is not indented more than the key it belongs to", *at_),
                  "indent it, or write it at the end of the line above");
    }
    at_ = line_;
    return refuse_unclosed_bracket(opener);
  }
}

bool Reader::refuse_unclosed_bracket(const char* opener) {
  return fail(
      faults::unclosed_bracket, range(opener, opener + 1),
      fmt::format("this `{}` is not closed", *opener),
      fmt::format("write the `{}` that is missing; further lines before it must be indented",
                  *opener == '[' ? ']' : '}'));
}

}  // namespace qaf::yaml

// The fast lane: documents, and maps and lists in block style.

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "yaml/byte_set.hpp"
#include "yaml/faults.hpp"
#include "yaml/guard.hpp"
#include "yaml/reader.hpp"

namespace qaf::yaml {
namespace {

constexpr ByteSet begins_no_key("[]{},#&*!|>%@`?:");

}  // namespace

Reader::Reader(std::string_view bytes, source::FileId file, const Options& options, Tree& tree,
               diag::Sink& out)
    : begin_(bytes.data()),
      end_(bytes.data() + bytes.size()),
      at_(begin_),
      line_(begin_),
      file_(file),
      anchor_policy_(options.anchors),
      tree_(tree),
      out_(out) {
  if (bytes.starts_with("\xEF\xBB\xBF")) line_ = at_ = begin_ + 3;
}

bool Reader::read_stream() {
  bool is_whole = find_content();
  if (!is_whole) skip_to_next_document();
  while (at_ != end_) {
    depth_ = 0;
    document_has_fault_ = false;
    const std::size_t nodes_before = tree_.nodes.size();
    const std::size_t documents_before = tree_.documents.size();
    const bool was_read = read_document();
    if (was_read && !document_has_fault_) continue;
    is_whole = false;
    tree_.nodes.resize(nodes_before);
    tree_.documents.resize(documents_before);
    if (!was_read) skip_to_next_document();
  }
  return is_whole;
}

// Reads one document, or passes an end marker.
bool Reader::read_document() {
  const char* const start = at_;
  const bool is_at_marker = at_ == line_ && is_marker(at_);
  if (is_at_marker && *at_ == '.') {
    if (!is_in_document_) {
      return fail(faults::unexpected_document, range(at_, at_ + 3),
                  "`...` ends a document, and none was begun", "delete it");
    }
    at_ += 3;
    is_in_document_ = false;
    const char* rest = at_;
    while (rest != end_ && (*rest == ' ' || *rest == '\t')) ++rest;
    if (is_line_end(rest) || *rest == '#') return finish_line();
    at_ = rest;
    return refuse_after_end();
  }
  if (!is_at_marker && *at_ == '%' && at_ == line_) {
    return fail(faults::directive, range(at_, end_of_line(at_)),
                fmt::format("`{}` is an instruction to YAML readers, which is not allowed here",
                            word_at(at_)),
                "delete the line; if it is text, put it in quotes");
  }
  if (!is_at_marker && has_document_) return refuse_after_end();
  has_document_ = is_in_document_ = true;
  const std::uint32_t root = add_node();
  tree_.documents.push_back(root);
  bool was_read = false;
  if (is_at_marker) {
    at_ += 3;
    tree_.nodes[root].at = range(start, at_);
    was_read = read_value(root, -1, Place::after_marker);
  } else {
    was_read = read_block_value(root, indent_, -1, Place::own_line);
  }
  if (!was_read) return false;
  return indent_ < 0 || refuse_rest_of_document();
}

bool Reader::refuse_after_end() {
  return fail(faults::unexpected_document, range(at_, end_of_line(at_)),
              "text stands after `...`, the end of the document",
              "write `---` on a line of its own before each further document");
}

bool Reader::refuse_rest_of_document() {
  const Node& root = tree_.nodes[tree_.documents.back()];
  if (root.kind == Kind::map || root.kind == Kind::list) {
    if (root.style == Style::block && root.kind == Kind::list && indent_ == 0) {
      return fail(faults::wrong_indentation, range(at_, end_of_line(at_)),
                  "this line stands after a list and is not an item of it",
                  "begin it with `- `, or give the list a key and indent it");
    }
    if (root.style == Style::block) return refuse_indentation();
  }
  return refuse_left_over(at_);
}

// After a fault: the next document begins at the next line `---`, wherever that is.
void Reader::skip_to_next_document() {
  const char* line = at_;
  if (line != begin_ && line[-1] != '\n') line = nullptr;
  while (true) {
    if (line != nullptr && line != end_ && *line == '-' && is_marker(line)) {
      line_ = at_ = line;
      indent_ = -1;
      return;
    }
    const char* const from = line == nullptr ? at_ : line;
    const char* const line_end = end_of_line(from);
    if (line_end == end_) break;
    line = line_end + (*line_end == '\r' ? 2 : 1);
  }
  line_ = at_ = end_;
}

// Reads what stands after `key:`, `-` or `---`, on the same line or below.
bool Reader::read_value(std::uint32_t node, int parent, Place place) {
  const char* const after = at_;
  while (at_ != end_ && (*at_ == ' ' || *at_ == '\t')) ++at_;
  if (!is_line_end(at_) && *at_ != '#') {
    // A tab after the dash would decide how far what follows is indented.
    const auto* tab = place == Place::after_dash ? std::find(after, at_, '\t') : at_;
    if (tab == at_) return read_block_value(node, column(), parent, place);
    return fail(faults::tab_indentation, range(tab, tab + 1), "a tab stands after the `-`",
                "use a space");
  }
  at_ = after;
  if (!finish_line()) return false;
  if (indent_ > parent) return read_block_value(node, indent_, parent, Place::own_line);
  // The items of a list may stand right below their key.
  if (place == Place::after_key && indent_ == parent && is_dash(at_)) {
    return read_list(node, indent_);
  }
  return true;
}

bool Reader::read_block_value(std::uint32_t node, int column, int parent, Place place) {
  switch (*at_) {
    case '-':
      if (!is_dash(at_)) break;
      if (place == Place::own_line || place == Place::after_dash) return read_list(node, column);
      return fail(faults::wrong_indentation, range(at_, end_of_line(at_)),
                  "a list begins in the middle of a line",
                  "begin each item on a line of its own, below the key");
    case '"':
    case '\'':
      return read_quoted_or_map(node, column, parent, place);
    case '[':
    case '{':
      return read_flow(node, parent) && finish_line();
    case '|':
    case '>':
      if (place != Place::own_line) return read_text_block(node, parent);
      return fail(faults::bad_text_block, range(at_, at_ + 1),
                  fmt::format("this `{}` stands on a line of its own", *at_),
                  "write it on the line of its key, after the `:`");
    case '&':
      if (anchor_policy_ == Anchors::refused) return refuse_indicator();
      if (!read_anchor(node)) return false;
      return read_value(node, parent, place == Place::after_key ? place : Place::after_anchor);
    case '*':
      if (anchor_policy_ == Anchors::refused) return refuse_indicator();
      return read_alias(node) && finish_line();
    case '?':
    case ':':
      if (!is_end_or_blank(at_ + 1)) break;
      [[fallthrough]];
    case '!':
    case '%':
    case '@':
    case '`':
    case ',':
    case ']':
    case '}':
    case '#':
      return refuse_indicator();
    default:
      break;
  }
  return read_plain_or_map(node, column, parent, place);
}

bool Reader::read_plain_or_map(std::uint32_t node, int column, int parent, Place place) {
  const char* const start = at_;
  const char* stop = nullptr;
  const char* const text_end = scan_plain(start, stop);
  Scalar scalar{std::string_view(start, static_cast<std::size_t>(text_end - start)),
                range(start, text_end), Style::plain, true};
  if (stop != end_ && *stop == ':') {
    if (*start == ':' || *start == '?') return refuse_indicator();
    if (place != Place::own_line && place != Place::after_dash) {
      return refuse_colon(stop, start, place);
    }
    at_ = stop;
    return read_map(node, column, scalar);
  }
  at_ = text_end;
  if (!finish_line()) return false;
  if (indent_ > parent && !passed_comment_ && !read_plain_lines(scalar, column, parent)) {
    return false;
  }
  return add_text(node, scalar);
}

bool Reader::read_quoted_or_map(std::uint32_t node, int column, int parent, Place place) {
  const char* const start = at_;
  Scalar scalar;
  if (!read_quoted(scalar, parent)) return false;
  const char* colon = at_;
  while (colon != end_ && (*colon == ' ' || *colon == '\t')) ++colon;
  if (colon != end_ && *colon == ':' && is_end_or_blank(colon + 1)) {
    if (place != Place::own_line && place != Place::after_dash) {
      return refuse_colon(colon, start, place);
    }
    at_ = colon;
    return read_map(node, column, scalar);
  }
  return finish_line() && add_text(node, scalar);
}

// Reads a map whose first key was read, up to its colon.
bool Reader::read_map(std::uint32_t map, int column, const Scalar& first_key) {
  if (!enter(begin_ + first_key.at.begin)) return false;
  tree_.nodes[map].kind = Kind::map;
  tree_.nodes[map].style = Style::block;
  tree_.nodes[map].at.begin = first_key.at.begin;
  Scalar key = first_key;
  std::uint32_t last = no_node;
  while (true) {
    if (!check_key(key)) return false;
    const std::uint32_t child = add_node();
    add_child(map, last, child);
    set_key(child, key);
    if (!is_end_or_blank(at_ + 1)) return refuse_left_over(at_);
    ++at_;
    if (!read_value(child, column, Place::after_key)) return false;
    if (indent_ != column) break;
    if (!read_key(key)) return false;
  }
  if (indent_ > column) return refuse_indentation();
  tree_.nodes[map].at.end = tree_.nodes[last].at.end;
  --depth_;
  return check_keys(map);
}

// Reads the next key of a map in block style, up to its colon.
bool Reader::read_key(Scalar& key) {
  const char* const start = at_;
  if (*at_ == '"' || *at_ == '\'') {
    if (!read_quoted(key, indent_)) return false;
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\t')) ++at_;
    if (at_ != end_ && *at_ == ':') return true;
    return fail(faults::missing_colon, key.at, "this key has no `:` after it",
                "write a `:` and a space after the key");
  }
  if (is_dash(at_)) {
    return fail(faults::wrong_indentation, range(at_, end_of_line(at_)),
                "an item of a list stands where a key is expected",
                "give the list a key, and indent its items like each other");
  }
  if (begins_no_key.contains(*at_)) return refuse_indicator();
  const char* stop = nullptr;
  const char* const text_end = scan_plain(start, stop);
  key = {std::string_view(start, static_cast<std::size_t>(text_end - start)),
         range(start, text_end), Style::plain, true};
  at_ = stop;
  if (stop != end_ && *stop == ':') return true;
  const std::size_t colon = key.text.find(':');
  if (colon != std::string_view::npos && colon > 0) {
    const source::Range where{key.at.begin + static_cast<std::uint32_t>(colon),
                              key.at.begin + static_cast<std::uint32_t>(colon) + 1};
    return fail(faults::missing_colon, where,
                fmt::format("there is no space after the `:` of `{}`", key.text.substr(0, colon)),
                "write a space after the `:`");
  }
  return fail(faults::missing_colon, key.at,
              fmt::format("`{}` has no `:` after it", word_at(start)),
              "write `:` and a space after a key; indent a line that goes on with the text above");
}

bool Reader::read_list(std::uint32_t list, int column) {
  if (!enter(at_)) return false;
  tree_.nodes[list].kind = Kind::list;
  tree_.nodes[list].style = Style::block;
  tree_.nodes[list].at.begin = offset(at_);
  std::uint32_t last = no_node;
  do {
    const std::uint32_t child = add_node();
    add_child(list, last, child);
    const std::uint32_t dash = offset(at_);
    tree_.nodes[child].at = {dash, dash + 1};
    ++at_;
    if (!read_value(child, column, Place::after_dash)) return false;
    if (tree_.nodes[child].at.end == dash + 1) {
      return fail(faults::empty_item, {dash, dash + 1}, "this item of the list is empty",
                  "write what is missing, or delete the `-`");
    }
  } while (indent_ == column && is_dash(at_));
  if (indent_ > column) return refuse_indentation();
  tree_.nodes[list].at.end = tree_.nodes[last].at.end;
  --depth_;
  return true;
}

// Ends the line that at_ stands in, after the end of a value, and finds the next content.
bool Reader::finish_line() {
  const char* at = at_;
  while (at != end_ && (*at == ' ' || *at == '\t')) ++at;
  passed_comment_ = false;
  breaks_ = 0;
  if (at != end_ && *at == '#' && at != at_) {
    passed_comment_ = true;
    at = end_of_line(at);
  }
  if (!is_line_end(at)) return refuse_left_over(at);
  if (at == end_) {
    line_ = at_ = at;
    indent_ = -1;
    return true;
  }
  line_ = at + (*at == '\r' ? 2 : 1);
  breaks_ = 1;
  return find_content();
}

// Finds the next content from the start of the line `line_` on.
bool Reader::find_content() {
  const char* at = line_;
  while (true) {
    while (at != end_ && *at == ' ') ++at;
    if (at == end_) break;
    if (*at == '\t') {
      at_ = at;
      return fail(faults::tab_indentation, range(at, at + 1), "a tab stands in the indentation",
                  "use spaces");
    }
    if (*at == '#') {
      passed_comment_ = true;
      at = end_of_line(at);
      if (at == end_) break;
    }
    if (*at != '\n' && *at != '\r') {
      at_ = at;
      indent_ = at == line_ && is_marker(at) ? -1 : static_cast<int>(at - line_);
      return true;
    }
    at += *at == '\r' ? 2 : 1;
    line_ = at;
    ++breaks_;
  }
  line_ = at_ = end_;
  indent_ = -1;
  return true;
}

}  // namespace qaf::yaml

// Characters with a meaning of their own at the start of a value: anchors, aliases, tags and
// others.

#include <fmt/format.h>

#include "yaml/faults.hpp"
#include "yaml/reader.hpp"

namespace qaf::yaml {
namespace {

constexpr std::string_view quote_it = "if it is text, put it in quotes";

bool ends_name(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == ',' ||
         byte == '[' || byte == ']' || byte == '{' || byte == '}';
}

}  // namespace

// Passes an anchor; at_ stands on its `&`.
bool Reader::read_anchor(std::uint32_t node) {
  const char* const start = at_++;
  while (at_ != end_ && !ends_name(*at_)) ++at_;
  if (at_ == start + 1 || !is_end_or_blank(at_)) {
    return fail(faults::needs_quotes, range(start, at_),
                fmt::format("`{}` is not the name of an anchor", word_at(start)),
                std::string(quote_it));
  }
  anchors_.push_back({std::string_view(start + 1, static_cast<std::size_t>(at_ - start - 1)),
                      range(start, at_), node, tree_.documents.size() - 1});
  const char* next = at_;
  while (next != end_ && (*next == ' ' || *next == '\t')) ++next;
  if (next != end_ && (*next == '&' || *next == '*')) {
    at_ = next;
    return fail(faults::anchor, range(next, next + 1), "two anchors or aliases stand in a row",
                std::string(quote_it));
  }
  return true;
}

// Reads an alias as a value that is filled in later; at_ stands on its `*`.
bool Reader::read_alias(std::uint32_t node) {
  const char* const start = at_++;
  while (at_ != end_ && !ends_name(*at_)) ++at_;
  if (at_ == start + 1) {
    return fail(faults::needs_quotes, range(start, at_), "a `*` stands at the start of a value",
                std::string(quote_it));
  }
  const char* next = at_;
  while (next != end_ && (*next == ' ' || *next == '\t')) ++next;
  if (next != end_ && *next == ':' && is_end_or_blank(next + 1)) {
    return fail(faults::complex_key, range(start, at_), "an alias stands where a key is expected",
                std::string(quote_it));
  }
  tree_.nodes[node].kind = Kind::scalar;
  tree_.nodes[node].style = Style::plain;
  tree_.nodes[node].at = range(start, at_);
  aliases_.push_back({std::string_view(start + 1, static_cast<std::size_t>(at_ - start - 1)), node,
                      tree_.documents.size() - 1, static_cast<std::size_t>(depth_)});
  return true;
}

// Refuses the character at at_, with which no text without quotes can start.
bool Reader::refuse_indicator() {
  const std::string_view word = word_at(at_);
  const source::Range where = range(at_, at_ + word.size());
  const std::string help(quote_it);
  switch (*at_) {
    case '&':
      return fail(faults::anchor, where,
                  fmt::format("`{}` is an anchor, which is not allowed here", word), help);
    case '*':
      return fail(faults::anchor, where,
                  fmt::format("`{}` is an alias, which is not allowed here", word), help);
    case '!':
      return fail(faults::tag, where, fmt::format("`{}` is a tag, which is not allowed here", word),
                  help);
    case '?':
      return fail(faults::complex_key, range(at_, at_ + 1),
                  "a `?` stands where a key or a value is expected", help);
    case ':':
      return fail(faults::empty_key, range(at_, at_ + 1), "a `:` has no key before it",
                  "write the key before the `:`");
    case ',':
      return fail(faults::extra_comma, range(at_, at_ + 1), "a comma has nothing before it",
                  "delete the comma, or put the text in quotes");
    case ']':
    case '}':
      return fail(faults::unclosed_bracket, range(at_, at_ + 1),
                  fmt::format("this `{}` closes nothing", *at_),
                  "delete it, or write the opening bracket");
    case '[':
    case '{':
      return fail(faults::complex_key, range(at_, at_ + 1),
                  fmt::format("a `{}` stands where a key is expected", *at_),
                  "write a key and `:` before it, or put the text in quotes");
    default:
      return fail(faults::needs_quotes, range(at_, at_ + 1),
                  "a text without quotes cannot start with " +
                      (*at_ == '`' ? std::string("a backtick") : fmt::format("`{}`", *at_)),
                  "put the text in quotes");
  }
}

// Refuses what stands after the end of a value.
bool Reader::refuse_left_over(const char* from) {
  const source::Range where = range(from, end_of_line(from));
  const char before = at_ == begin_ ? ' ' : at_[-1];
  at_ = from;
  if (*from == ':' && (before == ']' || before == '}')) {
    return fail(faults::complex_key, range(from, from + 1),
                "a list or a map in brackets stands where a key is expected",
                "write the key as a word, or put it in quotes");
  }
  if (*from == ':') {
    return fail(faults::missing_colon, range(from, from + 1), "there is no space after this `:`",
                "write a space after the `:`");
  }
  if (*from == '#') {
    return fail(faults::text_left_over, where, "a comment stands right after the end of the value",
                "write a space before the `#`");
  }
  if (before == '"' || before == '\'') {
    return fail(faults::text_left_over, where, "text stands after the closing quote",
                before == '"' ? "write a quote inside the text as `\\\"`"
                              : "write a quote inside the text twice: `''`");
  }
  return fail(faults::text_left_over, where,
              fmt::format("`{}` stands after the end of the value", word_at(from)),
              "delete it, or put the whole text in quotes");
}

// Refuses a `: ` in the middle of a line that has its key, or follows a marker or an anchor.
bool Reader::refuse_colon(const char* colon, const char* from, Place place) {
  at_ = colon;
  if (place == Place::after_marker) {
    return fail(faults::unexpected_document, range(from, colon),
                "a key stands on the line of `---`", "begin the document on the line below `---`");
  }
  if (place == Place::after_anchor) {
    return fail(faults::anchor, range(from, colon), "a key stands on the line of its anchor",
                "begin what the anchor names on the line below it");
  }
  return fail(faults::colon_in_text, range(colon, colon + 1), "a second `: ` stands in this line",
              "put the text in quotes, or begin a new line for a new key");
}

}  // namespace qaf::yaml

// Text without quotes, in block style.

#include <fmt/format.h>

#include "yaml/byte_set.hpp"
#include "yaml/faults.hpp"
#include "yaml/reader.hpp"

namespace qaf::yaml {
namespace {

constexpr ByteSet may_end_plain("\n\r:#");

bool is_blank(char byte) {
  return byte == ' ' || byte == '\t';
}

}  // namespace

// Returns the end of the text that starts at `from`, without blanks after it; `stop` becomes what
// ended it: a line end, a colon before a blank, a comment, or the end of the file.
const char* Reader::scan_plain(const char* from, const char*& stop) const {
  const char* at = from;
  while ((at = may_end_plain.find(at, end_)) != end_) {
    if (*at == ':' && !is_end_or_blank(at + 1)) {
      ++at;
    } else if (*at == '#' && at != from && !is_blank(at[-1])) {
      ++at;
    } else {
      break;
    }
  }
  stop = at;
  while (at != from && is_blank(at[-1])) --at;
  return at;
}

// Goes on with a text on the lines below its first; at_ stands on the first of them. `column` is
// where the text began.
bool Reader::read_plain_lines(Scalar& scalar, int column, int parent) {
  scratch_.assign(scalar.text);
  do {
    if (is_dash(at_)) {
      return fail(faults::text_or_list, range(at_, at_ + 1),
                  "a line with `- ` stands below a text: is it part of the text, or of a list?",
                  "put the text in quotes, or give the list a key of its own");
    }
    if (breaks_ == 1) {
      scratch_ += ' ';
    } else {
      scratch_.append(static_cast<std::size_t>(breaks_ - 1), '\n');
    }
    const char* stop = nullptr;
    const char* const text_end = scan_plain(at_, stop);
    if (stop != end_ && *stop == ':') return refuse_key_in_text(scalar, stop, column);
    scratch_.append(at_, text_end);
    scalar.at.end = offset(text_end);
    at_ = text_end;
    if (!finish_line()) return false;
  } while (indent_ > parent && !passed_comment_);
  scalar.text = tree_.keep(scratch_);
  scalar.is_one_line = false;
  return true;
}

// A line below a text has a colon: either that line is a key, or the text needs quotes, or the text
// was to be a key itself.
bool Reader::refuse_key_in_text(const Scalar& scalar, const char* colon, int column) {
  const char* const line = at_;
  at_ = colon;
  if (line - line_ == column) {
    const char* const start = begin_ + scalar.at.begin;
    return fail(faults::missing_colon, range(start, start + scalar.text.size()),
                fmt::format("`{}` has no `:` after it", word_at(start)),
                "write `:` and a space after a key");
  }
  return fail(faults::colon_in_text, range(line, colon),
              fmt::format("`{}` looks like a key, but the text above goes on here", word_at(line)),
              "indent it like the keys it belongs with, or put the whole text in quotes");
}

}  // namespace qaf::yaml

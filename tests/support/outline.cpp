// Outlines are split at tabs; quotations are compared as plain words.

#include "support/outline.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace qaf::test {
namespace {

constexpr std::string_view header = "place\tkind\twords\tencoded";

const std::set<std::string, std::less<>> kinds = {
    "obligation",   "report",  "rule",    "definition", "body",     "role",
    "abbreviation", "grade",   "area",    "meeting",    "activity", "principle",
    "purpose",      "content", "control", "slip"};

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + separator.size());
  }
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

bool is_word_letter(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return std::isalnum(byte) != 0 || letter == '-' || byte >= 0x80;
}

// How typesetters write what a keyboard writes plainly.
std::string in_plain_signs(std::string_view text) {
  static const std::array<std::pair<std::string_view, std::string_view>, 17> signs = {{
      {"\u2018", ""},
      {"\u2019", ""},
      {"\u201A", ""},
      {"\u201C", ""},
      {"\u201D", ""},
      {"\u201E", ""},
      {"'", ""},
      {"\"", ""},
      {"`", ""},
      {"\u2010", "-"},
      {"\u2011", "-"},
      {"\u2012", "-"},
      {"\u2013", "-"},
      {"\u2014", "-"},
      {"\u00A0", " "},
      {"\u202F", " "},
      {"\u2026", "..."},
  }};
  std::string plain(text);
  for (const auto& [sign, meant] : signs) plain = replaced(plain, sign, meant);
  return plain;
}

std::string folded(std::string_view text) {
  std::string fold;
  for (const char letter : in_plain_signs(text)) {
    const auto byte = static_cast<unsigned char>(letter);
    if (std::isspace(byte) == 0) {
      fold += static_cast<char>(std::tolower(byte));
    } else if (!fold.empty() && fold.back() != ' ') {
      fold += ' ';
    }
  }
  return fold;
}

// What is left of a quotation, without the signs at the ends of each piece.
std::vector<std::string> pieces_of(std::string_view quotation) {
  std::vector<std::string> pieces;
  for (const std::string& piece : split(folded(quotation), " ... ")) {
    const auto first = std::find_if(piece.begin(), piece.end(), is_word_letter);
    const auto last = std::find_if(piece.rbegin(), piece.rend(), is_word_letter).base();
    if (first < last) pieces.emplace_back(first, last);
  }
  return pieces;
}

// Returns where `words` ends in `text`, looked for as whole words from `from` on; npos: nowhere.
std::size_t end_of(std::string_view words, std::string_view text, std::size_t from) {
  for (std::size_t at = text.find(words, from); at != std::string_view::npos;
       at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    const bool begins = at == 0 || !is_word_letter(text[at - 1]);
    if (begins && (end == text.size() || !is_word_letter(text[end]))) return end;
  }
  return std::string_view::npos;
}

bool all_occur(const std::vector<std::string>& pieces, std::string_view text) {
  std::size_t from = 0;
  for (const std::string& piece : pieces) {
    from = end_of(piece, text, from);
    if (from == std::string_view::npos) return false;
  }
  return true;
}

}  // namespace

std::string Outline::at(const OutlineLine& line) const {
  return fmt::format("{}:{}: {}: `{}`", path, line.number, line.place, line.words);
}

Outline read_outline(std::string path, const std::vector<std::string>& lines) {
  Outline outline{std::move(path), {}, {}};
  if (lines.empty() || lines.front() != header) {
    outline.faults.push_back(outline.path + ":1: is not the header `place kind words encoded`");
  }
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].empty() && i + 1 == lines.size()) break;
    const std::vector<std::string> columns = split(lines[i], "\t");
    if (columns.size() != 4 || columns[0].empty() || columns[2].empty()) {
      outline.faults.push_back(fmt::format("{}:{}: {} columns, or one of the first three empty",
                                           outline.path, i + 1, columns.size()));
      continue;
    }
    OutlineLine line{i + 1, columns[0], columns[1], columns[2], {}};
    if (!kinds.contains(line.kind)) {
      outline.faults.push_back(outline.at(line) + ": unknown kind `" + line.kind + "`");
    }
    for (std::string& name : split(replaced(columns[3], ">not stated", ">not-stated"), " ")) {
      if (!name.empty()) line.encoded.push_back(std::move(name));
    }
    outline.lines.push_back(std::move(line));
  }
  return outline;
}

bool quotations_agree(std::string_view a, std::string_view b) {
  const std::vector<std::string> left = pieces_of(a);
  const std::vector<std::string> right = pieces_of(b);
  if (left.empty() || right.empty()) return false;
  const bool heads_agree =
      all_occur({left.front()}, right.front()) || all_occur({right.front()}, left.front());
  return heads_agree || all_occur(left, folded(b)) || all_occur(right, folded(a));
}

}  // namespace qaf::test

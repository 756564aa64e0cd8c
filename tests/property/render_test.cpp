// Laws of every format: what is printed can be read back, whatever the texts are.
//
// Each format has an escape function and here a reader of its own, written from the format's
// standard and not from our printer; JSON and XML are
// read by Python.

#include "render/render.hpp"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unistd.h>

#include "base/visible.hpp"
#include "base/width.hpp"
#include "support/documents.hpp"
#include "support/findings.hpp"

using namespace qaf;
using render::Format;

namespace {

constexpr unsigned seed = 20260401;
constexpr int rounds = 400;

using Rows = std::vector<std::vector<std::string>>;

// Texts made of pieces that some format takes for its own.
class Texts {
 public:
  std::string next() {
    static const std::vector<std::string> pieces = {
        "a",      "word",      " ",          "  ",     "\n",       "\r",
        "\t",     "\"",        "'",          ",",      ";",        "|",
        "\\",     "`",         "*",          "_",      "<b>",      "</script>",
        "<!--",   "&amp;",     "[x](y)",     "![",     "#",        "=",
        "+",      "-",         "@",          "@all",   "%",        "%0A",
        "::",     "::error::", "##[",        "##vso[", "http://",  "www.",
        "1.",     "{}",        "\x1b[31m",   "\x07",   "\x7f",     "\u009b",
        "\u200b", "\u202e",    "\u2028",     "\ufeff", "\u00e9",   "e\u0301",
        "\u0301", "\u8996",    "\U0001F600", "\xff",   "\xe2\x82", "=cmd|' /C calc'!A0",
        "]]>",    "BEGIN:",    "~~",         "$x$"};
    std::string text;
    const std::size_t count = random() % 7;
    for (std::size_t i = 0; i < count; ++i) text += pieces[random() % pieces.size()];
    return text;
  }

  Rows rows(std::size_t columns) {
    Rows rows(1 + random() % 6);
    for (auto& row : rows) {
      for (std::size_t i = 0; i < columns; ++i) row.push_back(next());
    }
    return rows;
  }

  unsigned random() { return static_cast<unsigned>(generator_()); }

 private:
  std::mt19937 generator_{seed};
};

document::Document document_of(const Rows& rows) {
  document::Table table;
  table.key = "t";
  for (std::size_t i = 0; i < rows.front().size(); ++i) {
    const std::string name = "c" + std::to_string(i);
    table.columns.push_back({name, name});
  }
  for (const auto& row : rows) {
    table.rows.emplace_back();
    for (const std::string& text : row) table.rows.back().emplace_back(text);
  }
  return test::document_of(table);
}

std::string printed(const Rows& rows, Format format, int width = 80) {
  return render::rendered(document_of(rows), format, {width, false}).value();
}

// RFC 4180, lines ending in LF.
Rows read_csv(std::string_view csv) {
  Rows rows;
  std::vector<std::string> row;
  std::string field;
  bool is_quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char letter = csv[i];
    if (is_quoted) {
      if (letter != '"') {
        field += letter;
      } else if (i + 1 < csv.size() && csv[i + 1] == '"') {
        field += '"';
        ++i;
      } else {
        is_quoted = false;
      }
    } else if (letter == '"') {
      REQUIRE(field.empty());
      is_quoted = true;
    } else if (letter == ',' || letter == '\n') {
      row.push_back(std::move(field));
      field.clear();
      if (letter == '\n') rows.push_back(std::exchange(row, {}));
    } else {
      field += letter;
    }
  }
  REQUIRE(!is_quoted);
  REQUIRE(row.empty());
  return rows;
}

// The text as CSV keeps it: controls that a terminal obeys are written out, tabs and line ends not.
std::string as_csv_keeps(const std::string& text) {
  std::string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    if (byte == 0xC2 && next >= 0x80 && next <= 0x9F) {
      kept += fmt::format("\\x{:02x}", next);
      ++i;
    } else if (byte == '\r' && next != '\n') {
      kept += "\\r";
    } else if (byte == '\t' || byte == '\n' || byte == '\r' || (byte >= 0x20 && byte != 0x7F)) {
      kept += text[i];
    } else {
      kept += fmt::format("\\x{:02x}", byte);
    }
  }
  return kept;
}

bool is_computed(const std::string& field) {
  if (field.empty()) return false;
  if (std::string_view("=+-@\t\r\n").find(field.front()) != std::string_view::npos) return true;
  const std::string start = field.substr(0, 3);
  return start == "\uff1d" || start == "\uff0b" || start == "\uff0d" || start == "\uff20";
}

// What the reader of the file is told to do: an apostrophe before such text (or before more of
// them) is not part of it.
std::string without_guard(const std::string& field) {
  const std::size_t text = field.find_first_not_of('\'');
  const bool is_guarded = text != std::string::npos && text > 0 && is_computed(field.substr(text));
  return is_guarded ? field.substr(1) : field;
}

// The cells of one line of a GFM table: split at every `|` that no backslash stands before.
std::size_t markdown_cells(std::string_view line) {
  std::size_t bars = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '|') {
      ++bars;
    }
  }
  return bars - 1;
}

// The text a Markdown reader shows: backslashes before punctuation go, so do empty comments.
// Anything else that could be markup makes it fail.
std::string markdown_shown(std::string_view cell) {
  std::string shown;
  while (!cell.empty()) {
    if (cell.front() == '\\' && cell.size() > 1 &&
        std::ispunct(static_cast<unsigned char>(cell[1])) != 0) {
      shown += cell[1];
      cell.remove_prefix(2);
    } else if (cell.substr(0, 8) == "<!-- -->") {
      cell.remove_prefix(8);
    } else if (cell.substr(0, 4) == "<br>") {
      shown += '\n';
      cell.remove_prefix(4);
    } else {
      CAPTURE(cell);
      REQUIRE(std::string_view("<>`*[]|&~$").find(cell.front()) == std::string_view::npos);
      shown += cell.front();
      cell.remove_prefix(1);
    }
  }
  return shown;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = text.find('\n', start);
    REQUIRE(end != std::string::npos);  // every line is ended
    lines.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return lines;
}

std::string hexadecimal(const std::string& text) {
  std::string digits;
  for (const char letter : text) {
    digits += fmt::format("{:02x}", static_cast<unsigned char>(letter));
  }
  return digits + '\n';
}

// What tests/support/read_back.py, which says what the kinds are, reads in `answer`.
std::string read_back(const std::string& kind, const std::string& answer) {
  char path[] = "/tmp/qaf-render-XXXXXX";
  const int descriptor = mkstemp(path);
  REQUIRE(descriptor >= 0);
  FILE* file = fdopen(descriptor, "w");
  REQUIRE(std::fwrite(answer.data(), 1, answer.size(), file) == answer.size());
  REQUIRE(std::fclose(file) == 0);
  const std::string command =
      fmt::format("python3 '{}/tests/support/read_back.py' {} {}", QAF_SOURCE_DIR, kind, path);
  FILE* reader = popen(command.c_str(), "r");
  REQUIRE(reader != nullptr);
  std::string read;
  for (int letter = std::fgetc(reader); letter != EOF; letter = std::fgetc(reader)) {
    read += static_cast<char>(letter);
  }
  CHECK(pclose(reader) == 0);
  CHECK(std::remove(path) == 0);
  return read;
}

// Fit for a terminal and for the log of a build server.
void check_harmless(const std::string& line) {
  CAPTURE(line);
  CHECK(qaf::visible(line) == line);
  const std::size_t first = line.find_first_not_of(' ');
  CHECK((first == std::string::npos || line.substr(first, 2) != "::" || first + 2 >= line.size() ||
         std::isalpha(static_cast<unsigned char>(line[first + 2])) == 0));
  CHECK((line.empty() || line.back() != ' '));
}

}  // namespace

TEST_CASE("CSV read back is what was printed") {
  Texts texts;
  for (int round = 0; round < rounds; ++round) {
    const Rows rows = texts.rows(1 + texts.random() % 4);
    const Rows read = read_csv(printed(rows, Format::csv));
    CAPTURE(seed);
    CAPTURE(round);
    REQUIRE(read.size() == rows.size() + 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      REQUIRE(read[i + 1].size() == rows[i].size());
      for (std::size_t j = 0; j < rows[i].size(); ++j) {
        CHECK(!is_computed(read[i + 1][j]));
        CHECK(without_guard(read[i + 1][j]) == as_csv_keeps(qaf::valid_utf8(rows[i][j])));
      }
    }
  }
}

TEST_CASE("a Markdown table has the same number of cells in every line, and shows the text") {
  Texts texts;
  for (int round = 0; round < rounds; ++round) {
    const std::size_t columns = 2 + texts.random() % 3;
    const Rows rows = texts.rows(columns);
    const std::vector<std::string> lines = lines_of(printed(rows, Format::markdown));
    CAPTURE(seed);
    CAPTURE(round);
    REQUIRE(lines.size() == rows.size() + 4);  // heading, rule, rows, blank line, stamp
    for (std::size_t i = 0; i < rows.size() + 2; ++i) {
      CAPTURE(lines[i]);
      CHECK(markdown_cells(lines[i]) == columns);
      CHECK(qaf::visible(lines[i]) == lines[i]);
    }
  }
}

TEST_CASE("a Markdown cell shows its text") {
  Texts texts;
  for (int round = 0; round < rounds; ++round) {
    const std::string text = texts.next();
    const std::string line = lines_of(printed({{text, "end"}}, Format::markdown))[2];
    const std::string_view cell =
        std::string_view(line).substr(1, line.size() - 1 - std::string_view(" end |").size());
    CAPTURE(text);
    // Without its bar and blanks; blanks in a row are one, blanks at line ends none.
    std::string expected;
    std::string word;
    const auto end_word = [&] {
      if (word.empty()) return;
      if (!expected.empty() && expected.back() != '\n') expected += ' ';
      expected += qaf::visible(word);
      word.clear();
    };
    std::string trimmed = text;
    while (!trimmed.empty() &&
           std::string_view(" \t\r\n").find(trimmed.back()) != std::string_view::npos) {
      trimmed.pop_back();
    }
    for (const char letter : trimmed) {
      if (letter == '\n') {
        end_word();
        expected += '\n';
      } else if (letter == ' ' || letter == '\t' || letter == '\r') {
        end_word();
      } else {
        word += letter;
      }
    }
    end_word();
    const std::string inner(cell.size() > 2 ? cell.substr(1, cell.size() - 3) : std::string_view());
    CHECK(markdown_shown(inner) == expected);
  }
}

TEST_CASE("no line on a terminal is obeyed, or wider than the screen") {
  Texts texts;
  for (int round = 0; round < rounds; ++round) {
    const int width = 40 + static_cast<int>(texts.random() % 80);
    const Rows rows = texts.rows(1 + texts.random() % 6);
    CAPTURE(seed);
    CAPTURE(round);
    for (const std::string& line : lines_of(printed(rows, Format::human, width))) {
      check_harmless(line);
      CHECK(qaf::cell_width(line) <= static_cast<std::size_t>(width));
    }
  }
}

TEST_CASE("findings are harmless in every format people and build servers read") {
  Texts texts;
  for (int round = 0; round < rounds; ++round) {
    test::Findings findings;
    const std::string bytes = texts.next() + texts.next() + "\n" + texts.next();
    const auto file = findings.file(texts.next() + "x", bytes);
    const auto size = static_cast<std::uint32_t>(bytes.size());
    const std::uint32_t begin = texts.random() % size;
    const std::uint32_t end = begin + texts.random() % (size - begin + 1);
    findings.add(test::unknown_role, {file, {begin, end}}, "m" + texts.next())
        .with_help(texts.next())
        .with_label({file, {0, end}}, texts.next());
    CAPTURE(seed);
    CAPTURE(round);
    const auto report = findings.report(1, 1);
    for (const Format format : {Format::human, Format::concise}) {
      for (const std::string& line : lines_of(*render::rendered(report, format, {60, false}))) {
        check_harmless(line);
      }
    }
    const std::string github = *render::rendered(report, Format::github, {});
    CHECK(std::count(github.begin(), github.end(), '\n') == 1);
    CHECK(github.substr(0, 13) == "::error file=");
    CHECK(github.find('\r') == std::string::npos);
  }
}

TEST_CASE("JSON read by Python is what was printed") {
  Texts texts;
  Rows rows;
  for (int i = 0; i < 500; ++i) rows.push_back({texts.next(), "end"});
  std::string expected;
  for (const auto& row : rows) expected += hexadecimal(qaf::valid_utf8(row.front()));
  CHECK(read_back("rows", printed(rows, Format::json)) == expected);
}

TEST_CASE("a page of HTML holds the texts, no other element and its own style sheet only") {
  Texts texts;
  Rows rows;
  std::string expected;
  for (int i = 0; i < 500; ++i) {
    rows.push_back({texts.next(), "end"});
    // Line ends become elements; a carriage return before one belongs to it.
    std::string shown;
    std::string_view rest = rows.back().front();
    for (;;) {
      const std::size_t end = rest.find('\n');
      std::string_view line = rest.substr(0, end);
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      shown += qaf::visible(line);
      if (end == std::string_view::npos) break;
      shown += '\n';
      rest.remove_prefix(end + 1);
    }
    expected += hexadecimal(shown);
  }
  CHECK(read_back("html", printed(rows, Format::html)) == expected);
}

TEST_CASE("findings read by Python are what was printed") {
  Texts texts;
  test::Findings findings;
  const auto file = findings.file("a.yaml", "id: x\n");
  std::string exact;
  std::string shown;
  for (int i = 0; i < 500; ++i) {
    const std::string message = "m" + texts.next();
    findings.add(test::unknown_role, {file, {0, 2}}, message);
    exact += hexadecimal(qaf::valid_utf8(message));
    shown += hexadecimal(qaf::visible(message));
  }
  const auto report = findings.report(1, 1);
  const auto answer = [&](Format format) { return *render::rendered(report, format, {}); };
  CHECK(read_back("jsonl", answer(Format::jsonl)) == exact);
  CHECK(read_back("sarif", answer(Format::sarif)) == exact);
  CHECK(read_back("gitlab", answer(Format::gitlab)) == exact);
  CHECK(read_back("junit", answer(Format::junit)) == shown);
}

// Registers in CSV: every cell with its place, and rows that are not as wide as the first.

#include "load/csv.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/readable.hpp"

namespace qaf::load {
namespace {

using Lines = std::vector<std::string>;

// Returns the rows as lines `key=value key=value`, a list's items in brackets, then the findings.
Lines read(std::string_view bytes) {
  yaml::Tree tree;
  diag::Sink out;
  Lines lines;
  parse_csv(bytes, source::FileId{}, tree, out);
  for (const std::uint32_t root : tree.documents) {
    for (std::uint32_t row = tree.nodes[root].first; row != yaml::no_node;
         row = tree.nodes[row].next) {
      std::string line;
      for (std::uint32_t i = tree.nodes[row].first; i != yaml::no_node; i = tree.nodes[i].next) {
        const yaml::Node& cell = tree.nodes[i];
        std::string value(cell.text);
        if (cell.kind == yaml::Kind::empty) value = "-";
        if (cell.kind == yaml::Kind::list) {
          value = "[";
          for (std::uint32_t j = cell.first; j != yaml::no_node; j = tree.nodes[j].next)
            value += fmt::format("{};", tree.nodes[j].text);
          value += "]";
        }
        line += fmt::format("{}{}={}", line.empty() ? "" : " ", cell.key, value);
      }
      lines.push_back(line);
    }
  }
  for (const diag::Diagnostic& finding : out.findings()) {
    lines.push_back(fmt::format("{}..{}: {}", finding.place.range.begin, finding.place.range.end,
                                finding.message));
  }
  return lines;
}

TEST_CASE("the first row names the columns; an empty cell has no value") {
  CHECK(read("id,at,case\nCL-1,2026-03-02,M-1\nCL-2,2026-03-03,\n") ==
        Lines{"id=CL-1 at=2026-03-02 case=M-1", "id=CL-2 at=2026-03-03 case=-"});
}

TEST_CASE("quotes hold commas, line breaks and doubled quotes") {
  CHECK(read("id,why\nA,\"one, \"\"two\"\"\nthree\"\n") == Lines{"id=A why=one, \"two\"\nthree"});
}

TEST_CASE("a byte-order mark, CR LF ends, empty lines and a missing last end are all read") {
  CHECK(read("\xEF\xBB\xBFid,at\r\nA,1\r\n\r\nB,2") == Lines{"id=A at=1", "id=B at=2"});
}

TEST_CASE("several tags in a cell are parted by semicolons") {
  CHECK(read("id,tags\nA,early-help;urgent\nB,\n") ==
        Lines{"id=A tags=[early-help;urgent;]", "id=B tags=-"});
}

TEST_CASE("a row of the wrong width is reported where it stands, and the others are read") {
  CHECK(read("id,at\nA\nB,2,3\nC,4\n") ==
        Lines{"id=C at=4", "6..8: this row has 1 cell, and the first row names 2 columns",
              "8..14: this row has 3 cells, and the first row names 2 columns"});
}

TEST_CASE("a quote that is never closed, or goes on, is reported at the quote") {
  CHECK(read("id,why\nA,\"open\n") == Lines{"9..10: this quote is never closed"});
  CHECK(read("id,why\nA,\"x\"y\n") == Lines{"9..12: text goes on after the closing quote"});
}

TEST_CASE("what is not plain UTF-8 text is reported and not read") {
  CHECK(read("id,at\n\xFF,1\n") == Lines{"6..7: byte ff at offset 6 is not UTF-8"});
  CHECK(read("id,at\nA\x1B[31m,1\n") == Lines{"7..8: the control character \\x1b stands here"});
  CHECK(read("id,at\rA,1\r").front() ==
        "5..6: a line ends in a carriage return alone (old Mac line ends)");
  CHECK(read(std::string_view("\xFF\xFEi\0d\0", 6)) ==
        Lines{"0..1: this is not UTF-8 text; it looks like UTF-16"});
}

TEST_CASE("columns need names, each its own") {
  CHECK(read("id,,id\n1,2,3\n") ==
        Lines{"3..3: a column without a name", "4..6: the column `id` stands here twice"});
}

}  // namespace
}  // namespace qaf::load

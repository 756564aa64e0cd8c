// Lines, columns and excerpts of diagnostics.

#include "diag/finding.hpp"

#include <doctest/doctest.h>

#include "support/findings.hpp"

using namespace qaf;
using test::Findings;

TEST_CASE("a finding stands on its line, columns in characters and in UTF-16 units") {
  Findings findings;
  // An accented letter is one character and one unit, a face one character and two units.
  const auto file = findings.file("a.yaml", "id: x\nwhy: \u00e9\U0001F600 bad\r\n");
  findings.add(test::unknown_role, findings.place(file, "bad"), "no");
  const diag::Finding& finding = findings.located().front();
  CHECK(finding.path == "a.yaml");
  CHECK(finding.start == source::LineColumn{2, 9});
  CHECK(finding.end == source::LineColumn{2, 12});
  CHECK(finding.start_utf16 == 10);
  CHECK(finding.end_utf16 == 13);
  CHECK(finding.excerpt.text == "why: \u00e9\U0001F600 bad");
  CHECK(finding.excerpt.begin == 12);  // 5 + 2 + 4 + 1 bytes
  CHECK(finding.excerpt.end == 15);
}

TEST_CASE("a byte-order mark is no part of the first line") {
  Findings findings;
  const auto file = findings.file("a.yaml", "\xEF\xBB\xBFid: x\n");
  findings.add(test::unknown_role, findings.place(file, "x"), "no");
  const diag::Finding& finding = findings.located().front();
  CHECK(finding.start == source::LineColumn{1, 5});
  CHECK(finding.start_utf16 == 5);
  CHECK(finding.excerpt.text == "id: x");
  CHECK(finding.excerpt.begin == 4);
}

TEST_CASE("what goes on to further lines is marked to the end of the first") {
  Findings findings;
  const auto file = findings.file("a.yaml", "why: |\n  one\n  two\n");
  findings.add(test::unknown_role, findings.place(file, "|\n  one\n  two"), "no");
  const diag::Finding& finding = findings.located().front();
  CHECK(finding.end == source::LineColumn{3, 6});
  CHECK(finding.excerpt.text == "why: |");
  CHECK(finding.excerpt.begin == 5);
  CHECK(finding.excerpt.end == 6);
}

TEST_CASE("nowhere means the whole file") {
  Findings findings;
  const auto file = findings.file("a.yaml", "id: x\n");
  findings.add(test::unknown_role, {file, {0, 0}}, "no");
  const diag::Finding& finding = findings.located().front();
  CHECK(finding.start == source::LineColumn{1, 1});
  CHECK(!finding.excerpt.has_line);
}

TEST_CASE("a file that can not be read any more still has its findings") {
  Findings findings;
  const auto file = findings.missing_file("gone.yaml");
  findings.add(test::unknown_role, {file, {5, 9}}, "no").with_label({file, {1, 2}}, "here");
  const diag::Finding& finding = findings.located().front();
  CHECK(finding.path == "gone.yaml");
  CHECK(finding.start == source::LineColumn{1, 1});
  CHECK(!finding.excerpt.has_line);
  CHECK(!finding.labels.front().has_line);
}

TEST_CASE("a file that became shorter is no danger") {
  Findings findings;
  const auto file = findings.file("a.yaml", "id: x\n");
  findings.add(test::unknown_role, {file, {100, 200}}, "no");
  const diag::Finding& finding = findings.located().front();
  CHECK(finding.excerpt.begin <= finding.excerpt.end);
  CHECK(finding.excerpt.end <= finding.excerpt.text.size());
}

TEST_CASE("of a very long line only what stands around the place is kept, whole characters") {
  Findings findings;
  std::string line;
  for (int i = 0; i < 5000; ++i) line += "\u00e9";
  const auto file = findings.file("a.yaml", line + "bad" + line + "\n");
  findings.add(test::unknown_role, findings.place(file, "bad"), "no");
  const diag::Excerpt& excerpt = findings.located().front().excerpt;
  CHECK(excerpt.cut_before);
  CHECK(excerpt.cut_after);
  CHECK(excerpt.text.size() == 2 * diag::most_bytes_around + 3);
  CHECK(excerpt.text.substr(excerpt.begin, 3) == "bad");
  CHECK(excerpt.text.substr(0, 2) == "\u00e9");
  CHECK(excerpt.text.substr(excerpt.text.size() - 2) == "\u00e9");
}

TEST_CASE("labels have their own places, in other files too") {
  Findings findings;
  const auto first = findings.file("a.yaml", "id: x\n");
  const auto second = findings.file("b.yaml", "n: 1\nid: x\n");
  findings.add(test::unknown_role, findings.place(second, "x"), "`x` is taken")
      .with_label(findings.place(first, "x"), "first given here");
  const diag::Excerpt& label = findings.located().front().labels.front();
  CHECK(label.path == "a.yaml");
  CHECK(label.start == source::LineColumn{1, 5});
  CHECK(label.words == "first given here");
  CHECK(label.text == "id: x");
}

#pragma once

// The outline of a published framework: tests/support/documents/NAME.tsv, a line for every
// statement of the document that has to have its place in examples/NAME, in the order of the
// document.
//
// Four columns with a tab between them, under a header line: `place` in the document, `kind`, the
// document's own `words` (left-out ones shown as ` ... `), and `encoded`: the names of where it
// stands in the framework, a blank between them. A name is a task, rule, list, role, body, tag,
// unit kind, scale, register or report layout by its id, `TASK>BODY` or `TASK>not-stated` for a
// line of `reported_to`, `TASK.STEP` and `RULE.STEP`, `LIST.ITEM`, `SCALE.GRADE`, and
// `framework.KEY`.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace qaf::test {

struct OutlineLine {
  std::size_t number = 0;  // in the file; the header is 1
  std::string place;
  std::string kind;
  std::string words;
  std::vector<std::string> encoded;
};

struct Outline {
  std::string path;  // as it is to be named in a failure
  std::vector<OutlineLine> lines;
  std::vector<std::string> faults;  // lines that are not of this shape

  // Returns "path:12: place: `words`", as every failure begins.
  [[nodiscard]] std::string at(const OutlineLine& line) const;
};

[[nodiscard]] Outline read_outline(std::string path, const std::vector<std::string>& lines);

// Returns whether two quotations of one sentence agree: one of them occurs in the other, as whole
// words. Case, blanks, quotation marks, kinds of dash and the signs at the ends are nothing. Of a
// shortened quotation what precedes its first ` ... ` is compared, or else every piece, in order.
[[nodiscard]] bool quotations_agree(std::string_view a, std::string_view b);

}  // namespace qaf::test

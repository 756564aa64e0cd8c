#pragma once

// A diagnostic made ready to print: path, line, column, and the lines it is about.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "source/line_index.hpp"
#include "source/tree.hpp"

namespace qaf::diag {

// One line of a file with the part that is meant; `first`..`last` are character columns, from 1,
// both marked.
struct Excerpt {
  std::uint32_t line = 0;  // 0: no line to show (the file as a whole, or it can not be read)
  std::string text;        // the line as it stands, without its end
  std::uint32_t first = 0;
  std::uint32_t last = 0;  // where the range goes on to further lines: the end of this one
  std::string words;       // of a label: "first given here"
  std::string path;
};

struct Finding {
  const Fault* fault = nullptr;
  Severity severity = Severity::error;
  std::string path;
  source::LineColumn start;  // 1:1 where the whole file is meant
  source::LineColumn end;
  std::uint32_t start_utf16 = 1;  // columns in UTF-16 units, for SARIF
  std::uint32_t end_utf16 = 1;
  std::string message;
  std::string help;
  Excerpt excerpt;
  std::vector<Excerpt> labels;
};

// Returns the findings in the order given, each file read at most once. `paths[FileId]` is the
// path.
[[nodiscard]] std::vector<Finding> located(std::span<const Diagnostic> diagnostics,
                                           std::span<const std::string> paths,
                                           const source::FileTree& tree);

}  // namespace qaf::diag

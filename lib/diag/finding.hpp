#pragma once

// A diagnostic made ready to print: path, line, column, and the lines it is about.
//
// Diagnostics hold byte ranges; a file is read again, once, when it has findings to show.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "source/line_index.hpp"
#include "source/tree.hpp"

namespace qaf::diag {

// How many bytes of a line are kept on either side of the place that is meant.
inline constexpr std::size_t most_bytes_around = 240;

// One line of a file with the part that is meant: the bytes [begin, end) of `text`.
struct Excerpt {
  std::string path;
  source::LineColumn start;
  bool has_line = false;  // false: no line to show (the file as a whole, or it can not be read)
  std::string text;       // the line without its end, or the part of a long one around the place
  bool cut_before = false;
  bool cut_after = false;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // where the range goes on to further lines: the end of this one
  std::string words;      // of a label: "first given here"
};

struct Finding {
  const Fault* fault = nullptr;
  Severity severity = Severity::error;
  std::string path;
  source::LineColumn start;       // 1:1 where the whole file is meant
  source::LineColumn end;         // after the last character
  std::uint32_t start_utf16 = 1;  // the same columns in UTF-16 units, for SARIF
  std::uint32_t end_utf16 = 1;
  std::string message;
  std::string help;
  Excerpt excerpt;
  std::vector<Excerpt> labels;
};

// Returns the findings in the order given, each file read at most once. `paths[FileId]` is the
// path. A file that can not be read any more has its findings at 1:1, without excerpts.
[[nodiscard]] std::vector<Finding> located(std::span<const Diagnostic> diagnostics,
                                           std::span<const std::string> paths,
                                           const source::FileTree& tree);

}  // namespace qaf::diag

#pragma once

// One pass over the bytes of a file, before anything else reads them.
//
// What passes is UTF-8 text without control characters or lone carriage returns, with a byte-order
// mark at most at its start, and within the limits: every later stage relies on it.

#include <cstddef>
#include <string_view>

#include "diag/sink.hpp"
#include "source/span.hpp"

namespace qaf::yaml {

inline constexpr std::size_t max_line_bytes = 64 * 1024;
inline constexpr std::size_t max_text_bytes = 256 * 1024;  // of one value; held by the lanes
inline constexpr std::size_t max_guard_findings = 20;  // of one file: damaged files have thousands

// Returns true where `bytes` may be read on; findings say why not. Warnings let it be read.
bool guard(std::string_view bytes, source::FileId file, diag::Sink& out);

}  // namespace qaf::yaml

#pragma once

// Documents and findings to bytes: one file per format, one line each in formats.def.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "diag/finding.hpp"
#include "document/document.hpp"

namespace qaf::render {

// What the reader's screen can do; formats for machines take no notice.
struct Screen {
  int width = 80;  // columns
  bool colour = false;
};

enum class Format : std::uint8_t {
  human,
  markdown,
  html,
  json,
  csv,  // documents
  concise,
  jsonl,
  sarif,
  junit,
  github,
  gitlab,  // findings (which also have human, json, csv)
};

[[nodiscard]] std::optional<Format> format_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Format format);

// What `check` found, with what stands around it.
struct FindingsReport {
  std::span<const diag::Finding> findings;  // sorted
  std::size_t files = 0;                    // how many were read
  std::size_t records = 0;                  // how many audit records among them
  document::Stamp stamp;
  std::string tool;  // "qaf 0.1.0"
};

// Return the whole output in that format; nullopt where the format has no meaning for it
// (a document as SARIF). A human list of no findings is one short line.
[[nodiscard]] std::optional<std::string> rendered(const document::Document& document, Format format,
                                                  const Screen& screen);
[[nodiscard]] std::optional<std::string> rendered(const FindingsReport& report, Format format,
                                                  const Screen& screen);

}  // namespace qaf::render

#pragma once

// Documents and findings to bytes: one file per format, one line each in formats.def.
//
// Same input, same bytes: no locale, no clock, no screen but the one handed in.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/finding.hpp"
#include "document/document.hpp"

namespace qaf::render {

// What the reader's screen can do; formats for machines take no notice.
struct Screen {
  int width = 80;  // columns; fewer than 40 are taken for 40
  bool colour = false;
};

// In the order of their names.
enum class Format : std::uint8_t {
#define QAF_FORMAT(name, documents_printer, findings_printer) name,
#include "render/formats.def"
#undef QAF_FORMAT
};

// What a format can print.
enum class Matter : std::uint8_t { documents, findings };

[[nodiscard]] std::optional<Format> format_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Format format);

// Returns the names of the formats for `matter`, in alphabetical order: for help and hints.
[[nodiscard]] std::vector<std::string_view> format_names(Matter matter);

// What `check` found, with what stands around it.
struct FindingsReport {
  std::span<const diag::Finding> findings;  // sorted
  std::size_t files = 0;                    // how many were read
  std::size_t records = 0;                  // how many audit records among them
  document::Stamp stamp;
  // The way from the root of the git working tree to the repository, empty or ending in `/`: build
  // servers (github, gitlab, sarif) count paths from there.
  std::string path_prefix;
};

// Return the whole output in that format; nullopt where the format has no meaning for it
// (a document as SARIF). A human list of no findings is one short line.
[[nodiscard]] std::optional<std::string> rendered(const document::Document& document, Format format,
                                                  const Screen& screen);
[[nodiscard]] std::optional<std::string> rendered(const FindingsReport& report, Format format,
                                                  const Screen& screen);

}  // namespace qaf::render

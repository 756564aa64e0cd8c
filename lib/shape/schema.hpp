#pragma once

// The field tables as JSON Schemas (for editors and foreign validators) and as reference pages.

#include <span>
#include <string>
#include <string_view>

#include "shape/field.hpp"

namespace qaf::shape {

// A kind of file: what `qaf schema NAME` prints, `schemas/NAME.schema.json`,
// `docs/reference/NAME.md`.
struct FileKind {
  std::string_view name;     // framework, people, register, record
  std::string_view title;    // "Audit records"
  std::string_view summary;  // where such files lie and what they hold
  // The shapes a document may have. Of several, all but the first are told apart by their first
  // key.
  std::span<const Shape* (*const)()> shapes;
  bool is_list = false;  // a file is a list of such groups
};

[[nodiscard]] std::span<const FileKind> file_kinds();
[[nodiscard]] const FileKind* file_kind_named(std::string_view name);

// Returns the shape of that name (`task`, `step`), or null.
[[nodiscard]] const Shape* shape_named(std::string_view name);

// Return the whole file; JSON Schema draft 7, Markdown.
[[nodiscard]] std::string json_schema(const FileKind& kind);
[[nodiscard]] std::string reference_page(const FileKind& kind);

}  // namespace qaf::shape

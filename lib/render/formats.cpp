// Which printer a format means.

#include <algorithm>
#include <array>

#include "render/printers.hpp"
#include "render/render.hpp"

namespace qaf::render {
namespace {

struct Row {
  std::string_view name;
  Format format;
  DocumentPrinter document_printer;
  FindingsPrinter findings_printer;
};

constexpr std::array rows{
#define QAF_FORMAT(name, documents_printer, findings_printer) \
  Row{#name, Format::name, documents::documents_printer, findings::findings_printer},
#include "render/formats.def"
#undef QAF_FORMAT
};

const Row& row_of(Format format) {
  return rows[static_cast<std::size_t>(format)];
}

}  // namespace

std::optional<Format> format_named(std::string_view name) {
  const auto* row = std::ranges::find(rows, name, &Row::name);
  return row == rows.end() ? std::nullopt : std::optional(row->format);
}

std::string_view name_of(Format format) {
  return row_of(format).name;
}

std::vector<std::string_view> format_names(Matter matter) {
  std::vector<std::string_view> names;
  for (const Row& row : rows) {
    const bool prints = matter == Matter::documents ? row.document_printer != nullptr
                                                    : row.findings_printer != nullptr;
    if (prints) names.push_back(row.name);
  }
  return names;
}

std::optional<std::string> rendered(const document::Document& document, Format format,
                                    const Screen& screen) {
  const DocumentPrinter print = row_of(format).document_printer;
  if (print == nullptr) return std::nullopt;
  return print(document, screen);
}

std::optional<std::string> rendered(const FindingsReport& report, Format format,
                                    const Screen& screen) {
  const FindingsPrinter print = row_of(format).findings_printer;
  if (print == nullptr) return std::nullopt;
  return print(report, screen);
}

}  // namespace qaf::render

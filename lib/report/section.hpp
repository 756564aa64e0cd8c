#pragma once

// A section of a report to a board: one file each under sections/, one line in sections.def.

#include <span>
#include <string_view>

#include "document/document.hpp"
#include "report/board_facts.hpp"

namespace qaf::report {

struct SectionKind {
  std::string_view name;     // as a layout writes it: `re_audits`
  std::string_view summary;  // what it shows
  document::Section (*make)(const BoardFacts& facts) = nullptr;
};

#define QAF_SECTION(identifier) extern const SectionKind identifier##_section;
#include "report/sections.def"
#undef QAF_SECTION

// Returns every kind of section, sorted by name.
[[nodiscard]] std::span<const SectionKind* const> section_kinds();
[[nodiscard]] const SectionKind* section_named(std::string_view name);

}  // namespace qaf::report

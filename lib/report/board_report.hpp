#pragma once

// The summary for a board: the sections that the framework's layout names, in its order.
//
// In:    the repository, a layout, a period, the instant from which it is looked at.
// Out:   a document; the caller adds its stamp. Pure.
// Source: docs/reference/reports.md.

#include <cstdint>
#include <optional>
#include <string_view>

#include "calendar/period.hpp"
#include "document/document.hpp"
#include "model/index.hpp"

namespace qaf::report {

// A report layout: `frameworks[framework].reports[layout]`.
struct LayoutPlace {
  std::uint32_t framework = 0;
  std::uint32_t layout = 0;
};

// Returns the layout of that name in the version of the framework in force on `day` (the latest
// that began by then, else the first to come); nothing where no framework has one.
[[nodiscard]] std::optional<LayoutPlace> layout_named(const model::Dataset& data,
                                                      std::string_view name, calendar::Date day);

[[nodiscard]] document::Document board_report(const model::Index& index, LayoutPlace place,
                                              calendar::Period period, calendar::Instant as_of);

}  // namespace qaf::report

// Symbols, padded ratios and bars.

#include "render/terminal_cell.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "render/cell.hpp"

namespace qaf::render {
namespace {

constexpr std::size_t bar_cells = 20;

char symbol_of(document::Tone tone) {
  switch (tone) {
    case document::Tone::neutral:
      return '.';
    case document::Tone::good:
      return '+';
    case document::Tone::attention:
      return '!';
    case document::Tone::bad:
      return 'x';
    case document::Tone::muted:
      return '-';
  }
  return '.';
}

// The widest parts of the ratios of a column.
struct RatioWidths {
  std::size_t part = 1;
  std::size_t whole = 1;
  std::size_t share = 0;  // with the two blanks before it
};

RatioWidths ratio_widths(const document::Table& table, std::size_t column) {
  RatioWidths widths;
  for (const auto& row : table.rows) {
    const auto* ratio = std::get_if<document::Ratio>(&row[column]);
    if (ratio == nullptr) continue;
    widths.part = std::max(widths.part, fmt::formatted_size("{}", ratio->part));
    widths.whole = std::max(widths.whole, fmt::formatted_size("{}", ratio->whole));
    const auto share = percentage(ratio->part, ratio->whole);
    if (share) widths.share = std::max(widths.share, share->size() + 2);
  }
  return widths;
}

std::string ratio_text(document::Ratio ratio, const RatioWidths& widths) {
  return fmt::format("{:>{}} of {:>{}}{:>{}}", ratio.part, widths.part, ratio.whole, widths.whole,
                     percentage(ratio.part, ratio.whole).value_or(""), widths.share);
}

// What is more than nothing is at least one `#`.
std::string bar_text(document::Bar bar) {
  if (bar.whole <= 0 || bar.part <= 0) return {};
  const double share = static_cast<double>(bar.part) / static_cast<double>(bar.whole);
  const auto cells = static_cast<std::size_t>(std::min(share, 1.0) * bar_cells + 0.5);
  return std::string(std::max<std::size_t>(cells, 1), '#');
}

Breaking breaking_of(const document::Value& value) {
  if (std::holds_alternative<std::string>(value)) return Breaking::freely;
  if (std::holds_alternative<std::vector<std::string>>(value)) return Breaking::freely;
  if (std::holds_alternative<std::vector<document::Link>>(value)) return Breaking::freely;
  const bool has_blanks = std::holds_alternative<calendar::Instant>(value) ||
                          std::holds_alternative<document::Seconds>(value);
  return has_blanks ? Breaking::at_need : Breaking::never;
}

Cell cell_of(const document::Value& value, const RatioWidths& widths, calendar::Zone zone) {
  if (is_blank(value)) return {"-", Ink::muted, Breaking::never};
  if (const auto* status = std::get_if<document::Status>(&value)) {
    return {fmt::format("{} {}", symbol_of(status->tone), words_of(value, zone)),
            ink_of(status->tone), Breaking::at_need};
  }
  if (const auto* ratio = std::get_if<document::Ratio>(&value)) {
    return {ratio_text(*ratio, widths), Ink::plain, Breaking::never};
  }
  if (const auto* bar = std::get_if<document::Bar>(&value)) {
    return {bar_text(*bar), Ink::plain, Breaking::never};
  }
  return {words_of(value, zone), Ink::plain, breaking_of(value)};
}

}  // namespace

std::vector<Cell> cells_of(const document::Table& table, std::size_t column, calendar::Zone zone) {
  const RatioWidths widths = ratio_widths(table, column);
  std::vector<Cell> cells;
  cells.reserve(table.rows.size());
  for (const auto& row : table.rows) cells.push_back(cell_of(row[column], widths, zone));
  return cells;
}

}  // namespace qaf::render

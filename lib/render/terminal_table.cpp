// Fitting a table into the width of a screen.

#include "render/terminal_table.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/visible.hpp"
#include "base/width.hpp"
#include "render/groups.hpp"
#include "render/terminal_cell.hpp"
#include "render/wrap.hpp"

namespace qaf::render {
namespace {

using document::Column;
using document::Table;

constexpr std::size_t gap = 2;
constexpr std::size_t readable_prose = 18;  // cells; prose in narrower columns is a nuisance
constexpr std::size_t narrow_prose = 8;     // cells; in narrower ones it can not be read
constexpr std::size_t longest_whole_word = 36;
constexpr std::size_t longest_whole_part = 14;  // of a name, between hyphens; or a short name
constexpr std::size_t unlimited = 1'000'000;

// A column that is shown, its cells in the order of the rows, and the widths that it could have.
struct Shown {
  const Column* column = nullptr;
  std::vector<Cell> cells;
  std::size_t natural = 0;   // nothing broken
  std::size_t body = 0;      // the heading broken, no cell
  std::size_t readable = 0;  // prose broken, and still good to read
  std::size_t narrow = 0;    // prose broken as far as can be borne
  std::size_t width = 0;     // the one it gets
};

using Columns = std::vector<Shown>;

std::size_t widest(const std::vector<std::string>& lines) {
  std::size_t width = 0;
  for (const std::string& line : lines) width = std::max(width, cell_width(line));
  return width;
}

// The longest of the parts between `separators`, each of which belongs to the part before it.
std::size_t longest_part(std::string_view text, std::string_view separators) {
  std::size_t longest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size() - 1) + 1;
    std::string_view part = text.substr(0, end);
    if (part.back() == ' ' || part.back() == '\n') part.remove_suffix(1);
    longest = std::max(longest, cell_width(visible(part)));
    text.remove_prefix(end);
  }
  return longest;
}

std::size_t longest_word(std::string_view text) {
  return std::min(longest_part(text, " \n"), longest_whole_word);
}

std::size_t whole_width(const Cell& cell) {
  return cell.breaking == Breaking::never ? cell_width(cell.text)
                                          : widest(wrapped(cell.text, unlimited));
}

std::size_t readable_width(const Cell& cell, std::size_t whole) {
  if (cell.breaking != Breaking::freely) return whole;
  return std::max(longest_word(cell.text), std::min(whole, readable_prose));
}

std::size_t narrow_width(const Cell& cell, std::size_t whole) {
  if (cell.breaking == Breaking::never) return whole;
  // Two cells more: the sign of a status and its blank.
  if (cell.breaking == Breaking::at_need) return std::min(whole, longest_word(cell.text) + 2);
  const bool is_name = cell.text.find_first_of(" \n") == std::string::npos;
  if (is_name && whole <= longest_whole_part) return whole;
  const std::size_t part = std::min(longest_part(cell.text, " \n-/_,;"), longest_whole_part);
  return std::min(whole, std::max(narrow_prose, part));
}

void measure(Shown& shown, std::size_t room) {
  const std::string& heading = shown.column->heading;
  shown.body = shown.readable = shown.narrow = longest_word(heading);
  for (const Cell& cell : shown.cells) {
    const std::size_t whole = whole_width(cell);
    shown.body = std::max(shown.body, whole);
    shown.readable = std::max(shown.readable, readable_width(cell, whole));
    shown.narrow = std::max(shown.narrow, narrow_width(cell, whole));
  }
  shown.natural = std::max(shown.body, widest(wrapped(heading, unlimited)));
  shown.natural = std::min(shown.natural, std::max(room, shown.narrow));
  shown.body = std::min(shown.body, std::max(room, shown.narrow));
}

std::size_t total_width(const Columns& columns) {
  std::size_t total = columns.empty() ? 0 : (columns.size() - 1) * gap;
  for (const Shown& shown : columns) total += shown.width;
  return total;
}

// Takes one cell after the other from the widest column that is still wider than its `least`.
bool shrunk(Columns& columns, std::size_t room, std::size_t Shown::*least) {
  for (std::size_t total = total_width(columns); total > room; --total) {
    Shown* widest_column = nullptr;
    for (Shown& shown : columns) {
      if (shown.width <= shown.*least) continue;
      if (widest_column == nullptr || shown.width > widest_column->width) widest_column = &shown;
    }
    if (widest_column == nullptr) return false;
    --widest_column->width;
  }
  return true;
}

bool fits(Columns& columns, std::size_t room, std::size_t Shown::*least) {
  for (Shown& shown : columns) shown.width = shown.natural;
  if (total_width(columns) <= room) return true;
  for (Shown& shown : columns) shown.width = shown.body;
  // First what stays good to read; what is broken further is then as little as can be.
  return shrunk(columns, room, &Shown::readable) || shrunk(columns, room, least);
}

// Takes out the column that can best be done without, the last of equals.
bool taken_out_one(Columns& columns) {
  auto least_important = columns.end();
  for (auto shown = columns.begin(); shown != columns.end(); ++shown) {
    const int expendable = shown->column->expendable;
    if (expendable <= 0) continue;
    const bool is_less =
        least_important == columns.end() || expendable >= least_important->column->expendable;
    if (is_less) least_important = shown;
  }
  if (least_important == columns.end()) return false;
  columns.erase(least_important);
  return true;
}

// The columns for people; of those that may be left out only the ones with a value.
Columns shown_columns(const Table& table, calendar::Zone zone, std::size_t room) {
  Columns columns;
  for (const std::size_t index : people_columns(table)) {
    const Column& column = table.columns[index];
    Shown shown;
    shown.column = &column;
    shown.cells = cells_of(table, index, zone);
    // A column of noughts says as little as one without values.
    const bool is_empty = std::all_of(shown.cells.begin(), shown.cells.end(), [](const Cell& cell) {
      return cell.text == "-" || cell.text == "0";
    });
    if (is_empty && column.expendable > 0) continue;
    measure(shown, room);
    columns.push_back(std::move(shown));
  }
  return columns;
}

std::string padded(const std::string& text, const Shown& shown, Ink ink, const Screen& screen) {
  const std::size_t width = cell_width(text);
  const std::string blanks(shown.width - std::min(shown.width, width), ' ');
  const bool is_right = shown.column->align == document::Align::right;
  return is_right ? blanks + painted(text, ink, screen) : painted(text, ink, screen) + blanks;
}

// Prints cells that take several lines each; `from_below`: short ones stand at the bottom.
std::string row_text(const Columns& columns, const std::vector<std::vector<std::string>>& cells,
                     const std::vector<Ink>& inks, const Screen& screen, bool from_below) {
  std::size_t height = 1;
  for (const auto& lines : cells) height = std::max(height, lines.size());
  std::string out;
  for (std::size_t line = 0; line < height; ++line) {
    std::string shown;
    for (std::size_t index = 0; index < columns.size(); ++index) {
      const auto& lines = cells[index];
      const std::size_t above = from_below ? height - lines.size() : 0;
      const bool is_there = line >= above && line - above < lines.size();
      if (index > 0) shown.append(gap, ' ');
      shown += padded(is_there ? lines[line - above] : std::string(), columns[index], inks[index],
                      screen);
    }
    out += ended(std::move(shown));
  }
  return out;
}

std::string heading_text(const Columns& columns, const Screen& screen) {
  // A table of keys and values has none.
  const bool has_row_heading = std::any_of(columns.begin(), columns.end(), [](const Shown& shown) {
    return shown.column->is_row_heading;
  });
  const bool has_heading = std::any_of(columns.begin(), columns.end(), [](const Shown& shown) {
    return !shown.column->heading.empty();
  });
  if (has_row_heading && !has_heading) return {};
  std::vector<std::vector<std::string>> headings;
  std::string rule;
  for (const Shown& shown : columns) {
    headings.push_back(wrapped(shown.column->heading, shown.width));
    rule += std::string(rule.empty() ? 0 : gap, ' ') + std::string(shown.width, '-');
  }
  const std::vector<Ink> inks(columns.size(), Ink::strong);
  return row_text(columns, headings, inks, screen, true) + painted(rule, Ink::muted, screen) + '\n';
}

// The heading of a group, apart from what stands above it.
std::string group_text(const Group& group, const Screen& screen, std::size_t room) {
  std::string out = group.heading.empty() || group.first == 0 ? "" : "\n";
  if (group.heading.empty()) return out;
  for (const std::string& line : wrapped(group.heading, room))
    out += painted(line, Ink::strong, screen) + '\n';
  return out;
}

std::string in_columns(const Columns& columns, const Group& group, const Screen& screen) {
  std::string out;
  for (std::size_t row = group.first; row < group.end; ++row) {
    std::vector<std::vector<std::string>> cells;
    std::vector<Ink> inks;
    for (const Shown& shown : columns) {
      const Cell& cell = shown.cells[row];
      inks.push_back(cell.ink);
      cells.push_back(cell.breaking == Breaking::never ? std::vector<std::string>{cell.text}
                                                       : wrapped(cell.text, shown.width));
    }
    out += row_text(columns, cells, inks, screen, false);
  }
  return out;
}

// For screens too narrow for any table: a paragraph for each row, a line for each value.
std::string one_value_a_line(const Columns& columns, const Group& group, std::size_t room) {
  std::string out;
  for (std::size_t row = group.first; row < group.end; ++row) {
    if (row > group.first) out += '\n';
    for (const Shown& shown : columns) {
      const Cell& cell = shown.cells[row];
      const std::string name = visible(shown.column->heading) + ": ";
      out += cell.breaking == Breaking::never
                 ? ended(name + cell.text.substr(
                                    std::min(cell.text.find_first_not_of(' '), cell.text.size())))
                 : hanging(name, cell.text, room);
    }
  }
  return out;
}

// Says which of the columns that have values are not shown, in the order of the table.
std::string left_out_note(const std::vector<const Column*>& with_values, const Columns& columns,
                          const Screen& screen, std::size_t room) {
  std::string names;
  for (const Column* column : with_values) {
    const bool is_shown = std::any_of(columns.begin(), columns.end(),
                                      [&](const Shown& shown) { return shown.column == column; });
    if (!is_shown) names += (names.empty() ? "" : ", ") + column->heading;
  }
  std::string out;
  if (names.empty()) return out;
  const std::string note =
      fmt::format("columns left out: {}; a wider terminal or `--format csv` shows them", names);
  for (const std::string& line : wrapped(note, room)) {
    out += painted(line, Ink::muted, screen) + '\n';
  }
  return out;
}

}  // namespace

std::string terminal_table(const Table& table, calendar::Zone zone, const Screen& screen) {
  const auto room = static_cast<std::size_t>(std::max(screen.width, 40));
  Columns columns = shown_columns(table, zone, room);
  std::vector<const Column*> with_values;
  for (const Shown& shown : columns) with_values.push_back(shown.column);
  while (!fits(columns, room, &Shown::readable) && taken_out_one(columns)) {
  }
  const bool fits_well = fits(columns, room, &Shown::readable);
  const bool is_table = fits_well || fits(columns, room, &Shown::narrow);
  std::string out = is_table ? heading_text(columns, screen) : std::string();
  for (const Group& group : groups_of(table, zone)) {
    out += group_text(group, screen, room);
    out += is_table ? in_columns(columns, group, screen) : one_value_a_line(columns, group, room);
  }
  return out + left_out_note(with_values, columns, screen, room);
}

}  // namespace qaf::render

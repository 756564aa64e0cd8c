// Documents as Markdown (GFM): for papers, wikis and merge requests.

#include <algorithm>

#include <fmt/format.h>

#include "render/cell.hpp"
#include "render/markdown_text.hpp"
#include "render/printers.hpp"

namespace qaf::render {
namespace {

using document::Column;
using document::Section;
using document::Table;

constexpr int deepest_heading = 6;

std::string heading(const std::string& title, int depth) {
  if (title.empty()) return {};
  return fmt::format("{} {}\n\n", std::string(static_cast<std::size_t>(depth), '#'),
                     markdown_line(title));
}

std::string cell(const document::Value& value, calendar::Zone zone) {
  if (const auto* bar = std::get_if<document::Bar>(&value)) {
    return markdown_line(percentage(bar->part, bar->whole).value_or(""));
  }
  const std::string words = markdown_line(words_of(value, zone));
  const auto* status = std::get_if<document::Status>(&value);
  const bool is_bad = status != nullptr && status->tone == document::Tone::bad && !words.empty();
  return is_bad ? fmt::format("**{}**", words) : words;
}

std::string row(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& each : cells) line += each.empty() ? " |" : fmt::format(" {} |", each);
  return line + '\n';
}

std::string table_text(const Table& table, calendar::Zone zone) {
  std::string out;
  if (!table.caption.empty()) out += fmt::format("**{}**\n\n", markdown_line(table.caption));
  if (table.rows.empty()) {
    return out + markdown_paragraph(table.when_empty.empty() ? "none" : table.when_empty) + '\n';
  }
  std::vector<std::size_t> shown;
  std::vector<std::string> cells;
  std::string rule = "|";
  for (std::size_t index = 0; index < table.columns.size(); ++index) {
    const Column& column = table.columns[index];
    if (column.audience == Column::Audience::machines) continue;
    shown.push_back(index);
    cells.push_back(markdown_line(column.heading));
    rule += column.align == document::Align::right ? " ---: |" : " --- |";
  }
  out += row(cells) + rule + '\n';
  for (const auto& values : table.rows) {
    cells.clear();
    for (const std::size_t index : shown) cells.push_back(cell(values[index], zone));
    out += row(cells);
  }
  return out + '\n';
}

void add_section(std::string& out, const Section& section, int depth, calendar::Zone zone) {
  out += heading(section.title, std::min(depth, deepest_heading));
  for (const std::string& paragraph : section.paragraphs) {
    out += markdown_paragraph(paragraph) + '\n';
  }
  for (const Table& table : section.tables) out += table_text(table, zone);
  for (const std::string& note : section.notes) {
    out += fmt::format("*Note:* {}\n\n", markdown_line(note));
  }
  for (const Section& inner : section.sections) add_section(out, inner, depth + 1, zone);
}

}  // namespace

std::string documents::markdown(const document::Document& document, const Screen& /*screen*/) {
  std::string out = heading(document.title, 1);
  for (const Section& section : document.sections) {
    add_section(out, section, 2, document.stamp.zone);
  }
  for (const std::string& line : document.closing) {
    out += fmt::format("**{}**\n\n", markdown_line(line));
  }
  std::string stamp;
  for (const std::string& words : words_of(document.stamp)) {
    stamp += (stamp.empty() ? "" : "; ") + words;
  }
  return out + fmt::format("*{}*\n", markdown_line(stamp));
}

}  // namespace qaf::render

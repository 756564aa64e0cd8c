// Documents as Markdown (GFM): for papers, wikis and merge requests.

#include <algorithm>

#include <fmt/format.h>

#include "render/cell.hpp"
#include "render/groups.hpp"
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

// An anchor is made of letters, digits and hyphens.
std::string link_text(const std::string& words, const std::string& anchor) {
  return anchor.empty() ? markdown_line(words)
                        : fmt::format("[{}](#{})", markdown_line(words), anchor);
}

std::string links_text(const std::vector<document::Link>& links) {
  std::string out;
  for (const document::Link& link : links) {
    // The blank at the end of what stands before would be taken away with other loose blanks.
    const std::string_view blank = link.before.ends_with(' ') ? " " : "";
    out += fmt::format("{}{}{}{}", out.empty() ? "" : ", ", markdown_line(link.before), blank,
                       link_text(link.words, link.anchor));
  }
  return out;
}

std::string cell(const document::Value& value, calendar::Zone zone) {
  if (const auto* links = std::get_if<std::vector<document::Link>>(&value))
    return links_text(*links);
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

std::string rows_text(const Table& table, const std::vector<std::size_t>& shown, const Group& group,
                      calendar::Zone zone) {
  std::vector<std::string> cells;
  std::string rule = "|";
  for (const std::size_t index : shown) {
    const Column& column = table.columns[index];
    cells.push_back(markdown_line(column.heading));
    rule += column.align == document::Align::right ? " ---: |" : " --- |";
  }
  std::string out = row(cells) + rule + '\n';
  for (std::size_t at = group.first; at < group.end; ++at) {
    cells.clear();
    for (const std::size_t index : shown) cells.push_back(cell(table.rows[at][index], zone));
    const std::string_view anchor = anchor_of(table, at);
    if (!anchor.empty() && !cells.empty())
      cells.front() = fmt::format("<a id=\"{}\"></a>{}", anchor, cells.front());
    out += row(cells);
  }
  return out;
}

std::string table_text(const Table& table, calendar::Zone zone) {
  std::string out;
  if (!table.caption.empty()) out += fmt::format("**{}**\n\n", markdown_line(table.caption));
  if (table.rows.empty()) {
    return out + markdown_paragraph(table.when_empty.empty() ? "none" : table.when_empty) + '\n';
  }
  const std::vector<std::size_t> shown = people_columns(table);
  for (const Group& group : groups_of(table, zone)) {
    if (!group.heading.empty()) out += fmt::format("**{}**\n\n", markdown_line(group.heading));
    out += rows_text(table, shown, group, zone) + '\n';
  }
  return out;
}

void add_section(std::string& out, const Section& section, int depth, calendar::Zone zone) {
  if (!section.anchor.empty()) out += fmt::format("<a id=\"{}\"></a>\n\n", section.anchor);
  out += heading(section.title, std::min(depth, deepest_heading));
  for (const std::string& paragraph : section.paragraphs) {
    out += markdown_paragraph(paragraph) + '\n';
  }
  for (const std::string& item : section.items) out += fmt::format("- {}\n", markdown_line(item));
  if (!section.items.empty()) out += '\n';
  for (const Table& table : section.tables) out += table_text(table, zone);
  for (const std::string& note : section.notes) {
    out += fmt::format("*Note:* {}\n\n", markdown_line(note));
  }
  for (const Section& inner : section.sections) add_section(out, inner, depth + 1, zone);
}

// Lists the sections that have an anchor, and those inside them, to the depth given.
void add_contents(std::string& out, const std::vector<Section>& sections, int depth,
                  const std::string& indent) {
  for (const Section& section : sections) {
    if (depth <= 0 || section.anchor.empty()) continue;
    out += fmt::format("{}- {}\n", indent, link_text(section.title, section.anchor));
    add_contents(out, section.sections, depth - 1, indent + "  ");
  }
}

std::string contents_text(const document::Document& document) {
  std::string list;
  add_contents(list, document.sections, document.contents_depth, "");
  return list.empty() ? list : heading("Contents", 2) + list + '\n';
}

}  // namespace

std::string documents::markdown(const document::Document& document, const Screen& /*screen*/) {
  std::string out = heading(document.title, 1);
  const std::string contents = contents_text(document);
  for (const Section& section : document.sections) {
    add_section(out, section, 2, document.stamp.zone);
    // The first section is the title page.
    if (&section == &document.sections.front()) out += contents;
  }
  for (const Section& section : document.further) {
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

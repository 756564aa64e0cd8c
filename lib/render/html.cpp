// Documents as one page of HTML: no script, nothing loaded, fit for screen readers and for paper.

#include <algorithm>

#include <fmt/format.h>

#include "render/cell.hpp"
#include "render/groups.hpp"
#include "render/html_style.hpp"
#include "render/markup_text.hpp"
#include "render/printers.hpp"

namespace qaf::render {
namespace {

using document::Align;
using document::Column;
using document::Section;
using document::Table;
using document::Value;

constexpr int deepest_heading = 6;

// Returns the text with its line ends kept, for elements only.
std::string html_lines(std::string_view text) {
  std::string safe;
  for (;;) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    safe += markup_text(line);
    if (end == std::string_view::npos) return safe;
    safe += "<br>";
    text.remove_prefix(end + 1);
  }
}

// Returns our own prose, in which backticks stand around what is typed or quoted.
std::string html_prose(std::string_view text) {
  std::string prose = html_lines(text);
  for (std::size_t first = prose.find('`'); first != std::string::npos; first = prose.find('`')) {
    const std::size_t second = prose.find('`', first + 1);
    if (second == std::string::npos) break;
    prose.replace(second, 1, "</code>");
    prose.replace(first, 1, "<code>");
  }
  return prose;
}

std::string_view class_of(document::Tone tone) {
  switch (tone) {
    case document::Tone::neutral:
      return "neutral";
    case document::Tone::good:
      return "good";
    case document::Tone::attention:
      return "attention";
    case document::Tone::bad:
      return "bad";
    case document::Tone::muted:
      return "muted";
  }
  return "neutral";
}

// Signs beside the words, since nothing may depend on colour; the words say enough to a screen
// reader.
std::string_view sign_of(document::Tone tone) {
  switch (tone) {
    case document::Tone::neutral:
      return "&#9675;";  // a circle
    case document::Tone::good:
      return "&#10003;";  // a tick
    case document::Tone::attention:
      return "&#9650;";  // a triangle
    case document::Tone::bad:
      return "&#10007;";  // a cross
    case document::Tone::muted:
      return "&#8211;";  // a dash
  }
  return "";
}

std::string bar(document::Bar bar) {
  const std::string share = percentage(bar.part, bar.whole).value_or("");
  if (share.empty()) return {};
  const double cells =
      200.0 * std::min(1.0, static_cast<double>(bar.part) / static_cast<double>(bar.whole));
  return fmt::format(
      "<svg class=\"bar\" role=\"img\" aria-label=\"{}\" width=\"200\" height=\"14\">"
      "<rect class=\"all\" width=\"200\" height=\"14\"/>"
      "<rect width=\"{:.1f}\" height=\"14\"/></svg>",
      markup_text(share), cells);
}

// Each name of a list stays whole.
std::string list_text(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) {
    out +=
        fmt::format("{}<span class=\"name\">{}</span>", out.empty() ? "" : ", ", html_lines(item));
  }
  return out;
}

std::string link_text(const std::string& words, const std::string& anchor) {
  return anchor.empty()
             ? html_lines(words)
             : fmt::format("<a href=\"#{}\">{}</a>", markup_text(anchor), html_lines(words));
}

std::string links_text(const std::vector<document::Link>& links) {
  std::string out;
  for (const document::Link& link : links) {
    out += fmt::format("{}{}{}", out.empty() ? "" : ", ", markup_text(link.before),
                       link_text(link.words, link.anchor));
  }
  return out;
}

std::string cell(const Value& value, calendar::Zone zone) {
  if (const auto* links = std::get_if<std::vector<document::Link>>(&value))
    return links_text(*links);
  if (const auto* status = std::get_if<document::Status>(&value)) {
    return fmt::format("<span class=\"status {}\"><span aria-hidden=\"true\">{}</span> {}</span>",
                       class_of(status->tone), sign_of(status->tone),
                       markup_text(words_of(value, zone)));
  }
  if (const auto* length = std::get_if<document::Bar>(&value)) return bar(*length);
  if (const auto* items = std::get_if<std::vector<std::string>>(&value)) return list_text(*items);
  return html_lines(words_of(value, zone));
}

// Numbers stand below each other; dates, and names as far as paper allows, are not broken; prose
// has room.
std::string_view class_of(const Value& value, const Column& column) {
  constexpr std::size_t longest_name = 32;
  constexpr std::size_t shortest_prose = 40;
  if (column.align == Align::right) return " class=\"number\"";
  const bool is_time = std::holds_alternative<calendar::Date>(value) ||
                       std::holds_alternative<calendar::Instant>(value);
  if (is_time) return " class=\"fixed\"";
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return "";
  const bool has_blank = text->find_first_of(" \n") != std::string::npos;
  if (!has_blank && !text->empty() && text->size() <= longest_name) return " class=\"name\"";
  return has_blank && text->size() >= shortest_prose ? " class=\"prose\"" : "";
}

std::string id_text(std::string_view anchor) {
  return anchor.empty() ? std::string() : fmt::format(" id=\"{}\"", markup_text(anchor));
}

std::string row_text(const Table& table, const std::vector<std::size_t>& shown, std::size_t at,
                     calendar::Zone zone) {
  const std::vector<Value>& row = table.rows[at];
  std::string out = fmt::format("<tr{}>", id_text(anchor_of(table, at)));
  for (const std::size_t index : shown) {
    const Column& column = table.columns[index];
    const std::string_view tag = column.is_row_heading ? "th" : "td";
    const std::string_view scope = column.is_row_heading ? " scope=\"row\"" : "";
    out += fmt::format("<{0}{1}{2}>{3}</{0}>", tag, scope, class_of(row[index], column),
                       cell(row[index], zone));
  }
  return out + "</tr>\n";
}

std::string rows_text(const Table& table, calendar::Zone zone) {
  const std::vector<std::size_t> shown = people_columns(table);
  std::string out;
  for (const Group& group : groups_of(table, zone)) {
    out += "<tbody>\n";
    if (!group.heading.empty()) {
      out += fmt::format("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{}\">{}</th></tr>\n",
                         shown.size(), html_lines(group.heading));
    }
    for (std::size_t row = group.first; row < group.end; ++row)
      out += row_text(table, shown, row, zone);
    out += "</tbody>\n";
  }
  return out;
}

std::string headings_text(const Table& table) {
  std::string out;
  for (const std::size_t index : people_columns(table)) {
    const Column& column = table.columns[index];
    const std::string_view align = column.align == Align::right ? " class=\"number\"" : "";
    // A column of bars has no heading of its own; an empty one would be announced as nothing.
    out += column.heading.empty()
               ? "<td></td>"
               : fmt::format("<th scope=\"col\"{}>{}</th>", align, markup_text(column.heading));
  }
  return fmt::format("<thead><tr>{}</tr></thead>\n", out);
}

bool has_shares(const Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const Column& column) { return column.share > 0; });
}

// The policy of the page allows no widths but those of the style sheet.
std::string shares_text(const Table& table) {
  if (!has_shares(table)) return {};
  std::string out;
  for (const std::size_t index : people_columns(table)) {
    const int share = table.columns[index].share;
    out += share > 0 ? fmt::format("<col class=\"w{}\">", share) : "<col>";
  }
  return fmt::format("<colgroup>{}</colgroup>\n", out);
}

// A table of keys and values has headings at the beginning of its rows only.
bool has_headings(const Table& table) {
  const std::vector<std::size_t> shown = people_columns(table);
  const bool has_any = std::any_of(shown.begin(), shown.end(), [&](std::size_t index) {
    return !table.columns[index].heading.empty();
  });
  return has_any || std::none_of(shown.begin(), shown.end(), [&](std::size_t index) {
           return table.columns[index].is_row_heading;
         });
}

std::string table_text(const Table& table, calendar::Zone zone) {
  if (table.rows.empty()) {
    const std::string words = table.when_empty.empty() ? "none" : table.when_empty;
    const std::string caption =
        table.caption.empty() ? ""
                              : fmt::format("<strong>{}</strong><br>", markup_text(table.caption));
    return fmt::format("<p>{}{}</p>\n", caption, html_prose(words));
  }
  const std::string name = markup_text(table.caption.empty() ? table.key : table.caption);
  // A wide table scrolls by itself, by keyboard too.
  std::string out = fmt::format(
      "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n<table{}>\n", name,
      has_shares(table) ? " class=\"page-wide\"" : "");
  if (!table.caption.empty()) out += fmt::format("<caption>{}</caption>\n", name);
  out += shares_text(table);
  if (has_headings(table)) out += headings_text(table);
  return out + rows_text(table, zone) + "</table>\n</div>\n";
}

std::string items_text(const std::vector<std::string>& items) {
  if (items.empty()) return {};
  std::string out = "<ul>\n";
  for (const std::string& item : items) out += fmt::format("<li>{}</li>\n", html_prose(item));
  return out + "</ul>\n";
}

std::string section_tag(const Section& section) {
  return fmt::format("<section{}{}>\n", id_text(section.anchor),
                     section.begins_page ? " class=\"page\"" : "");
}

void add_section(std::string& out, const Section& section, int depth, calendar::Zone zone) {
  out += section_tag(section);
  if (!section.title.empty()) {
    out += fmt::format("<h{0}>{1}</h{0}>\n", std::min(depth, deepest_heading),
                       markup_text(section.title));
  }
  for (const std::string& paragraph : section.paragraphs) {
    out += fmt::format("<p>{}</p>\n", html_prose(paragraph));
  }
  out += items_text(section.items);
  for (const Table& table : section.tables) out += table_text(table, zone);
  for (const std::string& note : section.notes) {
    out += fmt::format("<p class=\"note\">Note: {}</p>\n", html_prose(note));
  }
  for (const Section& inner : section.sections) {
    add_section(out, inner, section.title.empty() ? depth : depth + 1, zone);
  }
  out += "</section>\n";
}

// Lists the sections that have an anchor, and those inside them, to the depth given.
std::string contents_text(const std::vector<Section>& sections, int depth) {
  std::string out;
  for (const Section& section : sections) {
    if (depth <= 0 || section.anchor.empty()) continue;
    out += fmt::format("<li>{}{}</li>\n", link_text(section.title, section.anchor),
                       contents_text(section.sections, depth - 1));
  }
  return out.empty() ? out : fmt::format("<ol>\n{}</ol>\n", out);
}

std::string contents_text(const document::Document& document) {
  const std::string list = contents_text(document.sections, document.contents_depth);
  if (list.empty()) return {};
  return fmt::format(
      "<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n"
      "{}</nav>\n",
      list);
}

std::string head(const std::string& title) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'{}'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n",
      html_style_hash, title, html_style);
}

}  // namespace

std::string documents::html(const document::Document& document, const Screen& /*screen*/) {
  const calendar::Zone zone = document.stamp.zone;
  const std::string title = markup_text(document.title.empty() ? document.kind : document.title);
  std::string out = head(title) + fmt::format("<body>\n<main>\n<h1>{}</h1>\n", title);
  if (!document.closing.empty()) {
    // What matters most is last on a terminal and first on a page.
    out += "<div class=\"closing\">\n";
    for (const std::string& line : document.closing) {
      out += fmt::format("<p>{}</p>\n", html_prose(line));
    }
    out += "</div>\n";
  }
  const std::string contents = contents_text(document);
  for (const Section& section : document.sections) {
    add_section(out, section, 2, zone);
    // The first section is the title page.
    if (&section == &document.sections.front()) out += contents;
  }
  for (const Section& section : document.further) add_section(out, section, 2, zone);
  std::string stamp;
  for (const std::string& words : words_of(document.stamp)) {
    stamp += (stamp.empty() ? "" : "; ") + words;
  }
  return out + fmt::format("</main>\n<footer>\n<p>{}</p>\n</footer>\n</body>\n</html>\n",
                           markup_text(stamp));
}

}  // namespace qaf::render

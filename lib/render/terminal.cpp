// Documents for people at a terminal: titles, paragraphs, tables, small print, and what matters
// most at the end.

#include <algorithm>

#include "base/width.hpp"
#include "render/cell.hpp"
#include "render/paint.hpp"
#include "render/printers.hpp"
#include "render/terminal_table.hpp"
#include "render/wrap.hpp"

namespace qaf::render {
namespace {

using document::Section;
using document::Table;

// Gathers blocks of lines with one blank line between them.
class Page {
 public:
  Page(calendar::Zone zone, const Screen& screen)
      : zone_(zone),
        screen_(screen),
        width_(static_cast<std::size_t>(std::max(screen.width, 40))) {}

  // A title, underlined where `underline` is not a blank; what follows stands close to it.
  void add_title(const std::string& title, char underline) {
    if (title.empty()) return;
    begin_block();
    std::size_t length = 0;
    for (const std::string& line : wrapped(title, width_)) {
      out_ += painted(line, Ink::strong, screen_) + '\n';
      length = std::max(length, cell_width(line));
    }
    if (underline != ' ')
      out_ += painted(std::string(length, underline), Ink::muted, screen_) + '\n';
    follows_title_ = underline == ' ';
  }

  void add_paragraph(const std::string& text, Ink ink) {
    begin_block();
    add_lines("", text, ink);
  }

  void add_items(const std::vector<std::string>& items) {
    if (items.empty()) return;
    begin_block();
    for (const std::string& item : items) add_lines("- ", item, Ink::plain);
  }

  void add_table(const Table& table) {
    add_title(table.caption, ' ');
    begin_block();
    if (table.rows.empty()) {
      add_lines("", table.when_empty.empty() ? "none" : table.when_empty, Ink::plain);
    } else {
      out_ += terminal_table(table, zone_, screen_);
    }
  }

  void add_notes(const std::vector<std::string>& notes) {
    if (notes.empty()) return;
    begin_block();
    for (const std::string& note : notes) add_lines("note: ", note, Ink::muted);
  }

  // Lines that belong together, without blank lines between them.
  void add_closing(const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    begin_block();
    for (const std::string& line : lines) add_lines("", line, Ink::strong);
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void begin_block() {
    if (!out_.empty() && !follows_title_) out_ += '\n';
    follows_title_ = false;
  }

  void add_lines(const std::string& first, const std::string& text, Ink ink) {
    const std::string block = hanging(first, text, width_);
    std::size_t start = 0;
    while (start < block.size()) {
      const std::size_t end = block.find('\n', start);
      out_ += painted(block.substr(start, end - start), ink, screen_) + '\n';
      start = end + 1;
    }
  }

  calendar::Zone zone_;
  const Screen& screen_;
  std::size_t width_;
  std::string out_;
  bool follows_title_ = false;
};

void add_section(Page& page, const Section& section, int depth) {
  page.add_title(section.title, depth == 0 ? '-' : ' ');
  for (const std::string& paragraph : section.paragraphs) page.add_paragraph(paragraph, Ink::plain);
  page.add_items(section.items);
  for (const Table& table : section.tables) page.add_table(table);
  page.add_notes(section.notes);
  for (const Section& inner : section.sections) add_section(page, inner, depth + 1);
}

std::string stamp_line(const document::Stamp& stamp) {
  std::string line;
  for (const std::string& words : words_of(stamp)) line += (line.empty() ? "" : "; ") + words;
  return line;
}

}  // namespace

std::string documents::human(const document::Document& document, const Screen& screen) {
  Page page(document.stamp.zone, screen);
  page.add_title(document.title, '=');
  for (const Section& section : document.sections) add_section(page, section, 0);
  for (const Section& section : document.further) add_section(page, section, 0);
  page.add_paragraph(stamp_line(document.stamp), Ink::muted);
  page.add_closing(document.closing);
  return page.take();
}

}  // namespace qaf::render

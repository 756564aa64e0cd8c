// Reading CSV registers, with the place of every cell.

#include "load/csv.hpp"

#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "load/faults.hpp"
#include "yaml/guard.hpp"

namespace qaf::load {
namespace {

struct Cell {
  std::string_view text;
  source::Range at;
};

class CsvReader {
 public:
  CsvReader(std::string_view bytes, source::FileId file, yaml::Tree& tree, diag::Sink& out)
      : bytes_(bytes), file_(file), tree_(tree), out_(out) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
  }

  bool read() {
    const std::uint32_t root =
        add({.at = whole(), .kind = yaml::Kind::list, .style = yaml::Style::block});
    std::optional<std::vector<Cell>> header = row();
    if (!header || !check_header(*header)) return false;
    std::uint32_t last = yaml::no_node;
    while (at_ < bytes_.size()) {
      const auto start = static_cast<std::uint32_t>(at_);
      std::optional<std::vector<Cell>> cells = row();
      if (!cells) return false;
      if (cells->size() == 1 && cells->front().text.empty()) continue;  // an empty line
      if (cells->size() != header->size()) {
        report({start, static_cast<std::uint32_t>(at_)},
               fmt::format("this row has {} cell{}, and the first row names {} column{}",
                           cells->size(), cells->size() == 1 ? "" : "s", header->size(),
                           header->size() == 1 ? "" : "s"),
               "a text with a comma in it needs quotes around it");
        is_good_ = false;
        continue;
      }
      const std::uint32_t group = add_row(*header, *cells, start);
      (last == yaml::no_node ? tree_.nodes[root].first : tree_.nodes[last].next) = group;
      ++tree_.nodes[root].count;
      last = group;
    }
    tree_.documents.push_back(root);
    return is_good_;
  }

 private:
  [[nodiscard]] source::Range whole() const {
    return {0, static_cast<std::uint32_t>(bytes_.size())};
  }

  std::uint32_t add(yaml::Node node) {
    tree_.nodes.push_back(node);
    return static_cast<std::uint32_t>(tree_.nodes.size() - 1);
  }

  void report(source::Range at, std::string message, std::string help) {
    out_.add(faults::csv_fault, {file_, at}, std::move(message)).with_help(std::move(help));
  }

  bool check_header(const std::vector<Cell>& header) {
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (header[i].text.empty()) {
        report(header[i].at, "a column without a name", "write its name in the first row");
        is_good_ = false;
      }
      for (std::size_t j = 0; j < i; ++j) {
        if (header[i].text != header[j].text || header[i].text.empty()) continue;
        report(header[i].at, fmt::format("the column `{}` stands here twice", header[i].text),
               "keep one of the two");
        is_good_ = false;
      }
    }
    return is_good_;
  }

  // Reads one row and its line end; nothing where a quote is not closed.
  std::optional<std::vector<Cell>> row() {
    std::vector<Cell> cells;
    while (true) {
      std::optional<Cell> next = at_ < bytes_.size() && bytes_[at_] == '"' ? quoted() : plain();
      if (!next) return std::nullopt;
      cells.push_back(*next);
      if (at_ < bytes_.size() && bytes_[at_] == ',') {
        ++at_;
        continue;
      }
      if (at_ < bytes_.size() && bytes_[at_] == '\r') ++at_;
      if (at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
      return cells;
    }
  }

  Cell plain() {
    const std::size_t start = at_;
    while (at_ < bytes_.size() && bytes_[at_] != ',' && bytes_[at_] != '\n' && bytes_[at_] != '\r')
      ++at_;
    return {bytes_.substr(start, at_ - start),
            {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at_)}};
  }

  std::optional<Cell> quoted() {
    const std::size_t start = at_++;
    std::string text;
    while (at_ < bytes_.size()) {
      if (bytes_[at_] == '"') {
        if (at_ + 1 >= bytes_.size() || bytes_[at_ + 1] != '"') break;
        ++at_;
      }
      text += bytes_[at_++];
    }
    const source::Range at{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at_ + 1)};
    if (at_ >= bytes_.size()) {
      report({at.begin, at.begin + 1}, "this quote is never closed",
             "put a `\"` at the end of the cell");
      return std::nullopt;
    }
    ++at_;
    if (at_ < bytes_.size() && bytes_[at_] != ',' && bytes_[at_] != '\n' && bytes_[at_] != '\r') {
      report(at, "text goes on after the closing quote",
             "write a quote inside quotes twice: `\"\"`");
      return std::nullopt;
    }
    tree_.unescaped.push_back(std::move(text));
    return Cell{tree_.unescaped.back(), at};
  }

  std::uint32_t add_row(const std::vector<Cell>& header, const std::vector<Cell>& cells,
                        std::uint32_t start) {
    const source::Range at{start, cells.back().at.end};
    const std::uint32_t group =
        add({.at = at, .kind = yaml::Kind::map, .style = yaml::Style::block});
    std::uint32_t last = yaml::no_node;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      // An empty cell has no bytes to point at: the row stands for it.
      const source::Range place = cells[i].at.begin == cells[i].at.end ? at : cells[i].at;
      const std::uint32_t member =
          add({.text = cells[i].text,
               .key = header[i].text,
               .at = place,
               .key_at = place,
               .kind = cells[i].text.empty() ? yaml::Kind::empty : yaml::Kind::scalar});
      if (header[i].text == "tags" && !cells[i].text.empty()) split(member, cells[i]);
      (last == yaml::no_node ? tree_.nodes[group].first : tree_.nodes[last].next) = member;
      ++tree_.nodes[group].count;
      last = member;
    }
    return group;
  }

  void split(std::uint32_t member, Cell cell) {
    tree_.nodes[member].kind = yaml::Kind::list;
    std::string_view rest = cell.text;
    std::uint32_t last = yaml::no_node;
    while (!rest.empty()) {
      const std::size_t end = rest.find(';');
      const std::string_view item = rest.substr(0, end);
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
      const std::uint32_t node = add({.text = item, .at = cell.at, .kind = yaml::Kind::scalar});
      (last == yaml::no_node ? tree_.nodes[member].first : tree_.nodes[last].next) = node;
      ++tree_.nodes[member].count;
      last = node;
    }
  }

  std::string_view bytes_;
  source::FileId file_;
  yaml::Tree& tree_;
  diag::Sink& out_;
  std::size_t at_ = 0;
  bool is_good_ = true;
};

}  // namespace

bool parse_csv(std::string_view bytes, source::FileId file, yaml::Tree& tree, diag::Sink& out) {
  tree.clear();
  if (!yaml::guard(bytes, file, out)) return false;
  return CsvReader(bytes, file, tree, out).read();
}

}  // namespace qaf::load

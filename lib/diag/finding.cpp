// Finding the lines and columns of diagnostics.

#include "diag/finding.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

namespace qaf::diag {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// A file's bytes and the lines in them; does not move, since the index looks into the bytes.
struct OpenFile {
  explicit OpenFile(std::string content) : bytes(std::move(content)), lines(bytes) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  std::string bytes;
  source::LineIndex lines;
};

class Files {
 public:
  Files(std::span<const std::string> paths, const source::FileTree& tree)
      : paths_(paths), tree_(tree) {}

  [[nodiscard]] std::string path(source::FileId id) const {
    const auto index = static_cast<std::size_t>(id);
    return index < paths_.size() ? paths_[index] : std::string();
  }

  // Returns the file, or null where it can not be read.
  const OpenFile* file(source::FileId id) {
    const auto [place, is_new] = open_.try_emplace(id);
    if (is_new) {
      std::string bytes;
      if (tree_.read(path(id), bytes)) place->second = std::make_unique<OpenFile>(std::move(bytes));
    }
    return place->second.get();
  }

 private:
  std::span<const std::string> paths_;
  const source::FileTree& tree_;
  std::map<source::FileId, std::unique_ptr<OpenFile>> open_;
};

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// Where the text of a line starts: after the byte-order mark, which belongs to no line.
std::uint32_t text_start(const OpenFile& file, std::uint32_t line) {
  const std::uint32_t start = file.lines.line_start(line);
  const bool marked = line == 1 && std::string_view(file.bytes).substr(0, byte_order_mark.size()) ==
                                       byte_order_mark;
  return marked ? start + static_cast<std::uint32_t>(byte_order_mark.size()) : start;
}

std::string_view line_text(const OpenFile& file, std::uint32_t line) {
  std::string_view text = file.lines.line(line);
  const std::uint32_t skipped = text_start(file, line) - file.lines.line_start(line);
  text.remove_prefix(std::min<std::size_t>(skipped, text.size()));
  return text;
}

std::uint32_t utf16_column(const OpenFile& file, std::uint32_t line, std::uint32_t offset) {
  const std::uint32_t start = text_start(file, line);
  std::uint32_t units = 1;
  for (std::uint32_t at = start; at < offset && at < file.bytes.size(); ++at) {
    if (continues_character(file.bytes[at])) continue;
    // Only characters of four bytes (0xF0 and up) take two units.
    units += static_cast<unsigned char>(file.bytes[at]) >= 0xF0 ? 2U : 1U;
  }
  return units;
}

// Keeps of a long line what stands around the place that is meant, whole characters only.
void shorten(Excerpt& excerpt) {
  std::size_t from = 0;
  std::size_t to = excerpt.text.size();
  if (excerpt.begin > most_bytes_around) {
    from = excerpt.begin - most_bytes_around;
    while (from < excerpt.begin && continues_character(excerpt.text[from])) ++from;
  }
  const std::size_t wanted_end =
      std::min<std::size_t>(excerpt.end, excerpt.begin + most_bytes_around);
  if (to - wanted_end > most_bytes_around) {
    to = wanted_end + most_bytes_around;
    while (to > wanted_end && continues_character(excerpt.text[to])) --to;
  }
  excerpt.cut_before = from > 0;
  excerpt.cut_after = to < excerpt.text.size();
  excerpt.text = excerpt.text.substr(from, to - from);
  excerpt.begin -= static_cast<std::uint32_t>(from);
  excerpt.end = std::min(excerpt.end - static_cast<std::uint32_t>(from),
                         static_cast<std::uint32_t>(excerpt.text.size()));
}

Excerpt excerpt_at(const OpenFile* file, source::Range range, std::string path) {
  Excerpt excerpt;
  excerpt.path = std::move(path);
  if (file == nullptr || range.is_nowhere()) return excerpt;
  excerpt.start = file->lines.at(range.begin);
  excerpt.has_line = true;
  excerpt.text = std::string(line_text(*file, excerpt.start.line));
  const std::uint32_t start = text_start(*file, excerpt.start.line);
  const auto length = static_cast<std::uint32_t>(excerpt.text.size());
  excerpt.begin = range.begin > start ? std::min(range.begin - start, length) : 0;
  excerpt.end = range.end > start ? std::min(range.end - start, length) : 0;
  excerpt.end = std::max(excerpt.begin, excerpt.end);
  shorten(excerpt);
  return excerpt;
}

Finding located_one(const Diagnostic& diagnostic, Files& files) {
  Finding finding;
  finding.fault = diagnostic.fault;
  finding.severity = diagnostic.severity;
  finding.message = diagnostic.message;
  finding.help = diagnostic.help;
  finding.path = files.path(diagnostic.place.file);
  const source::Range range = diagnostic.place.range;
  const OpenFile* file = range.is_nowhere() ? nullptr : files.file(diagnostic.place.file);
  finding.excerpt = excerpt_at(file, range, finding.path);
  if (file != nullptr) {
    const std::uint32_t end = std::max(range.begin, range.end);
    finding.start = file->lines.at(range.begin);
    finding.end = file->lines.at(end);
    finding.start_utf16 = utf16_column(*file, finding.start.line, range.begin);
    finding.end_utf16 = utf16_column(*file, finding.end.line, end);
  }
  for (const Label& label : diagnostic.labels) {
    const bool has_place = !label.place.range.is_nowhere();
    finding.labels.push_back(excerpt_at(has_place ? files.file(label.place.file) : nullptr,
                                        label.place.range, files.path(label.place.file)));
    finding.labels.back().words = label.words;
  }
  return finding;
}

}  // namespace

std::vector<Finding> located(std::span<const Diagnostic> diagnostics,
                             std::span<const std::string> paths, const source::FileTree& tree) {
  Files files(paths, tree);
  std::vector<Finding> findings;
  findings.reserve(diagnostics.size());
  for (const Diagnostic& diagnostic : diagnostics) {
    findings.push_back(located_one(diagnostic, files));
  }
  return findings;
}

}  // namespace qaf::diag

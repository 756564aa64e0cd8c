// Reference pages from the field tables.

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "shape/schema.hpp"

namespace qaf::shape {
namespace {

// A cell of a Markdown table may hold no bare bar.
std::string cell(std::string_view text) {
  std::string safe;
  for (const char letter : text) {
    if (letter == '|') safe += '\\';
    safe += letter;
  }
  return safe;
}

std::string heading(const Shape& shape) {
  std::string words(shape.title);
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

void write_shape(std::string& page, const Shape& shape) {
  page += fmt::format("\n## {}\n\n{}", heading(shape), shape.summary);
  if (shape.short_form != nullptr)
    page += fmt::format(" May also be written as {}.", shape.short_words);
  page += "\n\n| key | | what belongs there | meaning |\n|---|---|---|---|\n";
  for (const Row& row : shape.rows) {
    page += fmt::format("| `{}` | {} | {} | {} |\n", row.key,
                        row.presence == Presence::required ? "required" : "", cell(row.words()),
                        cell(row.sentence));
  }
  if (shape.further_key != nullptr)
    page += "\nFurther keys: those that the task names under `record: fields:`.\n";
}

}  // namespace

std::string reference_page(const FileKind& kind) {
  std::string page = fmt::format(
      "<!-- Written by `make gen` from the field tables in lib/shape; do not edit. -->\n\n# "
      "{}\n\n{}\n",
      kind.title, kind.summary);
  std::vector<const Shape*> waiting;
  for (const auto shape : kind.shapes) waiting.push_back(shape());
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    write_shape(page, *waiting[i]);
    // What a table refers to follows it, in the order of its rows.
    for (const Row& row : waiting[i]->rows) {
      Definitions found;
      static_cast<void>(row.schema(found));
      for (const Shape* shape : found) {
        if (std::find(waiting.begin(), waiting.end(), shape) == waiting.end())
          waiting.push_back(shape);
      }
    }
  }
  return page;
}

}  // namespace qaf::shape

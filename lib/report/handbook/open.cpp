// Notes and assumptions, and what is still to be decided, for whoever answers for the document.

#include <algorithm>

#include <fmt/format.h>

#include "report/cells.hpp"
#include "report/columns.hpp"
#include "report/framework/open_points.hpp"
#include "report/handbook/parts.hpp"

namespace qaf::report {
namespace {

using Kind = OpenPoint::Kind;

std::string where_of(const Handbook& book, const OpenPoint& point) {
  if (point.element == "framework") return "the document as a whole";
  const std::string name(point.id.substr(point.id.find('/') + 1));
  if (point.about.empty()) {
    const std::string title = book.names(point.id.substr(0, point.id.find('/')));
    return point.element == "item" ? fmt::format("{}: {}", title, name)
           : title.empty()         ? point.element
                                   : title;
  }
  const std::string title = book.names(point.about);
  if (point.element == "step") return fmt::format("{}, step {}", title, name);
  if (point.element == "reported_to")
    return fmt::format("{}, report to {}", title,
                       name == point.about ? "whom is not stated" : book.names(name));
  return title;
}

document::Section kind_section(const Handbook& book, const std::vector<OpenPoint>& points,
                               Kind kind, std::string key, std::string title, std::string heading) {
  document::Section section = part(std::move(key), std::move(title));
  document::Table table{
      .key = "points",
      .caption = {},
      .columns = {heading_column("where", "Where"), text_column("text", std::move(heading)),
                  text_column("source", "Stands in", 1)},
      .rows = {},
      .when_empty = {}};
  for (const OpenPoint& point : points) {
    if (point.kind != kind) continue;
    table.rows.push_back({where_of(book, point), point.text, text_cell(point.cited.source.view())});
  }
  if (!table.rows.empty()) section.tables.push_back(laid_out(std::move(table), {25, 50, 25}));
  return section;
}

}  // namespace

document::Section open_part(const Handbook& book) {
  const std::vector<OpenPoint> points = open_points_of(book.framework);
  document::Section section = part("open", "Notes and assumptions");
  for (document::Section& inner : std::vector<document::Section>{
           kind_section(book, points, Kind::not_stated, "open-not-stated",
                        "Not stated in the document, so to be decided", "What is not stated"),
           kind_section(book, points, Kind::set_by, "open-set-by", "Set by another paper",
                        "What is set there"),
           kind_section(book, points, Kind::assumption, "open-assumptions",
                        "Assumed where the document leaves it open", "What is assumed"),
           kind_section(book, points, Kind::note, "open-notes",
                        "Unclear, contradictory or a slip in the document", "Note")}) {
    if (has_content(inner)) section.sections.push_back(std::move(inner));
  }
  if (!section.sections.empty()) {
    section.paragraphs.emplace_back(
        "Nothing was dropped because it is vague, and nothing sharpened. What follows is for "
        "whoever "
        "answers for this document to settle.");
  }
  return section;
}

}  // namespace qaf::report

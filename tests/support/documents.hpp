#pragma once

// Small documents for tests of what prints them.

#include <string>
#include <utility>
#include <vector>

#include "document/document.hpp"

namespace qaf::test {

using document::Align;
using document::Column;

// As of midnight at the start of 2026-04-01 in London.
inline document::Stamp stamp() {
  document::Stamp stamp;
  stamp.as_of = calendar::Instant::from_unix(1774998000);
  stamp.tool = "qaf 0.1.0";
  return stamp;
}

inline document::Document document_of(document::Section section) {
  document::Document document;
  document.kind = "compliance";
  document.stamp = stamp();
  document.sections.push_back(std::move(section));
  return document;
}

inline document::Document document_of(document::Table table) {
  document::Section section;
  section.key = "duties";
  section.tables.push_back(std::move(table));
  return document_of(std::move(section));
}

// Four duties: met, met late, missed and vacant.
inline document::Table duties() {
  using document::Ratio;
  using document::Seconds;
  using document::Status;
  using document::Tone;
  const auto text = [](const char* words) { return document::Value(std::string(words)); };
  const auto day = [](int month, int date) {
    return document::Value(calendar::date_of(2026, month, date));
  };
  document::Table table;
  table.key = "duties";
  table.columns = {{"task", "Task"},
                   {"holder", "Who"},
                   {"unit", "Unit", Align::left, 2},
                   {"window_end", "Window end"},
                   {"done", "Done", Align::right, 0, Column::Audience::all, true},
                   {"by_seconds", "By", Align::right, 1},
                   {"status", "Status"}};
  table.rows = {{text("plr"), text("tm-assessment-2"), text("assessment-2"), day(1, 31),
                 Ratio{1, 1}, document::Value(), Status{"met", Tone::good}},
                {text("live-supervision"), text("tm-031"), text("assessment-2"), day(3, 31),
                 Ratio{7, 9}, Seconds{273600}, Status{"met_late", Tone::attention}},
                {text("plr"), text("sm-014"), text("family-support"), day(2, 28), Ratio{0, 12},
                 document::Value(), Status{"missed", Tone::bad}},
                {text("plr"), document::Value(), text("family-support"), day(2, 28), Ratio{0, 0},
                 document::Value(), Status{"vacant", Tone::muted}}};
  return table;
}

}  // namespace qaf::test

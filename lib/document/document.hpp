#pragma once

// What a command answers, before any format: headings, paragraphs, tables of typed values.
//
// report/ makes it, render/ prints it; terminal, Markdown and HTML print headings and formatted
// cells, JSON and CSV print keys and raw values. No format computes.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "calendar/zone.hpp"
#include "document/value.hpp"

namespace qaf::document {

enum class Align : std::uint8_t { left, right };

// `key` is for programs (snake_case, promised), `heading` for people.
struct Column {
  std::string key;
  std::string heading;
  Align align = Align::left;
  // Where the terminal runs out of width, the column of the highest number is left out first (0:
  // never); one without any value, or with noughts alone, if it may be left out, always. JSON, CSV,
  // Markdown and HTML have all.
  int expendable = 0;
  // For people only (a symbol, a bar) or for machines only (a raw key): left out elsewhere.
  enum class Audience : std::uint8_t { all, people, machines } audience = Audience::all;
  // Its cells are Ratios or Bars (or nothing): machines get two keys, KEY_part and KEY_whole.
  bool is_rate = false;
  // Its cells are the headings of their rows, for those who hear a table read out.
  bool is_row_heading = false;
  // How much of a page's width it gets, in per cent, where tables are to look alike; one of 5, 10,
  // 15 ... 80; 0: as its cells need.
  int share = 0;
};

struct Table {
  std::string key;      // snake_case, unique in the document
  std::string caption;  // may be empty
  std::vector<Column> columns;
  std::vector<std::vector<Value>> rows;  // each as long as `columns`
  std::string when_empty;                // what people read instead of a table without rows
  // The key of a column that people read as a heading above the rows that share its value, one
  // after the other; empty: none. Machines have the column like any other.
  std::string grouped_by = {};
  // What a Link to each row leads to, in the order of the rows; empty: to none.
  std::vector<std::string> row_anchors = {};
};

// In order: the paragraphs, the items of a list, then the tables, then the notes (small print: what
// was left out and why).
struct Section {
  std::string key;
  std::string title;  // may be empty in a document of one section
  std::vector<std::string> paragraphs;
  std::vector<Table> tables;
  std::vector<std::string> notes;
  std::vector<Section> sections;
  std::vector<std::string> items = {};
  std::string anchor = {};   // unique in the document; what a Link leads to
  bool begins_page = false;  // on paper
};

// What every answer carries, so that it can be reproduced.
struct Stamp {
  calendar::Instant as_of;
  calendar::Zone zone = calendar::Zone::london;
  std::optional<std::string> revision;  // of the repository, its full hash, where known
  bool is_working_tree = false;  // the files as they are were read: what changed since is in it
  std::vector<std::string> frameworks;  // "bcp 1 (effective 2022-05-23)"
  std::string tool;                     // "qaf 0.1.0"
};

struct Document {
  std::string kind;   // "compliance", "escalations", "report" ...: the key `qaf` of the JSON form
  std::string title;  // for people; may be empty
  Stamp stamp;
  std::vector<Section> sections;
  // A document of one table has its rows under `rows` in JSON, and is that table in CSV.
  // One of several has `sections` in JSON, and in CSV the columns section, table, row, key, value.
  bool is_one_table = true;
  // What stands beside the rows of a document of one table: `sections` in JSON, not in CSV.
  std::vector<Section> further = {};
  // How many levels of sections with an anchor a table of contents lists (HTML, Markdown); 0: none.
  int contents_depth = 0;
  std::vector<std::pair<std::string, Value>> summary;  // keys of the JSON object `summary`
  std::vector<std::string> closing;  // the most important lines, last on the terminal
};

}  // namespace qaf::document

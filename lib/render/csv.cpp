// CSV: the same rows and keys as JSON.

#include <fmt/format.h>

#include "render/csv_text.hpp"
#include "render/printers.hpp"
#include "render/table_keys.hpp"

namespace qaf::render {
namespace {

using document::Section;
using document::Table;

// Numbers, dates and words of a vocabulary are safe as they are; text is not.
struct AsCsv {
  calendar::Zone zone;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return csv_text(text); }
  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
  std::string operator()(bool truth) const { return truth ? "true" : "false"; }
  std::string operator()(calendar::Date date) const { return calendar::to_text(date); }
  std::string operator()(calendar::Instant instant) const {
    return calendar::to_text(instant, zone);
  }
  std::string operator()(const document::Status& status) const { return csv_text(status.word); }
  // With `/` between them a spreadsheet would make a date of the two numbers.
  std::string operator()(document::Ratio ratio) const {
    return fmt::format("{} of {}", ratio.part, ratio.whole);
  }
  std::string operator()(document::Bar bar) const {
    return fmt::format("{} of {}", bar.part, bar.whole);
  }
  std::string operator()(document::Seconds seconds) const {
    return fmt::format("{}", seconds.count);
  }
  std::string operator()(const std::vector<std::string>& items) const {
    std::string text;
    for (const std::string& item : items) text += (text.empty() ? "" : "; ") + item;
    return csv_text(text);
  }
  std::string operator()(const std::vector<document::Link>& links) const {
    std::string text;
    for (const document::Link& link : links)
      text += (text.empty() ? "" : "; ") + link.before + link.words;
    return csv_text(text);
  }
};

std::string one_table(const Table& table, calendar::Zone zone) {
  const std::vector<Key> keys = keys_of(table);
  std::vector<std::string> fields;
  for (const Key& key : keys) fields.push_back(csv_text(key.name));
  std::string out = csv_line(fields);
  for (const auto& row : table.rows) {
    fields.clear();
    for (const Key& key : keys) fields.push_back(std::visit(AsCsv{zone}, value_of(key, row)));
    out += csv_line(fields);
  }
  return out;
}

// One line for each value of each table; `path` is the keys of the sections, joined by `/`.
void add_section(std::string& out, const Section& section, const std::string& path,
                 calendar::Zone zone) {
  for (const Table& table : section.tables) {
    const std::vector<Key> keys = keys_of(table);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (const Key& key : keys) {
        out +=
            csv_line({csv_text(path), csv_text(table.key), fmt::format("{}", row + 1),
                      csv_text(key.name), std::visit(AsCsv{zone}, value_of(key, table.rows[row]))});
      }
    }
  }
  for (const Section& inner : section.sections) {
    add_section(out, inner, fmt::format("{}/{}", path, inner.key), zone);
  }
}

}  // namespace

std::string documents::csv(const document::Document& document, const Screen& /*screen*/) {
  const calendar::Zone zone = document.stamp.zone;
  if (document.is_one_table) {
    const Table* table = first_table(document);
    return table != nullptr ? one_table(*table, zone) : std::string();
  }
  std::string out = "section,table,row,key,value\n";
  for (const Section& section : document.sections) add_section(out, section, section.key, zone);
  return out;
}

std::string findings::csv(const FindingsReport& report, const Screen& /*screen*/) {
  std::string out = "rule,severity,path,line,column,message,help\n";
  for (const diag::Finding& finding : report.findings) {
    out += csv_line({std::string(finding.fault->name), std::string(diag::to_text(finding.severity)),
                     csv_text(finding.path), fmt::format("{}", finding.start.line),
                     fmt::format("{}", finding.start.column), csv_text(finding.message),
                     csv_text(finding.help)});
  }
  return out;
}

}  // namespace qaf::render

// JSON: one object for a document or for the findings, one a line for findings as JSON lines.

#include <utility>

#include "render/findings.hpp"
#include "render/json_text.hpp"
#include "render/printers.hpp"
#include "render/table_keys.hpp"

namespace qaf::render {
namespace {

// Raised when a key changes its meaning or goes; new keys do not count.
constexpr int schema_version = 1;

Json row_of(const diag::Finding& finding) {
  return {{"rule", finding.fault->name},
          {"severity", diag::to_text(finding.severity)},
          {"path", finding.path},
          {"line", finding.start.line},
          {"column", finding.start.column},
          {"message", finding.message},
          {"help", text_or_null(finding.help)}};
}

// The value of a cell; what is no text and no number is written as text.
struct AsJson {
  calendar::Zone zone;

  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(const std::string& text) const { return text_or_null(text); }
  Json operator()(std::int64_t number) const { return number; }
  Json operator()(bool truth) const { return truth; }
  Json operator()(calendar::Date date) const { return calendar::to_text(date); }
  Json operator()(calendar::Instant instant) const { return calendar::to_text(instant, zone); }
  Json operator()(const document::Status& status) const { return status.word; }
  Json operator()(document::Ratio ratio) const {
    return {{"part", ratio.part}, {"whole", ratio.whole}};
  }
  Json operator()(document::Bar bar) const { return {{"part", bar.part}, {"whole", bar.whole}}; }
  Json operator()(document::Seconds seconds) const { return seconds.count; }
  Json operator()(const std::vector<std::string>& items) const { return items; }
  Json operator()(const std::vector<document::Link>& links) const {
    Json words = Json::array();
    for (const document::Link& link : links) words.push_back(link.before + link.words);
    return words;
  }
};

Json rows_of(const document::Table& table, calendar::Zone zone) {
  const std::vector<Key> keys = keys_of(table);
  Json rows = Json::array();
  for (const auto& row : table.rows) {
    Json object = Json::object();
    for (const Key& key : keys) object[key.name] = std::visit(AsJson{zone}, value_of(key, row));
    rows.push_back(std::move(object));
  }
  return rows;
}

Json section_of(const document::Section& section, calendar::Zone zone) {
  Json tables = Json::array();
  for (const document::Table& table : section.tables) {
    tables.push_back({{"key", table.key},
                      {"caption", text_or_null(table.caption)},
                      {"rows", rows_of(table, zone)}});
  }
  Json inner = Json::array();
  for (const document::Section& each : section.sections) inner.push_back(section_of(each, zone));
  Json object{{"key", section.key},
              {"title", text_or_null(section.title)},
              {"paragraphs", section.paragraphs}};
  if (!section.items.empty()) object["items"] = section.items;
  object["tables"] = std::move(tables);
  object["notes"] = section.notes;
  object["sections"] = std::move(inner);
  return object;
}

void gather_notes(const std::vector<document::Section>& sections, Json& notes) {
  for (const document::Section& section : sections) {
    for (const std::string& note : section.notes) notes.push_back(note);
    gather_notes(section.sections, notes);
  }
}

}  // namespace

std::string documents::json(const document::Document& document, const Screen& /*screen*/) {
  const calendar::Zone zone = document.stamp.zone;
  Json object{{"qaf", document.kind}, {"schema", schema_version}};
  add_stamp(object, document.stamp);
  if (document.is_one_table) {
    const document::Table* table = first_table(document);
    object["rows"] = table != nullptr ? rows_of(*table, zone) : Json::array();
    if (!document.further.empty()) {
      Json sections = Json::array();
      for (const auto& section : document.further) sections.push_back(section_of(section, zone));
      object["sections"] = std::move(sections);
    }
  } else {
    object["title"] = text_or_null(document.title);
    Json sections = Json::array();
    for (const auto& section : document.sections) sections.push_back(section_of(section, zone));
    object["sections"] = std::move(sections);
  }
  Json summary = Json::object();
  for (const auto& [key, value] : document.summary) summary[key] = std::visit(AsJson{zone}, value);
  object["summary"] = std::move(summary);
  if (document.is_one_table) {
    Json notes = Json::array();
    gather_notes(document.sections, notes);
    object["notes"] = std::move(notes);
  }
  return laid_out(object);
}

std::string findings::json(const FindingsReport& report, const Screen& /*screen*/) {
  Json object{{"qaf", "check"}, {"schema", schema_version}};
  add_stamp(object, report.stamp);
  Json rows = Json::array();
  for (const diag::Finding& finding : report.findings) rows.push_back(row_of(finding));
  object["rows"] = std::move(rows);
  const Counts counts = counts_of(report.findings);
  object["summary"] = {{"errors", counts.errors},
                       {"warnings", counts.warnings},
                       {"notes", counts.notes},
                       {"files", report.files},
                       {"records", report.records}};
  return laid_out(object);
}

std::string findings::jsonl(const FindingsReport& report, const Screen& /*screen*/) {
  std::string out;
  for (const diag::Finding& finding : report.findings) out += one_line(row_of(finding)) + '\n';
  return out;
}

}  // namespace qaf::render

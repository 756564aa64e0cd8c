// Where it is strong and weak: the grades of each area.

#include <compare>
#include <map>
#include <string>

#include <fmt/format.h>

#include "model/holds.hpp"
#include "report/columns.hpp"
#include "report/section.hpp"

namespace qaf::report {
namespace {

// Returns the words of an area from the lists of the framework, else its id.
std::string area_title(const BoardFacts& facts, std::string_view area) {
  for (const model::NamedList& list : facts.document().lists) {
    for (const model::ListItem& item : list.items) {
      if (*item.id == area && !item.text.empty()) return item.text.str();
    }
  }
  return std::string(area);
}

document::Table table_of(const BoardFacts& facts, const model::Scale& scale) {
  document::Table table{.key = fmt::format("judgements_{}", scale.id->view()),
                        .caption = scale.title.empty() ? scale.id->str() : scale.title.str(),
                        .columns = {machine_column("area"), people_column("title", "Area")},
                        .rows = {},
                        .when_empty = {}};
  for (const model::Spanned<Text>& grade : scale.grades) {
    std::string key = grade->str();
    for (char& letter : key) letter = letter == '-' || letter == ' ' ? '_' : letter;
    table.columns.push_back(number_column(key, grade->str()));
  }
  table.columns.push_back(number_column("judged", "Judged"));
  std::map<std::string, std::vector<std::int64_t>> areas;
  for (const std::uint32_t position : facts.completed) {
    const model::Record& record = facts.data().records[position];
    const model::Scale* found = scale_of(facts, record);
    if (found == nullptr || *found->id != *scale.id) continue;
    for (const model::Judgement& judgement : record.judgements) {
      const auto rank = model::rank_of(scale, judgement.grade->view());
      if (!rank) continue;
      std::vector<std::int64_t>& counts = areas[judgement.area->str()];
      counts.resize(scale.grades.size());
      ++counts[*rank];
    }
  }
  for (const auto& [area, counts] : areas) {
    std::vector<document::Value> row{area, area_title(facts, area)};
    std::int64_t judged = 0;
    for (const std::int64_t count : counts) {
      row.emplace_back(count);
      judged += count;
    }
    row.emplace_back(judged);
    table.rows.push_back(std::move(row));
  }
  return table;
}

// The list of areas that the record's task names; empty where it names none.
std::string list_of(const BoardFacts& facts, const model::Record& record) {
  const auto place = task_of(facts, record);
  return place ? facts.index.at(*place).record.criteria->str() : std::string();
}

std::string title_in(const BoardFacts& facts, std::string_view list_id, std::string_view area) {
  for (const model::NamedList& list : facts.document().lists) {
    if (*list.id != list_id) continue;
    for (const model::ListItem& item : list.items) {
      if (*item.id == area && !item.text.empty()) return item.text.str();
    }
  }
  return std::string(area);
}

// Areas judged in words of the auditor's own, or only ticked, since no scale is stated for them.
// Two lists may name an area alike and mean two things, so each list is counted by itself.
document::Table in_words(const BoardFacts& facts) {
  struct Judged {
    std::string list, area, grade;
    auto operator<=>(const Judged&) const = default;
  };
  std::map<Judged, std::int64_t> counts;
  for (const std::uint32_t position : facts.completed) {
    const model::Record& record = facts.data().records[position];
    if (scale_of(facts, record) != nullptr) continue;
    for (const model::Judgement& judgement : record.judgements) {
      ++counts[{list_of(facts, record), judgement.area->str(), judgement.grade->str()}];
    }
  }
  document::Table table{.key = "judgements_in_words",
                        .caption = "Areas for which the framework states no scale",
                        .columns = {text_column("list", "List"), machine_column("area"),
                                    people_column("title", "Area"), text_column("grade", "Judged"),
                                    number_column("records", "Records")},
                        .rows = {},
                        .when_empty = {}};
  for (const auto& [judged, records] : counts) {
    table.rows.push_back({judged.list, judged.area, title_in(facts, judged.list, judged.area),
                          judged.grade.empty() ? "looked at" : judged.grade, records});
  }
  return table;
}

document::Section make(const BoardFacts& facts) {
  document::Section section{.key = "judgements",
                            .title = "Judgements by area",
                            .paragraphs = {},
                            .tables = {},
                            .notes = {},
                            .sections = {}};
  for (const model::Scale& scale : facts.document().scales) {
    if (!scale.is_stated) continue;
    document::Table table = table_of(facts, scale);
    if (!table.rows.empty()) section.tables.push_back(std::move(table));
  }
  document::Table words = in_words(facts);
  if (!words.rows.empty()) section.tables.push_back(std::move(words));
  if (section.tables.empty())
    section.paragraphs.push_back("No audit record of the period judges an area.");
  return section;
}

}  // namespace

const SectionKind judgements_section{"judgements", "the grades of each area", make};

}  // namespace qaf::report

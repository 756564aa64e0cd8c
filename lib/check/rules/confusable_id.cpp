// Two ids that people take for one.

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>

#include <fmt/format.h>

#include "base/folded.hpp"
#include "base/position_table.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

bool is_ascii(std::string_view id) {
  return std::all_of(id.begin(), id.end(),
                     [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

// Ids by what is left of them when case, form and underscores are forgotten.
class Ids {
 public:
  Ids(const Rule& rule, diag::Sink& out) : rule_(rule), out_(out) {}

  void add(source::FileId file, std::string_view id, source::Range at) {
    const auto [known, is_new] = first_.try_emplace(folded(id), First{{file, at}, id});
    if (is_new || known->second.id == id) return;  // the same id: rule duplicate-id
    out_.add(rule_.fault, {file, at},
             fmt::format("`{}` and `{}` look alike, and are two ids", id, known->second.id))
        .with_label(known->second.place, "the other one")
        .with_help(is_ascii(id) && is_ascii(known->second.id)
                       ? "write both alike if they are the same, or make them plainly different"
                       : "their characters differ though they look the same: copy one of the two");
  }

 private:
  struct First {
    source::Place place;
    std::string_view id;
  };

  const Rule& rule_;
  diag::Sink& out_;
  std::unordered_map<std::string, First> first_;
};

template <class List>
void check(const Rule& rule, const List& list, diag::Sink& out) {
  Ids ids(rule, out);
  for (const auto& element : list) ids.add(element.file, element.id->view(), element.id.at);
}

template <class List>
void add_all(Ids& ids, source::FileId file, const List& list) {
  for (const auto& element : list) ids.add(file, element.id->view(), element.id.at);
}

// Of records there are many: what is left of each id is made again only where two may agree.
void check_records(const Rule& rule, const StableList<model::Record>& records, diag::Sink& out) {
  Ids ids(rule, out);
  PositionTable firsts(records.size());
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    const std::string form = folded(records[i].id->view());
    const std::uint32_t first = firsts.find_or_add(
        std::hash<std::string>{}(form), i,
        [&](std::uint32_t earlier) { return folded(records[earlier].id->view()) == form; });
    if (first == i) continue;
    ids.add(records[first].file, records[first].id->view(), records[first].id.at);
    ids.add(records[i].file, records[i].id->view(), records[i].id.at);
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  for (const model::Framework& framework : data.frameworks) {
    Ids ids(rule, out);
    add_all(ids, framework.file, framework.roles);
    add_all(ids, framework.file, framework.bodies);
    add_all(ids, framework.file, framework.unit_kinds);
    add_all(ids, framework.file, framework.registers);
    add_all(ids, framework.file, framework.tasks);
    add_all(ids, framework.file, framework.lists);
  }
  check(rule, data.units, out);
  check(rule, data.people, out);
  check_records(rule, data.records, out);
  Ids rows(rule, out);
  for (const model::Register& kind : data.registers) add_all(rows, kind.file, kind.rows);
}

}  // namespace

const Rule confusable_id{
    {.name = "confusable-id",
     .severity = diag::Severity::error,
     .summary = "two ids that differ only in capitals, underscores or invisible form",
     .why = "People take them for one, so that an audit, a notice or a post ends up with the wrong "
            "one.",
     .remedy =
         "Write both alike if the same thing is meant; otherwise make them plainly different."},
    run};

}  // namespace qaf::check

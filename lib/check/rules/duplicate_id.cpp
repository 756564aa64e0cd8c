// Two things of one kind with the same id.

#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

#include "check/rule.hpp"
#include "check/walk.hpp"

namespace qaf::check {
namespace {

// Ids that must differ from each other, and where each was met first.
class Ids {
 public:
  Ids(const Rule& rule, diag::Sink& out) : rule_(rule), out_(out) {}

  void reserve(std::size_t count) { first_.reserve(count); }

  // `what` is the thing with its article: "a role".
  void add(source::FileId file, std::string_view id, source::Range at, std::string_view what) {
    const source::Place place{file, at};
    const auto [known, is_new] = first_.try_emplace(id, First{place, what, false});
    First& first = known->second;
    if (is_new || first.place == place) return;  // an alias repeats the same place
    add_finding(place, id, "already", first.what, what, first.place);
    if (first.is_told || first.place.file == file) return;
    add_finding(first.place, id, "also", what, first.what, place);
    first.is_told = true;
  }

 private:
  struct First {
    source::Place place;
    std::string_view what;
    bool is_told = false;
  };

  void add_finding(source::Place place, std::string_view id, std::string_view adverb,
                   std::string_view other, std::string_view own, source::Place other_place) {
    std::string_view bare = other;
    bare.remove_prefix(bare.find(' ') + 1);
    const std::string another = other == own ? fmt::format("another {}", bare) : std::string(other);
    out_.add(rule_.fault, place, fmt::format("`{}` is {} the id of {}", id, adverb, another))
        .with_label(other_place, "the other one")
        .with_help("give one of the two another id, and correct what refers to it");
  }

  const Rule& rule_;
  diag::Sink& out_;
  std::unordered_map<std::string_view, First> first_;
};

template <class List>
void add_all(Ids& ids, source::FileId file, const List& list, std::string_view what) {
  for (const auto& element : list) ids.add(file, element.id->view(), element.id.at, what);
}

template <class List>
void check_alone(const Rule& rule, source::FileId file, const List& list, std::string_view what,
                 diag::Sink& out) {
  Ids ids(rule, out);
  add_all(ids, file, list, what);
}

void check_framework(const Rule& rule, const model::Framework& framework, diag::Sink& out) {
  const source::FileId file = framework.file;
  Ids ids(rule, out);  // these are named in the same places
  add_all(ids, file, framework.roles, "a role");
  add_all(ids, file, framework.bodies, "a body");
  add_all(ids, file, framework.unit_kinds, "a unit kind");
  add_all(ids, file, framework.registers, "a register");
  add_all(ids, file, framework.tasks, "a task");
  add_all(ids, file, framework.lists, "a list");
  check_alone(rule, file, framework.tags, "a tag", out);
  check_alone(rule, file, framework.scales, "a scale", out);
  check_alone(rule, file, framework.escalations, "an escalation", out);
  check_alone(rule, file, framework.moderation, "a moderation rule", out);
  check_alone(rule, file, framework.sampling, "a sampling rule", out);
  check_alone(rule, file, framework.reports, "a report layout", out);
  for (const model::NamedList& list : framework.lists) {
    check_alone(rule, file, list.items, "an item of this list", out);
  }
  each_step_list(framework, [&](const StepList& list) {
    check_alone(rule, file, list.steps, "a step of this rule", out);
  });
}

template <class List>
void check_across_files(const Rule& rule, const List& list, std::string_view what,
                        diag::Sink& out) {
  Ids ids(rule, out);
  ids.reserve(list.size());
  for (const auto& element : list) {
    if (element.id) ids.add(element.file, element.id->view(), element.id.at, what);
  }
}

// Of records there are many, and the index has found the first of each id: only those that share
// theirs are gathered.
void check_records(const Rule& rule, const model::Index& index, diag::Sink& out) {
  const StableList<model::Record>& records = index.data().records;
  Ids ids(rule, out);
  const auto add = [&](const model::Record& record) {
    ids.add(record.file, record.id->view(), record.id.at, "an audit record");
  };
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    const std::uint32_t first = index.record(records[i].id->view());
    if (first == i) continue;
    add(records[first]);
    add(records[i]);
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  for (const model::Framework& framework : data.frameworks) check_framework(rule, framework, out);
  check_across_files(rule, data.units, "a unit", out);
  check_across_files(rule, data.people, "a person", out);
  check_records(rule, subject.index, out);
  check_across_files(rule, data.reports, "a report", out);
  check_across_files(rule, data.exemptions, "an exemption", out);
  check_across_files(rule, data.draws, "a draw", out);
  Ids rows(rule, out);
  for (const model::Register& kind : data.registers) {
    add_all(rows, kind.file, kind.rows, "a register row");
  }
}

}  // namespace

const Rule duplicate_id{{.name = "duplicate-id",
                         .severity = diag::Severity::error,
                         .summary = "two things of one kind with the same id",
                         .why = "What refers to the id could mean either, and figures would count "
                                "one of the two twice or not at all.",
                         .remedy = "Give one of the two another id, and correct what refers to it. "
                                   "If it is the same thing entered twice, delete one."},
                        run};

}  // namespace qaf::check

// What the steps of one audit record are worked out with.

#include "escalation/context.hpp"

#include <algorithm>

#include "calendar/moment.hpp"
#include "model/subject.hpp"

namespace qaf::escalation {
namespace {

using calendar::Instant;
using calendar::Interval;
using model::nowhere;

// Which records name which as their `re_audit_of` and `follows`, in one pass over all of them.
Linked linked(const model::Index& index) {
  std::vector<Links::Pair> re_audits;
  std::vector<Links::Pair> followers;
  const auto note = [&](const model::Name& name, std::uint32_t from,
                        std::vector<Links::Pair>& pairs) {
    if (!name) return;
    const std::uint32_t target = index.record(name->view());
    if (target != nowhere && target != from) pairs.emplace_back(target, from);
  };
  const StableList<model::Record>& records = index.data().records;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    note(records[i].re_audit_of, i, re_audits);
    note(records[i].follows, i, followers);
  }
  return {Links(std::move(re_audits)), Links(std::move(followers))};
}

std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> exemptions_of(
    const model::Index& index) {
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> result;
  const std::vector<model::Exemption>& exemptions = index.data().exemptions;
  for (std::uint32_t i = 0; i < exemptions.size(); ++i) {
    if (!exemptions[i].record) continue;
    const std::uint32_t record = index.record(exemptions[i].record->view());
    if (record != nowhere) result[record].push_back(i);
  }
  return result;
}

bool comes_before(const Interval& a, const Interval& b) {
  return a.first != b.first ? a.first < b.first : a.last < b.last;
}

}  // namespace

Links::Links(std::vector<Pair> pairs) : pairs_(std::move(pairs)) {
  std::sort(pairs_.begin(), pairs_.end());
}

std::span<const Links::Pair> Links::to(std::uint32_t record) const {
  const auto first = std::lower_bound(pairs_.begin(), pairs_.end(), Pair{record, 0});
  auto last = first;
  while (last != pairs_.end() && last->first == record) ++last;
  return {first, last};
}

Meetings::Meetings(const model::Dataset& data) {
  add_awaited(data);
  for (const model::Register& listed : data.registers) {
    const auto awaited = kinds_.find(listed.id.view());
    if (awaited == kinds_.end()) continue;
    Kind& kind = awaited->second;
    for (const model::RegisterRow& row : listed.rows) {
      if (!row.when) continue;
      const Interval at = calendar::interval(*row.when, data.settings.zone);
      if (row.case_) kind.by_case[row.case_->view()].push_back(at);
      if (row.person) kind.by_person[row.person->view()].push_back(at);
      // A row that names a case or a person concerns them, not all of their team.
      if (row.unit && !row.case_ && !row.person) kind.by_unit[row.unit->view()].push_back(at);
    }
  }
}

// Registers can be long, and most of them no step waits for.
void Meetings::add_awaited(const model::Dataset& data) {
  const auto add = [&](const std::vector<model::Step>& steps) {
    for (const model::Step& step : steps) {
      if (step.at_next) kinds_[step.at_next->view()];
    }
  };
  for (const model::Framework& framework : data.frameworks) {
    for (const model::Task& task : framework.tasks) add(task.steps);
    for (const model::Escalation& rule : framework.escalations) add(rule.steps);
    for (const model::Moderation& rule : framework.moderation) add(rule.steps);
  }
}

std::optional<Interval> Meetings::next(std::string_view kind, const model::Record& record,
                                       std::string_view practitioner, std::string_view unit,
                                       Interval start, Instant as_of) const {
  const auto found = kinds_.find(kind);
  if (found == kinds_.end()) return std::nullopt;
  std::optional<Interval> earliest;
  const auto look_in = [&](const std::unordered_map<std::string_view, Rows>& rows,
                           std::string_view key) {
    const auto of_key = rows.find(key);
    if (key.empty() || of_key == rows.end()) return;
    for (const Interval& row : of_key->second) {
      if (row.first <= start.last || row.first > as_of) continue;
      if (!earliest || comes_before(row, *earliest)) earliest = row;
    }
  };
  look_in(found->second.by_case, record.case_->view());
  look_in(found->second.by_person, practitioner);
  look_in(found->second.by_unit, unit);
  return earliest;
}

World::World(const model::Index& the_index, Instant the_as_of)
    : index(the_index),
      data(the_index.data()),
      as_of(the_as_of),
      today(calendar::local_date(the_as_of, the_index.data().settings.zone)),
      plan(the_index.data()),
      links(linked(the_index)),
      meetings(the_index.data()),
      exemptions(exemptions_of(the_index)) {}

bool has_person(const Group& group, std::uint32_t person) {
  return std::find(group.people.begin(), group.people.end(), person) != group.people.end();
}

bool has_body(const Group& group, Text name) {
  return std::find(group.bodies.begin(), group.bodies.end(), name) != group.bodies.end();
}

void add_named(const model::Index& index, Text name, Group& group) {
  const std::uint32_t person = index.person(name.view());
  if (person == nowhere) {
    group.bodies.push_back(name);
  } else if (!has_person(group, person)) {
    group.people.push_back(person);
  }
}

Group authors_of(const model::Index& index, const model::Record& record) {
  Group authors;
  for (const model::Name& name : record.by) add_named(index, *name, authors);
  if (record.by.empty()) authors.standing = Standing::nobody_named;
  return authors;
}

std::optional<Subject> subject_at(const World& world, std::uint32_t position) {
  const model::Record& record = world.data.records[position];
  const calendar::Zone zone = world.data.settings.zone;
  if (!model::has_happened(record.completed, world.as_of, world.today, zone)) return std::nullopt;
  if (is_void(record, world.as_of, zone)) return std::nullopt;
  const calendar::Date day = record.completed->date();
  const auto place = world.index.task_on(record.task->view(), day, record.framework->view());
  if (!place || world.plan.of(*place).empty()) return std::nullopt;
  const Interval completed = calendar::interval(*record.completed, zone);
  return Subject{world, position, record, *place, completed, completed.first, nowhere, nowhere, {}};
}

Subject located(const Subject& subject) {
  const World& world = subject.world;
  const model::Record& record = subject.record;
  const calendar::Zone zone = world.data.settings.zone;
  const Instant earliest = record.allocated
                               ? calendar::interval(*record.allocated, zone).first
                               : calendar::start_of_day(record.completed->date(), zone);
  return Subject{world,
                 subject.position,
                 record,
                 subject.place,
                 subject.completed,
                 earliest,
                 model::practitioner_of(world.index, record),
                 model::unit_of(world.index, record),
                 authors_of(world.index, record)};
}

Interval later_of(Interval a, Interval b) {
  return {std::max(a.first, b.first), std::max(a.last, b.last)};
}

}  // namespace qaf::escalation

// Events, and which of them a piece of evidence answers.

#include "schedule/happening.hpp"

#include <algorithm>

#include "model/subject.hpp"

namespace qaf::schedule {
namespace {

using calendar::Date;
using model::nowhere;

class HappeningList {
 public:
  HappeningList(const Question& question, const Obligation& obligation, Plans plans)
      : question_(question),
        data_(question.data()),
        task_(question.index.at(obligation.place)),
        obligation_(obligation),
        plans_(plans) {}

  std::vector<Happening> of(std::string_view event) && {
    if (event == "post_start") {
      add_post_starts();
    } else {
      for (const model::Register& rows : data_.registers) {
        if (rows.id == event) add_rows(rows);
      }
      add_records(event);
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Happening& a, const Happening& b) {
      return a.when.first != b.when.first ? a.when.first < b.when.first : a.id < b.id;
    });
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool allows(const Days& only, const Days& except, Date day) const {
    return (task_.only.empty() || only.contains(day)) && !except.contains(day);
  }

  // A tag of a team, or of whoever the row is about, holds for what happens there.
  [[nodiscard]] Days tagged(const model::RegisterRow& row,
                            const std::vector<model::Name>& tags) const {
    if (tags.empty()) return {};
    const Roster& roster = question_.roster;
    const std::uint32_t unit = row.unit ? question_.index.unit(row.unit->view()) : nowhere;
    const std::uint32_t person = row.person ? question_.index.person(row.person->view()) : nowhere;
    Days days = days_tagged(row.tags, tags);
    if (unit != nowhere) days = days | roster.unit_tagged(unit, tags);
    if (person != nowhere) days = days | roster.person_tagged(person, tags);
    return days;
  }

  void add_rows(const model::Register& rows) {
    for (const model::RegisterRow& row : rows.rows) {
      if (!row.when) continue;
      const bool is_planned = !is_there(*row.when, question_.as_of, question_.zone());
      if (is_planned && plans_ == Plans::left_out) continue;
      if (!allows(tagged(row, task_.only), tagged(row, task_.except), row.when->date())) continue;
      Happening happening;
      happening.id = *row.id;
      happening.when = calendar::interval(*row.when, question_.zone());
      happening.day = row.when->date();
      happening.has_time = row.when->has_time();
      if (row.to) happening.to = *row.to;
      if (row.case_) happening.case_ = row.case_->text;
      if (row.person) happening.person = *row.person;
      happening.unit = row.unit ? question_.index.unit(row.unit->view()) : nowhere;
      found_.push_back(happening);
    }
  }

  void add_records(std::string_view event) {
    const Text framework = question_.chains.all()[obligation_.chain].framework;
    const std::uint32_t chain = question_.chains.find(event, framework);
    if (chain == nowhere) return;
    for (const Paper& paper : question_.filed.records(chain)) {
      const model::Record& record = data_.records[paper.position];
      if (!allows_record(record)) continue;
      Happening happening;
      happening.id = record.id->text;
      happening.when = paper.when;
      happening.day = paper.day;
      happening.has_time = record.completed->has_time();
      if (record.case_) happening.case_ = record.case_->text;
      if (record.practitioner) happening.person = *record.practitioner;
      happening.unit = model::unit_of(question_.index, record);
      found_.push_back(happening);
    }
  }

  [[nodiscard]] bool allows_record(const model::Record& record) const {
    const auto is = [&](const model::Name& tag) {
      return model::is_tagged(question_.index, record, tag->view());
    };
    return (task_.only.empty() || std::any_of(task_.only.begin(), task_.only.end(), is)) &&
           std::none_of(task_.except.begin(), task_.except.end(), is);
  }

  // One for each time somebody came into the role; moving on within it is no new start.
  void add_post_starts() {
    std::vector<Text> roles;
    for (const model::Name& name : task_.for_each) roles.push_back(*name);
    if (roles.empty()) {
      for (const Doer& doer : obligation_.doers) roles.push_back(doer.name);
    }
    std::unordered_map<std::uint32_t, Days> held;
    std::vector<std::uint32_t> people;
    for (const Text role : roles) {
      for (const model::PostPlace post : question_.index.posts_of(role.view())) {
        if (held.find(post.person) == held.end()) people.push_back(post.person);
        held[post.person].add(question_.roster.held(post));
      }
    }
    for (const std::uint32_t person : people) {
      for (const calendar::Period tenure : held[person].stretches()) add_start(person, tenure);
    }
  }

  void add_start(std::uint32_t person, calendar::Period tenure) {
    if (tenure.first == first_day) return;  // when it began is not known
    if (tenure.first > question_.today && plans_ == Plans::left_out) return;
    if (!allows(question_.roster.person_tagged(person, task_.only),
                question_.roster.person_tagged(person, task_.except), tenure.first)) {
      return;
    }
    Happening happening;
    happening.id = data_.people[person].id->text;
    happening.when = calendar::whole_day(tenure.first, question_.zone());
    happening.day = tenure.first;
    if (tenure.last != last_day) happening.to = tenure.last;
    happening.person = happening.id;
    happening.unit = question_.index.unit_on(person, tenure.first);
    found_.push_back(happening);
  }

  const Question& question_;
  const model::Dataset& data_;
  const model::Task& task_;
  const Obligation& obligation_;
  Plans plans_;
  std::vector<Happening> found_;
};

}  // namespace

std::vector<Happening> happenings(const Question& question, const Obligation& obligation,
                                  std::string_view event, Plans plans) {
  return HappeningList(question, obligation, plans).of(event);
}

Answer answer_of(const Question& question, const Piece& piece) {
  const model::Dataset& data = question.data();
  Answer answer;
  if (piece.evidence.kind == Evidence::Kind::report) {
    const model::Report& report = data.reports[piece.evidence.position];
    if (report.event) answer.event = *report.event;
    answer.covers = {report.covers.begin(), report.covers.size()};
    return answer;
  }
  const model::Record& record = data.records[piece.evidence.position];
  if (record.event) answer.event = *record.event;
  if (record.case_) answer.case_ = record.case_->text;
  for (const model::Name& name : {record.practitioner, record.subject}) {
    if (name) answer.people.push_back(*name);
  }
  for (const model::Name& name : record.by) answer.people.push_back(*name);
  const std::uint32_t unit = model::unit_of(question.index, record);
  if (unit != nowhere) {
    answer.units.push_back(unit);
    return answer;
  }
  // Without a team it was done in the author's own.
  for (const model::Name& name : record.by) {
    const std::uint32_t person = question.index.person(name->view());
    const std::uint32_t own =
        person == nowhere ? nowhere : question.index.unit_on(person, piece.day);
    if (own != nowhere) answer.units.push_back(own);
  }
  return answer;
}

HappeningsByName::HappeningsByName(const Question& question,
                                   const std::vector<Happening>& happenings)
    : data_(question.data()) {
  for (std::uint32_t i = 0; i < happenings.size(); ++i) {
    const Happening& happening = happenings[i];
    ids_.try_emplace(happening.id.view(), i);
    if (!happening.case_.empty()) {
      cases_[happening.case_.view()].push_back(i);
    } else if (!happening.person.empty()) {
      people_[happening.person.view()].push_back(i);
    } else if (happening.unit != nowhere) {
      units_[data_.units[happening.unit].id->view()].push_back(i);
    } else {
      others_.push_back(i);
    }
  }
}

std::uint32_t HappeningsByName::named(const Answer& answer) const {
  const auto find = [&](Text id) {
    const auto found = ids_.find(id.view());
    return found == ids_.end() ? nowhere : found->second;
  };
  if (!answer.event.empty()) return find(answer.event);
  for (const model::Name& name : answer.covers) {
    if (find(*name) != nowhere) return find(*name);
  }
  return nowhere;
}

std::vector<std::uint32_t> HappeningsByName::alike(const Answer& answer) const {
  std::vector<std::uint32_t> found = others_;
  const auto add = [&](const Positions& positions, std::string_view key) {
    const auto at = positions.find(key);
    if (at != positions.end()) found.insert(found.end(), at->second.begin(), at->second.end());
  };
  if (!answer.case_.empty()) add(cases_, answer.case_.view());
  for (const Text person : answer.people) add(people_, person.view());
  for (const std::uint32_t unit : answer.units) add(units_, data_.units[unit].id->view());
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace qaf::schedule

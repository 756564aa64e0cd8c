// What a framework asks, line by line, and when each version of it judges.

#include "schedule/obligation.hpp"

#include <algorithm>

namespace qaf::schedule {
namespace {

using calendar::Date;
using calendar::Period;
using model::Doers;
using model::nowhere;
using model::TaskPlace;

// A version of a framework and the days it is in force.
struct Version {
  std::uint32_t framework = 0;
  Period period;
};

std::vector<Version> versions(const model::Dataset& data, Text id) {
  std::vector<Version> found;
  for (std::uint32_t f = 0; f < data.frameworks.size(); ++f) {
    const model::Framework& framework = data.frameworks[f];
    if (framework.id->text == id) {
      found.push_back({f, period_of(framework.effective, framework.until)});
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Version& a, const Version& b) {
    return a.period.first < b.period.first;
  });
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    const Date day_before = calendar::plus_days(found[i + 1].period.first, -1);
    found[i].period.last = std::min(found[i].period.last, day_before);
  }
  return found;
}

Doer doer(const model::Framework& framework, Text name) {
  for (const model::Role& role : framework.roles) {
    if (role.id->text == name) return {Doer::Kind::role, name};
  }
  for (const model::Body& body : framework.bodies) {
    if (*body.id == name) return {Doer::Kind::body, name};
  }
  for (const model::UnitKind& kind : framework.unit_kinds) {
    if (*kind.id == name) return {Doer::Kind::unit_kind, name};
  }
  return {Doer::Kind::unknown, name};
}

const TaskPlace* place_in(const Chain& chain, std::uint32_t framework) {
  for (const TaskPlace& place : chain.places) {
    if (place.framework == framework) return &place;
  }
  return nullptr;
}

bool reports_to(const model::ReportedTo& line, Text to) {
  if (to.empty()) return line.to.empty();
  return std::any_of(line.to.begin(), line.to.end(),
                     [&](const model::Name& name) { return *name == to; });
}

// The frequency of the same obligation in another version: the task's own, or of the line to the
// same recipient (of several the one at the same position).
const model::StatedFrequency* same_in(const model::Task& task, const Obligation& obligation) {
  if (!obligation.is_report()) return task.frequency.has_value() ? &task.frequency : nullptr;
  const std::uint32_t line = obligation.line;
  if (line < task.reported_to.size() && reports_to(task.reported_to[line], obligation.to)) {
    return &task.reported_to[line].frequency;
  }
  for (const model::ReportedTo& other : task.reported_to) {
    if (reports_to(other, obligation.to)) return &other.frequency;
  }
  return nullptr;
}

// The end of the window that is open on `day`; `day` itself where the frequency has no windows.
Date end_of_open_window(const model::StatedFrequency& frequency, Date day,
                        calendar::YearStart year_start) {
  const auto* counted = std::get_if<calendar::Counted>(&frequency.value);
  if (counted == nullptr) return day;
  return calendar::window_containing(counted->window, day, year_start).last;
}

class InForce {
 public:
  InForce(const model::Index& index, const Chain& chain)
      : index_(index), chain_(chain), versions_(versions(index.data(), chain.framework)) {}

  void set(Obligation& obligation) const {
    Date taken_until = first_day;  // windows up to here belong to earlier versions
    bool is_any_taken = false;
    for (std::size_t i = 0; i < versions_.size(); ++i) {
      const TaskPlace* place = place_in(chain_, versions_[i].framework);
      if (place == nullptr) continue;
      const model::Task& task = index_.at(*place);
      const model::StatedFrequency* frequency = same_in(task, obligation);
      if (frequency == nullptr) continue;
      Period period = versions_[i].period;
      const Period judged = period;
      if (is_any_taken) period.first = std::max(period.first, calendar::plus_days(taken_until, 1));
      period.last = std::max(period.last, end(i, period, *frequency, obligation));
      if (period.first <= period.last) {
        taken_until = is_any_taken ? std::max(taken_until, period.last) : period.last;
        is_any_taken = true;
      }
      const Days task_days(period_of(task.effective, task.until));
      obligation.chain_in_force = obligation.chain_in_force | (Days(judged) & task_days);
      if (!(*place == obligation.place)) continue;
      obligation.in_force = Days(period) & task_days;
      obligation.judges = judged;
    }
  }

 private:
  // A window in progress is finished by this version where the next one asks the same.
  [[nodiscard]] Date end(std::size_t i, Period period, const model::StatedFrequency& frequency,
                         const Obligation& obligation) const {
    if (i + 1 >= versions_.size() || period.first > period.last) return period.last;
    const bool has_next = calendar::plus_days(period.last, 1) == versions_[i + 1].period.first;
    const TaskPlace* next = place_in(chain_, versions_[i + 1].framework);
    if (!has_next || next == nullptr) return period.last;
    if (same_in(index_.at(*next), obligation) == nullptr) return period.last;
    return end_of_open_window(frequency, period.last, index_.data().settings.year_start);
  }

  const model::Index& index_;
  const Chain& chain_;
  std::vector<Version> versions_;
};

void set_doers(Obligation& obligation, const model::Framework& framework, const Doers& doers) {
  obligation.mode = doers.mode;
  for (const model::Name& name : doers.names) obligation.doers.push_back(doer(framework, *name));
}

// The obligations of one version of one task.
std::vector<Obligation> of_task(const model::Index& index, std::uint32_t chain, TaskPlace place) {
  const model::Framework& framework = index.framework_of(place);
  const model::Task& task = index.at(place);
  std::vector<Obligation> found;
  Obligation plain;
  plain.place = place;
  plain.chain = chain;
  if (task.frequency.has_value()) {
    Obligation own = plain;
    const bool is_counted = task.quantity && task.quantity->is_stated;
    own.quantity = is_counted ? std::max<std::int64_t>(task.quantity->count, 1) : 1;
    set_doers(own, framework, task.role);
    found.push_back(std::move(own));
  }
  for (std::uint32_t i = 0; i < task.reported_to.size(); ++i) {
    const model::ReportedTo& line = task.reported_to[i];
    Obligation report = plain;
    report.line = i;
    set_doers(report, framework, line.by.mode == Doers::Mode::absent ? task.role : line.by);
    if (line.to.empty()) found.push_back(report);
    for (const model::Name& to : line.to) {
      report.to = *to;
      found.push_back(report);
    }
  }
  return found;
}

}  // namespace

Chains::Chains(const model::Index& index) {
  const model::Dataset& data = index.data();
  for (std::uint32_t f = 0; f < data.frameworks.size(); ++f) {
    const model::Framework& framework = data.frameworks[f];
    for (std::uint32_t t = 0; t < framework.tasks.size(); ++t) {
      const Text task = framework.tasks[t].id->text;
      std::uint32_t chain = find(task.view(), framework.id->text);
      if (chain == nowhere) {
        chain = static_cast<std::uint32_t>(chains_.size());
        chains_.push_back({framework.id->text, task, {}});
        by_task_[task.view()].push_back(chain);
      }
      // Of two tasks with one name in one file the first counts (rule duplicate-id).
      if (place_in(chains_[chain], f) == nullptr) chains_[chain].places.push_back({f, t});
    }
  }
  for (Chain& chain : chains_) {
    std::stable_sort(chain.places.begin(), chain.places.end(), [&](TaskPlace a, TaskPlace b) {
      return *index.framework_of(a).effective < *index.framework_of(b).effective;
    });
  }
}

std::span<const std::uint32_t> Chains::named(std::string_view task) const {
  const auto found = by_task_.find(task);
  if (found == by_task_.end()) return {};
  return found->second;
}

std::uint32_t Chains::find(std::string_view task, Text framework) const {
  for (const std::uint32_t chain : named(task)) {
    if (chains_[chain].framework == framework) return chain;
  }
  return nowhere;
}

std::vector<Obligation> obligations(const model::Index& index, const Chains& chains) {
  std::vector<Obligation> all;
  for (std::uint32_t c = 0; c < chains.all().size(); ++c) {
    const InForce in_force(index, chains.all()[c]);
    for (const TaskPlace place : chains.all()[c].places) {
      for (Obligation& obligation : of_task(index, c, place)) {
        in_force.set(obligation);
        all.push_back(std::move(obligation));
      }
    }
  }
  return all;
}

const model::StatedFrequency& frequency_of(const model::Index& index,
                                           const Obligation& obligation) {
  const model::Task& task = index.at(obligation.place);
  return obligation.is_report() ? task.reported_to[obligation.line].frequency : task.frequency;
}

std::span<const model::Name> subjects_of(const model::Index& index, const Obligation& obligation) {
  if (obligation.is_report()) return {};
  return index.at(obligation.place).for_each;
}

bool is_one_for_all(Doers::Mode mode) {
  return mode != Doers::Mode::each;
}

}  // namespace qaf::schedule

// What the sections of a report to a board have in common.

#include "report/board_facts.hpp"

#include <algorithm>

#include "model/holds.hpp"
#include "model/subject.hpp"

namespace qaf::report {
namespace {

bool is_void_at(const model::Record& record, calendar::Instant as_of, calendar::Zone zone) {
  return record.void_.has_value() && calendar::interval(*record.void_->when, zone).first <= as_of;
}

// Leaves out what the layout is not about.
void narrow(BoardFacts& facts) {
  if (facts.form().tasks.empty()) return;
  const auto is_task_left_out = [&](model::TaskPlace place) {
    return !is_about(facts, facts.index.at(place).id->view());
  };
  const auto is_record_left_out = [&](std::uint32_t record) {
    return !is_about(facts, facts.data().records[record].task->view());
  };
  std::erase_if(facts.compliance.duties,
                [&](const auto& duty) { return is_task_left_out(duty.task); });
  std::erase_if(facts.compliance.uncounted,
                [&](const auto& uncounted) { return is_task_left_out(uncounted.task); });
  std::erase_if(facts.compliance.as_required,
                [&](const auto& counted) { return is_task_left_out(counted.task); });
  const auto is_clock_left_out = [&](const escalation::Clock& clock) {
    return is_record_left_out(clock.record);
  };
  std::erase_if(facts.following.clocks, is_clock_left_out);
  std::erase_if(facts.following.optional_done, is_clock_left_out);
  std::erase_if(facts.actions,
                [&](const auto& tracked) { return is_record_left_out(tracked.record); });
}

}  // namespace

BoardFacts board_facts(const model::Index& index, std::uint32_t framework, std::uint32_t layout,
                       calendar::Period period, calendar::Instant as_of) {
  BoardFacts facts{.index = index,
                   .framework = framework,
                   .layout = layout,
                   .period = period,
                   .as_of = as_of,
                   .completed = {},
                   .compliance = schedule::compliance(index, period, as_of),
                   .following = escalation::follow(index, as_of),
                   .actions = escalation::actions(index, as_of)};
  facts.completed = completed_in(facts, period);
  narrow(facts);
  return facts;
}

bool is_of_document(const BoardFacts& facts, std::uint32_t framework) {
  return facts.data().frameworks[framework].id.value == facts.document().id.value;
}

std::vector<std::uint32_t> completed_in(const BoardFacts& facts, calendar::Period period) {
  std::vector<std::uint32_t> found;
  const StableList<model::Record>& records = facts.data().records;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    const model::Record& record = records[i];
    if (!record.completed || !period.contains(record.completed->date())) continue;
    if (calendar::interval(*record.completed, facts.zone()).first > facts.as_of) continue;
    if (is_void_at(record, facts.as_of, facts.zone())) continue;
    if (!is_about(facts, record.task->view())) continue;
    const auto task = task_of(facts, record);
    if (task && is_of_document(facts, task->framework)) found.push_back(i);
  }
  return found;
}

calendar::Period period_before(calendar::Period period) {
  const bool is_whole_months =
      period.first.day() == 1 && period.last == calendar::last_of_month(period.last);
  if (!is_whole_months) {
    return {calendar::plus_days(period.first, -period.days()),
            calendar::plus_days(period.first, -1)};
  }
  const int months = (period.last.year() - period.first.year()) * 12 + period.last.month() -
                     period.first.month() + 1;
  return {calendar::plus_months(period.first, -months), calendar::plus_days(period.first, -1)};
}

std::optional<model::TaskPlace> task_of(const BoardFacts& facts, const model::Record& record) {
  return facts.index.task_on(record.task->view(), model::day_of(record), record.framework->view());
}

bool is_about(const BoardFacts& facts, std::string_view task) {
  const std::vector<model::Name>& tasks = facts.form().tasks;
  return tasks.empty() || std::any_of(tasks.begin(), tasks.end(), [&](const model::Name& name) {
           return name->view() == task;
         });
}

bool is_graded(const BoardFacts& facts, const model::Record& record) {
  const auto place = task_of(facts, record);
  return place && facts.index.at(*place).record.scale.has_value();
}

const model::Scale* scale_of(const BoardFacts& facts, const model::Record& record) {
  const auto place = task_of(facts, record);
  if (!place) return nullptr;
  const model::Name& wanted = facts.index.at(*place).record.scale;
  if (!wanted) return nullptr;
  for (const model::Scale& scale : facts.index.framework_of(*place).scales) {
    if (*scale.id == *wanted) return scale.is_stated ? &scale : nullptr;
  }
  return nullptr;
}

Text grade_of(const BoardFacts& facts, const model::Record& record) {
  return model::grade_at(record, facts.as_of, facts.zone()).grade;
}

bool is_good(const model::Scale& scale, std::string_view grade) {
  if (!scale.good_from) return false;
  const auto rank = model::rank_of(scale, grade);
  const auto worst_good = model::rank_of(scale, scale.good_from->view());
  return rank && worst_good && *rank <= *worst_good;
}

std::uint32_t detail_unit(const BoardFacts& facts, std::uint32_t unit) {
  const model::Spanned<Text>& detail = facts.form().detail;
  if (unit == model::nowhere || !detail) return unit;
  const std::uint32_t found = facts.index.nearest_of_kind(unit, detail->view());
  return found == model::nowhere ? unit : found;
}

std::string unit_title(const BoardFacts& facts, std::uint32_t unit) {
  if (unit == model::nowhere) return "no unit";
  const model::Unit& found = facts.data().units[unit];
  return found.title.empty() ? found.id->str() : found.title.str();
}

std::string unit_id(const BoardFacts& facts, std::uint32_t unit) {
  return unit == model::nowhere ? std::string() : facts.data().units[unit].id->str();
}

bool touches(const BoardFacts& facts, calendar::Interval interval, calendar::Period period) {
  return calendar::local_date(interval.first, facts.zone()) <= period.last &&
         calendar::local_date(interval.last, facts.zone()) >= period.first;
}

}  // namespace qaf::report

// What several rules ask of audit records.

#include "check/records.hpp"

#include "model/subject.hpp"

namespace qaf::check {

std::optional<model::TaskPlace> task_of(const model::Index& index, const model::Record& record) {
  return index.task_on(record.task->view(), model::day_of(record), record.framework->view());
}

bool is_certainly_before(calendar::Moment a, calendar::Moment b, calendar::Zone zone) {
  if (a.date() != b.date()) return a.date() < b.date();
  if (!a.has_time() || !b.has_time()) return false;
  constexpr std::int64_t rest_of_minute = calendar::seconds_per_minute - 1;
  const calendar::Instant last = calendar::interval(a, zone).last;
  return calendar::plus_seconds(last, a.has_seconds() ? 0 : rest_of_minute) <
         calendar::interval(b, zone).first;
}

}  // namespace qaf::check

// An open action whose owner is not in post any more.

#include <fmt/format.h>

#include "calendar/date.hpp"
#include "check/records.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

// True where the person held a post by that day and holds none on it.
bool has_left(const model::Person& person, calendar::Date day) {
  bool has_begun = false;
  for (const model::Post& post : person.posts) {
    if (model::is_held_on(post, day)) return false;
    has_begun = has_begun || *post.from <= day;
  }
  return has_begun;
}

calendar::Date last_day_of(const model::Person& person) {
  calendar::Date last = *person.posts.front().to;
  for (const model::Post& post : person.posts) {
    if (post.to && *post.to > last) last = *post.to;
  }
  return last;
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  const calendar::Date today = calendar::local_date(subject.as_of, data.settings.zone);
  for (const model::Record& record : data.records) {
    if (!is_evidence(record) || record.completed->date() > today) continue;
    for (const model::Action& action : record.actions) {
      if (!action.owner || action.completed || action.verified.has_value()) continue;
      const std::uint32_t position = subject.index.person(action.owner->view());
      if (position == model::nowhere || !has_left(data.people[position], today)) continue;
      out.add(rule.fault, {record.file, action.owner.at},
              fmt::format("`{}` is to do this, and was last in post on {}", action.owner->view(),
                          calendar::to_text(last_day_of(data.people[position]))))
          .with_help("give the action to whoever took over the case");
    }
  }
}

}  // namespace

const Rule action_owner_not_in_post{
    {.name = "action-owner-not-in-post",
     .severity = diag::Severity::warning,
     .summary = "an open action whose owner is not in post any more",
     .why = "Whoever left will not do it, and whoever took over the case does not know of it.",
     .remedy = "Give the action to whoever took over, by changing its `owner`."},
    run};

}  // namespace qaf::check

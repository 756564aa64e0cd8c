// An audit was completed by somebody who does not owe its task.

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "calendar/date.hpp"
#include "check/names.hpp"
#include "check/records.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

// Who owes a task, where only holders of roles can: a body acts through anybody, and a unit is met
// by whoever works in it.
struct Owers {
  bool are_roles = false;
  std::string words;  // "in post as team-manager"
};

Owers owers_of(const model::Framework& framework, const model::Task& task) {
  const std::vector<model::Name>& names = task.role.names;
  const NameSet roles = names_of(framework, {NameKind::roles});
  const bool are_roles =
      !names.empty() && std::all_of(names.begin(), names.end(), [&](const model::Name& name) {
        return roles.contains(name->view());
      });
  return {are_roles, names.size() == 1
                         ? fmt::format("in post as `{}`", names.front()->view())
                         : fmt::format("in any role that owes `{}`", task.id->view())};
}

bool holds_any(const model::Index& index, std::uint32_t person, const model::Doers& doers,
               calendar::Date day) {
  return std::any_of(doers.names.begin(), doers.names.end(), [&](const model::Name& role) {
    return index.holds(person, role->view(), day);
  });
}

// Returns the authors who may not count: all of them where one holder is enough and there is none.
std::vector<model::Name> outsiders(const model::Index& index, const model::Record& record,
                                   const model::Doers& doers) {
  std::vector<model::Name> outside;
  for (const model::Name& author : record.by) {
    const std::uint32_t person = index.person(author->view());
    if (person == model::nowhere) return {};  // rule unknown-person, or a body
    if (!holds_any(index, person, doers, record.completed->date())) outside.push_back(author);
  }
  const bool is_together = doers.mode == model::Doers::Mode::together;
  if (!is_together && outside.size() < record.by.size()) return {};
  return outside;
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Index& index = subject.index;
  PerTask<Owers> owers_of_task(subject.data());
  for (const model::Record& record : subject.data().records) {
    if (!is_evidence(record)) continue;
    const auto place = task_of(index, record);
    if (!place) continue;
    const model::Doers& doers = index.at(*place).role;
    const Owers& owers = owers_of_task.at(
        *place, [&] { return owers_of(index.framework_of(*place), index.at(*place)); });
    if (!owers.are_roles) continue;
    for (const model::Name& author : outsiders(index, record, doers)) {
      out.add(rule.fault, {record.file, author.at},
              fmt::format("`{}` was not {} on {}", author->view(), owers.words,
                          calendar::to_text(record.completed->date())))
          .with_help("so it counts for nobody; is `by` right, or is a post missing?");
    }
  }
}

}  // namespace

const Rule auditor_not_in_post{
    {.name = "auditor-not-in-post",
     .severity = diag::Severity::warning,
     .summary = "an audit by somebody who did not hold the role that owes it",
     .why = "Such an audit counts for nobody: whoever owed it has still not done it.",
     .remedy = "Correct `by`, or the dates of the post. Somebody who covers a post holds it too: "
               "add the cover post, with `covers`."},
    run};

}  // namespace qaf::check

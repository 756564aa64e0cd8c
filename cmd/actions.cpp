// qaf actions: the tracker of remedial actions.

#include <algorithm>
#include <array>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "command.hpp"
#include "escalation/action.hpp"
#include "narrow.hpp"
#include "output.hpp"
#include "report/action_report.hpp"
#include "repository.hpp"

namespace qaf::cmd {
namespace {

void add_options(CLI::App& app, Arguments& arguments) {
  add_narrowing(app, arguments, {.roles = false, .people = true, .rules = false, .records = true});
  app.add_option("--only", arguments.only,
                 "Only actions of these statuses: open,overdue,completed,completed_late,verified")
      ->type_name("STATUS")
      ->delimiter(',');
  app.add_option("--fail-on", arguments.fail_on, "overdue: exit with 1 where an action is overdue")
      ->type_name("LEVEL");
}

Result<std::vector<escalation::ActionStatus>> statuses(const Arguments& arguments) {
  static constexpr std::array<std::string_view, escalation::action_statuses> known{
      "open", "overdue", "completed", "completed_late", "verified"};
  std::vector<escalation::ActionStatus> wanted;
  for (const std::string& word : arguments.only) {
    const auto status = escalation::parse_action_status(word);
    if (!status) {
      return failure(ErrorKind::usage,
                     fmt::format("--only: `{}` is not the status of an action", word),
                     fmt::format("one of {}", fmt::join(known, ", ")));
    }
    wanted.push_back(*status);
  }
  return wanted;
}

Exit run(const Env& env, const Arguments& arguments) {
  auto only = statuses(arguments);
  if (!only) return report(env, only.error());
  const auto fails = fails_on_overdue(arguments);
  if (!fails) return report(env, fails.error());
  auto opened = open_for_figures(env, arguments);
  if (!opened) return report(env, opened.error());
  const Repository& repository = **opened;
  auto wanted = narrowed(repository, arguments);
  if (!wanted) return report(env, wanted.error());
  const report::ActionFilter filter{.only = std::move(*only),
                                    .owners = std::move(wanted->people),
                                    .units = std::move(wanted->units),
                                    .tasks = std::move(wanted->tasks),
                                    .records = std::move(wanted->records)};
  const std::vector<escalation::TrackedAction> actions =
      report::chosen(*repository.index, escalation::actions(*repository.index, repository.as_of),
                     filter, repository.as_of);
  const document::Document document =
      report::action_report(*repository.index, actions, filter, stamp_of(repository));
  const bool has_overdue =
      std::any_of(actions.begin(), actions.end(), [](const escalation::TrackedAction& action) {
        return action.status == escalation::ActionStatus::overdue;
      });
  return print_document(env, arguments, document,
                        repository.exit_after(*fails && has_overdue ? Exit::findings : Exit::good));
}

}  // namespace

const Command actions_command{"actions",
                              "The tracker: remedial actions, owner, due, overdue, verified",
                              "  qaf actions --only overdue\n"
                              "  qaf actions --person sw-assessment-2-07\n"
                              "  qaf actions --unit family-support --format csv > tracker.csv\n",
                              add_options, run};

}  // namespace qaf::cmd

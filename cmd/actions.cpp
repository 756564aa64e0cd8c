// qaf actions: the tracker of remedial actions.

#include <algorithm>

#include <CLI/CLI.hpp>

#include "command.hpp"
#include "escalation/action.hpp"
#include "narrow.hpp"
#include "output.hpp"
#include "report/action_groups.hpp"
#include "report/action_report.hpp"
#include "repository.hpp"

namespace qaf::cmd {
namespace {

constexpr NarrowBy narrow_by{.roles = false, .people = true, .rules = true, .records = true};

void add_options(CLI::App& app, Arguments& arguments) {
  add_narrowing(app, arguments, narrow_by);
  app.add_option("--only", arguments.only,
                 "Only actions of these statuses: open,overdue,completed,completed_late,verified")
      ->type_name("STATUS")
      ->delimiter(',');
  app.add_option("--by", arguments.by,
                 "Count by owner, unit, task, rule, age, status, month, quarter or a kind of unit")
      ->type_name("WORD");
  app.add_option("--fail-on", arguments.fail_on, "overdue: exit with 1 where an action is overdue")
      ->type_name("LEVEL");
}

using Rules = std::vector<std::vector<Text>>;

Rules rules_of_records(const Repository& repository) {
  return report::rules_of_records(repository.data(),
                                  escalation::clocks(*repository.index, repository.as_of));
}

Exit run(const Env& env, const Arguments& arguments) {
  auto only = wanted_statuses<escalation::ActionStatus>(
      arguments, escalation::all_action_status_names(), "the status of an action");
  if (!only) return report(env, only.error());
  const auto fails = fails_on_overdue(arguments);
  if (!fails) return report(env, fails.error());
  auto opened = open_for_figures(env, arguments);
  if (!opened) return report(env, opened.error());
  const Repository& repository = **opened;
  auto wanted = narrowed(repository, arguments, narrow_by);
  if (!wanted) return report(env, wanted.error());
  auto by = report::action_groupings(*repository.index, arguments.by);
  if (!by) return report(env, by.error());
  const bool asks_for_rules =
      !wanted->rules.empty() || (!by->empty() && by->front().kind == report::Grouping::Kind::rule);
  const report::ActionFilter filter{
      .only = std::move(*only),
      .owners = std::move(wanted->people),
      .units = std::move(wanted->units),
      .tasks = std::move(wanted->tasks),
      .records = std::move(wanted->records),
      .rules = std::move(wanted->rules),
      .by = std::move(*by),
      .rules_of_records = asks_for_rules ? rules_of_records(repository) : Rules{}};
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
                              "  qaf actions --by age\n"
                              "  qaf actions --person sw-assessment-2-07\n"
                              "  qaf actions --unit family-support --format csv > tracker.csv\n",
                              add_options, run};

}  // namespace qaf::cmd

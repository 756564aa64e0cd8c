// qaf escalations: which 24-hour, 10-day, 2-month clocks are running, met, late, unproven?

#include <algorithm>

#include <CLI/CLI.hpp>

#include "command.hpp"
#include "escalation/clock.hpp"
#include "narrow.hpp"
#include "output.hpp"
#include "report/escalation_groups.hpp"
#include "report/escalation_report.hpp"
#include "repository.hpp"

namespace qaf::cmd {
namespace {

constexpr NarrowBy narrow_by{.roles = false, .people = true, .rules = true, .records = true};

void add_options(CLI::App& app, Arguments& arguments) {
  add_narrowing(app, arguments, narrow_by);
  app.add_option("--only", arguments.only,
                 "Only clocks of these statuses: due,overdue,unproven ...")
      ->type_name("STATUS")
      ->delimiter(',');
  app.add_option("--by", arguments.by,
                 "Count by person, role, rule, step, task, unit, month, quarter, framework or a "
                 "kind of unit")
      ->type_name("WORD");
  app.add_option("--fail-on", arguments.fail_on,
                 "overdue: exit with 1 where a clock is overdue or missed")
      ->type_name("LEVEL");
}

Exit run(const Env& env, const Arguments& arguments) {
  const auto only = wanted_statuses(arguments);
  if (!only) return report(env, only.error());
  const auto fails = fails_on_overdue(arguments);
  if (!fails) return report(env, fails.error());
  auto opened = open_for_figures(env, arguments);
  if (!opened) return report(env, opened.error());
  const Repository& repository = **opened;
  auto wanted = narrowed(repository, arguments, narrow_by);
  if (!wanted) return report(env, wanted.error());
  auto by = report::clock_groupings(*repository.index, arguments.by);
  if (!by) return report(env, by.error());
  const report::EscalationFilter filter{.only = *only,
                                        .frameworks = {},
                                        .tasks = std::move(wanted->tasks),
                                        .rules = std::move(wanted->rules),
                                        .records = std::move(wanted->records),
                                        .people = std::move(wanted->people),
                                        .units = std::move(wanted->units),
                                        .by = std::move(*by)};
  const escalation::Following following = escalation::follow(*repository.index, repository.as_of);
  const document::Document document =
      report::escalation_report(*repository.index, following, filter, stamp_of(repository));
  const std::vector<escalation::Clock> shown =
      report::chosen(*repository.index, following.clocks, filter);
  const bool has_late = std::any_of(shown.begin(), shown.end(), [](const escalation::Clock& clock) {
    return is_late(clock.status);
  });
  return print_document(env, arguments, document,
                        repository.exit_after(*fails && has_late ? Exit::findings : Exit::good));
}

}  // namespace

const Command escalations_command{
    "escalations", "Which clocks are running, met, late, unproven?",
    "  qaf escalations                          every clock\n"
    "  qaf escalations --only due,overdue       what still has to happen\n"
    "  qaf escalations --by person              who has to be told, or to act, how often\n"
    "  qaf escalations PLR-2026-0312            one audit record\n"
    "  qaf escalations --person tm-assessment-2 whom to tell, or who must act\n",
    add_options, run};

}  // namespace qaf::cmd

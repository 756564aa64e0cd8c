// qaf compliance: who owed what, when, and was it done?

#include <algorithm>

#include <CLI/CLI.hpp>

#include "command.hpp"
#include "narrow.hpp"
#include "output.hpp"
#include "report/compliance_report.hpp"
#include "repository.hpp"

namespace qaf::cmd {
namespace {

constexpr NarrowBy narrow_by{.roles = true, .people = true, .rules = false, .records = false};

void add_options(CLI::App& app, Arguments& arguments) {
  add_narrowing(app, arguments, narrow_by);
  app.add_option(
         "--period", arguments.period,
         "2026-03, 2026-27-Q1, 2026-01..2026-03 (default: the year that holds the as-of day)")
      ->type_name("PERIOD");
  app.add_option("--by", arguments.by,
                 "Count by task, role, person, unit, month, quarter, framework or a kind of unit; "
                 "two of them (team,month) as a matrix")
      ->type_name("WORD");
  app.add_option("--only", arguments.only,
                 "Only duties of these statuses: missed,overdue,vacant ...")
      ->type_name("STATUS")
      ->delimiter(',');
  app.add_option("--fail-on", arguments.fail_on,
                 "overdue: exit with 1 where a duty is overdue or missed")
      ->type_name("LEVEL");
}

Exit run(const Env& env, const Arguments& arguments) {
  auto only = wanted_statuses(arguments);
  if (!only) return report(env, only.error());
  const auto fails = fails_on_overdue(arguments);
  if (!fails) return report(env, fails.error());
  auto opened = open_for_figures(env, arguments);
  if (!opened) return report(env, opened.error());
  const Repository& repository = **opened;
  const auto period = period_or_year(repository, arguments);
  if (!period) return report(env, period.error());
  auto wanted = narrowed(repository, arguments, narrow_by);
  if (!wanted) return report(env, wanted.error());
  report::ComplianceWishes wishes{.tasks = std::move(wanted->tasks),
                                  .roles = std::move(wanted->roles),
                                  .people = std::move(wanted->people),
                                  .units = std::move(wanted->units),
                                  .only = std::move(*only),
                                  .by = {}};
  if (!arguments.by.empty()) {
    auto groupings = report::duty_groupings(*repository.index, arguments.by);
    if (!groupings) return report(env, groupings.error());
    wishes.by = std::move(*groupings);
  }
  const schedule::Compliance compliance =
      schedule::compliance(*repository.index, *period, repository.as_of);
  const document::Document document =
      report::compliance_report(*repository.index, compliance, wishes, stamp_of(repository));
  const bool has_late = std::any_of(
      compliance.duties.begin(), compliance.duties.end(), [&](const schedule::Duty& duty) {
        return is_late(duty.status) && report::is_wished(*repository.index, wishes, duty);
      });
  return print_document(env, arguments, document,
                        repository.exit_after(*fails && has_late ? Exit::findings : Exit::good));
}

}  // namespace

const Command compliance_command{
    "compliance", "Who owed what, when, and was it done?",
    "  qaf compliance --by role --period 2026-03\n"
    "  qaf compliance --by team,month                     a matrix of the year\n"
    "  qaf compliance plr --only missed,vacant            duty by duty\n"
    "  qaf compliance tm-assessment-2 --period 2025-26-Q4 one person\n",
    add_options, run};

}  // namespace qaf::cmd

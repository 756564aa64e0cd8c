// qaf due: what must be done next, by whom, and what breaches if nothing is recorded.

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "command.hpp"
#include "narrow.hpp"
#include "output.hpp"
#include "report/due_items.hpp"
#include "report/due_report.hpp"
#include "repository.hpp"

namespace qaf::cmd {
namespace {

constexpr NarrowBy narrow_by{.roles = true, .people = true, .rules = false, .records = false};

constexpr std::string_view usual_horizon = "14 days";

void add_options(CLI::App& app, Arguments& arguments) {
  add_narrowing(app, arguments, narrow_by);
  app.add_option("--within", arguments.within,
                 "How far to look ahead: 14d (default), 2w, 1 month, 5 working days")
      ->type_name("TIME");
  app.add_option("--by", arguments.by, "person: together what one person must do")
      ->type_name("WORD");
  app.add_option("--fail-on", arguments.fail_on, "overdue: exit with 1 where something is overdue")
      ->type_name("LEVEL");
}

Exit run(const Env& env, const Arguments& arguments) {
  const auto fails = fails_on_overdue(arguments);
  if (!fails) return report(env, fails.error());
  if (!arguments.by.empty() && arguments.by != "person") {
    return report(env,
                  {ErrorKind::usage, fmt::format("`--by {}` has no meaning here", arguments.by),
                   "`--by person`, or nothing"});
  }
  auto opened = open_for_figures(env, arguments);
  if (!opened) return report(env, opened.error());
  const Repository& repository = **opened;
  const auto horizon = horizon_of(repository, arguments, usual_horizon);
  if (!horizon) return report(env, horizon.error());
  auto wanted = narrowed(repository, arguments, narrow_by);
  if (!wanted) return report(env, wanted.error());

  const model::Index& index = *repository.index;
  std::vector<report::DueItem> items = report::due_items(index, *horizon, repository.as_of);
  const report::DueWishes wishes{.tasks = std::move(wanted->tasks),
                                 .roles = std::move(wanted->roles),
                                 .people = std::move(wanted->people),
                                 .units = std::move(wanted->units),
                                 .by_person = arguments.by == "person"};
  items = report::chosen(index, std::move(items), wishes);
  const bool has_late = std::any_of(
      items.begin(), items.end(), [](const report::DueItem& item) { return is_late(item.status); });
  const document::Document document =
      report::due_report(index, std::move(items), wishes, *horizon, stamp_of(repository));
  return print_document(env, arguments, document,
                        repository.exit_after(*fails && has_late ? Exit::findings : Exit::good));
}

}  // namespace

const Command due_command{
    "due", "What must be done next, by whom, and what breaches if nothing is recorded?",
    "  qaf due                            the next 14 days\n"
    "  qaf due --within 2d --by person    who must do what by the day after tomorrow\n"
    "  qaf due tm-assessment-2            one person\n",
    add_options, run};

}  // namespace qaf::cmd

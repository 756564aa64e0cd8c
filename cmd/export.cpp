// qaf export: what is due, for a calendar.

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "command.hpp"
#include "narrow.hpp"
#include "output.hpp"
#include "render/icalendar.hpp"
#include "report/agenda.hpp"
#include "report/due_items.hpp"
#include "repository.hpp"

namespace qaf::cmd {
namespace {

constexpr NarrowBy narrow_by{.roles = true, .people = true, .rules = false, .records = false};

constexpr std::string_view usual_horizon = "3 months";

void add_options(CLI::App& app, Arguments& arguments) {
  add_narrowing(app, arguments, narrow_by);
  app.add_option("--within", arguments.within, "How far to look ahead (default: 3 months)")
      ->type_name("TIME");
}

// Everything else there is to export has a command of its own.
std::optional<Error> unfit_format(const Arguments& arguments) {
  const std::string format = arguments.json ? "json" : arguments.format;
  if (format.empty() || format == "ics") return std::nullopt;
  return Error{ErrorKind::usage, fmt::format("`{}` is not a format of a calendar", format),
               fmt::format("leave it out, or say `--format ics`; `qaf due --format {}` prints the "
                           "same as a table",
                           format)};
}

Exit run(const Env& env, const Arguments& arguments) {
  if (const auto error = unfit_format(arguments)) return report(env, *error);
  auto opened = open_for_figures(env, arguments);
  if (!opened) return report(env, opened.error());
  const Repository& repository = **opened;
  const auto horizon = horizon_of(repository, arguments, usual_horizon);
  if (!horizon) return report(env, horizon.error());
  auto wanted = narrowed(repository, arguments, narrow_by);
  if (!wanted) return report(env, wanted.error());

  const model::Index& index = *repository.index;
  const report::DueWishes wishes{.tasks = std::move(wanted->tasks),
                                 .roles = std::move(wanted->roles),
                                 .people = std::move(wanted->people),
                                 .units = std::move(wanted->units)};
  const report::DueAgenda due = report::due_agenda(
      index, report::chosen(index, report::due_items(index, *horizon, repository.as_of), wishes),
      stamp_of(repository));
  if (due.without_a_day > 0) {
    warn(env, fmt::format("{} without a limit {} no day, and {} left out; `qaf due` lists {}",
                          due.without_a_day, due.without_a_day == 1 ? "has" : "have",
                          due.without_a_day == 1 ? "is" : "are",
                          due.without_a_day == 1 ? "it" : "them"));
  }
  if (!print(env, render::icalendar(due.agenda))) {
    return report(
        env, {ErrorKind::impossible, "the calendar could not be written", "is the disk full?"});
  }
  return repository.exit_after(Exit::good);
}

}  // namespace

const Command export_command{
    "export", "What is due, for a calendar (iCalendar)",
    "  qaf export --format ics > quality-assurance.ics\n"
    "  qaf export --person tm-assessment-2 --within \"6 months\" > tm.ics\n",
    add_options, run};

}  // namespace qaf::cmd

// qaf report: the summary for a board, in any format.

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "command.hpp"
#include "output.hpp"
#include "report/board_report.hpp"
#include "repository.hpp"

namespace qaf::cmd {
namespace {

void add_options(CLI::App& app, Arguments& arguments) {
  app.add_option("layout", arguments.words, "The report, as the framework names it under `reports`")
      ->type_name("ID");
  app.add_option(
         "--period", arguments.period,
         "What it is about: 2026-03, 2026-27-Q1, 2026-01..2026-03 (default: the last whole month)")
      ->type_name("PERIOD");
}

// Returns the layouts of all frameworks, each name once, in order.
std::vector<std::string_view> layout_names(const model::Dataset& data) {
  std::vector<std::string_view> names;
  for (const model::Framework& framework : data.frameworks) {
    for (const model::ReportLayout& layout : framework.reports) {
      if (std::find(names.begin(), names.end(), layout.id->view()) == names.end())
        names.push_back(layout.id->view());
    }
  }
  return names;
}

Result<calendar::Period> chosen_period(const Repository& repository, const Arguments& arguments) {
  const model::Settings& settings = repository.data().settings;
  if (!arguments.period.empty())
    return calendar::parse_period(arguments.period, settings.year_start);
  const calendar::Date today = calendar::local_date(repository.as_of, settings.zone);
  const calendar::Date last = calendar::plus_days(calendar::first_of_month(today), -1);
  return calendar::Period{calendar::first_of_month(last), last};
}

Exit run(const Env& env, const Arguments& arguments) {
  auto opened = open_for_figures(env, arguments);
  if (!opened) return report(env, opened.error());
  const Repository& repository = **opened;
  const std::vector<std::string_view> known = layout_names(repository.data());
  if (arguments.words.size() != 1) {
    return report(env, {ErrorKind::usage, "which report?",
                        known.empty() ? "the framework has no `reports`"
                                      : fmt::format("one of {}", fmt::join(known, ", "))});
  }
  const auto period = chosen_period(repository, arguments);
  if (!period) return report(env, period.error());
  const auto place =
      report::layout_named(repository.data(), arguments.words.front(), period->first);
  if (!place) {
    std::string hint = did_you_mean(arguments.words.front(), known);
    if (hint.empty() && !known.empty()) hint = fmt::format("one of {}", fmt::join(known, ", "));
    return report(env, {ErrorKind::usage,
                        fmt::format("the framework has no report `{}`", arguments.words.front()),
                        std::move(hint)});
  }
  document::Document document =
      report::board_report(*repository.index, *place, *period, repository.as_of);
  document.stamp = stamp_of(repository);
  return print_document(env, arguments, document, repository.exit_after(Exit::good));
}

}  // namespace

const Command report_command{
    "report", "Make the summary for a board",
    "  qaf report qib-monthly --period 2026-03\n"
    "  qaf report qib-quarterly --period 2025-26-Q4 --format markdown > report.md\n",
    add_options, run};

}  // namespace qaf::cmd

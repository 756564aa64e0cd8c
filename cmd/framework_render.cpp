// qaf framework render: the framework as a document that can be sent round.

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "framework.hpp"
#include "output.hpp"
#include "report/handbook/handbook.hpp"

namespace qaf::cmd {
namespace {

void add_options(CLI::App& /*app*/, Arguments& /*arguments*/) {}

Exit run(const Env& env, const Arguments& arguments) {
  if (!arguments.words.empty()) {
    return report(env,
                  {ErrorKind::usage,
                   fmt::format("`qaf framework render {}` has no meaning", arguments.words.front()),
                   "`--role ROLE` renders the page of one role, `--body BODY` that of a body"});
  }
  auto opened = open_for_figures(env, arguments);
  if (!opened) return report(env, opened.error());
  const Repository& repository = **opened;
  const auto frameworks = chosen_frameworks(repository, arguments);
  if (!frameworks) return report(env, frameworks.error());
  if (frameworks->size() > 1) {
    std::string names;
    for (const model::Framework* framework : *frameworks)
      names += fmt::format("{}{}", names.empty() ? "" : ", ", framework->id->view());
    return report(env, {ErrorKind::usage, "which framework?",
                        fmt::format("`--framework`, one of {}", names)});
  }
  const auto parties = chosen_parties(*frameworks, arguments);
  if (!parties) return report(env, parties.error());
  if (parties->size() > 1)
    return report(env, {ErrorKind::usage, "a page is that of one role or body", "name one only"});
  const model::Settings& settings = repository.data().settings;
  const report::HandbookQuestion question{calendar::local_date(repository.as_of, settings.zone),
                                          settings.year_start, repository.data().calendar.holidays};
  document::Stamp stamp = stamp_of(repository, *frameworks);
  const model::Framework& framework = *frameworks->front();
  const document::Document answer =
      parties->empty()
          ? report::framework_document(framework, question, std::move(stamp))
          : report::party_document(framework, parties->front(), question, std::move(stamp));
  return print_document(env, arguments, answer, repository.exit_after(Exit::good));
}

}  // namespace

const FrameworkWord framework_render{"render", add_options, run};

}  // namespace qaf::cmd

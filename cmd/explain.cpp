// qaf explain: why something was flagged, what the keys of a group mean, where a figure comes from.

#include <algorithm>
#include <optional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "catalogue.hpp"
#include "command.hpp"
#include "narrow.hpp"
#include "output.hpp"
#include "report/duty_story.hpp"
#include "repository.hpp"
#include "shape/schema.hpp"

namespace qaf::cmd {
namespace {

void add_options(CLI::App& app, Arguments& arguments) {
  app.add_option("what", arguments.words,
                 "A rule, a group of keys (task, step, record ...), or a task with who owes it")
      ->type_name("WHAT");
  app.add_option("--period", arguments.period, "Of a duty: the window, such as 2026-03")
      ->type_name("PERIOD");
}

std::string rule_page(const diag::Fault& fault) {
  return fmt::format("{} ({})\n\n  {}\n\n  Why it matters\n    {}\n\n  What to do\n    {}\n",
                     fault.name, diag::to_text(fault.severity), fault.summary, fault.why,
                     fault.remedy);
}

std::string shape_page(const shape::Shape& shape) {
  std::string page = fmt::format("The keys of {}\n\n  {}\n\n", shape.title, shape.summary);
  for (const shape::Row& row : shape.rows) {
    page +=
        fmt::format("  {:<16} {}{}\n", row.key,
                    row.presence == shape::Presence::required ? "(required) " : "", row.sentence);
    page += fmt::format("  {:<16} {}\n", "", row.words());
  }
  return page;
}

Error unknown(const std::string& word) {
  std::vector<std::string_view> known;
  for (const diag::Fault* fault : catalogue()) known.push_back(fault->name);
  std::string hint = did_you_mean(word, known);
  if (hint.empty()) hint = "`qaf rules` lists the rules; `qaf explain task` the keys of a task";
  return {ErrorKind::usage, fmt::format("there is nothing called `{}` to explain", word),
          std::move(hint)};
}

Exit print_page(const Env& env, const std::string& page) {
  if (print(env, page)) return Exit::good;
  return report(env, {ErrorKind::impossible, "the page could not be written", "is the disk full?"});
}

// `plr/tm-assessment-2/2026-03`, or the same as words with `--period`.
std::string duty_words(const Arguments& arguments) {
  std::string name = arguments.words.front();
  for (std::size_t i = 1; i < arguments.words.size(); ++i) name += "/" + arguments.words[i];
  return name;
}

// Everybody and everything that can owe a duty, be its subject or receive its report.
std::vector<std::string_view> who_is_known(const model::Dataset& data) {
  std::vector<std::string_view> known;
  const auto append = [&](const auto& list) {
    for (const auto& one : list) known.push_back(one.id->view());
  };
  append(data.people);
  append(data.units);
  for (const model::Framework& framework : data.frameworks) append(framework.bodies);
  for (const model::Register& list : data.registers) append(list.rows);
  return known;
}

// A slip in a name must not read as "nothing is owed".
std::optional<Error> unknown_who(const model::Dataset& data, const std::string& who) {
  const std::vector<std::string_view> known = who_is_known(data);
  if (who.empty() || std::find(known.begin(), known.end(), who) != known.end()) return std::nullopt;
  return Error{ErrorKind::usage,
               fmt::format("`{}` is no person, unit, body or event of this repository", who),
               did_you_mean(who, known)};
}

Exit explain_duty(const Env& env, const Arguments& arguments) {
  auto opened = open_for_figures(env, arguments);
  if (!opened) return report(env, unknown(arguments.words.front()));
  const Repository& repository = **opened;
  auto name = report::parse_duty_name(*repository.index, duty_words(arguments));
  if (!name) return report(env, name.error());
  if (!*name) return report(env, unknown(arguments.words.front()));
  const auto usual = period_or_year(repository, arguments);
  if (!usual) return report(env, usual.error());
  const document::Document story =
      report::duty_story(*repository.index, **name, *usual, stamp_of(repository));
  if (story.sections.front().key == "none") {
    if (const auto error = unknown_who(repository.data(), (*name)->who)) return report(env, *error);
  }
  return print_document(env, arguments, story);
}

Exit run(const Env& env, const Arguments& arguments) {
  if (arguments.words.empty()) {
    return report(env, {ErrorKind::usage, "explain what?",
                        "`qaf rules` lists the rules; `qaf explain task` the keys of a task"});
  }
  const std::string& word = arguments.words.front();
  if (arguments.words.size() == 1 && arguments.period.empty()) {
    if (const diag::Fault* fault = fault_named(word)) return print_page(env, rule_page(*fault));
    if (const shape::Shape* shape = shape::shape_named(word))
      return print_page(env, shape_page(*shape));
  }
  return explain_duty(env, arguments);
}

}  // namespace

const Command explain_command{
    "explain", "Why was this flagged, what does it mean, where does a figure come from?",
    "  qaf explain unknown-role                          a rule\n"
    "  qaf explain step                                  the keys of a step\n"
    "  qaf explain plr tm-assessment-2 --period 2026-03  one duty, unfolded\n",
    add_options, run};

}  // namespace qaf::cmd

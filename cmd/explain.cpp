// qaf explain: why something was flagged, what the keys of a group mean, where a figure comes from.

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "catalogue.hpp"
#include "command.hpp"
#include "output.hpp"
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
  return report(env, unknown(word));
}

}  // namespace

const Command explain_command{
    "explain", "Why was this flagged, what does it mean, where does a figure come from?",
    "  qaf explain unknown-role                          a rule\n"
    "  qaf explain step                                  the keys of a step\n"
    "  qaf explain plr tm-assessment-2 --period 2026-03  one duty, unfolded\n",
    add_options, run};

}  // namespace qaf::cmd

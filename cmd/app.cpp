// CLI11 wiring: options, help, and the nearest word for one that is not known.

#include "app.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "command.hpp"
#include "output.hpp"

namespace qaf::cmd {
namespace {

constexpr std::array all_commands{
#define QAF_COMMAND(identifier) &identifier##_command,
#include "commands.def"
#undef QAF_COMMAND
};

constexpr std::string_view common_options = R"(
Also: -C DIR, --as-of WHEN, --at REV, --format FORMAT, --json, --color WHEN (`qaf --help`)
)";

constexpr std::string_view footer = R"(
Without a command's arguments the repository around the current directory is meant.
Exit codes: 0 nothing found, 1 findings, 2 the command or qaf.toml makes no sense,
3 the work could not be done.
)";

// Help begins with examples: an officer looks for a line to copy.
class ExamplesFirst : public CLI::Formatter {
 public:
  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override {
    if (mode == CLI::AppFormatMode::Sub) return CLI::Formatter::make_help(app, name, mode);
    const auto command =
        std::find_if(all_commands.begin(), all_commands.end(),
                     [&](const Command* known) { return known->name == app->get_name(); });
    const std::string title = app->get_parent() == nullptr ? name : "qaf " + app->get_name();
    std::string help = CLI::Formatter::make_help(app, title, mode);
    if (command == all_commands.end()) return help;
    return fmt::format("{}\n\nExamples:\n{}\n{}", (*command)->summary, (*command)->examples, help);
  }
  std::string make_footer(const CLI::App* app) const override {
    if (app->get_parent() == nullptr) return std::string(footer);
    return fmt::format("{}{}", common_options, footer);
  }
  std::string make_description(const CLI::App* app) const override {
    return app->get_parent() == nullptr ? CLI::Formatter::make_description(app) : std::string();
  }
};

std::shared_ptr<CLI::FormatterBase> help_formatter() {
  auto formatter = std::make_shared<ExamplesFirst>();
  formatter->column_width(32);
  formatter->label("OPTIONS", "OPTION...");
  formatter->label("SUBCOMMAND", "COMMAND");
  formatter->label("Positionals", "Words");
  return formatter;
}

void add_common_options(CLI::App& app, Arguments& arguments) {
  app.add_option("-C,--directory", arguments.directory, "Work on the repository around DIR")
      ->type_name("DIR");
  app.add_option("--as-of", arguments.as_of,
                 "See everything as it stood then: 2026-04-15 or 2026-04-15T09:00 (default: now)")
      ->type_name("WHEN");
  app.add_option("--at", arguments.at,
                 "Read the files as they stood in this revision of git: main, 1a2b3c4, HEAD~3 "
                 "(default: as they are)")
      ->type_name("REV");
  app.add_option("--format", arguments.format,
                 "human, markdown, html, json, csv; check also: concise, jsonl, sarif, junit, "
                 "github, gitlab, auto")
      ->type_name("FORMAT");
  app.add_flag("--json", arguments.json, "Short for --format json");
  app.add_option("--color,--colour", arguments.colour, "auto, always or never")->type_name("WHEN");
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const Command* command : all_commands) names.push_back(command->name);
  return names;
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* level = &app; level != nullptr; level = level->get_parent()) {
    for (const CLI::Option* option : level->get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
  }
  return names;
}

// An option that stands without its value, or more often than it may. CLI11 names it first:
// `--as-of: 1 required WHEN missing`.
std::string mismatch(std::string_view words) {
  const std::string_view option = words.substr(0, words.find(':'));
  if (words.ends_with(" missing")) return fmt::format("`{}` needs a value after it", option);
  return fmt::format("`{}` stands here more than once", option);
}

Error no_meaning(const CLI::App& app, const std::string& word) {
  const std::vector<std::string> names = option_names(app);
  const std::vector<std::string_view> known(names.begin(), names.end());
  std::string hint = did_you_mean(word.substr(0, word.find('=')), known);
  if (hint.empty() && app.get_parent() == nullptr) hint = "`qaf --help` lists the options";
  if (hint.empty()) hint = fmt::format("`qaf {} --help` shows what may stand here", app.get_name());
  return {ErrorKind::usage, fmt::format("`{}` has no meaning here", word), std::move(hint)};
}

// What is wrong with a line that chooses no command, or nothing where it is something else.
std::optional<Error> without_command(const CLI::App& app, const CLI::ParseError& error) {
  const std::vector<std::string> extras = app.remaining();
  const auto word = std::find_if(extras.begin(), extras.end(),
                                 [](const std::string& extra) { return !extra.starts_with('-'); });
  const std::vector<std::string_view> known = command_names();
  if (word != extras.end() && std::find(known.begin(), known.end(), *word) == known.end()) {
    std::string hint = did_you_mean(*word, known);
    if (hint.empty()) hint = "`qaf --help` lists the commands";
    return Error{ErrorKind::usage, fmt::format("`{}` is not a command", *word), std::move(hint)};
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) == nullptr) return std::nullopt;
  if (!extras.empty() && extras.front() != "--") return no_meaning(app, extras.front());
  return Error{ErrorKind::usage, "which command?", "`qaf --help` lists them"};
}

// Says what is wrong with the line in one sentence, and what was perhaps meant.
Error explained(const CLI::App& app, const CLI::ParseError& error) {
  const auto chosen = app.get_subcommands();
  if (chosen.empty()) {
    if (auto explained = without_command(app, error)) return *explained;
  }
  const CLI::App& nearest_app = chosen.empty() ? app : *chosen.front();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    std::vector<std::string> extras = nearest_app.remaining();
    if (extras.empty()) extras = app.remaining();
    if (!extras.empty()) return no_meaning(nearest_app, extras.front());
  }
  const bool is_mismatch = dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr;
  return {ErrorKind::usage, is_mismatch ? mismatch(error.what()) : error.what(),
          chosen.empty() ? "`qaf --help` lists the options"
                         : fmt::format("`qaf {} --help` shows examples", nearest_app.get_name())};
}

// An option whose value is the empty text. A script whose variable is not set writes one, and must
// not get the answer to another question.
std::optional<Error> empty_value(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options()) {
    const std::vector<std::string>& values = option->results();
    if (option->get_positional() || std::find(values.begin(), values.end(), "") == values.end())
      continue;
    return Error{ErrorKind::usage, fmt::format("the value of `{}` is empty", option->get_name()),
                 "write one, or leave the option out"};
  }
  return std::nullopt;
}

Exit print_all(const Env& env, std::string_view page) {
  if (print(env, page)) return Exit::good;
  return report(env, {ErrorKind::impossible, "the help could not be written", "is the disk full?"});
}

Exit parse_and_run(const Env& env, const std::vector<std::string>& words) {
  Arguments arguments;
  CLI::App app("qaf: quality assurance frameworks as plain text, checked", "qaf");
  app.set_version_flag("--version", "qaf " QAF_VERSION, "Show the version");
  app.require_subcommand(1);
  app.set_help_flag("-h,--help", "Show this help");
  app.formatter(help_formatter());
  add_common_options(app, arguments);
  for (const Command* command : all_commands) {
    CLI::App* sub = app.add_subcommand(std::string(command->name), std::string(command->summary));
    sub->fallthrough();
    sub->group("Commands");
    sub->set_help_flag("-h,--help", "Show this help");
    sub->formatter(help_formatter());
    command->add_options(*sub, arguments);
  }
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    return print_all(env, (chosen.empty() ? &app : chosen.front())->help());
  } catch (const CLI::CallForVersion&) {
    return print_all(env, "qaf " QAF_VERSION "\n");
  } catch (const CLI::ParseError& error) {
    return report(env, explained(app, error));
  }
  const CLI::App& chosen = *app.get_subcommands().front();
  for (const CLI::App* level : std::array<const CLI::App*, 2>{&app, &chosen}) {
    if (auto error = empty_value(*level)) return report(env, *error);
  }
  const std::string name = chosen.get_name();
  const auto command = std::find_if(all_commands.begin(), all_commands.end(),
                                    [&](const Command* known) { return known->name == name; });
  return (*command)->run(env, arguments);
}

}  // namespace

Exit run(const Env& env, const std::vector<std::string>& words) {
  try {
    return parse_and_run(env, words);
  } catch (const std::bad_alloc&) {
    return report(env,
                  {ErrorKind::impossible, "there is not enough memory for this repository", ""});
  }
}

}  // namespace qaf::cmd

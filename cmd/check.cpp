// qaf check: is everything here well formed, consistent, and safe to keep in git?

#include <algorithm>
#include <filesystem>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "check/run.hpp"
#include "command.hpp"
#include "diag/finding.hpp"
#include "output.hpp"
#include "repository.hpp"

namespace qaf::cmd {
namespace {

void add_options(CLI::App& app, Arguments& arguments) {
  app.add_option("paths", arguments.words, "Show findings in these files and directories only")
      ->type_name("PATH");
  app.add_option("--fail-on", arguments.fail_on,
                 "Exit with 1 from this level on: error (default), warning, note, none")
      ->type_name("LEVEL");
}

// Returns the least severity that fails; nothing for `none`.
Result<std::optional<diag::Severity>> fail_level(const Arguments& arguments) {
  const std::string& level = arguments.fail_on;
  if (level.empty() || level == "error") return diag::Severity::error;
  if (level == "warning") return diag::Severity::warning;
  if (level == "note") return diag::Severity::note;
  if (level == "none") return std::nullopt;
  return failure(ErrorKind::usage, fmt::format("`--fail-on {}` has no meaning", level),
                 "one of error, warning, note, none");
}

// Returns the paths asked for, from the root; kind usage where one leads out or is nowhere.
Result<std::vector<std::string>> wanted_paths(const Repository& repository,
                                              const Arguments& arguments) {
  namespace files = std::filesystem;
  std::vector<std::string> wanted;
  for (const std::string& word : arguments.words) {
    std::string path = (files::path(repository.files.inside) / word).lexically_normal().string();
    if (files::path(word).is_absolute())
      path = files::path(word).lexically_relative(repository.files.root).string();
    while (path.ends_with('/')) path.pop_back();
    if (path == ".") path.clear();
    if (path.starts_with("..")) {
      return failure(ErrorKind::usage, fmt::format("`{}` lies outside this repository", word));
    }
    const std::vector<std::string>& known = repository.data().paths;
    const bool is_known =
        path.empty() || std::any_of(known.begin(), known.end(), [&](const std::string& file) {
          return file == path || file.starts_with(path + "/");
        });
    if (!is_known) {
      const std::vector<std::string_view> names(known.begin(), known.end());
      return failure(ErrorKind::usage,
                     fmt::format("no file of this repository is or lies in `{}`", word),
                     did_you_mean(path, names));
    }
    wanted.push_back(std::move(path));
  }
  return wanted;
}

bool is_wanted(const std::string& file, const std::vector<std::string>& wanted) {
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const std::string& path) {
           return path.empty() || file == path || file.starts_with(path + "/");
         });
}

Exit exit_of(const Repository& repository, const std::vector<diag::Diagnostic>& findings,
             std::optional<diag::Severity> level) {
  if (!repository.loaded.settings_are_fit) return Exit::usage;
  if (!repository.loaded.is_complete) return Exit::failed;
  const bool fails =
      level && std::any_of(findings.begin(), findings.end(), [&](const diag::Diagnostic& finding) {
        return finding.severity >= *level;
      });
  return fails ? Exit::findings : Exit::good;
}

// Says what is not looked for, whatever the format: silence must not be taken for all being well
// where somebody turned the rule off.
void tell_of_rules_off(const Env& env, const model::Settings& settings) {
  for (const check::Rule* rule : check::all_rules()) {
    for (const model::RuleOff& off : settings.rules_off) {
      const bool can_be_off = rule->fault.severity != diag::Severity::error;
      if (off.rule != rule->fault.name || !can_be_off) continue;
      warn(env, fmt::format("`{}` is turned off in qaf.toml: {}", off.rule, off.why));
    }
  }
}

Exit run(const Env& env, const Arguments& arguments) {
  const auto level = fail_level(arguments);
  if (!level) return report(env, level.error());
  const auto format = chosen_format(env, arguments);
  if (!format) return report(env, format.error());
  const auto screen = screen_of(env, arguments);
  if (!screen) return report(env, screen.error());
  auto opened = open_repository(env, arguments);
  if (!opened) return report(env, opened.error());
  Repository& repository = **opened;
  const auto wanted = wanted_paths(repository, arguments);
  if (!wanted) return report(env, wanted.error());

  diag::Sink sink = std::move(repository.loaded.findings);
  check::run({*repository.index, repository.as_of, repository.is_as_of_given}, sink);
  sink.sort();
  const model::Dataset& data = repository.data();
  std::erase_if(sink.findings(), [&](const diag::Diagnostic& finding) {
    return !is_wanted(data.path(finding.place.file), *wanted);
  });
  const std::vector<diag::Finding> findings =
      diag::located(sink.findings(), data.paths, *repository.files.tree);
  const render::FindingsReport report_of{findings, repository.loaded.files, data.records.size(),
                                         stamp_of(repository), repository.files.path_from_git_root};
  const auto bytes = render::rendered(report_of, *format, *screen);
  if (!bytes) {
    return report(
        env, {ErrorKind::usage,
              fmt::format("`{}` is a format of tables, not of findings", render::name_of(*format)),
              "one of human, concise, json, csv, sarif, github"});
  }
  if (!print(env, *bytes))
    return report(
        env, {ErrorKind::impossible, "the findings could not be written", "is the disk full?"});
  tell_of_rules_off(env, data.settings);
  return exit_of(repository, sink.findings(), *level);
}

}  // namespace

const Command check_command{"check",
                            "Is everything here well formed, consistent, and safe to keep in git?",
                            "  qaf check                       the whole repository\n"
                            "  qaf check records/2026/03       findings of these files only\n"
                            "  qaf check --format github       annotations in a pull request\n",
                            add_options, run};

}  // namespace qaf::cmd

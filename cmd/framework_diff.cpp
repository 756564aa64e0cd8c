// qaf framework diff: what changed between two versions of a framework, and whom it concerns.

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "framework.hpp"
#include "framework_impact.hpp"
#include "framework_side.hpp"
#include "output.hpp"
#include "repository.hpp"

namespace qaf::cmd {
namespace {

// The word whose side is the earlier one, and the later one's; empty: the files as they are.
struct Asked {
  std::string before;
  std::string after;
};

Result<Asked> asked(const Arguments& arguments) {
  const std::vector<std::string>& words = arguments.words;
  if (words.size() > 2) {
    return failure(ErrorKind::usage, "two things can be compared, not more",
                   "`qaf framework diff BEFORE AFTER`, each a revision, a directory or a file");
  }
  if (words.size() == 2) return Asked{words[0], words[1]};
  return Asked{words.empty() ? "HEAD" : words[0], ""};
}

Result<bool> fails_on_change(const Arguments& arguments) {
  if (arguments.fail_on.empty() || arguments.fail_on == "none") return false;
  if (arguments.fail_on == "changed") return true;
  return failure(ErrorKind::usage,
                 fmt::format("`--fail-on {}` has no meaning here", arguments.fail_on),
                 "one of changed, none");
}

// What could not be read looks as if it were not there, which must be said.
void tell_of_errors(const Env& env, const FrameworkSide& side) {
  const std::size_t errors = side.loaded.findings.count(diag::Severity::error);
  if (errors == 0) return;
  warn(env, fmt::format("{} in {}: what could not be read is compared as if it were not there",
                        errors == 1 ? "1 error" : fmt::format("{} errors", errors), side.name));
}

document::Stamp stamp_of_side(const FrameworkSide& side, calendar::Instant as_of) {
  document::Stamp stamp;
  stamp.as_of = as_of;
  stamp.zone = side.loaded.data.settings.zone;
  if (side.files) {
    stamp.revision = side.files->revision;
    stamp.is_working_tree = side.files->is_working_tree;
  }
  stamp.tool = "qaf " QAF_VERSION;
  return stamp;
}

void add_options(CLI::App& app, Arguments& arguments) {
  app.add_flag("--impact", arguments.impact,
               "diff: which duties and clocks of whom would stand otherwise");
  app.add_option("--period", arguments.period,
                 "diff --impact: 2026-03, 2026-27-Q1 (default: the year that holds the as-of day)")
      ->type_name("PERIOD");
  app.add_option("--fail-on", arguments.fail_on,
                 "diff: changed: exit with 1 where anything differs")
      ->type_name("LEVEL");
}

Exit print_impact(const Env& env, const Arguments& arguments, const FrameworkSide& before,
                  const FrameworkSide& after, bool fails) {
  const auto impact = framework_impact(env, arguments, before, after);
  if (!impact) return report(env, impact.error());
  const bool has_changed = !impact->document.sections.front().tables.front().rows.empty();
  const Exit exit = fails && has_changed ? Exit::findings : Exit::good;
  return print_document(env, arguments, impact->document,
                        impact->is_complete ? exit : Exit::failed);
}

Exit run(const Env& env, const Arguments& arguments) {
  const auto words = asked(arguments);
  if (!words) return report(env, words.error());
  const auto fails = fails_on_change(arguments);
  if (!fails) return report(env, fails.error());
  auto before = framework_side(env, arguments, words->before);
  if (!before) return report(env, before.error());
  auto after = framework_side(env, arguments, words->after);
  if (!after) return report(env, after.error());
  if (before->is_one) narrow_to(*before, *after);
  if (after->is_one) narrow_to(*after, *before);
  tell_of_errors(env, *before);
  tell_of_errors(env, *after);
  if (arguments.impact) return print_impact(env, arguments, *before, *after, *fails);
  const auto as_of = as_of_asked(env, arguments, after->loaded.data.settings.zone);
  if (!as_of) return report(env, as_of.error());
  const std::vector<report::ComparedPair> pairs =
      report::compared(compare::pairs(before->frameworks(), after->frameworks()));
  const document::Document document = report::framework_diff(
      pairs, compared_side(*before), compared_side(*after), stamp_of_side(*after, *as_of));
  const bool has_changed = std::any_of(pairs.begin(), pairs.end(),
                                       [](const auto& pair) { return !pair.changes.empty(); });
  const bool is_complete = before->loaded.is_complete && after->loaded.is_complete;
  const Exit exit = *fails && has_changed ? Exit::findings : Exit::good;
  return print_document(env, arguments, document, is_complete ? exit : Exit::failed);
}

}  // namespace

const FrameworkWord framework_diff{"diff", add_options, run};

}  // namespace qaf::cmd

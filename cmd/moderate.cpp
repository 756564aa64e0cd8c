// qaf moderate: which audit records a second person looks at, and how far the two agree.

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "command.hpp"
#include "drawing.hpp"
#include "narrow.hpp"
#include "output.hpp"
#include "report/moderate_report.hpp"
#include "repository.hpp"

namespace qaf::cmd {
namespace {

using sampling::ModerationWindow;

constexpr std::string_view a_rule = "a moderation rule of the framework";

void add_options(CLI::App& app, Arguments& arguments) {
  app.add_option("rule", arguments.words, "A moderation rule to draw by")->type_name("RULE");
  app.add_option("--period", arguments.period,
                 "Which windows (default: this year; with a rule, the last whole window)")
      ->type_name("PERIOD");
  app.add_option("--seed", arguments.seed,
                 "A word agreed on beforehand (default: one that nobody chooses)")
      ->type_name("WORD");
  app.add_option("--by", arguments.by, "Who draws")->type_name("STAFF");
  app.add_flag("--write", arguments.write, "Keep the draw, in a new file under records/draws/");
  app.add_option("--out", arguments.out, "Keep the draw in this new file")->type_name("FILE");
}

std::string span_words(calendar::Period span) {
  return fmt::format("{} to {}", calendar::to_text(span.first), calendar::to_text(span.last));
}

Exit run_windows(const Env& env, const Arguments& arguments, const Repository& repository) {
  const auto period = period_or_year(repository, arguments);
  if (!period) return report(env, period.error());
  std::vector<ModerationWindow> windows =
      sampling::moderation(*repository.index, *period, repository.as_of);
  std::erase_if(windows, [](const ModerationWindow& window) {
    return window.status == sampling::ModerationStatus::upcoming;
  });
  const std::vector<sampling::Agreement> agreement =
      sampling::agreement(*repository.index, windows);
  return print_document(env, arguments,
                        report::moderate_report(*repository.index, windows, agreement,
                                                span_words(*period), stamp_of(repository)),
                        repository.exit_after(Exit::good));
}

// The last whole window of the rule, unless a period is named.
Result<ChosenRule> chosen(const Repository& repository, const Arguments& arguments) {
  const std::vector<DrawRule> rules = moderation_rules(repository.data());
  const calendar::Date today =
      calendar::local_date(repository.as_of, repository.data().settings.zone);
  auto now = chosen_rule(repository, rules, arguments, a_rule, today);
  if (!now || !arguments.period.empty()) return now;
  return chosen_rule(repository, rules, arguments, a_rule,
                     calendar::plus_days(now->window.first, -1));
}

// Why the draw cannot be kept.
Result<void> may_be_kept(const Repository& repository, const ModerationWindow& window,
                         const sampling::ModerationDrawing& drawing) {
  const model::Dataset& data = repository.data();
  if (!window.draws.empty()) {
    const model::Draw& draw = data.draws[window.draws.front()];
    return failure(
        ErrorKind::usage,
        fmt::format("it was drawn already: `{}` in `{}`", draw.id->view(), data.path(draw.file)),
        "what was drawn once stands; `qaf sample --verify` draws it again");
  }
  switch (drawing.provisional) {
    case sampling::Provisional::no:
      break;
    case sampling::Provisional::window_not_over:
      return failure(ErrorKind::usage,
                     fmt::format("the window lasts to {}: the draw is provisional until then",
                                 calendar::to_text(window.window.last)),
                     "nothing was written; draw when it is over");
    case sampling::Provisional::level_before_open:
      return failure(ErrorKind::usage,
                     "the moderation before this level is not finished: the draw is provisional",
                     "nothing was written; draw when it is");
  }
  if (window.missing == 0 && !window.done.empty()) {
    return failure(ErrorKind::usage,
                   "as many as the rule asks for were moderated: a draw would come after the fact",
                   "nothing was written");
  }
  if (drawing.members.empty())
    return failure(ErrorKind::usage, "nothing was completed in this window", "nothing was written");
  return {};
}

// Returns the window itself among all windows of its time, with those of the levels before it.
const ModerationWindow* window_of(const std::vector<ModerationWindow>& windows,
                                  const ChosenRule& chosen) {
  const auto found =
      std::find_if(windows.begin(), windows.end(), [&](const ModerationWindow& window) {
        return window.framework == chosen.rule.framework && window.rule == chosen.rule.rule &&
               window.window == chosen.window;
      });
  return found == windows.end() ? nullptr : &*found;
}

Exit run_rule(const Env& env, const Arguments& arguments, const Repository& repository,
              const ChosenRule& chosen) {
  const model::Index& index = *repository.index;
  const std::vector<ModerationWindow> windows =
      sampling::moderation(index, chosen.window, repository.as_of);
  const ModerationWindow* window = window_of(windows, chosen);
  if (window == nullptr)
    return report(env, {ErrorKind::usage, "the rule is not in force in that window", ""});
  const sampling::ModerationDrawing drawing =
      sampling::moderation_drawing(index, windows, *window, arguments.seed, repository.as_of);
  const std::string id = draw_id(repository, chosen, {});
  const auto kept = may_be_kept(repository, *window, drawing);
  const bool wants_file = arguments.write || !arguments.out.empty();
  if (wants_file && !kept) return report(env, kept.error());
  const std::string yaml =
      kept ? sampling::yaml_of(
                 sampling::text_of(index, *window, drawing, {id, arguments.by, repository.as_of}),
                 repository.data().settings.zone)
           : std::string();
  const calendar::Period year = report::year_to(chosen.window.last);
  std::vector<ModerationWindow> earlier = sampling::moderation(index, year, repository.as_of);
  const model::RuleId rule_id =
      *repository.data().frameworks[chosen.rule.framework].moderation[chosen.rule.rule].id;
  std::erase_if(earlier, [&](const ModerationWindow& other) {
    return !(*repository.data().frameworks[other.framework].moderation[other.rule].id == rule_id);
  });
  const std::vector<sampling::Agreement> agreement = sampling::agreement(index, earlier);
  document::Document document = report::moderate_report(
      index, {*window, drawing, agreement, span_words(year), yaml}, stamp_of(repository));
  if (!wants_file)
    return print_draw(env, arguments, document, yaml, repository.exit_after(Exit::good));
  const auto path = keep_draw(repository, arguments, {id, yaml});
  if (!path) return report(env, path.error());
  document.closing.push_back(fmt::format("kept as `{}` in {}", id, *path));
  return print_draw(env, arguments, document, "", repository.exit_after(Exit::good));
}

Exit run(const Env& env, const Arguments& arguments) {
  const bool draws =
      arguments.write || !arguments.out.empty() || !arguments.seed.empty() || !arguments.by.empty();
  if (arguments.words.size() > 1)
    return report(env, {ErrorKind::usage, "one moderation rule at a time", ""});
  if (arguments.words.empty() && draws)
    return report(env,
                  {ErrorKind::usage, "by which moderation rule?", "`qaf moderate` lists them"});
  if (auto fit = is_seed_fit(arguments.seed); !fit) return report(env, fit.error());
  auto opened = open_for_figures(env, arguments);
  if (!opened) return report(env, opened.error());
  const Repository& repository = **opened;
  if (arguments.words.empty()) return run_windows(env, arguments, repository);
  if (auto known = is_somebody(repository, "--by", arguments.by); !known)
    return report(env, known.error());
  const auto rule = chosen(repository, arguments);
  if (!rule) return report(env, rule.error());
  return run_rule(env, arguments, repository, *rule);
}

}  // namespace

const Command moderate_command{
    "moderate", "What must be moderated, was it, and how far do the two agree?",
    "  qaf moderate                           every window of this year\n"
    "  qaf moderate monthly                   what must be moderated of the last whole month\n"
    "  qaf moderate monthly --period 2026-03 --write    draw, and keep the draw\n",
    add_options, run};

}  // namespace qaf::cmd

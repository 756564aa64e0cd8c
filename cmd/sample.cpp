// qaf sample: which cases to audit, drawn so that anybody can draw them again.

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "command.hpp"
#include "drawing.hpp"
#include "model/coded_reason.hpp"
#include "narrow.hpp"
#include "output.hpp"
#include "report/sample_report.hpp"
#include "repository.hpp"
#include "sampling/draw_record.hpp"

namespace qaf::cmd {
namespace {

constexpr std::string_view a_rule = "a sampling rule of the framework";

void add_options(CLI::App& app, Arguments& arguments) {
  app.add_option("rule", arguments.words, "A sampling rule to draw by; with --verify, draws")
      ->type_name("RULE");
  app.add_option(
         "--period", arguments.period,
         "The window: any day, month or year in it (default: the one that holds the as-of day)")
      ->type_name("PERIOD");
  app.add_option("--seed", arguments.seed,
                 "A word agreed on beforehand (default: one that nobody chooses)")
      ->type_name("WORD");
  app.add_option("--auditor", arguments.auditor,
                 "Who will audit: no case of their own unit, where the rule says so")
      ->type_name("STAFF");
  app.add_option("--by", arguments.by, "Who draws; with --replace, who agreed")->type_name("STAFF");
  app.add_flag("--write", arguments.write, "Keep the draw, in a new file under records/draws/");
  app.add_option("--out", arguments.out, "Keep the draw in this new file")->type_name("FILE");
  app.add_flag("--verify", arguments.verify,
               "Draw every draw again that is kept (or those named), and say what differs");
  app.add_option("--replace", arguments.replace,
                 "Print what to write where this drawn case cannot be audited")
      ->type_name("CASE");
  app.add_option("--why", arguments.why, "Why it cannot: closed, conflict, restricted ...")
      ->type_name("CODE");
}

Error no_meaning(std::string_view option, std::string_view where) {
  return {ErrorKind::usage, fmt::format("`{}` has no meaning {}", option, where),
          "`qaf sample --help` shows examples"};
}

Exit run_coverage(const Env& env, const Arguments& arguments, const Repository& repository) {
  const model::Dataset& data = repository.data();
  const calendar::Date today = calendar::local_date(repository.as_of, data.settings.zone);
  calendar::Period span{today, today};
  if (!arguments.period.empty()) {
    const auto period = calendar::parse_period(arguments.period, data.settings.year_start);
    if (!period) return report(env, period.error());
    span = *period;
  }
  const std::vector<sampling::Coverage> all =
      sampling::coverage(*repository.index, span, repository.as_of);
  return print_document(env, arguments,
                        report::coverage_report(*repository.index, all, stamp_of(repository)),
                        repository.exit_after(Exit::good));
}

Exit run_verify(const Env& env, const Arguments& arguments, const Repository& repository) {
  const model::Dataset& data = repository.data();
  std::vector<std::string_view> known;
  for (const model::Draw& draw : data.draws) known.push_back(draw.id->view());
  for (const std::string& word : arguments.words) {
    if (std::find(known.begin(), known.end(), word) != known.end()) continue;
    std::string hint = did_you_mean(word, known);
    if (hint.empty() && known.empty()) hint = "no draw is kept here";
    return report(env,
                  {ErrorKind::usage, fmt::format("there is no draw `{}`", word), std::move(hint)});
  }
  std::vector<sampling::Verdict> verdicts;
  for (std::uint32_t i = 0; i < data.draws.size(); ++i) {
    const bool is_wanted = arguments.words.empty() ||
                           std::find(arguments.words.begin(), arguments.words.end(), known[i]) !=
                               arguments.words.end();
    if (is_wanted) verdicts.push_back(sampling::verify(*repository.index, i, repository.as_of));
  }
  const bool differs = std::any_of(verdicts.begin(), verdicts.end(), [](const auto& verdict) {
    return !verdict.differences.empty();
  });
  return print_document(env, arguments,
                        report::verify_report(*repository.index, verdicts, stamp_of(repository)),
                        repository.exit_after(differs ? Exit::findings : Exit::good));
}

// A draw of the same rule for the same window: of the same auditor, where the rule tells them
// apart.
Result<void> is_first(const Repository& repository, const sampling::DrawWish& wish) {
  const model::Dataset& data = repository.data();
  const model::Sampling& rule = sampling::at(*repository.index, wish.place);
  for (const model::Draw& draw : data.draws) {
    if (!(*draw.sampling == rule.id->text) || !draw.period) continue;
    if (!wish.window.contains(draw.period->first)) continue;
    if (draw.auditor->view() != wish.auditor) continue;
    return failure(
        ErrorKind::usage,
        fmt::format("`{}` was drawn for {} already: `{}` in `{}`", rule.id->view(),
                    calendar::label(wish.window, data.settings.year_start), draw.id->view(),
                    data.path(draw.file)),
        "nothing was written: what was drawn once stands; `qaf sample --verify` draws it "
        "again");
  }
  return {};
}

Exit run_draw(const Env& env, const Arguments& arguments, const Repository& repository,
              const ChosenRule& chosen) {
  const sampling::DrawWish wish{
      {chosen.rule.framework, chosen.rule.rule}, chosen.window, arguments.seed, arguments.auditor};
  if (auto first = is_first(repository, wish); !first) return report(env, first.error());
  const auto drawing = sampling::drawing(*repository.index, wish, repository.as_of);
  if (!drawing) return report(env, drawing.error());
  if (auto known = is_somebody(repository, "--by", arguments.by); !known)
    return report(env, known.error());
  const sampling::RecordedBy recorded{draw_id(repository, chosen, arguments.auditor), arguments.by,
                                      repository.as_of};
  const std::string yaml = sampling::yaml_of(
      sampling::text_of(*repository.index, *drawing, recorded), repository.data().settings.zone);
  document::Document document =
      report::draw_report(*repository.index, *drawing, yaml, stamp_of(repository));
  if (!arguments.write && arguments.out.empty())
    return print_draw(env, arguments, document, yaml, repository.exit_after(Exit::good));
  const auto path = keep_draw(repository, arguments, {recorded.id, yaml});
  if (!path) return report(env, path.error());
  document.closing.push_back(fmt::format("kept as `{}` in {}", recorded.id, *path));
  return print_draw(env, arguments, document, "", repository.exit_after(Exit::good));
}

// Finds the draw of the rule and window whose sample the case is in.
const model::Draw* draw_with(const Repository& repository, const ChosenRule& chosen,
                             std::string_view id) {
  const model::Dataset& data = repository.data();
  const model::Sampling& rule = data.frameworks[chosen.rule.framework].sampling[chosen.rule.rule];
  for (const std::uint32_t position :
       sampling::draws_of(*repository.index, rule.id->text, chosen.window, repository.as_of)) {
    const model::Draw& draw = data.draws[position];
    for (const Text selected : model::selection(draw)) {
      if (selected == id) return &draw;
    }
  }
  return nullptr;
}

Result<void> is_coded(const Arguments& arguments) {
  if (model::is_replacement_reason(arguments.why)) return {};
  std::vector<std::string_view> codes;
  std::string list;
  for (const model::CodedReason& reason : model::replacement_reasons) {
    codes.push_back(reason.code);
    list += fmt::format("{}{}", list.empty() ? "" : ", ", reason.code);
  }
  const std::string hint = did_you_mean(arguments.why, codes);
  return failure(ErrorKind::usage,
                 arguments.why.empty() ? "why can it not be audited? `--why CODE`"
                                       : fmt::format("`--why {}` is no code", arguments.why),
                 hint.empty() ? "one of " + list : hint);
}

Exit run_replace(const Env& env, const Arguments& arguments, const Repository& repository,
                 const ChosenRule& chosen) {
  if (auto coded = is_coded(arguments); !coded) return report(env, coded.error());
  if (arguments.by.empty())
    return report(env, {ErrorKind::usage, "who agreed to the replacement? `--by STAFF`", ""});
  if (auto known = is_somebody(repository, "--by", arguments.by); !known)
    return report(env, known.error());
  const model::Draw* draw = draw_with(repository, chosen, arguments.replace);
  const std::string window = calendar::label(chosen.window, repository.data().settings.year_start);
  if (draw == nullptr) {
    return report(env, {ErrorKind::usage,
                        fmt::format("`{}` is in no sample of `{}` for {}", arguments.replace,
                                    chosen.rule.id, window),
                        "`--period` names another window"});
  }
  const model::Redraw again = model::redraw(*repository.index, *draw);
  if (again.obstacle != model::Obstacle::none) {
    return report(env, {ErrorKind::usage,
                        fmt::format("`{}` cannot be drawn again, so nobody knows what is next",
                                    draw->id->view()),
                        fmt::format("`qaf sample --verify {}` says why", draw->id->view())});
  }
  Text drawn;
  for (const Text selected : model::selection(*draw)) {
    if (selected == arguments.replace) drawn = selected;
  }
  const Text next = model::next_replacement(again, *draw, drawn).expected;
  if (next.empty())
    return report(env, {ErrorKind::usage, "nothing is left to draw", "the sample is one smaller"});
  const std::string line = fmt::format(
      "  - {{drawn: {}, by: {}, why: {}, approved_by: {}}}\n", sampling::yaml_word(drawn.view()),
      sampling::yaml_word(next.view()), arguments.why, sampling::yaml_word(arguments.by));
  const std::string& path = repository.data().path(draw->file);
  const std::string text =
      draw->replaced.empty()
          ? fmt::format("Add to the draw `{}` in {}:\n\nreplaced:\n{}", draw->id->view(), path,
                        line)
          : fmt::format("Add at the end of `replaced` of the draw `{}` in {}:\n\n{}",
                        draw->id->view(), path, line);
  return print(env, text) ? repository.exit_after(Exit::good) : Exit::failed;
}

// Options that only go with a rule, or only without --verify.
Result<void> fit_together(const Arguments& arguments) {
  const bool draws = !arguments.seed.empty() || arguments.write || !arguments.out.empty() ||
                     !arguments.auditor.empty();
  const bool replaces = !arguments.replace.empty();
  if (arguments.verify && (draws || replaces))
    return tl::unexpected(no_meaning(replaces ? "--replace" : "--write, --out, --seed, --auditor",
                                     "beside `--verify`"));
  if (arguments.verify) return {};
  if (arguments.words.size() > 1)
    return failure(ErrorKind::usage, "one sampling rule at a time", "");
  if (arguments.words.empty() && (draws || replaces || !arguments.by.empty()))
    return failure(ErrorKind::usage, "by which sampling rule?", "`qaf sample` lists them");
  if (replaces && draws)
    return tl::unexpected(no_meaning("--write, --out, --seed, --auditor", "beside `--replace`"));
  if (!replaces && !arguments.why.empty())
    return tl::unexpected(no_meaning("--why", "without `--replace`"));
  return {};
}

Exit run(const Env& env, const Arguments& arguments) {
  if (auto fit = fit_together(arguments); !fit) return report(env, fit.error());
  if (auto fit = is_seed_fit(arguments.seed); !fit) return report(env, fit.error());
  auto opened = open_for_figures(env, arguments);
  if (!opened) return report(env, opened.error());
  const Repository& repository = **opened;
  if (arguments.verify) return run_verify(env, arguments, repository);
  if (arguments.words.empty()) return run_coverage(env, arguments, repository);
  const auto chosen =
      chosen_rule(repository, sampling_rules(repository.data()), arguments, a_rule,
                  calendar::local_date(repository.as_of, repository.data().settings.zone));
  if (!chosen) return report(env, chosen.error());
  return arguments.replace.empty() ? run_draw(env, arguments, repository, *chosen)
                                   : run_replace(env, arguments, repository, *chosen);
}

}  // namespace

const Command sample_command{
    "sample", "Draw cases to audit so that anybody can draw them again; how far are samples kept?",
    "  qaf sample                             the sampling rules, and how far they are kept\n"
    "  qaf sample annual-tenth                what would be drawn now; nothing is written\n"
    "  qaf sample annual-tenth --write        draw, and keep the draw under records/draws/\n"
    "  qaf sample --verify                    draw every draw again, and say what differs\n"
    "  qaf sample annual-tenth --replace M-104233 --why closed --by sm-1\n",
    add_options, run};

}  // namespace qaf::cmd

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
#include "render/wrap.hpp"
#include "report/duty_story.hpp"
#include "report/explain/clock_story.hpp"
#include "report/explain/figure_story.hpp"
#include "report/explain/rule_page.hpp"
#include "report/section.hpp"
#include "repository.hpp"
#include "shape/schema.hpp"

namespace qaf::cmd {
namespace {

void add_options(CLI::App& app, Arguments& arguments) {
  app.add_option(
         "what", arguments.words,
         "A rule of check or of the framework, a group of keys (task, step, record ...), a task "
         "with who owes it, an audit record with a step, somebody, or a report with a section")
      ->type_name("WHAT");
  app.add_option("--period", arguments.period, "Of a duty or a figure: such as 2026-03")
      ->type_name("PERIOD");
}

std::string rule_page(const diag::Fault& fault, std::size_t width) {
  const auto lines = [&](std::string_view indent, std::string_view text) {
    return render::hanging(indent, text, width);
  };
  return fmt::format("{} ({})\n\n{}\n  Why it matters\n{}\n  What to do\n{}", fault.name,
                     diag::to_text(fault.severity), lines("  ", fault.summary),
                     lines("    ", fault.why), lines("    ", fault.remedy));
}

std::string shape_page(const shape::Shape& shape, std::size_t width) {
  std::string page = fmt::format("The keys of {}\n\n{}\n", shape.title,
                                 render::hanging("  ", shape.summary, width));
  for (const shape::Row& row : shape.rows) {
    const bool is_required = row.presence == shape::Presence::required;
    page +=
        render::hanging(fmt::format("  {:<16} ", row.key),
                        fmt::format("{}{}", is_required ? "(required) " : "", row.sentence), width);
    page += render::hanging(fmt::format("  {:<16} ", ""), row.words(), width);
  }
  return page;
}

std::string nearest_fault(const std::string& word) {
  std::vector<std::string_view> known;
  for (const diag::Fault* fault : catalogue()) known.push_back(fault->name);
  return did_you_mean(word, known);
}

Error unknown(const std::string& word) {
  std::string hint = nearest_fault(word);
  if (fault_named(word) != nullptr)
    hint = fmt::format("`qaf explain {}` without further words explains the rule", word);
  if (hint.empty()) hint = "`qaf rules` lists the rules; `qaf explain task` the keys of a task";
  return {ErrorKind::usage, fmt::format("there is nothing called `{}` to explain", word),
          std::move(hint)};
}

Exit print_page(const Env& env, const Arguments& arguments, const std::string& page) {
  if (const auto error = format_without_meaning(arguments)) return report(env, *error);
  if (print(env, page)) return Exit::good;
  return report(env, {ErrorKind::impossible, "the page could not be written", "is the disk full?"});
}

// `plr/tm-assessment-2/2026-03`, or the same as words with `--period`.
std::string duty_words(const std::vector<std::string>& words) {
  std::string name = words.front();
  for (std::size_t i = 1; i < words.size(); ++i) name += "/" + words[i];
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

using Answer = Result<std::optional<document::Document>>;

// `plr tm-assessment-2`: a task, and perhaps who.
Answer about_duty(const Repository& repository, const std::vector<std::string>& words,
                  calendar::Period period) {
  auto name = report::parse_duty_name(*repository.index, duty_words(words));
  if (!name) return tl::unexpected(name.error());
  if (!*name) return std::nullopt;
  document::Document story =
      report::duty_story(*repository.index, **name, period, stamp_of(repository));
  if (story.sections.front().key == "none") {
    if (const auto error = unknown_who(repository.data(), (*name)->who)) {
      return tl::unexpected(*error);
    }
  }
  return story;
}

// `PLR-2026-0209 tell`: an audit record, and one of its steps or rules.
Answer about_clock(const Repository& repository, const std::vector<std::string>& words) {
  const std::uint32_t record = repository.index->record(words.front());
  if (record == model::nowhere) return std::nullopt;
  if (words.size() != 2) {
    return failure(ErrorKind::usage, fmt::format("which step of `{}`?", words.front()),
                   fmt::format("`qaf show {}` lists them", words.front()));
  }
  auto story = report::clock_story(*repository.index, record, words[1], stamp_of(repository));
  if (story) return story;
  return failure(ErrorKind::usage,
                 fmt::format("no step or rule `{}` follows `{}`", words[1], words.front()),
                 fmt::format("`qaf show {}` lists what does", words.front()));
}

// `qib-monthly grades`: a report, and one of its sections.
Answer about_section(const Repository& repository, const std::vector<std::string>& words,
                     calendar::Period period) {
  const auto has_report = [&](const model::Framework& framework) {
    return std::ranges::any_of(framework.reports, [&](const model::ReportLayout& layout) {
      return layout.id->view() == words.front();
    });
  };
  if (std::ranges::none_of(repository.data().frameworks, has_report)) return std::nullopt;
  std::vector<std::string_view> sections;
  for (const report::SectionKind* kind : report::section_kinds()) sections.push_back(kind->name);
  if (words.size() != 2) {
    return failure(ErrorKind::usage, fmt::format("which section of `{}`?", words.front()),
                   fmt::format("one of {}", fmt::join(sections, ", ")));
  }
  auto story =
      report::section_story(*repository.index, words[0], words[1], period, stamp_of(repository));
  if (story) return story;
  return failure(ErrorKind::usage, fmt::format("a report has no section `{}`", words[1]),
                 did_you_mean(words[1], sections));
}

// `tm-assessment-2`, `team-manager`, `family-support`: a rate of compliance.
Answer about_figure(const Repository& repository, const Arguments& arguments,
                    calendar::Period period) {
  auto wanted = narrowed(repository, arguments, {.roles = true, .people = true});
  if (!wanted) {
    // A rule of check that is nearly called so is the likelier meaning of a single word.
    const std::string& word = arguments.words.front();
    if (arguments.words.size() == 1 && !nearest_fault(word).empty()) return std::nullopt;
    return tl::unexpected(wanted.error());
  }
  const report::ComplianceWishes wishes{.tasks = std::move(wanted->tasks),
                                        .roles = std::move(wanted->roles),
                                        .people = std::move(wanted->people),
                                        .units = std::move(wanted->units)};
  return report::figure_story(*repository.index, period, wishes,
                              fmt::format("{}", fmt::join(arguments.words, " ")),
                              stamp_of(repository));
}

// The words mean something else.
bool is_empty(const Answer& answer) {
  return answer && !*answer;
}

// The words as an officer may have meant them, the most exact meaning first.
Answer about(const Repository& repository, const Arguments& arguments) {
  const std::vector<std::string>& words = arguments.words;
  const auto period = period_or_year(repository, arguments);
  if (!period) return tl::unexpected(period.error());
  Answer answer = about_duty(repository, words, *period);
  if (is_empty(answer)) answer = about_clock(repository, words);
  if (is_empty(answer)) answer = about_section(repository, words, *period);
  if (!is_empty(answer)) return answer;
  if (words.size() == 1) {
    if (auto page = report::rule_page(*repository.index, words[0], stamp_of(repository))) {
      return page;
    }
  }
  return about_figure(repository, arguments, *period);
}

Exit explain_repository(const Env& env, const Arguments& arguments) {
  auto opened = open_for_figures(env, arguments);
  if (!opened) {
    // Outside a repository there are no duties, so the word was to be a rule or a group of keys.
    const bool is_outside = opened.error().kind == ErrorKind::usage &&
                            arguments.directory.empty() && arguments.as_of.empty();
    return report(env, is_outside ? unknown(arguments.words.front()) : opened.error());
  }
  const Repository& repository = **opened;
  const Answer answer = about(repository, arguments);
  if (!answer) return report(env, answer.error());
  if (!*answer) return report(env, unknown(arguments.words.front()));
  return print_document(env, arguments, **answer, repository.exit_after(Exit::good));
}

Exit run(const Env& env, const Arguments& arguments) {
  if (arguments.words.empty()) {
    return report(env, {ErrorKind::usage, "explain what?",
                        "`qaf rules` lists the rules; `qaf explain task` the keys of a task"});
  }
  const std::string& word = arguments.words.front();
  const auto width = static_cast<std::size_t>(env.width);
  if (arguments.words.size() == 1 && arguments.period.empty()) {
    if (const diag::Fault* fault = fault_named(word))
      return print_page(env, arguments, rule_page(*fault, width));
    if (const shape::Shape* shape = shape::shape_named(word))
      return print_page(env, arguments, shape_page(*shape, width));
  }
  return explain_repository(env, arguments);
}

}  // namespace

const Command explain_command{
    "explain", "Why was this flagged, what does it mean, where does a figure come from?",
    "  qaf explain unknown-role                          a rule\n"
    "  qaf explain step                                  the keys of a step\n"
    "  qaf explain plr tm-assessment-2 --period 2026-03  one duty, unfolded\n"
    "  qaf explain concern                               a rule of the framework\n"
    "  qaf explain PLR-2026-0209 tell                    one clock, unfolded\n"
    "  qaf explain team-manager --period 2026-03         a rate of compliance\n"
    "  qaf explain qib-monthly grades --period 2026-03   a section of a report\n",
    add_options, run};

}  // namespace qaf::cmd

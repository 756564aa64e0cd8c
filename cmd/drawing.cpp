// A rule and its window on the command line, and keeping a draw as a file.

#include "drawing.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "base/visible.hpp"
#include "model/in_force.hpp"
#include "output.hpp"
#include "source/new_file.hpp"

namespace qaf::cmd {
namespace {

namespace files = std::filesystem;

template <class List>
void append(std::vector<DrawRule>& rules, std::uint32_t framework, const List& list,
            model::Per usual) {
  for (std::uint32_t i = 0; i < list.size(); ++i) {
    const model::Per per = list[i].per ? *list[i].per : usual;
    rules.push_back({list[i].id->view(), framework, i, model::window_length(per)});
  }
}

Error unknown_rule(std::string_view word, const std::vector<DrawRule>& rules,
                   std::string_view what) {
  std::vector<std::string_view> known;
  for (const DrawRule& rule : rules) {
    if (std::find(known.begin(), known.end(), rule.id) == known.end()) known.push_back(rule.id);
  }
  std::string hint = did_you_mean(word, known);
  if (hint.empty())
    hint =
        known.empty() ? "the framework has none" : fmt::format("one of {}", fmt::join(known, ", "));
  return {ErrorKind::usage, fmt::format("`{}` is not {}", word, what), std::move(hint)};
}

Error several_windows(const std::vector<calendar::Period>& windows, const Arguments& arguments,
                      calendar::YearStart year_start) {
  std::vector<std::string> labels;
  for (const calendar::Period window : windows)
    labels.push_back(calendar::label(window, year_start));
  constexpr std::size_t most = 6;
  if (labels.size() > most) labels.resize(most);
  return {ErrorKind::usage,
          fmt::format("`--period {}` reaches over {} windows of this rule", arguments.period,
                      windows.size()),
          fmt::format("name one: {}", fmt::join(labels, ", "))};
}

// Returns the path of `--out` from the root, as `records/...`.
Result<std::string> path_of_out(const Repository& repository, const Arguments& arguments) {
  const files::path path =
      (files::path(repository.files.inside) / arguments.out).lexically_normal();
  const std::string text = path.generic_string();
  const std::string& records = repository.data().settings.records_directory;
  const bool is_yaml = path.extension() == ".yaml" || path.extension() == ".yml";
  if (path.is_relative() && text.starts_with(records + "/") && is_yaml) return text;
  return failure(ErrorKind::usage,
                 fmt::format("`--out {}`: a draw is kept in `{}/`, in a file ending in `.yaml`",
                             arguments.out, records),
                 "elsewhere nobody would read it");
}

}  // namespace

std::vector<DrawRule> sampling_rules(const model::Dataset& data) {
  std::vector<DrawRule> rules;
  for (std::uint32_t f = 0; f < data.frameworks.size(); ++f)
    append(rules, f, data.frameworks[f].sampling, model::Per::year);
  return rules;
}

std::vector<DrawRule> moderation_rules(const model::Dataset& data) {
  std::vector<DrawRule> rules;
  for (std::uint32_t f = 0; f < data.frameworks.size(); ++f)
    append(rules, f, data.frameworks[f].moderation, model::Per::month);
  return rules;
}

Result<ChosenRule> chosen_rule(const Repository& repository, const std::vector<DrawRule>& rules,
                               const Arguments& arguments, std::string_view what,
                               calendar::Date day) {
  const model::Dataset& data = repository.data();
  const calendar::YearStart year_start = data.settings.year_start;
  const std::string& word = arguments.words.front();
  calendar::Period span{day, day};
  if (!arguments.period.empty()) {
    const auto period = calendar::parse_period(arguments.period, year_start);
    if (!period) return tl::unexpected(period.error());
    span = *period;
  }
  std::optional<ChosenRule> chosen;
  bool is_known = false;
  for (const DrawRule& rule : rules) {
    if (rule.id != word) continue;
    is_known = true;
    const auto windows = calendar::windows_overlapping(rule.length, span, year_start);
    if (windows.size() > 1) return tl::unexpected(several_windows(windows, arguments, year_start));
    if (!model::is_in_force(data, rule.framework, windows.front())) continue;
    if (chosen) {
      return failure(ErrorKind::usage, fmt::format("two frameworks have {} `{}`", what, word),
                     "give one of the two another id");
    }
    chosen = ChosenRule{rule, windows.front()};
  }
  if (!is_known) return tl::unexpected(unknown_rule(word, rules, what));
  if (!chosen) {
    return failure(ErrorKind::usage,
                   fmt::format("no version of the framework in force in {} has `{}`",
                               calendar::label(span, year_start), word));
  }
  return *chosen;
}

Result<void> is_somebody(const Repository& repository, std::string_view option,
                         const std::string& id) {
  if (id.empty() || repository.index->person(id) != model::nowhere) return {};
  std::vector<std::string_view> known;
  for (const model::Person& person : repository.data().people) known.push_back(person.id->view());
  for (const model::Framework& framework : repository.data().frameworks) {
    for (const model::Body& body : framework.bodies) known.push_back(body.id->view());
  }
  if (std::find(known.begin(), known.end(), id) != known.end()) return {};
  return failure(ErrorKind::usage,
                 fmt::format("`{} {}` is nobody in the people files, and no body", option, id),
                 did_you_mean(id, known));
}

Result<void> is_seed_fit(const std::string& seed) {
  constexpr std::size_t most = 200;
  if (seed.size() <= most && visible(seed) == seed) return {};
  return failure(ErrorKind::usage, "`--seed` takes one line of plain text, of at most 200 letters",
                 "such as the word that the board agreed on");
}

std::string draw_id(const Repository& repository, const ChosenRule& chosen,
                    std::string_view auditor) {
  std::string id =
      fmt::format("DR-{}-{}", chosen.rule.id,
                  calendar::label(chosen.window, repository.data().settings.year_start));
  if (!auditor.empty()) id += fmt::format("-{}", auditor);
  // A window without a name of its own is `A..B`, and `/` would be a directory.
  for (char& letter : id) {
    if (letter == '/') letter = '-';
  }
  return id;
}

Result<std::string> keep_draw(const Repository& repository, const Arguments& arguments,
                              const KeptDraw& draw) {
  const model::Dataset& data = repository.data();
  for (const model::Draw& other : data.draws) {
    if (!(*other.id == std::string_view(draw.id))) continue;
    return failure(
        ErrorKind::usage,
        fmt::format("the draw `{}` is kept already, in `{}`", draw.id, data.path(other.file)),
        "nothing was written: what was drawn once stands");
  }
  if (!repository.loaded.is_complete || data.unread_documents > 0) {
    return failure(ErrorKind::impossible,
                   "something in this repository cannot be read, and the same draw could be in it",
                   "nothing was written; mend what `qaf check` shows first");
  }
  std::string path = fmt::format("{}/draws/{}.yaml", data.settings.records_directory, draw.id);
  if (!arguments.out.empty()) {
    auto chosen = path_of_out(repository, arguments);
    if (!chosen) return chosen;
    path = std::move(*chosen);
  }
  if (auto written = source::write_new_file(repository.files.root, path, draw.yaml); !written)
    return tl::unexpected(written.error());
  return path;
}

Exit print_draw(const Env& env, const Arguments& arguments, const document::Document& document,
                const std::string& yaml, Exit exit) {
  const Exit printed = print_document(env, arguments, document, exit);
  if (printed != exit || yaml.empty()) return printed;
  const auto format = chosen_format(env, arguments);
  if (!format || (*format != render::Format::human && *format != render::Format::markdown))
    return printed;
  const std::string below =
      *format == render::Format::human
          ? fmt::format("\nThe record that `--write` keeps of it:\n\n{}", yaml)
          : fmt::format("\nThe record that `--write` keeps of it:\n\n```yaml\n{}```\n", yaml);
  return print(env, below) ? printed : Exit::failed;
}

}  // namespace qaf::cmd

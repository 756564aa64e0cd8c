// Finding out what each word narrows an answer to.

#include "narrow.hpp"

#include <algorithm>
#include <filesystem>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "calendar/clock.hpp"
#include "calendar/duration.hpp"

namespace qaf::cmd {
namespace {

// Every name of one kind, and where a word of that kind goes.
struct NameKind {
  std::string_view flag;
  std::string_view title;
  bool is_asked = true;  // whether the answer can be narrowed by it
  std::vector<std::string_view> names;
  const std::vector<std::string>* by_flag = nullptr;
  std::vector<std::string>* out = nullptr;
};

template <class List>
void append_ids(std::vector<std::string_view>& names, const List& list) {
  for (const auto& element : list) names.push_back(element.id->view());
}

std::vector<NameKind> name_kinds(const model::Dataset& data, const Arguments& arguments,
                                 NarrowBy by, Narrowed& out) {
  std::vector<NameKind> kinds{
      {"--task", "a task", true, {}, &arguments.tasks, &out.tasks},
      {"--role", "a role or body", by.roles, {}, &arguments.roles, &out.roles},
      {"--person", "a person", by.people, {}, &arguments.people, &out.people},
      {"--unit", "a unit", true, {}, &arguments.units, &out.units},
      {"--rule", "a rule of the framework", by.rules, {}, &arguments.rules, &out.rules},
      {"--record", "an audit record", by.records, {}, &arguments.records, &out.records}};
  for (const model::Framework& framework : data.frameworks) {
    append_ids(kinds[0].names, framework.tasks);
    append_ids(kinds[1].names, framework.roles);
    append_ids(kinds[1].names, framework.bodies);
    append_ids(kinds[1].names, framework.unit_kinds);
    append_ids(kinds[4].names, framework.escalations);
    append_ids(kinds[4].names, framework.moderation);
  }
  append_ids(kinds[2].names, data.people);
  append_ids(kinds[3].names, data.units);
  append_ids(kinds[5].names, data.records);
  return kinds;
}

bool is_among(std::string_view word, const std::vector<std::string_view>& names) {
  return std::find(names.begin(), names.end(), word) != names.end();
}

// Adds the records of a file or directory; false where the word is no path of this repository.
bool add_path(const Repository& repository, const std::string& word,
              std::vector<std::string>& records) {
  namespace files = std::filesystem;
  for (const files::path& base : {files::path(repository.files.inside), files::path()}) {
    std::string wanted = (base / word).lexically_normal().string();
    while (wanted.ends_with('/')) wanted.pop_back();
    bool is_found = false;
    for (const model::Record& record : repository.data().records) {
      const std::string& path = repository.data().path(record.file);
      if (path != wanted && !path.starts_with(wanted + "/")) continue;
      records.push_back(record.id->str());
      is_found = true;
    }
    if (is_found) return true;
  }
  return false;
}

// Of a word that is something, only nothing this answer can be narrowed by.
Error not_narrowed_by(const std::string& word, std::string_view title,
                      const std::vector<NameKind>& kinds) {
  std::vector<std::string_view> flags;
  for (const NameKind& kind : kinds) {
    if (kind.is_asked) flags.push_back(kind.flag);
  }
  return {ErrorKind::usage,
          fmt::format("`{}` is {}, and this answer cannot be narrowed by that", word, title),
          fmt::format("it can by {}", fmt::join(flags, ", "))};
}

Result<void> sort_word(const Repository& repository, const std::string& word,
                       std::vector<NameKind>& kinds) {
  std::string_view other;  // what the word is, of what the answer cannot be narrowed by
  for (NameKind& kind : kinds) {
    if (!is_among(word, kind.names)) continue;
    if (kind.is_asked) {
      kind.out->push_back(word);
      return {};
    }
    other = kind.title;
  }
  if (other.empty() && add_path(repository, word, *kinds.back().out)) {
    if (kinds.back().is_asked) return {};
    other = "a path of audit records";
  }
  if (!other.empty()) return tl::unexpected(not_narrowed_by(word, other, kinds));
  if (auto error = left_out(repository, word)) return tl::unexpected(std::move(*error));
  std::vector<std::string_view> all;
  for (const NameKind& kind : kinds) all.insert(all.end(), kind.names.begin(), kind.names.end());
  return failure(
      ErrorKind::usage,
      fmt::format("`{}` is no task, role, person, unit, rule or audit record here", word),
      did_you_mean(word, all));
}

}  // namespace

void add_narrowing(CLI::App& app, Arguments& arguments, NarrowBy by) {
  app.add_option("words", arguments.words,
                 by.records ? "Tasks, people, units or audit records to narrow the answer to"
                            : "Tasks, people or units to narrow the answer to")
      ->type_name("WORD");
  app.add_option("--task", arguments.tasks, "Only these tasks")->type_name("TASK")->delimiter(',');
  app.add_option("--unit", arguments.units, "Only these units and all below them")
      ->type_name("UNIT")
      ->delimiter(',');
  if (by.roles)
    app.add_option("--role", arguments.roles, "Only these roles or bodies")
        ->type_name("ROLE")
        ->delimiter(',');
  if (by.people)
    app.add_option("--person", arguments.people, "Only these people")
        ->type_name("ID")
        ->delimiter(',');
  if (by.rules)
    app.add_option("--rule", arguments.rules, "Only these rules of the framework")
        ->type_name("RULE")
        ->delimiter(',');
  if (by.records)
    app.add_option("--record", arguments.records, "Only these audit records")
        ->type_name("ID")
        ->delimiter(',');
}

Result<Narrowed> narrowed(const Repository& repository, const Arguments& arguments, NarrowBy by) {
  Narrowed out;
  std::vector<NameKind> kinds = name_kinds(repository.data(), arguments, by, out);
  for (NameKind& kind : kinds) {
    for (const std::string& word : *kind.by_flag) {
      if (!is_among(word, kind.names)) {
        if (kind.out == &out.records) {
          if (auto error = left_out(repository, word)) return tl::unexpected(std::move(*error));
        }
        return failure(ErrorKind::usage,
                       fmt::format("{}: `{}` is not {} here", kind.flag, word, kind.title),
                       did_you_mean(word, kind.names));
      }
      kind.out->push_back(word);
    }
  }
  for (const std::string& word : arguments.words) {
    if (auto sorted = sort_word(repository, word, kinds); !sorted)
      return tl::unexpected(sorted.error());
  }
  return out;
}

Result<calendar::Period> period_or_year(const Repository& repository, const Arguments& arguments) {
  const model::Settings& settings = repository.data().settings;
  if (!arguments.period.empty())
    return calendar::parse_period(arguments.period, settings.year_start);
  return calendar::year_containing(calendar::local_date(repository.as_of, settings.zone),
                                   settings.year_start);
}

Result<calendar::Date> horizon_of(const Repository& repository, const Arguments& arguments,
                                  std::string_view usual) {
  const std::string words = arguments.within.empty() ? std::string(usual) : arguments.within;
  const auto within = calendar::parse_duration(words);
  if (!within)
    return tl::unexpected(
        Error{ErrorKind::usage, "--within: " + within.error().message, within.error().hint});
  if (!within->has_number())
    return failure(ErrorKind::usage, "--within needs a number", "such as `14d` or `2 weeks`");
  // Hours and minutes reach to the end of the day they end in.
  const calendar::Interval now{repository.as_of, repository.as_of};
  const calendar::Deadline end = calendar::deadline(now, *within, repository.data().calendar);
  return calendar::local_date(end.due->last, repository.data().settings.zone);
}

Result<std::vector<std::size_t>> wanted_words(const Arguments& arguments,
                                              std::span<const std::string_view> known,
                                              std::string_view what) {
  std::vector<std::size_t> wanted;
  for (const std::string& word : arguments.only) {
    const auto found = std::find(known.begin(), known.end(), word);
    if (found == known.end()) {
      std::string hint = did_you_mean(word, known);
      if (hint.empty()) hint = fmt::format("one of {}", fmt::join(known, ", "));
      return failure(ErrorKind::usage, fmt::format("--only: `{}` is not {}", word, what),
                     std::move(hint));
    }
    wanted.push_back(static_cast<std::size_t>(found - known.begin()));
  }
  return wanted;
}

Result<bool> fails_on_overdue(const Arguments& arguments) {
  if (arguments.fail_on.empty() || arguments.fail_on == "none") return false;
  if (arguments.fail_on == "overdue") return true;
  return failure(ErrorKind::usage,
                 fmt::format("`--fail-on {}` has no meaning here", arguments.fail_on),
                 "one of overdue, none");
}

bool is_late(schedule::Status status) {
  return status == schedule::Status::overdue || status == schedule::Status::missed;
}

}  // namespace qaf::cmd

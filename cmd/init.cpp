// qaf init: a new repository from one of the shipped frameworks.

#include <algorithm>
#include <filesystem>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "calendar/moment.hpp"
#include "command.hpp"
#include "output.hpp"
#include "repository.hpp"
#include "shipped.hpp"
#include "starter/repository.hpp"

namespace qaf::cmd {
namespace {

namespace files = std::filesystem;

constexpr std::string_view smallest = "minimal";

void add_options(CLI::App& app, Arguments& arguments) {
  app.add_option("directory", arguments.words, "Where; it may be there already (default: here)")
      ->type_name("DIR");
  app.add_option("--framework", arguments.framework,
                 "Which of the shipped frameworks to begin with (default: the smallest)")
      ->type_name("NAME");
}

Result<std::string> chosen_framework(const std::string& examples, const Arguments& arguments) {
  const std::string name =
      arguments.framework.empty() ? std::string(smallest) : arguments.framework;
  const std::vector<std::string> names = shipped_frameworks(examples);
  if (std::find(names.begin(), names.end(), name) != names.end()) return name;
  const std::vector<std::string_view> known(names.begin(), names.end());
  std::string hint = did_you_mean(name, known);
  if (hint.empty()) hint = fmt::format("one of {}", fmt::join(names, ", "));
  return failure(ErrorKind::usage, fmt::format("qaf has no framework `{}`", name), std::move(hint));
}

// A framework says nothing of a time zone, so that London's holds, as it does without settings.
Result<calendar::Instant> as_of(const Env& env, const Arguments& arguments) {
  if (arguments.as_of.empty()) return env.now;
  const auto moment = calendar::parse_moment(arguments.as_of, calendar::Zone::london);
  if (!moment)
    return tl::unexpected(
        Error{ErrorKind::usage, "--as-of: " + moment.error().message, moment.error().hint});
  return calendar::interval(*moment, calendar::Zone::london).last;
}

// Returns the directory as it is shown, and as it is opened.
struct Place {
  std::string shown;
  std::string path;
};

Place place_of(const Env& env, const Arguments& arguments) {
  const files::path base = files::path(env.directory) / arguments.directory;
  const std::string word = arguments.words.empty() ? "." : arguments.words.front();
  const files::path path = (base / word).lexically_normal();
  std::string text = path.string();
  while (text.size() > 1 && text.ends_with('/')) text.pop_back();
  std::string shown = (files::path(arguments.directory) / word).lexically_normal().string();
  while (shown.size() > 1 && shown.ends_with('/')) shown.pop_back();
  return {std::move(shown), std::move(text)};
}

// What would lie beside what is written, and be read as a part of it.
void add_full_directories(const std::string& path, std::vector<std::string>& taken) {
  for (const std::string_view name : {"framework", "people", "registers", "records"}) {
    std::error_code fault;
    const files::path directory = files::path(path) / name;
    if (!files::is_directory(directory, fault) || files::is_empty(directory, fault)) continue;
    std::string shown = fmt::format("{}/", name);
    const bool is_named = std::any_of(taken.begin(), taken.end(), [&](const std::string& file) {
      return file.starts_with(shown);
    });
    if (!is_named) taken.push_back(std::move(shown));
  }
}

Error in_the_way(const std::vector<std::string>& taken) {
  std::string names;
  for (const std::string& path : taken)
    names += fmt::format("{}`{}`", names.empty() ? "" : ", ", path);
  return {ErrorKind::impossible,
          fmt::format("nothing was written, because {} there already: {}",
                      taken.size() == 1 ? "this is" : "these are", names),
          "choose an empty directory, or move what is in the way"};
}

std::string report_of(const starter::Repository& made, const Place& place, std::size_t files) {
  const std::string inside =
      place.shown == "." ? std::string() : fmt::format(" -C {}", place.shown);
  std::string text =
      fmt::format("{} now holds the {}, with {} sample people{} ({} files)\n",
                  place.shown == "." ? "this directory" : place.shown, made.title, made.people,
                  made.record.empty() ? "" : " and a sample audit record", files);
  text += fmt::format(
      "\nNext:\n"
      "  qaf{0} check             is everything in order?\n"
      "  qaf{0} framework show    what the framework asks\n"
      "  write your own units and people into people/, in place of the samples\n",
      inside);
  if (!made.record.empty())
    text += fmt::format("  delete {} when you write your first audit record\n", made.record);
  return text + "  keep the directory in git: `git init`, `git add .`, `git commit`\n";
}

Exit run(const Env& env, const Arguments& arguments) {
  if (arguments.words.size() > 1)
    return report(env, {ErrorKind::usage, "`qaf init` makes one directory", "name one only"});
  const auto moment = as_of(env, arguments);
  if (!moment) return report(env, moment.error());
  const auto examples = examples_directory(env);
  if (!examples) return report(env, examples.error());
  const auto name = chosen_framework(*examples, arguments);
  if (!name) return report(env, name.error());
  const auto framework = framework_files(*examples, *name);
  if (!framework) return report(env, framework.error());
  const auto made = starter::new_repository(*framework, *moment);
  if (!made) return report(env, made.error());
  const Place place = place_of(env, arguments);
  if (const auto root = root_above(files::path(place.path).parent_path().string())) {
    return report(env,
                  {ErrorKind::impossible,
                   fmt::format("`{}` would lie inside the repository `{}`", place.shown, *root),
                   "one repository does not lie in another: choose another directory"});
  }
  std::vector<std::string> taken = source::taken_paths(place.path, made->files);
  add_full_directories(place.path, taken);
  if (!taken.empty()) return report(env, in_the_way(taken));
  if (auto written = source::write_new_files(place.path, made->files, place.shown); !written)
    return report(env, written.error());
  if (print(env, report_of(*made, place, made->files.size()))) return Exit::good;
  return report(env, {ErrorKind::impossible, "the answer could not be written", ""});
}

}  // namespace

const Command init_command{
    "init", "Start a repository from one of the shipped frameworks",
    "  qaf init                       here, with the smallest framework\n"
    "  qaf init --framework bcp mine  in `mine`, with the framework of BCP\n",
    add_options, run};

}  // namespace qaf::cmd

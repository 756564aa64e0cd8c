// qaf calc: the calendar rules on their own, one question from the line or many from standard
// input.

#include <filesystem>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "calc_answer.hpp"
#include "command.hpp"
#include "config/read.hpp"
#include "files.hpp"
#include "output.hpp"
#include "source/directory_tree.hpp"

namespace qaf::cmd {
namespace {

namespace files = std::filesystem;

void add_options(CLI::App& app, Arguments& arguments) {
  app.add_option("question", arguments.words,
                 "deadline FROM WITHIN, window FREQUENCY DATE, next FREQUENCY START DONE-DATES, "
                 "frequency PHRASE, workingdays FROM TO, local TIME, add DATE DURATION")
      ->type_name("QUESTION");
  app.add_flag("--stdin", arguments.from_stdin,
               "Answer tab-separated questions, one a line, with the answer appended");
  app.add_option("--year-start", arguments.year_start, "First day of the year (default: 04-01)")
      ->type_name("MM-DD");
  app.add_option("--zone", arguments.zone, "Europe/London or UTC")->type_name("ZONE");
  app.add_option(
         "--holidays", arguments.holidays,
         "england-and-wales, scotland, northern-ireland, or a file: GOV.UK's JSON or one date "
         "a line")
      ->type_name("NATION|FILE");
}

// Reads one file, which is never followed through a link and never a pipe.
Result<std::string> file_at(const files::path& path) {
  const std::string name = path.filename().string();
  const auto directory = source::DirectoryTree::open(
      path.has_parent_path() ? path.parent_path().string() : std::string("."));
  std::string bytes;
  if (directory && (*directory)->read(name, bytes)) return bytes;
  return failure(
      ErrorKind::impossible, fmt::format("`{}` cannot be read", path.string()),
      "name a file of at most 1 MiB, or england-and-wales, scotland or northern-ireland");
}

// The settings of the repository around, or the usual ones outside any.
Result<model::Settings> settings_around(const Env& env, const Arguments& arguments) {
  const std::string start = start_directory(env.directory, arguments.directory);
  if (arguments.at.empty() && !root_above(start)) return model::Settings{};
  const auto opened = open_files(start, arguments.at);
  if (!opened) return tl::unexpected(opened.error());
  std::string bytes;
  if (!opened->tree->read("qaf.toml", bytes)) {
    return failure(ErrorKind::impossible,
                   fmt::format("`{}/qaf.toml` cannot be read", opened->root));
  }
  diag::Sink findings;
  model::Settings settings = config::read_settings(bytes, source::FileId{}, findings);
  if (!findings.has_errors()) return settings;
  return failure(ErrorKind::settings, "qaf.toml has a setting that cannot be used",
                 "`qaf check` shows the line");
}

Error of_option(std::string_view option, const Error& error) {
  return {error.kind, fmt::format("{}: {}", option, error.message), error.hint};
}

Result<calendar::Holidays> chosen_holidays(const Env& env, const Arguments& arguments,
                                           calendar::Nation nation) {
  if (const auto named = calendar::parse_nation(arguments.holidays))
    return calendar::Holidays(*named);
  const bool is_path = arguments.holidays.find_first_of("./") != std::string::npos;
  if (!is_path) return tl::unexpected(calendar::parse_nation(arguments.holidays).error());
  const auto bytes = file_at((files::path(env.directory) / arguments.holidays).lexically_normal());
  if (!bytes) return tl::unexpected(bytes.error());
  return calendar::parse_holidays(*bytes, nation);
}

// The repository's calendar with what the line sets in its place.
Result<calendar::Calendar> chosen_calendar(const Env& env, const Arguments& arguments) {
  const auto settings = settings_around(env, arguments);
  if (!settings) return tl::unexpected(settings.error());
  calendar::Calendar calendar = model::calendar_of(*settings);
  if (!arguments.year_start.empty()) {
    const auto year_start = calendar::parse_year_start(arguments.year_start);
    if (!year_start) return tl::unexpected(of_option("--year-start", year_start.error()));
    calendar.year_start = *year_start;
  }
  if (!arguments.zone.empty()) {
    const auto zone = calendar::parse_zone(arguments.zone);
    if (!zone) return tl::unexpected(of_option("--zone", zone.error()));
    calendar.zone = *zone;
  }
  if (!arguments.holidays.empty()) {
    auto holidays = chosen_holidays(env, arguments, settings->nation);
    if (!holidays) return tl::unexpected(of_option("--holidays", holidays.error()));
    holidays->add_closures(settings->local_closures);
    calendar.holidays = std::move(*holidays);
  }
  return calendar;
}

Exit not_written(const Env& env) {
  return report(env,
                {ErrorKind::impossible, "the answers could not be written", "is the disk full?"});
}

Exit answer_line(const Env& env, const Arguments& arguments, const calendar::Calendar& calendar) {
  if (arguments.words.empty()) {
    return report(env, {ErrorKind::usage, "which question?", unknown_question("").hint});
  }
  const std::string& name = arguments.words.front();
  std::vector<std::string> words(arguments.words.begin() + 1, arguments.words.end());
  // Dates done may come as one word in quotation marks, or each on its own.
  while (name == "next" && words.size() > 3) {
    words[2] += " " + words[3];
    words.erase(words.begin() + 3);
  }
  if (const auto checked = check_values(name, words.size()); !checked)
    return report(env, checked.error());
  const std::vector<std::string_view> values(words.begin(), words.end());
  const auto found = answer(name, values, calendar);
  if (!found) {
    const bool is_written =
        print(env, fmt::format("error: {}\n", in_one_line(found.error(), values)));
    return is_written ? Exit::findings : not_written(env);
  }
  if (!print(env, fmt::format("{}\n", fmt::join(found->fields, "  ")))) return not_written(env);
  for (const std::string& note : found->notes) warn(env, "note: " + note);
  return Exit::good;
}

// Splits a line at its tabs into `cells`, which is used again for each line.
void split(std::string_view line, std::vector<std::string_view>& cells) {
  cells.clear();
  while (true) {
    const std::size_t tab = line.find('\t');
    cells.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return;
    line.remove_prefix(tab + 1);
  }
}

// Appends the answer to one line; false where it is an error.
bool append_answer(std::string_view line, const calendar::Calendar& calendar,
                   std::vector<std::string_view>& cells, std::string& out) {
  split(line, cells);
  const std::string_view name = cells.front();
  cells.erase(cells.begin());
  out.append(line).push_back('\t');
  const auto found = answer(name, cells, calendar);
  if (!found) {
    cells.push_back(name);
    out.append("error: ").append(in_one_line(found.error(), cells));
  } else {
    for (const std::string& field : found->fields) {
      if (&field != &found->fields.front()) out.push_back('\t');
      out.append(field);
    }
    for (const std::string& note : found->notes) out.append("\tnote: ").append(note);
  }
  out.push_back('\n');
  return found.has_value();
}

Exit answer_all(const Env& env, const Arguments& arguments, const calendar::Calendar& calendar) {
  if (!arguments.words.empty()) {
    return report(env, {ErrorKind::usage, "with `--stdin` the questions stand on standard input",
                        "leave out the question on the line"});
  }
  std::string all;
  if (!env.streams.read_in(all)) {
    return report(env, {ErrorKind::impossible, "standard input cannot be read", ""});
  }
  constexpr std::size_t block = 1 << 20;
  std::string out;
  std::vector<std::string_view> cells;
  bool all_answered = true;
  for (std::string_view rest = all; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    all_answered = append_answer(line, calendar, cells, out) && all_answered;
    if (out.size() < block) continue;
    if (!print(env, out)) return not_written(env);
    out.clear();
  }
  if (!print(env, out)) return not_written(env);
  return all_answered ? Exit::good : Exit::findings;
}

Exit run(const Env& env, const Arguments& arguments) {
  if (const auto error = format_without_meaning(arguments)) return report(env, *error);
  const auto calendar = chosen_calendar(env, arguments);
  if (!calendar) return report(env, calendar.error());
  return arguments.from_stdin ? answer_all(env, arguments, *calendar)
                              : answer_line(env, arguments, *calendar);
}

}  // namespace

const Command calc_command{
    "calc", "When is it due, which window is it in, what does this frequency mean?",
    "  qaf calc deadline \"2026-03-28 15:40\" \"24 hours\"\n"
    "  qaf calc deadline 2026-03-30 \"3 working days\"\n"
    "  qaf calc window \"2 per quarter\" 2026-05-10\n"
    "  qaf calc next \"every 12 months\" 2025-02-28 2025-08-31\n"
    "  qaf calc frequency \"twice yearly\"\n"
    "  qaf calc workingdays 2026-03-30 2026-04-10\n"
    "  qaf calc --stdin < questions.tsv                 tab-separated, answers appended\n",
    add_options, run};

}  // namespace qaf::cmd

// Printing, and the exit code of each kind of error.

#include "output.hpp"

#include <array>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "base/visible.hpp"

namespace qaf::cmd {

bool print(const Env& env, std::string_view bytes) {
  return env.streams.write_out(bytes);
}

void warn(const Env& env, std::string_view line) {
  // What was typed, and a path, may hold anything: a terminal or a build log must not act on it.
  // Nobody can be told that standard error is closed.
  static_cast<void>(env.streams.write_err(fmt::format("qaf: {}\n", visible(line))));
}

Exit report(const Env& env, const Error& error) {
  warn(env, fmt::format("error: {}", error.message));
  if (!error.hint.empty())
    static_cast<void>(env.streams.write_err(fmt::format("  help: {}\n", visible(error.hint))));
  return error.kind == ErrorKind::impossible ? Exit::failed : Exit::usage;
}

Result<render::Format> chosen_format(const Env& env, const Arguments& arguments) {
  if (arguments.json && !arguments.format.empty() && arguments.format != "json") {
    return failure(ErrorKind::usage,
                   fmt::format("`--json` and `--format {}` ask for two things", arguments.format));
  }
  const std::string name = arguments.json ? "json" : arguments.format;
  if (name.empty()) return render::Format::human;
  if (name == "auto") return env.is_github_actions ? render::Format::github : render::Format::human;
  if (const auto format = render::format_named(name)) return *format;
  if (name == "ics") {
    return failure(ErrorKind::usage, "`ics` is not a format of a table",
                   "`qaf export --format ics` writes a calendar");
  }
  static constexpr std::array<std::string_view, 12> known{"human", "markdown", "html",   "json",
                                                          "csv",   "concise",  "jsonl",  "sarif",
                                                          "junit", "github",   "gitlab", "auto"};
  const std::string hint = did_you_mean(name, known);
  return failure(ErrorKind::usage, fmt::format("`{}` is not a format", name),
                 hint.empty()
                     ? "one of human, markdown, json, csv; for findings also concise, sarif, github"
                     : hint);
}

Result<render::Screen> screen_of(const Env& env, const Arguments& arguments) {
  if (arguments.colour != "auto" && arguments.colour != "always" && arguments.colour != "never") {
    return failure(ErrorKind::usage, fmt::format("`--color {}` has no meaning", arguments.colour),
                   "one of auto, always, never");
  }
  const bool is_automatic = arguments.colour == "auto";
  const bool colour =
      is_automatic ? env.out_is_terminal && env.wants_colour : arguments.colour == "always";
  return render::Screen{env.width, colour};
}

std::optional<Error> format_without_meaning(const Arguments& arguments, std::string_view own) {
  const std::string_view asked = arguments.json ? std::string_view("json") : arguments.format;
  if (asked.empty() || asked == "human" || asked == "auto" || asked == own) return std::nullopt;
  const std::string_view option = arguments.json ? "--json" : "--format";
  return Error{ErrorKind::usage, fmt::format("`{}` has no meaning here", option),
               "this answer has one form only; leave the option out"};
}

Exit print_document(const Env& env, const Arguments& arguments, const document::Document& document,
                    Exit exit) {
  const auto format = chosen_format(env, arguments);
  if (!format) return report(env, format.error());
  const auto screen = screen_of(env, arguments);
  if (!screen) return report(env, screen.error());
  const auto bytes = render::rendered(document, *format, *screen);
  if (!bytes) {
    return report(
        env, {ErrorKind::usage,
              fmt::format("`{}` is a format of findings, not of tables", render::name_of(*format)),
              "one of human, markdown, json, csv"});
  }
  if (!print(env, *bytes))
    return report(env,
                  {ErrorKind::impossible, "the answer could not be written", "is the disk full?"});
  return exit;
}

}  // namespace qaf::cmd

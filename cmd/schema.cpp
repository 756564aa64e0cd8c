// qaf schema: JSON Schemas for editors and foreign validators.

#include "shape/schema.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "command.hpp"
#include "output.hpp"

namespace qaf::cmd {
namespace {

void add_options(CLI::App& app, Arguments& arguments) {
  app.add_option("name", arguments.words, "framework, people, record or register")
      ->type_name("NAME");
}

Exit run(const Env& env, const Arguments& arguments) {
  if (const auto error = format_without_meaning(arguments, "json")) return report(env, *error);
  std::vector<std::string_view> known;
  for (const shape::FileKind& kind : shape::file_kinds()) known.push_back(kind.name);
  if (arguments.words.size() != 1) {
    return report(
        env, {ErrorKind::usage, "which schema?", fmt::format("one of {}", fmt::join(known, ", "))});
  }
  const shape::FileKind* kind = shape::file_kind_named(arguments.words.front());
  if (kind == nullptr) {
    std::string hint = did_you_mean(arguments.words.front(), known);
    if (hint.empty()) hint = fmt::format("one of {}", fmt::join(known, ", "));
    return report(env, {ErrorKind::usage,
                        fmt::format("there is no schema `{}`", arguments.words.front()), hint});
  }
  if (!print(env, shape::json_schema(*kind))) {
    return report(env,
                  {ErrorKind::impossible, "the schema could not be written", "is the disk full?"});
  }
  return Exit::good;
}

}  // namespace

const Command schema_command{"schema", "Print the JSON Schema of a kind of file, for an editor",
                             "  qaf schema record > record.schema.json\n"
                             "  # the first line of a file then tells the editor:\n"
                             "  # yaml-language-server: $schema=record.schema.json\n",
                             add_options, run};

}  // namespace qaf::cmd

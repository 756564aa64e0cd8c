// qaf rules: the catalogue of everything that can be found.

#include <CLI/CLI.hpp>

#include "catalogue.hpp"
#include "command.hpp"
#include "output.hpp"

namespace qaf::cmd {
namespace {

void add_options(CLI::App&, Arguments&) {}

document::Status severity_status(diag::Severity severity) {
  const document::Tone tone = severity == diag::Severity::error     ? document::Tone::bad
                              : severity == diag::Severity::warning ? document::Tone::attention
                                                                    : document::Tone::muted;
  return {std::string(diag::to_text(severity)), tone};
}

Exit run(const Env& env, const Arguments& arguments) {
  document::Document answer;
  answer.kind = "rules";
  answer.stamp.as_of = env.now;
  answer.stamp.tool = "qaf " QAF_VERSION;
  document::Table table{.key = "rules",
                        .caption = {},
                        .columns = {{.key = "rule", .heading = "Rule"},
                                    {.key = "severity", .heading = "Severity"},
                                    {.key = "summary", .heading = "What is found"},
                                    {.key = "why",
                                     .heading = "Why it matters",
                                     .audience = document::Column::Audience::machines},
                                    {.key = "remedy",
                                     .heading = "What to do",
                                     .audience = document::Column::Audience::machines}},
                        .rows = {},
                        .when_empty = {}};
  for (const diag::Fault* fault : catalogue()) {
    table.rows.push_back({std::string(fault->name), severity_status(fault->severity),
                          std::string(fault->summary), std::string(fault->why),
                          std::string(fault->remedy)});
  }
  answer.sections.push_back({.key = "rules",
                             .title = {},
                             .paragraphs = {},
                             .tables = {std::move(table)},
                             .notes = {},
                             .sections = {}});
  answer.closing = {"`qaf explain RULE` tells why a rule matters and what to do"};
  return print_document(env, arguments, answer);
}

}  // namespace

const Command rules_command{"rules", "List everything that `qaf check` can find",
                            "  qaf rules\n"
                            "  qaf rules --format csv\n",
                            add_options, run};

}  // namespace qaf::cmd

#pragma once

// A subcommand: one file each, one line in commands.def.

#include <string_view>

#include "arguments.hpp"
#include "env.hpp"

namespace CLI {
class App;
}

namespace qaf::cmd {

struct Command {
  std::string_view name;
  std::string_view summary;   // the question it answers
  std::string_view examples;  // whole lines, shown first by --help
  void (*add_options)(CLI::App& app, Arguments& arguments) = nullptr;
  Exit (*run)(const Env& env, const Arguments& arguments) = nullptr;
};

#define QAF_COMMAND(identifier) extern const Command identifier##_command;
#include "commands.def"
#undef QAF_COMMAND

}  // namespace qaf::cmd

#pragma once

// What a run gets from the machine, asked once, in main.cpp; a test hands over its own.

#include <string>

#include "calendar/instant.hpp"

namespace qaf::cmd {

// Both return false where the bytes could not be written (a full disk); a reader who went away
// (`qaf ... | head`) is not an error.
struct Streams {
  bool (*write_out)(std::string_view bytes) = nullptr;
  bool (*write_err)(std::string_view bytes) = nullptr;
  bool (*read_in)(std::string& all) = nullptr;
};

struct Env {
  Streams streams;
  calendar::Instant now;          // of the machine; used only where --as-of is absent
  std::string directory;          // where the officer stands, absolute
  std::string program_directory;  // of the running program, links followed; empty: not known
  int width = 80;                 // columns of the screen
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool wants_colour = true;  // false: NO_COLOR is set, or TERM is dumb
  bool is_github_actions = false;
  bool fast_lane = true;  // false: QAF_FAST_LANE=off, for comparing the two readers of YAML
};

// The exit codes of every command, whatever the format.
enum class Exit : int {
  good = 0,      // ran, nothing at or above the fail level
  findings = 1,  // something was found
  usage = 2,     // the command or qaf.toml makes no sense
  failed = 3,    // the work could not be done, or not all of it
};

}  // namespace qaf::cmd

#pragma once

// One shell command, run as a stranger would run it: its own directory, a cleared environment, no
// terminal, no input; what it prints on both streams is kept in true order.

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace qaf::test {

struct Process {
  std::string command;  // for /bin/sh -c
  std::filesystem::path directory;
  std::vector<std::string> environment;  // `NAME=value`, all there is
  std::chrono::seconds limit{60};        // then the command and all it started are ended
};

enum class Ending { exited, killed, timed_out };

struct Finished {
  Ending ending = Ending::exited;
  int code = 0;        // of `exited` the exit code, of `killed` the signal
  std::string output;  // both streams, through one pipe
};

// Runs the command to its end, which is when nobody holds its output any more. Safe to call from
// several threads at once. Error: kind impossible, where the machine refuses a pipe or a process.
[[nodiscard]] Result<Finished> run(const Process& process);

}  // namespace qaf::test

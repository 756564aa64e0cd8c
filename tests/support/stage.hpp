#pragma once

// The stage on which a transcript is played: an empty directory, a cleared environment, fixed
// dates.

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "support/transcript.hpp"

namespace qaf::test {

struct Stage {
  std::filesystem::path program;         // the `qaf` of the page's commands
  std::filesystem::path examples;        // where `example=NAME` is copied from
  std::vector<std::string> environment;  // `NAME=value`, beside what every stage has
  bool omissions_allowed = false;        // whether `...` stands for any number of lines
  std::chrono::seconds limit{60};        // for each command
};

// A command that did not do what the page says.
struct Failure {
  std::size_t line = 0;     // in the page
  std::string what;         // the command, or what was wrong with the page
  std::string explanation;  // a unified diff, or words
  bool correctable = true;  // whether writing the new output into the page mends it
};

struct Performance {
  std::vector<Failure> failures;
  std::string corrected_page;  // the page with what was printed this time
};

// Plays the page in a new temporary directory, which is removed afterwards. Goes on after a
// failure.
[[nodiscard]] Performance play(std::string_view page, const Stage& stage);

}  // namespace qaf::test

#pragma once

// A transcript: a Markdown page whose commands are run and whose output is compared.
//
// A fence labelled with a path (```yaml framework/roles.yaml) creates that file. A fence labelled
// `console` holds commands, each after `$ `, its output below, and `[exit N]` where the program did
// not end with 0. `console example=bcp` begins in a fresh copy of examples/bcp. Everything else is
// prose. docs/contributing.md tells the whole of it to those who write transcripts.

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <tl/expected.hpp>

namespace qaf::test {

// Write `content` to `path`, below the directory the page is in at that point.
struct CreateFile {
  std::string path;
  std::string content;

  friend bool operator==(const CreateFile&, const CreateFile&) = default;
};

// Go to the copy of examples/`name`, which is made when the page first asks for it.
struct EnterExample {
  std::string name;

  friend bool operator==(const EnterExample&, const EnterExample&) = default;
};

// Run `command` and compare what it prints with `expected`, line by line.
struct RunCommand {
  std::string command;
  std::vector<std::string> expected;
  std::size_t expected_line = 0;  // where `expected` begins in the page, counted from 1
  std::string indent;             // the blanks before the fence, which its lines share

  friend bool operator==(const RunCommand&, const RunCommand&) = default;
};

struct Step {
  std::size_t line = 0;  // of the fence, or of the command; counted from 1
  std::variant<CreateFile, EnterExample, RunCommand> action;

  friend bool operator==(const Step&, const Step&) = default;
};

struct Transcript {
  std::vector<Step> steps;

  [[nodiscard]] std::size_t count_commands() const;
};

// Why a page is no transcript: the line to mend, and what is wrong there.
struct BadPage {
  std::size_t line = 0;
  std::string message;

  friend bool operator==(const BadPage&, const BadPage&) = default;
};

[[nodiscard]] tl::expected<Transcript, BadPage> parse_transcript(std::string_view page);

// Returns the lines of `text` without their line ends; a last line needs none to count.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

// New lines for the output of one command of the page.
struct Correction {
  const RunCommand* command = nullptr;
  std::vector<std::string> lines;
};

// Returns `page` with the expected output of each corrected command replaced. Corrections stand in
// the order of their commands.
[[nodiscard]] std::string corrected(std::string_view page,
                                    const std::vector<Correction>& corrections);

// Returns whether `actual` is what `expected` says. Where `omissions_allowed`, an expected line
// `...` stands for any number of lines.
[[nodiscard]] bool matches(const std::vector<std::string>& expected,
                           const std::vector<std::string>& actual, bool omissions_allowed);

}  // namespace qaf::test
